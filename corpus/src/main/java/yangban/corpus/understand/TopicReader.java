package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yangban.corpus.Evidence;
import yangban.corpus.Span;
import yangban.corpus.Tag;
import yangban.corpus.lexicon.CueSort;

/// Reads topics: those that a text truly works with, not each that it mentions. A topic's score
/// sums over its different words, repeated ones counting less and less, headings and title counting
/// more.
final class TopicReader {
  private static final double HEADING = 2.2;
  private static final double TITLE = 2.5;
  private static final int MOST = 8;

  /// How much a topic needs, alone and against the strongest.
  private static final double ENOUGH = 1.0;

  private static final double CLOSE = 0.3;

  /// A few evidences show why; all of them would only repeat.
  private static final int SHOWN = 3;

  /// Exclusions are this much longer than the words they exclude, at most.
  private static final int REACH = 12;

  private final Page page;
  private final Finds mentions;

  TopicReader(Page page) {
    this.page = page;
    this.mentions = meant();
  }

  /// Topic words that mean their topic; of overlapping ones the longest.
  private Finds meant() {
    Finds not = page.found(CueSort.NOT_TOPIC);
    List<Found> meant = new ArrayList<>();
    for (Found found : page.found(CueSort.TOPIC).longest()) {
      boolean denied =
          not.within(found.start() - REACH, found.end() + REACH).stream()
              .anyMatch(n -> n.covers(found) && n.cue().value().equals(found.cue().value()));
      if (!denied) {
        meant.add(found);
      }
    }
    return Finds.of(meant);
  }

  /// Topic mentions within a stretch.
  List<Found> within(Span span) {
    return mentions.within(span.start(), span.end());
  }

  /// Topics of a practice.
  ///
  /// @param headings stretches whose words count more
  List<Tag<String>> topics(Span span, List<Span> headings, int most) {
    Map<String, Score> scores = scores(span, headings);
    double best = scores.values().stream().mapToDouble(s -> s.total).max().orElse(0);
    return scores.entrySet().stream()
        .filter(e -> e.getValue().total >= Math.max(ENOUGH, best * CLOSE))
        .sorted(Comparator.comparingDouble(e -> -e.getValue().total))
        .limit(Math.min(most, MOST))
        .map(e -> new Tag<>(e.getKey(), e.getValue().evidence()))
        .toList();
  }

  /// What is said of each topic that a stretch mentions.
  Map<String, Score> scores(Span span, List<Span> headings) {
    Map<String, Score> scores = new LinkedHashMap<>();
    for (Found found : within(span)) {
      scores
          .computeIfAbsent(found.cue().value(), n -> new Score())
          .add(found, place(found, headings));
    }
    return scores;
  }

  private double place(Found found, List<Span> headings) {
    if (page.inTitle(found.start())) {
      return TITLE;
    }
    boolean heading = headings.stream().anyMatch(h -> found.within(h.start(), h.end()));
    return heading ? HEADING : 1;
  }

  /// What is said of one topic.
  final class Score {
    private double total;
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<Found> found = new ArrayList<>();

    private void add(Found mention, double place) {
      int times = seen.merge(mention.cue().words(), 1, Integer::sum);
      total += mention.cue().weight() * place / (times * times);
      found.add(mention);
    }

    double total() {
      return total;
    }

    List<Found> found() {
      return List.copyOf(found);
    }

    private List<Evidence> evidence() {
      return evidence(Math.min(0.95, 0.5 + total * 0.08));
    }

    List<Evidence> evidence(double confidence) {
      return found.stream()
          .sorted(Comparator.comparingInt(f -> -f.length()))
          .limit(SHOWN)
          .map(f -> page.evidence(f, "topic-words", confidence))
          .toList();
    }
  }
}
