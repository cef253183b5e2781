package yangban.corpus.understand;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yangban.corpus.Span;

/// Where a text names universities, to be asked about places.
final class Schools {
  private final BitSet named = new BitSet();
  private final BitSet ends = new BitSet();
  private final Map<Integer, String> names = new HashMap<>();

  Schools(List<SchoolNames.Mention> mentions) {
    for (SchoolNames.Mention mention : mentions) {
      named.set(mention.start(), mention.end());
      ends.set(mention.end());
      names.put(mention.end(), mention.name());
    }
  }

  boolean endsAt(int at) {
    return ends.get(at);
  }

  /// Whether a school's name ends at a place that is not the article's: what follows is another's.
  boolean otherAt(int end, Optional<String> ours) {
    String name = names.get(end);
    return name != null
        && ours.filter(o -> !name.equals(o) && !UniversityReader.abbreviates(name, o)).isPresent();
  }

  /// The last end of a name in a stretch, or the stretch's start.
  int lastEnd(int from, int to) {
    int end = ends.previousSetBit(to);
    return Math.max(from, end);
  }

  /// Whether any character of a stretch belongs to a name.
  boolean touches(Span span) {
    int next = named.nextSetBit(span.start());
    return next >= 0 && next < span.end();
  }
}
