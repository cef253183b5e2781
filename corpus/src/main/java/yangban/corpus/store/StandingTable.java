package yangban.corpus.store;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import yangban.corpus.Coded;
import yangban.corpus.correction.CorrectionCase;
import yangban.corpus.correction.Standing;

/// The rows that tell how corrections stand, within a transaction: derived, and written anew for an
/// article whenever it or a correction of it changes.
final class StandingTable {

  private StandingTable() {}

  /// Which correction, of which article.
  record Place(long number, String articleId) {}

  static void renew(Handle handle, List<CorrectionCase> cases) {
    for (CorrectionCase each : cases) {
      handle.execute(
          "INSERT INTO correction_standing VALUES (?, ?)"
              + " ON CONFLICT DO UPDATE SET standing = excluded.standing"
              + " WHERE standing <> excluded.standing",
          each.correction().number(),
          each.standing().code());
    }
  }

  /// Articles with corrections whose standing is not known.
  static List<String> missing(Handle handle) {
    return handle
        .createQuery(
            "SELECT DISTINCT article_id FROM correction WHERE number NOT IN"
                + " (SELECT number FROM correction_standing)")
        .mapTo(String.class)
        .list();
  }

  static Map<Standing, Integer> counts(Handle handle) {
    Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
    handle
        .createQuery("SELECT standing, count(*) AS n FROM correction_standing GROUP BY standing")
        .map((row, _) -> Map.entry(row.getString("standing"), row.getInt("n")))
        .forEach(entry ->
            Coded.of(Standing.class, entry.getKey())
                .ifPresent(
                    standing -> counts.put(standing, Objects.requireNonNull(entry.getValue()))));
    return counts;
  }

  static List<Place> before(Handle handle, Set<Standing> wanted, long number, int limit) {
    return places(handle, wanted, "number < :from ORDER BY number DESC", number, limit);
  }

  static List<Place> after(Handle handle, Set<Standing> wanted, long number, int limit) {
    return places(handle, wanted, "number > :from ORDER BY number", number, limit);
  }

  static List<Place> page(Handle handle, Set<Standing> wanted, long offset, int limit) {
    return places(handle, wanted, "true ORDER BY number DESC", offset, limit, " OFFSET :from");
  }

  private static List<Place> places(
      Handle handle, Set<Standing> wanted, String side, long from, int limit) {
    return places(handle, wanted, side, from, limit, "");
  }

  private static List<Place> places(
      Handle handle, Set<Standing> wanted, String side, long from, int limit, String offset) {
    String standings =
        wanted.stream()
            .map(standing -> "'" + standing.code() + "'")
            .collect(Collectors.joining(", "));
    String some = wanted.isEmpty() ? "" : "standing IN (" + standings + ") AND ";
    return handle
        .createQuery(
            "SELECT number, article_id FROM correction_standing JOIN correction USING (number)"
                + " WHERE "
                + some
                + side
                + " LIMIT :limit"
                + offset)
        .bind("from", from)
        .bind("limit", limit)
        .map((row, _) -> new Place(row.getLong("number"), row.getString("article_id")))
        .list();
  }
}
