package yangban.corpus.understand;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import yangban.corpus.Coded;
import yangban.corpus.DocumentKind;
import yangban.corpus.Evidence;
import yangban.corpus.Place;
import yangban.corpus.Span;
import yangban.corpus.Tag;

/// Reads what sort of text an article is, by words in its title, its lead and its body, each
/// counted once or twice, and by whether its headings describe ways of working.
final class DocumentKindReader {
  private static final int LEAD = 200;

  /// Articles of this genre are experience articles unless something else is said.
  private static final double PRIOR = 1.6;

  /// What each heading of a scheme says for an experience article.
  private static final double HEADING = 0.35;

  private static final int MOST_HEADINGS = 5;

  private final Page page;

  DocumentKindReader(Page page) {
    this.page = page;
  }

  Tag<DocumentKind> read(int headings) {
    Map<DocumentKind, Double> scores = new EnumMap<>(DocumentKind.class);
    Map<DocumentKind, Found> strongest = new EnumMap<>(DocumentKind.class);
    Map<String, Integer> seen = new HashMap<>();
    scores.put(DocumentKind.EXPERIENCE, PRIOR + HEADING * Math.min(headings, MOST_HEADINGS));
    for (Found found : page.found(CueSort.KIND)) {
      String[] value = found.cue().value().split("/", 2);
      DocumentKind kind = Coded.of(DocumentKind.class, value[0]).orElseThrow();
      if (stands(found, value[1])) {
        int times = seen.merge(found.cue().value() + found.cue().words(), 1, Integer::sum);
        if (times <= 2) {
          scores.merge(kind, found.cue().weight() / times, Double::sum);
          strongest.merge(kind, found, (a, b) -> b.cue().weight() > a.cue().weight() ? b : a);
        }
      }
    }
    DocumentKind best =
        scores.entrySet().stream()
            .max(Comparator.comparingDouble(Map.Entry::getValue))
            .orElseThrow()
            .getKey();
    double rival =
        scores.entrySet().stream()
            .filter(e -> e.getKey() != best)
            .mapToDouble(Map.Entry::getValue)
            .max()
            .orElse(0);
    double confidence =
        Math.clamp(0.5 + (scores.getOrDefault(best, 0.0) - rival) * 0.12, 0.3, 0.95);
    Found found = strongest.get(best);
    return found == null
        ? Tag.of(best, whole(confidence))
        : Tag.of(best, page.evidence(found, "kind-words", confidence));
  }

  private boolean stands(Found found, String place) {
    return switch (place) {
      case "title" -> page.inTitle(found.start());
      case "lead" -> !page.inTitle(found.start()) && found.end() <= page.bodyStart() + LEAD;
      default -> !page.inTitle(found.start());
    };
  }

  /// No word tells the kind: the genre's usual one, with the title as what was looked at.
  private Evidence whole(double confidence) {
    String title = page.article().title();
    return new Evidence(
        Place.TITLE, new Span(0, title.length()), title, "usual-kind", Math.min(confidence, 0.5));
  }
}
