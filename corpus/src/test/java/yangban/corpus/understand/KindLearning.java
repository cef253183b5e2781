package yangban.corpus.understand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import yangban.corpus.DocumentKind;
import yangban.corpus.eval.GoldPage;
import yangban.corpus.eval.GoldPages;

/// Makes `kind-signs.tsv`: what the words and the way of telling say for each kind of document,
/// learned from learned gold.
///
/// To make it again, compile the tests and run this class with the file to write, as
/// [GramLearning]; before [TopicLearning], as practices depend on the kind.
final class KindLearning {
  static final double PENALTY = 0.05;

  /// Signs on fewer pages are left out.
  static final int LEAST = 2;

  private static final List<String> HEAD =
      List.of(
          "# What signs say for each kind of document: sign, how rare it is, its weights; `-` is the bias.",
          "# Made by KindLearning (tests of this package) from learned gold: not to be written by hand.",
          "# Signs (KindSigns): s what all words of a kind say, p in title, lead or body, heads headings, the rest ways of telling.");

  private KindLearning() {}

  /// A page with its signs.
  ///
  /// @param kind the code that gold tells
  /// @param scores what the words say by themselves
  record Told(
      String page, String kind, Map<String, Double> signs, Map<DocumentKind, Double> scores) {}

  /// Writes the table to the file that is named.
  public static void main(String[] args) throws IOException {
    Files.write(Path.of(args[0]), table(told(), LEAST, PENALTY));
  }

  /// The table that is learned from these pages.
  static List<String> table(List<Told> told, int least, double penalty) {
    List<String> labels = Arrays.stream(DocumentKind.values()).map(DocumentKind::code).toList();
    List<GramRegression.Text> texts =
        told.stream().map(t -> new GramRegression.Text(t.signs(), Set.of(t.kind()), 1)).toList();
    return Stream.concat(
            HEAD.stream(), new GramRegression(least, penalty, labels, texts).learn().stream())
        .toList();
  }

  /// All pages of learned gold whose kind is told.
  static List<Told> told() {
    Rules rules = Rules.load();
    List<Told> all = new ArrayList<>();
    for (GoldPage gold : new GoldPages().learned()) {
      String kind = kind(gold.expected().path("documentKind").asString(""));
      if (gold.article() && gold.body().isPresent() && !kind.isEmpty()) {
        Page page = Page.of(OutcomeLearning.article(gold).text(), Optional.empty(), rules);
        Outline outline = new Outline(page, rules.sectionWords());
        DocumentKindReader reader = new DocumentKindReader(page, rules);
        Map<String, Double> signs = reader.signsAlone(outline.schemeSize());
        all.add(new Told(gold.name(), kind, signs, reader.scores()));
      }
    }
    return all;
  }

  private static String kind(String words) {
    return switch (words) {
      case "经验案例" -> DocumentKind.EXPERIENCE.code();
      case "活动报道" -> DocumentKind.REPORT.code();
      case "理论文章" -> DocumentKind.THEORY.code();
      case "通知公告" -> DocumentKind.NOTICE.code();
      case "名单公示" -> DocumentKind.ROSTER.code();
      case "其他" -> DocumentKind.OTHER.code();
      default -> words;
    };
  }
}
