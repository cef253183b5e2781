package yangban.indexer.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// What was asked for lately: the values used last, and no more of them than there is room for.
/// Thread-safe.
final class Lately<K, V> {

  private final Map<K, V> kept;
  private long asked;
  private long found;

  /// @param most how many are kept
  Lately(int most) {
    this.kept =
        new LinkedHashMap<>(64, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  synchronized @Nullable V get(K key) {
    V value = kept.get(key);
    asked++;
    found += value == null ? 0 : 1;
    return value;
  }

  synchronized void put(K key, V value) {
    kept.put(key, value);
  }

  /// At most `size` of them, the one used last first.
  synchronized List<V> last(int size) {
    return new ArrayList<>(kept.values()).reversed().stream().limit(size).toList();
  }

  /// Counts what was asked of `before`, whose place it takes, as asked of this one.
  synchronized void countOn(Lately<K, V> before) {
    CacheUse use = before.use("", _ -> 0);
    asked += use.asked();
    found += use.found();
  }

  /// @param bytes what a value takes
  synchronized CacheUse use(String name, ToLongFunction<V> bytes) {
    long all = kept.values().stream().mapToLong(bytes).sum();
    return new CacheUse(name, kept.size(), all, asked, found);
  }
}
