package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import yangban.corpus.Coded;
import yangban.corpus.Evidence;
import yangban.corpus.Span;
import yangban.corpus.Tag;
import yangban.corpus.Theme;
import yangban.corpus.lexicon.CueSort;
import yangban.corpus.lexicon.Lexicon;

/// Reads the one or two themes of a practice from two voices: the sum of what its words and topics
/// say for each theme, words in its heading counting more, repeated words less and less; and what
/// its runs of characters say, as learned from practices that people labelled ([GramModel]).
///
/// Measured (session 5, micro-F1 on practices of pages left out of training | of their articles):
/// words alone .759 | .847, though those words were chosen on these pages; runs alone .770 | .859;
/// both .795 | .877.
final class ThemeReader {
  private static final double HEADING = 3;

  /// How far the words of the theme that they say most for move the logarithm of its odds against
  /// one they do not speak of; 0.5, 1, 2 and 4 were tried.
  private static final double WORDS = 2;

  /// Keeps a single weak word from being a whole voice.
  private static final double DOUBT = 0.5;

  /// The first theme must be as likely as this: unknown stays unknown.
  private static final double ENOUGH = 0.1;

  /// A second one must be as likely as this and come as close as that to the first (.802 | .877;
  /// with a bound of .2 alone .796 | .877, and two ordinary practices in five had two themes).
  private static final double SECOND = 0.15;

  private static final double CLOSE = 0.4;
  private static final int MOST = 2;
  private static final int SHOWN = 4;
  private static final double LEAST_SURE = 0.3;
  private static final double MOST_SURE = 0.95;

  private final Page page;
  private final TopicReader topics;
  private final Lexicon lexicon;
  private final GramModel grams;

  ThemeReader(Page page, TopicReader topics, Rules rules) {
    this.page = page;
    this.topics = topics;
    this.lexicon = rules.lexicon();
    this.grams = rules.themeGrams();
  }

  List<Tag<Theme>> themes(Span heading, Span text) {
    Map<Theme, Score> scores = new EnumMap<>(Theme.class);
    for (Theme theme : Theme.values()) {
      scores.put(theme, new Score());
    }
    add(scores, heading, HEADING);
    add(scores, text, 1);
    double best = scores.values().stream().mapToDouble(s -> s.total).max().orElse(0);
    GramModel.Verdict verdict = grams.judge(heading.of(page.text()), text.of(page.text()));
    Map<Theme, Double> likely = new EnumMap<>(Theme.class);
    scores.forEach((theme, score) -> {
      double words = score.total / (best + DOUBT) - 0.5;
      likely.put(theme, probability(verdict.logit(theme.code()) + WORDS * words));
    });
    double first = likely.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double least = first < ENOUGH ? 1 : Math.min(first, Math.max(SECOND, CLOSE * first));
    return likely.entrySet().stream()
        .filter(e -> e.getValue() >= least)
        .sorted(Map.Entry.<Theme, Double>comparingByValue().reversed())
        .limit(MOST)
        .flatMap(e -> {
          Score score = scores.getOrDefault(e.getKey(), new Score());
          addRuns(score, verdict, e.getKey(), heading, text);
          List<Evidence> evidence = score.evidence(e.getValue());
          return evidence.isEmpty() ? Stream.empty() : Stream.of(new Tag<>(e.getKey(), evidence));
        })
        .toList();
  }

  private static double probability(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  /// Adds what the words of a stretch say, and the topics that stand in it.
  private void add(Map<Theme, Score> scores, Span span, double place) {
    for (Found found : page.found(CueSort.THEME).within(span.start(), span.end())) {
      Coded.of(Theme.class, found.cue().value())
          .ifPresent(t ->
              scores
                  .computeIfAbsent(t, theme -> new Score())
                  .add(found, place * found.cue().weight()));
    }
    for (Found found : topics.within(span)) {
      lexicon
          .topic(found.cue().value())
          .ifPresent(t ->
              scores
                  .computeIfAbsent(t.theme(), theme -> new Score())
                  .add(found, place * t.lean() * found.cue().weight()));
    }
  }

  /// Where few words speak for a theme, the runs of characters that do so are its evidence.
  private void addRuns(
      Score score, GramModel.Verdict verdict, Theme theme, Span heading, Span text) {
    int wanted = SHOWN - score.weighed.size();
    for (GramModel.Witness witness : verdict.witnesses(theme.code(), Math.max(0, wanted))) {
      int at = heading.of(page.text()).indexOf(witness.run());
      int start = at >= 0 ? heading.start() + at : page.text().indexOf(witness.run(), text.start());
      if (start >= 0) {
        int end = start + witness.run().length();
        score.weighed.add(new Weighed(start, end, "theme-grams", witness.weight()));
      }
    }
  }

  private final class Score {
    private double total;
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<Weighed> weighed = new ArrayList<>();

    void add(Found found, double weight) {
      int times = seen.merge(found.cue().words(), 1, Integer::sum);
      double counted = weight / times;
      total += counted;
      weighed.add(new Weighed(found.start(), found.end(), "theme-words", counted));
    }

    List<Evidence> evidence(double likely) {
      double confidence = Math.clamp(likely, LEAST_SURE, MOST_SURE);
      return weighed.stream()
          .sorted(Comparator.comparingDouble(w -> -w.weight))
          .limit(SHOWN)
          .map(w -> page.evidence(w.start, w.end, w.rule, confidence))
          .toList();
    }
  }

  private record Weighed(int start, int end, String rule, double weight) {}
}
