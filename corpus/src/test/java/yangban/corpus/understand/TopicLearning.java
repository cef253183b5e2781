package yangban.corpus.understand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import yangban.corpus.ArticleText;
import yangban.corpus.Reading;
import yangban.corpus.eval.GoldPage;
import yangban.corpus.eval.GoldPages;

/// Makes `topic-signs.tsv`: how far a topic's mentions can be trusted, learned from all topics that
/// the texts of learned gold mention.
///
/// To make it again, compile the tests and run this class with the file to write, as
/// [GramLearning]; after that, as themes are among the signs.
final class TopicLearning {
  /// A quarter as much gives .536 on pages left out, half as much .540.
  private static final double PENALTY = 0.25;

  /// Signs at fewer places are left out.
  private static final int LEAST = 5;

  private static final List<String> HEAD =
      List.of(
          "# What a topic's mentions say for its being the article's: sign, how rare it is, its weight; `-` is the bias.",
          "# Made by TopicLearning (tests of this package) from all topics that learned gold mentions: not to be written by hand.",
          "# Signs (ArticleTopics): tot what is said in all, rel against the most, cnt mentions, var words, t topic, w topic/word …");

  private TopicLearning() {}

  /// A topic that a page mentions.
  ///
  /// @param told whether gold has it
  record Mentioned(String page, String topic, Map<String, Double> signs, boolean told) {}

  /// Writes the table to the file that is named.
  public static void main(String[] args) throws IOException {
    Files.write(Path.of(args[0]), table(mentioned()));
  }

  /// The table that is learned from these mentions.
  static List<String> table(List<Mentioned> mentioned) {
    List<String> labels = List.of(ArticleTopics.LABEL);
    List<GramRegression.Text> texts =
        mentioned.stream()
            .map(m ->
                new GramRegression.Text(m.signs(), m.told() ? Set.copyOf(labels) : Set.of(), 1))
            .toList();
    return Stream.concat(
            HEAD.stream(), new GramRegression(LEAST, PENALTY, labels, texts).learn().stream())
        .toList();
  }

  /// All topics that learned gold with topics mentions.
  static List<Mentioned> mentioned() {
    Rules rules = Rules.load();
    List<Mentioned> all = new ArrayList<>();
    for (GoldPage gold : new GoldPages().learned()) {
      if (gold.article() && gold.body().isPresent() && gold.expected().has("topics")) {
        Set<String> told = new HashSet<>();
        gold.expected().path("topics").forEach(t -> told.add(t.asString()));
        signs(gold, rules)
            .forEach((topic, signs) ->
                all.add(new Mentioned(gold.name(), topic, signs, told.contains(topic))));
      }
    }
    return all;
  }

  private static Map<String, Map<String, Double>> signs(GoldPage gold, Rules rules) {
    Articles article = OutcomeLearning.article(gold);
    ArticleText text = article.text();
    Reading reading = article.read();
    Page page = Page.of(text, Optional.empty(), rules);
    Outline outline = new Outline(page, rules.sectionWords());
    return new ArticleTopics(
            page,
            rules,
            new TopicReader(page),
            Understander.sections(outline, reading.documentKind().value()),
            Understander.themes(reading.practices()))
        .signs();
  }
}
