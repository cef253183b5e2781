package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yangban.corpus.Coded;
import yangban.corpus.Evidence;
import yangban.corpus.Span;
import yangban.corpus.Tag;
import yangban.corpus.Theme;

/// Reads the one or two themes of a practice: the sum of what its words and topics say for each,
/// words in its heading counting more, repeated words less and less.
final class ThemeReader {
  private static final double HEADING = 3;

  /// A second theme must come this close to the first.
  private static final double CLOSE = 0.5;

  /// Too little was said for any theme.
  private static final double ENOUGH = 0.5;

  private static final int SHOWN = 4;

  private final Page page;
  private final TopicReader topics;
  private final Lexicon lexicon;

  ThemeReader(Page page, TopicReader topics, Lexicon lexicon) {
    this.page = page;
    this.topics = topics;
    this.lexicon = lexicon;
  }

  List<Tag<Theme>> themes(Span heading, Span text) {
    Map<Theme, Score> scores = new EnumMap<>(Theme.class);
    add(scores, heading, HEADING);
    add(scores, text, 1);
    double best = scores.values().stream().mapToDouble(s -> s.total).max().orElse(0);
    return scores.entrySet().stream()
        .filter(e -> e.getValue().total >= Math.max(ENOUGH, best * CLOSE))
        .sorted(Comparator.comparingDouble(e -> -e.getValue().total))
        .limit(2)
        .map(e -> new Tag<>(e.getKey(), e.getValue().evidence(best)))
        .toList();
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

  private final class Score {
    private double total;
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<Weighed> weighed = new ArrayList<>();

    void add(Found found, double weight) {
      int times = seen.merge(found.cue().words(), 1, Integer::sum);
      double counted = weight / times;
      total += counted;
      weighed.add(new Weighed(found, counted));
    }

    List<Evidence> evidence(double best) {
      double confidence = Math.min(0.95, 0.45 + 0.03 * total + 0.2 * total / best);
      return weighed.stream()
          .sorted(Comparator.comparingDouble(w -> -w.weight))
          .limit(SHOWN)
          .map(w -> page.evidence(w.found, "theme-words", confidence))
          .toList();
    }
  }

  private record Weighed(Found found, double weight) {}
}
