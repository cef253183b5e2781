package yangban.corpus.understand;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import yangban.corpus.Evidence;
import yangban.corpus.Span;
import yangban.corpus.Tag;
import yangban.corpus.Theme;
import yangban.corpus.lexicon.Lexicon;

/// Reads the topics of an article: of all that it mentions those that it truly works with. Which
/// these are was learned from gold ([GramModel]) by signs of the mentions: how much is said in how
/// many words, in which sections, by the topic's own name, beside how many other topics, whether
/// the practices have the topic's theme, and how far each topic's and word's mentions can be
/// trusted.
///
/// Measured (session 5, micro-F1 on pages left out of learning): .550; by a bound on what is said
/// alone .465.
final class ArticleTopics {
  /// The label of `topic-signs.tsv`.
  static final String LABEL = "topic";

  /// As likely as this, a mentioned topic is one of the article; .35 gives .539, .4 .520.
  private static final double LIKELY = 0.3;

  private static final int MOST = 10;
  private static final double MOST_SURE = 0.95;

  /// Where one sign ends and the next begins: what is said in all.
  private static final double[] SUMS = {0.5, 1, 1.5, 2, 3, 4, 6, 9};

  private static final int MOST_MENTIONS = 6;
  private static final int MOST_WORDS = 4;
  private static final int LONGEST = 6;
  private static final int MOST_SECTIONS = 3;
  private static final int LEAD = 150;
  private static final int FEW = 6;
  private static final int SOME = 12;

  private final Page page;
  private final Lexicon lexicon;
  private final GramModel model;
  private final List<Section> sections;
  private final Set<Theme> themes;
  private final Map<String, TopicReader.Score> scores;

  /// @param themes of the article's practices
  ArticleTopics(
      Page page, Rules rules, TopicReader topics, List<Section> sections, Set<Theme> themes) {
    this.page = page;
    this.lexicon = rules.lexicon();
    this.model = rules.topicSigns();
    this.sections = sections;
    this.themes = themes;
    List<Span> headings =
        sections.stream().map(s -> new Span(s.heading().start(), s.heading().end())).toList();
    this.scores = topics.scores(new Span(0, page.text().length()), headings);
  }

  List<Tag<String>> read() {
    Map<String, Double> likely = new LinkedHashMap<>();
    signs()
        .forEach((name, signs) ->
            likely.put(name, 1 / (1 + Math.exp(-model.judge(signs).logit(LABEL)))));
    return likely.entrySet().stream()
        .filter(e -> e.getValue() >= LIKELY)
        .sorted(Comparator.comparingDouble(e -> -e.getValue()))
        .limit(MOST)
        .map(e -> new Tag<>(e.getKey(), evidence(e.getKey(), e.getValue())))
        .toList();
  }

  private List<Evidence> evidence(String topic, double likely) {
    TopicReader.Score score = scores.get(topic);
    if (score == null) {
      throw new IllegalStateException("not mentioned: " + topic);
    }
    return score.evidence(Math.min(MOST_SURE, likely));
  }

  /// The signs of each topic that is mentioned.
  Map<String, Map<String, Double>> signs() {
    double best = scores.values().stream().mapToDouble(TopicReader.Score::total).max().orElse(1);
    Map<String, Map<String, Double>> all = new LinkedHashMap<>();
    scores.forEach((name, score) -> all.put(name, signs(name, score, best)));
    return all;
  }

  private Map<String, Double> signs(String topic, TopicReader.Score score, double best) {
    List<Found> found = score.found();
    Set<String> words = found.stream().map(f -> f.cue().words()).collect(Collectors.toSet());
    boolean named = found.stream().anyMatch(f -> f.cue().words().equals(f.cue().value()));
    boolean inside = found.stream().anyMatch(f -> sections.stream().anyMatch(s -> holds(s, f)));
    boolean themed = lexicon.topic(topic).filter(t -> themes.contains(t.theme())).isPresent();
    int sum = 0;
    while (sum < SUMS.length && score.total() >= SUMS[sum]) {
      sum++;
    }
    Map<String, Double> signs = new HashMap<>();
    signs.put("tot:" + sum, 1.0);
    signs.put("rel:" + (int) (9 * score.total() / best), 1.0);
    signs.put("cnt:" + Math.min(MOST_MENTIONS, found.size()), 1.0);
    signs.put("var:" + Math.min(MOST_WORDS, words.size()), 1.0);
    signs.put("long:" + Math.min(LONGEST, longest(words)), 1.0);
    signs.put("sects:" + Math.min(MOST_SECTIONS, holding(found)), 1.0);
    signs.put("many:" + (scores.size() < FEW ? 0 : scores.size() < SOME ? 1 : 2), 1.0);
    flag(signs, "name", named);
    flag(signs, "inside", inside);
    flag(signs, "theme", themed);
    flag(signs, "title", found.stream().anyMatch(f -> page.inTitle(f.start())));
    flag(signs, "head", found.stream().anyMatch(this::inHeading));
    flag(signs, "lead", found.stream().anyMatch(this::inLead));
    flag(signs, "leadonly", found.stream().allMatch(this::inLead));
    flag(signs, "bare", sections.isEmpty());
    flag(signs, "all", named && inside && themed);
    signs.put("t:" + topic, 1.0);
    words.forEach(w -> signs.put("w:" + topic + "/" + w.replace(' ', '_'), 1.0));
    return signs;
  }

  private static void flag(Map<String, Double> signs, String sign, boolean stands) {
    signs.put(sign + (stands ? ":1" : ":0"), 1.0);
  }

  private static int longest(Set<String> words) {
    return words.stream().mapToInt(String::length).max().orElse(0);
  }

  private int holding(List<Found> found) {
    return (int) sections.stream().filter(s -> found.stream().anyMatch(f -> holds(s, f))).count();
  }

  private static boolean holds(Section section, Found found) {
    return found.start() >= section.heading().start() && found.start() < section.end();
  }

  private boolean inHeading(Found found) {
    return sections.stream().anyMatch(s -> found.within(s.heading().start(), s.heading().end()));
  }

  private boolean inLead(Found found) {
    return found.start() < page.bodyStart() + LEAD;
  }
}
