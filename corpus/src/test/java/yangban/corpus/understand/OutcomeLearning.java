package yangban.corpus.understand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import yangban.corpus.eval.GoldPage;
import yangban.corpus.eval.GoldPages;

/// Makes `outcome-signs.tsv`: what the words around a number say for its being a result, learned
/// from every number with a unit in the bodies of learned gold.
///
/// To make it again, compile the tests and run this class with the file to write, as
/// [GramLearning].
final class OutcomeLearning {
  /// Half as much gives .784 on pages left out, twice as much .785.
  private static final double PENALTY = 1.0 / 9;

  /// Signs at fewer places are left out.
  private static final int LEAST = 5;

  private static final List<String> HEAD =
      List.of(
          "# What the words around a number say for its being a result: sign, how rare it is, its weight; `-` is the bias.",
          "# Made by OutcomeLearning (tests of this package) from all numbers of learned gold: not to be written by hand.",
          "# Signs (OutcomeNumbers): u unit, b words right before, c words of the clause, p words before the clause, a A words behind,",
          "# k K telling words, v uv size, pos place in a long body, before and after a change.");

  private OutcomeLearning() {}

  /// A number of a page.
  ///
  /// @param result whether gold has it among the page's outcomes
  record Counted(String page, Map<String, Double> signs, boolean result) {}

  /// Writes the table to the file that is named.
  public static void main(String[] args) throws IOException {
    Files.write(Path.of(args[0]), table(numbers()));
  }

  /// The table that is learned from these numbers.
  static List<String> table(List<Counted> numbers) {
    List<String> labels = List.of(OutcomeReader.LABEL);
    List<GramRegression.Text> texts =
        numbers.stream()
            .map(n ->
                new GramRegression.Text(n.signs(), n.result() ? Set.copyOf(labels) : Set.of(), 1))
            .toList();
    return Stream.concat(
            HEAD.stream(), new GramRegression(LEAST, PENALTY, labels, texts).learn().stream())
        .toList();
  }

  /// All numbers with a unit in the bodies of learned gold that tells outcomes.
  static List<Counted> numbers() {
    Rules rules = Rules.load();
    List<Counted> all = new ArrayList<>();
    for (GoldPage gold : new GoldPages().learned()) {
      if (gold.article() && gold.body().isPresent() && gold.expected().has("outcomes")) {
        Set<String> told = told(gold);
        Page page = Page.of(article(gold).text(), Optional.empty(), rules);
        OutcomeNumbers numbers = new OutcomeNumbers(page, rules.outcomeWords());
        for (int i = 0; i < numbers.all().size(); i++) {
          OutcomeNumbers.Amount number = numbers.all().get(i);
          boolean result = told.contains(amount(number.value(), number.unit()));
          all.add(new Counted(gold.name(), numbers.signs(i), result));
        }
      }
    }
    return all;
  }

  /// A gold page's title and body.
  static Articles article(GoldPage gold) {
    String title = gold.expected().path("title").asString("");
    return Articles.titled(title.isEmpty() ? gold.name() : title)
        .lines(
            gold.body()
                .orElseThrow()
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .toArray(String[]::new));
  }

  private static Set<String> told(GoldPage gold) {
    Set<String> told = new HashSet<>();
    for (JsonNode outcome : gold.expected().path("outcomes")) {
      String unit = outcome.path("unit").asString("").toLowerCase(Locale.ROOT);
      double scale = unit.startsWith("万") ? 1e4 : unit.startsWith("亿") ? 1e8 : 1;
      told.add(
          amount(outcome.path("value").asDouble() * scale, scale == 1 ? unit : unit.substring(1)));
    }
    return told;
  }

  private static String amount(double value, String unit) {
    return "%.3f%s".formatted(value, unit);
  }
}
