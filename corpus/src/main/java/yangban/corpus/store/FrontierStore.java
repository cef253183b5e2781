package yangban.corpus.store;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import tools.jackson.databind.json.JsonMapper;
import yangban.corpus.frontier.CrawlPage;
import yangban.corpus.frontier.PageState;

/// The addresses that are or were to be fetched. None of its answers grows with their number,
/// except where it says so. Thread-safe.
public final class FrontierStore {

  private static final String SELECT = "SELECT * FROM crawl_page ";

  private final Database database;
  private final JsonMapper json = JsonMapper.builder().build();

  FrontierStore(Database database) {
    this.database = database;
  }

  public Optional<CrawlPage> page(long number) {
    return database.read(handle -> page(handle, number));
  }

  static Optional<CrawlPage> page(Handle handle, long number) {
    return handle
        .createQuery(SELECT + "WHERE number = :number")
        .bind("number", number)
        .map((row, _) -> CrawlRows.page(row))
        .findOne();
  }

  /// What is known of a normalised address.
  public Optional<CrawlPage> pageAt(URI address) {
    return database.read(handle -> pageAt(handle, address));
  }

  static Optional<CrawlPage> pageAt(Handle handle, URI address) {
    return handle
        .createQuery(SELECT + "WHERE address = :address")
        .bind("address", address.toString())
        .map((row, _) -> CrawlRows.page(row))
        .findOne();
  }

  /// Where an article was read, the address that it is read at now first.
  public List<CrawlPage> pagesOfArticle(String articleId) {
    return database.read(handle -> pagesOfArticle(handle, articleId));
  }

  static List<CrawlPage> pagesOfArticle(Handle handle, String articleId) {
    return handle
        .createQuery(
            SELECT + "WHERE article_id = :id ORDER BY state = 'moved', number DESC LIMIT 20")
        .bind("id", articleId)
        .map((row, _) -> CrawlRows.page(row))
        .list();
  }

  /// How the addresses stand at which some articles are read now, by the articles' ids; articles
  /// that were not collected are missing.
  public Map<String, PageState> states(Collection<String> articleIds) {
    return database.read(handle -> {
      Map<String, PageState> states = new HashMap<>();
      // The last one counts: as in pagesOfArticle, addresses that were left behind come first.
      handle
          .createQuery(
              "SELECT article_id, state FROM crawl_page"
                  + " WHERE article_id IN (SELECT value FROM json_each(:list))"
                  + " ORDER BY state <> 'moved', number")
          .bind("list", json.writeValueAsString(articleIds))
          .map((row, _) -> Map.entry(row.getString("article_id"), state(row.getString("state"))))
          .forEach(entry -> states.put(entry.getKey(), entry.getValue()));
      return states;
    });
  }

  /// What is to be fetched of one host by now, longest due first.
  public List<CrawlPage> due(String source, String host, Instant now, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                SELECT
                    + "WHERE source = :source AND host = :host AND due <= :now"
                    + " ORDER BY due, number LIMIT :limit")
            .bind("source", source)
            .bind("host", host)
            .bind("now", now.toEpochMilli())
            .bind("limit", limit)
            .map((row, _) -> CrawlRows.page(row))
            .list());
  }

  /// Hosts of a source with the time at which each has something due first. Skips from host to host
  /// in the index.
  public Map<String, Instant> hosts(String source) {
    return database.read(handle -> {
      Map<String, Instant> hosts = new HashMap<>();
      handle
          .createQuery(
              "WITH RECURSIVE step (host) AS ("
                  + "SELECT min(host) FROM crawl_page WHERE source = :source AND due IS NOT NULL"
                  + " UNION ALL SELECT (SELECT min(host) FROM crawl_page WHERE source = :source"
                  + " AND due IS NOT NULL AND host > step.host) FROM step WHERE host IS NOT NULL)"
                  + " SELECT host, (SELECT min(due) FROM crawl_page WHERE source = :source"
                  + " AND host = step.host AND due IS NOT NULL) AS due"
                  + " FROM step WHERE host IS NOT NULL")
          .bind("source", source)
          .map((row, _) ->
              Map.entry(row.getString("host"), Instant.ofEpochMilli(row.getLong("due"))))
          .forEach(entry -> hosts.put(entry.getKey(), entry.getValue()));
      return hosts;
    });
  }

  /// How many addresses of a source are due by now; grows with them.
  public long waiting(String source, Instant now) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT count(*) FROM crawl_page WHERE source = :source AND due <= :now"
                    + " AND due IS NOT NULL")
            .bind("source", source)
            .bind("now", now.toEpochMilli())
            .mapTo(Long.class)
            .one());
  }

  /// How many addresses of a source are known; grows with them.
  public long size(String source) {
    return database.read(handle ->
        handle
            .createQuery("SELECT count(*) FROM crawl_page WHERE source = :source")
            .bind("source", source)
            .mapTo(Long.class)
            .one());
  }

  /// How many addresses of a source are in each state; grows with them.
  public Map<PageState, Long> states(String source) {
    return database.read(handle -> {
      Map<PageState, Long> states = new EnumMap<>(PageState.class);
      handle
          .createQuery(
              "SELECT state, count(*) AS count FROM crawl_page WHERE source = :source"
                  + " GROUP BY state")
          .bind("source", source)
          .map((row, _) -> Map.entry(state(row.getString("state")), row.getLong("count")))
          .forEach(entry -> states.put(entry.getKey(), entry.getValue()));
      return states;
    });
  }

  private static PageState state(String code) {
    return PageState.valueOf(code.toUpperCase(Locale.ROOT));
  }

  /// How many articles a source gave; what waits for a person is none yet.
  public long articles(String source) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT count(DISTINCT p.article_id) FROM crawl_page p"
                    + " JOIN article a ON a.id = p.article_id WHERE p.source = :source")
            .bind("source", source)
            .mapTo(Long.class)
            .one());
  }

  /// The addresses of a source, or those in one state, by their numbers.
  ///
  /// @param after number of the last one that was shown, 0 for none
  public List<CrawlPage> pages(String source, Optional<PageState> state, long after, int limit) {
    return database.read(handle -> {
      Query query =
          handle.createQuery(
              SELECT
                  + "WHERE source = :source AND number > :after"
                  + (state.isPresent() ? " AND state = :state" : "")
                  + " ORDER BY number LIMIT :limit");
      state.ifPresent(each -> query.bind("state", each.code()));
      return query
          .bind("source", source)
          .bind("after", after)
          .bind("limit", limit)
          .map((row, _) -> CrawlRows.page(row))
          .list();
    });
  }

  /// Those of some addresses that are known.
  public Set<URI> known(Collection<URI> addresses) {
    String list = json.writeValueAsString(addresses.stream().map(URI::toString).toList());
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT address FROM crawl_page"
                    + " WHERE address IN (SELECT value FROM json_each(:list))")
            .bind("list", list)
            .map((row, _) -> URI.create(row.getString("address")))
            .set());
  }

  /// Hands all addresses of a source to `each`, by their numbers. Streams.
  public void addresses(String source, Consumer<URI> each) {
    database.read(handle -> {
      handle
          .createQuery("SELECT address FROM crawl_page WHERE source = :source")
          .bind("source", source)
          .map((row, _) -> URI.create(row.getString("address")))
          .useStream(all -> all.forEach(each));
      return true;
    });
  }

  /// Adds those addresses that are not there; the others stay as they are.
  ///
  /// @return how many were added
  public int add(Collection<CrawlPage> pages) {
    return database.write(handle -> add(handle, pages));
  }

  static int add(Handle handle, Collection<CrawlPage> pages) {
    if (pages.isEmpty()) {
      return 0;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO crawl_page (%s) VALUES (%s) ON CONFLICT (address) DO NOTHING"
                .formatted(CrawlRows.COLUMNS, CrawlRows.VALUES));
    for (CrawlPage page : pages) {
      CrawlRows.bind(batch, page).add();
    }
    int added = 0;
    for (int rows : batch.execute()) {
      added += Math.max(0, rows);
    }
    return added;
  }

  /// Writes a page that has a number. It stays with the source that has it now: while it was
  /// fetched, its source may have gone and another have taken it over.
  ///
  /// @return that source
  static String write(Handle handle, CrawlPage page) {
    CrawlRows.bind(
            handle.createUpdate(
                "UPDATE crawl_page SET (%s) = (%s) WHERE number = :number"
                    .formatted(
                        CrawlRows.COLUMNS,
                        CrawlRows.VALUES.replace(":source", "coalesce(source, :source)"))),
            page)
        .execute();
    return handle
        .createQuery("SELECT source FROM crawl_page WHERE number = ?")
        .bind(0, page.number())
        .mapTo(String.class)
        .one();
  }
}
