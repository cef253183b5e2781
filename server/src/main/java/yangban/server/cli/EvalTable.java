package yangban.server.cli;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yangban.corpus.eval.Figure;
import yangban.corpus.eval.Scores;

/// The figures of an evaluation, a line a field: of pages that rules may be learned from and, in
/// columns of their own, of pages that no rule was ever tuned on.
final class EvalTable {
  private static final String NONE = "—";

  /// A Chinese character takes two columns of a terminal.
  private static final int NAME_COLUMNS = 22;

  private final Console console;
  private final Scores learned;
  private final Optional<Scores> untouched;

  /// A table of one set.
  EvalTable(Console console, Scores measured) {
    this.console = console;
    this.learned = measured;
    this.untouched = Optional.empty();
  }

  EvalTable(Console console, Scores learned, Scores untouched) {
    this.console = console;
    this.learned = learned;
    this.untouched = Optional.of(untouched);
  }

  /// Prints it.
  ///
  /// @param misses whether each miss is listed, too; never those of untouched pages
  void print(boolean json, boolean misses) {
    if (json) {
      console.out().println(console.json().indented(asJson(misses)));
      return;
    }
    if (misses) {
      learned.misses().forEach(console.out()::println);
      console.out().println();
    }
    untouched.ifPresentOrElse(
        u -> console.print("cli.eval.both", learned.pages(), u.pages() == 0 ? NONE : u.pages()),
        () -> console.print("cli.eval.one", learned.pages()));
    console.print("cli.eval.columns");
    for (String field : fields()) {
      String own = cells(learned.figure(field));
      String others = untouched.map(u -> " │ " + cells(u.figure(field))).orElse("");
      console.out().println(padded(name(field)) + own + others);
    }
  }

  private Set<String> fields() {
    Set<String> fields = new LinkedHashSet<>();
    learned.figures().forEach(f -> fields.add(f.field()));
    untouched.ifPresent(u -> u.figures().forEach(f -> fields.add(f.field())));
    return fields;
  }

  private String name(String field) {
    return console.messages().text("evalField." + field.replace(' ', '-'));
  }

  static String padded(String name) {
    int columns = name.chars().map(c -> Character.isIdeographic(c) ? 2 : 1).sum();
    return name + " ".repeat(Math.max(1, NAME_COLUMNS - columns));
  }

  private static String cells(Optional<Figure> figure) {
    if (figure.isEmpty()) {
      return "%5s %5s %5s %5s".formatted(NONE, "", "", "");
    }
    Figure f = figure.get();
    boolean set = f.sort() == Figure.Sort.SET;
    return String.format(
        Locale.ROOT,
        "%5.3f %5s %5s %5d",
        f.value(),
        set ? String.format(Locale.ROOT, "%5.3f", f.precision()) : "",
        set ? String.format(Locale.ROOT, "%5.3f", f.recall()) : "",
        f.count());
  }

  private Map<String, Object> asJson(boolean misses) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("learned", asJson(learned));
    untouched.ifPresent(u -> answer.put("untouched", asJson(u)));
    if (misses) {
      answer.put("misses", learned.misses());
    }
    return answer;
  }

  private static Map<String, Object> asJson(Scores scores) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("pages", scores.pages());
    List<Map<String, Object>> figures = scores.figures().stream().map(EvalTable::asJson).toList();
    answer.put("fields", figures);
    return answer;
  }

  private static Map<String, Object> asJson(Figure figure) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("field", figure.field());
    answer.put("measure", figure.sort().name().toLowerCase(Locale.ROOT));
    answer.put("value", figure.value());
    if (figure.sort() == Figure.Sort.SET) {
      answer.put("precision", figure.precision());
      answer.put("recall", figure.recall());
    }
    answer.put("count", figure.count());
    return answer;
  }
}
