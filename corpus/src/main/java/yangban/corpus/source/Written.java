package yangban.corpus.source;

import java.util.List;

/// What stands written for one field, before it is checked.
///
/// @param line of the field, the first of a file is 1; 0 where there is no file
/// @param shape how it is written
/// @param items the values; those of a map as `key = value`
record Written(int line, Shape shape, List<Item> items) {

  enum Shape {
    TEXT,
    LIST,
    MAP,
    /// From a form or a table, which know no shapes.
    ANY
  }

  /// One value.
  record Item(String text, int line) {}

  Written {
    items = List.copyOf(items);
  }

  static Written of(int line, List<String> values) {
    return new Written(
        line,
        Shape.ANY,
        values.stream()
            .map(String::strip)
            .filter(v -> !v.isEmpty())
            .map(v -> new Item(v, line))
            .toList());
  }
}
