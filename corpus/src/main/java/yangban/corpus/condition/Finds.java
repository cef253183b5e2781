package yangban.corpus.condition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yangban.corpus.Evidence;
import yangban.corpus.Tag;

/// Values found in a text, each once with the evidence of every place, in the order of their first.
final class Finds<T> {

  /// More places of one value tell nothing more.
  private static final int PLACES = 3;

  private final Map<T, List<Evidence>> places = new LinkedHashMap<>();

  void add(T value, Evidence evidence) {
    List<Evidence> known = places.computeIfAbsent(value, _ -> new ArrayList<>());
    if (known.size() < PLACES) {
      known.add(evidence);
    }
  }

  List<Tag<T>> tags() {
    return places.entrySet().stream()
        .map(place -> new Tag<>(place.getKey(), place.getValue()))
        .toList();
  }
}
