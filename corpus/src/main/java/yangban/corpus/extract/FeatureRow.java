package yangban.corpus.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A row of named numbers in the making; the names are those of the first row.
final class FeatureRow {

  private final List<String> names = new ArrayList<>();
  private float[] values = new float[128];
  private int size;
  private boolean named;

  /// Begins the next row.
  void begin() {
    named = size > 0;
    size = 0;
  }

  void add(String name, double value) {
    if (!named) {
      names.add(name);
    }
    add(value);
  }

  /// Adds one of several numbers of a name; its own name is the two together.
  void add(String name, int which, double value) {
    if (!named) {
      names.add(name + which);
    }
    add(value);
  }

  void add(String name, int which, boolean value) {
    add(name, which, value ? 1 : 0);
  }

  private void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = (float) value;
  }

  void add(String name, boolean value) {
    add(name, value ? 1 : 0);
  }

  /// A copy of the row as it stands.
  float[] values() {
    return Arrays.copyOf(values, size);
  }

  List<String> names() {
    return List.copyOf(names);
  }
}
