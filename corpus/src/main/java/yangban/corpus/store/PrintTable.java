package yangban.corpus.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import yangban.corpus.store.ReuseStore.Prints;

/// The rows of fingerprints within a transaction: which articles have which.
final class PrintTable {

  private PrintTable() {}

  /// Keeps fingerprints of articles that are still as they were when they were read and are not
  /// compared yet.
  ///
  /// @return their numbers by article id
  static Map<String, Integer> keep(Handle handle, List<Prints> texts) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    List<Long> pairs = new ArrayList<>();
    for (Prints text : texts) {
      if (!isCurrent(handle, text) || isLinked(handle, text)) {
        continue;
      }
      Optional<Integer> known = number(handle, text);
      if (known.isPresent()) {
        // Another looks at the same: with numbers of its own, neither would keep the other's links.
        numbers.put(text.articleId(), known.get());
        continue;
      }
      forget(handle, text.articleId());
      int number = add(handle, text);
      numbers.put(text.articleId(), number);
      for (int print : text.prints()) {
        pairs.add(((long) print << Integer.SIZE) | number);
      }
    }
    addPrints(handle, pairs);
    return numbers;
  }

  private static boolean isCurrent(Handle handle, Prints text) {
    return handle
        .createQuery("SELECT change = :change FROM article WHERE id = :id")
        .bind("change", text.change())
        .bind("id", text.articleId())
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }

  private static boolean isLinked(Handle handle, Prints text) {
    return handle
        .createQuery("SELECT linked AND hash = :hash FROM reuse_text WHERE article_id = :id")
        .bind("hash", text.hash())
        .bind("id", text.articleId())
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }

  /// The number under which the prints of this very text are kept.
  private static Optional<Integer> number(Handle handle, Prints text) {
    return handle
        .createQuery("SELECT number FROM reuse_text WHERE article_id = :id AND hash = :hash")
        .bind("id", text.articleId())
        .bind("hash", text.hash())
        .mapTo(Integer.class)
        .findOne();
  }

  private static int add(Handle handle, Prints text) {
    ByteBuffer bytes = ByteBuffer.allocate(text.prints().length * Integer.BYTES);
    bytes.asIntBuffer().put(text.prints());
    return handle
        .createQuery(
            "INSERT INTO reuse_text (article_id, hash, chars, prints, linked)"
                + " VALUES (:id, :hash, :chars, :prints, 0) RETURNING number")
        .bind("id", text.articleId())
        .bind("hash", text.hash())
        .bind("chars", text.chars())
        .bind("prints", bytes.array())
        .mapTo(Integer.class)
        .one();
  }

  /// Sorted, so that each page of the table is written once.
  private static void addPrints(Handle handle, List<Long> pairs) {
    String sorted =
        pairs.stream().sorted().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    handle
        .createUpdate(
            "INSERT OR IGNORE INTO reuse_print"
                + " SELECT value >> 32, value & 4294967295 FROM json_each(:pairs)")
        .bind("pairs", sorted)
        .execute();
  }

  /// Takes out the fingerprints of an article, and its links with them.
  static void forget(Handle handle, String articleId) {
    handle
        .createQuery("SELECT number, prints FROM reuse_text WHERE article_id = :id")
        .bind("id", articleId)
        .map((row, _) -> Map.entry(row.getInt("number"), row.getBytes("prints")))
        .findOne()
        .ifPresent(kept -> {
          int[] prints = new int[kept.getValue().length / Integer.BYTES];
          ByteBuffer.wrap(kept.getValue()).asIntBuffer().get(prints);
          handle
              .createUpdate(
                  "DELETE FROM reuse_print WHERE number = :number"
                      + " AND print IN (SELECT value FROM json_each(:prints))")
              .bind("number", kept.getKey())
              .bind("prints", Arrays.toString(prints))
              .execute();
          handle.execute("DELETE FROM reuse_text WHERE number = ?", kept.getKey());
        });
  }

  /// The articles that have each of the fingerprints, the first `most` of each by number.
  static Map<Integer, List<Integer>> holders(Handle handle, int[] prints, int most) {
    Map<Integer, List<Integer>> holders = HashMap.newHashMap(prints.length);
    handle
        .createQuery(
            "SELECT p.value AS print, (SELECT group_concat(number) FROM (SELECT number FROM"
                + " reuse_print WHERE print = p.value ORDER BY number LIMIT :most)) AS numbers"
                + " FROM json_each(:prints) p WHERE numbers IS NOT NULL")
        .bind("most", most)
        .bind("prints", Arrays.toString(prints))
        .map((row, _) -> Map.entry(row.getInt("print"), numbers(row.getString("numbers"))))
        .forEach(entry -> holders.put(entry.getKey(), entry.getValue()));
    return holders;
  }

  private static List<Integer> numbers(String list) {
    return Arrays.stream(list.split(",", -1)).map(Integer::valueOf).toList();
  }
}
