package yangban.indexer.query;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.indexer.query.FieldNames.Target;

/// Completes the value of a field that is being typed: 学校:哈工 to 学校:哈尔滨工业大学. Immutable.
final class FieldCompletion {

  private static final int NONE = 3;

  private static final Pattern FIELD = Pattern.compile("(\\p{L}{1,20})([:：])([^:：\"“”]+)");

  private final FieldNames names;
  private final FieldValues values;
  private final UnaryOperator<String> fold;

  /// @param fold makes characters comparable, one for one
  FieldCompletion(FieldNames names, FieldValues values, UnaryOperator<String> fold) {
    this.names = names;
    this.values = values;
    this.fold = fold;
  }

  /// What `piece` may become, name and sign as typed, the likeliest first; none where it is no
  /// field of values.
  List<String> of(String piece, KnownValues known) {
    Matcher field = FIELD.matcher(piece);
    Optional<Target> target = field.matches() ? names.of(field.group(1)) : Optional.<Target>empty();
    if (target.isEmpty()) {
      return List.of();
    }
    String begun = fold.apply(field.group(3).strip());
    Set<String> all = new LinkedHashSet<>();
    for (Facet facet : target.get().facets()) {
      all.addAll(begun.isEmpty() ? List.of() : completing(facet, begun, known));
    }
    return all.stream()
        .filter(value -> !fold.apply(value).equals(begun))
        .map(value -> field.group(1) + field.group(2) + value)
        .toList();
  }

  private List<String> completing(Facet facet, String begun, KnownValues known) {
    Map<String, String> named = values.named(facet);
    if (named.isEmpty()) {
      return known.of(facet).stream()
          .filter(value -> !value.equals(FacetChoice.UNSTATED))
          .filter(value -> rank(fold.apply(value), begun) < NONE)
          .sorted(
              Comparator.comparingInt((String value) -> rank(fold.apply(value), begun))
                  .thenComparing(Comparator.naturalOrder()))
          .toList();
    }
    // Each value has several names (省级, 全省): the shortest that goes on is enough.
    Map<String, String> shortest = new LinkedHashMap<>();
    named.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(begun))
        .filter(entry -> known.of(facet).contains(entry.getValue()))
        .sorted(
            Map.Entry.comparingByKey(
                Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder())))
        .filter(entry -> !entry.getKey().equals(begun))
        .forEach(entry -> shortest.putIfAbsent(entry.getValue(), entry.getKey()));
    return List.copyOf(shortest.values());
  }

  /// How a value answers what was begun: by its beginning, by a part, or as a short name does,
  /// whose characters stand in it in their order from the first on (哈工, 哈工大: 哈尔滨工业大学).
  private static int rank(String value, String begun) {
    if (value.contains(begun)) {
      return value.startsWith(begun) ? 0 : 1;
    }
    if (value.charAt(0) != begun.charAt(0)) {
      return NONE;
    }
    int at = 0;
    for (int i = 0; i < value.length() && at < begun.length(); i++) {
      at += value.charAt(i) == begun.charAt(at) ? 1 : 0;
    }
    return begun.length() > 1 && at == begun.length() ? 2 : NONE;
  }
}
