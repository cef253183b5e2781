package yangban.corpus.understand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import yangban.corpus.Coded;
import yangban.corpus.Practice;
import yangban.corpus.Theme;
import yangban.corpus.eval.GoldPage;
import yangban.corpus.eval.GoldPages;
import yangban.corpus.lexicon.DataTable;

/// Makes `theme-grams.tsv`: what runs of characters say for themes, learned from the practices of
/// all learned gold and from the lines of `theme-lines.tsv`.
///
/// To make it again after gold or lines have grown, compile the tests and run this class with the
/// file to write: `java -cp … yangban.corpus.understand.GramLearning
/// corpus/src/main/resources/yangban/corpus/understand/theme-grams.tsv`.
final class GramLearning {
  /// A line is made to say one thing: it counts as two practices.
  private static final double LINE = 2;

  /// Half and twice as much change no figure by .003.
  private static final double PENALTY = 0.5 / 9;

  /// A text that has a run of so many characters in common with an earlier one is its copy.
  private static final int COPIED = 16;

  /// Runs in fewer texts are left out: 5 gives .759 on pages left out, 8 .766 with half the runs.
  private static final int LEAST = 8;

  private static final List<String> HEAD =
      List.of(
          "# What runs of characters say for themes: run, how rare it is, its weight for each theme; `-` is each theme's bias.",
          "# Made by GramLearning (tests of this package) from the practices of all learned gold and from theme-lines.tsv beside it:",
          "# not to be written by hand. Logistic regression per theme over runs in at least 8 texts.");

  static final List<String> THEMES = Stream.of(Theme.values()).map(Coded::code).toList();

  private GramLearning() {}

  /// @param page where it stands; empty for a line of the data file
  record Labelled(String page, String heading, String text, Set<String> themes) {

    GramRegression.Text learnable() {
      return new GramRegression.Text(grams(heading, text), themes, page.isEmpty() ? LINE : 1);
    }
  }

  /// How much each run says of a practice.
  static Map<String, Double> grams(String heading, String text) {
    Map<String, Integer> inText = counts(text);
    Map<String, Integer> inHeading = counts(heading);
    Map<String, Double> grams = new HashMap<>();
    Stream.of(inText, inHeading)
        .flatMap(counts -> counts.keySet().stream())
        .forEach(run ->
            grams.put(run, Grams.weight(inText.getOrDefault(run, 0), inHeading.containsKey(run))));
    return grams;
  }

  private static Map<String, Integer> counts(String text) {
    Map<String, Integer> counts = new HashMap<>();
    Grams.each(text, (_, start, end) -> counts.merge(text.substring(start, end), 1, Integer::sum));
    return counts;
  }

  /// Writes the table to the file that is named.
  public static void main(String[] args) throws IOException {
    List<Labelled> all = new ArrayList<>(lines());
    all.addAll(practices());
    Files.write(Path.of(args[0]), table(all));
  }

  /// The table that is learned from these texts.
  static List<String> table(List<Labelled> texts) {
    List<String> rows = new ArrayList<>(HEAD);
    rows.addAll(
        new GramRegression(LEAST, PENALTY, THEMES, texts.stream().map(Labelled::learnable).toList())
            .learn());
    return rows;
  }

  /// The lines of the data file, folded.
  static List<Labelled> lines() {
    Folding folding = Folding.load();
    return DataTable.load(GramLearning.class, "theme-lines.tsv", 2).rows().stream()
        .map(r -> new Labelled("", "", folding.fold(r.text(1)), Set.of(r.text(0).split(" ", -1))))
        .toList();
  }

  /// The practices of learned gold whose themes gold tells; copies only once.
  static List<Labelled> practices() {
    Folding folding = Folding.load();
    List<Labelled> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (GoldPage gold : new GoldPages().learned()) {
      Set<String> here = new HashSet<>();
      Map<String, Set<String>> themes = themes(gold, folding);
      for (Practice practice : read(gold)) {
        Set<String> told = themes.get(plain(folding.fold(practice.heading())));
        String text = folding.fold(practice.text());
        Set<String> runs = runs(text);
        if (told != null && runs.stream().noneMatch(seen::contains)) {
          all.add(new Labelled(gold.name(), folding.fold(practice.heading()), text, told));
        }
        here.addAll(runs);
      }
      seen.addAll(here);
    }
    return all;
  }

  private static List<Practice> read(GoldPage gold) {
    if (!gold.article() || gold.body().isEmpty()) {
      return List.of();
    }
    return OutcomeLearning.article(gold).read().practices();
  }

  private static Map<String, Set<String>> themes(GoldPage gold, Folding folding) {
    Map<String, Set<String>> themes = new LinkedHashMap<>();
    for (JsonNode practice : gold.expected().path("practices")) {
      Set<String> codes = new HashSet<>();
      practice.path("themes").forEach(t -> codes.add(t.asString()));
      themes.put(plain(folding.fold(practice.path("heading").asString(""))), codes);
    }
    return themes;
  }

  private static String plain(String heading) {
    return heading.replaceAll("\\s+", "").replaceAll("[。：:；;，,]+$", "");
  }

  private static Set<String> runs(String text) {
    String ideographs = text.replaceAll("[^一-\u9fff]", "");
    Set<String> runs = new HashSet<>();
    for (int from = 0; from + COPIED <= ideographs.length(); from++) {
      runs.add(ideographs.substring(from, from + COPIED));
    }
    return runs;
  }
}
