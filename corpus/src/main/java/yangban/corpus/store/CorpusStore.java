package yangban.corpus.store;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import yangban.corpus.Article;
import yangban.corpus.archive.ArchiveReader;

/// The truth about the articles: each as it was read, with the bytes it was read from.
///
/// One object per data folder, shared by all threads; other processes may have the same folder
/// open. Every method may throw [StoreException], and then has changed nothing.
public final class CorpusStore implements AutoCloseable {

  /// No bound of our own: the store may grow as long as the disk has room.
  public static final long UNLIMITED = Long.MAX_VALUE;

  /// The name of the file in its folder.
  public static final String FILE = "yangban.db";

  /// The name of the archive's folder beside it.
  public static final String ARCHIVE = "archive";

  private final Database database;
  private final ArchiveReader archive;
  private final ArticleTable articles;
  private final PackStore packs;
  private final CorrectionStore corrections;
  private final RereadingStore rereading;
  private final ReuseStore reuse;
  private final ReuseFindings findings;
  private final CrawlStore crawl;
  private final ShowcaseStore showcases;
  private volatile @Nullable Counted counted;

  private CorpusStore(Path folder, Database database, Clock clock) {
    this.database = database;
    this.archive = new ArchiveReader(folder.resolve(ARCHIVE));
    this.articles = new ArticleTable(clock);
    this.packs = new PackStore(database, clock);
    this.corrections = new CorrectionStore(database, articles, clock);
    this.rereading = new RereadingStore(database, articles, clock);
    this.reuse = new ReuseStore(database, articles.rows());
    this.findings = new ReuseFindings(database, articles);
    this.crawl = new CrawlStore(database, articles);
    this.showcases = new ShowcaseStore(database);
  }

  /// Opens the store in `folder`, making both where they do not exist.
  public static CorpusStore open(Path folder) {
    return open(folder, Clock.systemUTC());
  }

  /// As [#open(Path)], with the clock that dates the changes of packs.
  public static CorpusStore open(Path folder, Clock clock) {
    return open(folder, clock, UNLIMITED);
  }

  /// As [#open(Path,Clock)], with a bound on what is written through this object.
  ///
  /// @param maxBytes how large the file may grow before whatever would make it larger fails with
  ///   [StoreException.Kind#LIMIT]; a file that is larger already grows no more
  public static CorpusStore open(Path folder, Clock clock, long maxBytes) {
    return new CorpusStore(folder, Database.open(folder, maxBytes), clock);
  }

  public PackStore packs() {
    return packs;
  }

  /// What people say about the articles.
  public CorrectionStore corrections() {
    return corrections;
  }

  /// What articles have in common.
  public ReuseStore reuse() {
    return reuse;
  }

  /// What that says of where they come from.
  public ReuseFindings findings() {
    return findings;
  }

  /// Published lists of branches.
  public ShowcaseStore showcases() {
    return showcases;
  }

  /// What the crawler knows and did.
  public CrawlStore crawl() {
    return crawl;
  }

  /// Reading the whole store again.
  public RereadingStore rereading() {
    return rereading;
  }

  /// An article with the bytes it was read from, ready to be kept.
  public record Arrival(Article article, Snapshot snapshot) {}

  /// Keeps all of `arrivals`, or none where the store fails: one transaction.
  ///
  /// An article that is there already with the same text and reading is left as it is. In one that
  /// changed, a practice that was only edited keeps its id ([PracticeIdentity]), and one that is no
  /// longer there stays known by [#practice]. A text that another one replaces is a version of it.
  /// Corrections are not touched.
  ///
  /// @return one outcome for each, in order
  public List<SaveOutcome> save(List<Arrival> arrivals) {
    return database.write(handle -> {
      List<SaveOutcome> outcomes = new ArrayList<>(arrivals.size());
      for (Arrival arrival : arrivals) {
        outcomes.add(articles.save(handle, arrival, crawl.versions()));
      }
      return outcomes;
    });
  }

  /// Takes the sample corpus out; packs that quote it keep their entries.
  ///
  /// @return how many articles were taken out
  public int removeSamples() {
    return database.write(handle -> {
      List<String> ids =
          handle.createQuery("SELECT id FROM article WHERE sample = 1").mapTo(String.class).list();
      for (String id : ids) {
        handle.execute("DELETE FROM article WHERE id = ?", id);
        handle.execute(
            "INSERT OR REPLACE INTO removed_article VALUES (?, ?)",
            id,
            ArticleTable.nextChange(handle));
        articles.compare(handle, id);
      }
      handle.execute(
          "DELETE FROM snapshot WHERE file IS NULL AND hash NOT IN (SELECT snapshot FROM article"
              + " UNION ALL SELECT snapshot FROM article_version"
              + " UNION ALL SELECT content_hash FROM held_reading)");
      return ids.size();
    });
  }

  /// How many changes there are after `number`, articles and removals, each article once.
  public long changesSince(long number) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT (SELECT count(*) FROM article WHERE change > :number)"
                    + " + (SELECT count(*) FROM removed_article WHERE change > :number)")
            .bind("number", number)
            .mapTo(Long.class)
            .one());
  }

  /// The number of the last change, 0 for an empty store.
  public long lastChange() {
    return database.read(
        handle -> handle.createQuery("SELECT value FROM change_counter").mapTo(Long.class).one());
  }

  /// Hands the changes after `number` to `each`: removals first, then articles by their number,
  /// each once with its latest state. What changes while this runs may or may not be among them, so
  /// whoever keeps a number reads [#lastChange] before. Streams: memory does not grow with the
  /// number of changes.
  public void changesAfter(long number, Consumer<Change> each) {
    database.read(handle -> {
      removedAfter(handle, number).forEach(each);
      handle
          .createQuery(ArticleTable.SELECT + "WHERE change > :number ORDER BY change")
          .bind("number", number)
          .map((row, context) ->
              (Change) new Change.Kept(row.getLong("change"), articles.shown(handle, row)))
          .useStream(changes -> changes.forEach(each));
      return true;
    });
  }

  private static List<Change> removedAfter(Handle handle, long number) {
    return handle
        .createQuery(
            "SELECT id, change FROM removed_article WHERE change > :number ORDER BY change")
        .bind("number", number)
        .map((row, context) ->
            (Change) new Change.Removed(row.getLong("change"), row.getString("id")))
        .list();
  }

  /// The article with this id, as people corrected it.
  public Optional<Article> article(String id) {
    return database.read(handle -> articles.find(handle, "id = :key", id));
  }

  /// The article with this id as it was read, without what people say about it.
  public Optional<Article> asRead(String id) {
    return database.read(handle -> articles.understood(handle, id));
  }

  /// The practice with this id, also where its page has it no longer.
  public Optional<FoundPractice> practice(String id) {
    return database.read(handle -> articles.practice(handle, id));
  }

  /// What an entry of a pack quotes: an article, or one that has the practice; of a practice that
  /// is no longer on its page, an article of that alone.
  public Optional<Article> quoted(String articleId, Optional<String> practiceId) {
    return practiceId.isEmpty()
        ? article(articleId)
        : practice(practiceId.get()).map(FoundPractice::article);
  }

  /// The article kept under this address.
  public Optional<Article> articleAt(URI address) {
    return database.read(handle -> articles.find(handle, "address = :key", address.toString()));
  }

  /// Articles by falling date of publication, undated ones last.
  ///
  /// @param offset how many to pass over, 0 or more
  /// @param limit how many at the most, 1 or more
  public List<Article> newest(int offset, int limit) {
    return database.read(handle -> {
      Query query =
          handle.createQuery(
              ArticleTable.SELECT + "ORDER BY published DESC, id LIMIT :limit OFFSET :offset");
      return query
          .bind("limit", limit)
          .bind("offset", offset)
          .map((row, context) -> articles.shown(handle, row))
          .list();
    });
  }

  /// The bytes kept under this hash; those of a crawled page are read from the archive beside the
  /// store.
  ///
  /// @throws yangban.corpus.archive.ArchiveException where the archive was damaged from outside
  public Optional<Snapshot> snapshot(String hash) {
    return database
        .read(handle ->
            handle
                .createQuery("SELECT * FROM snapshot WHERE hash = :hash")
                .bind("hash", hash)
                .map((row, context) -> SnapshotRow.of(row))
                .findOne())
        .map(row -> row.snapshot(archive));
  }

  /// What is kept, without counting it: three looks into an index, however much there is.
  public StoreKinds kinds() {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT EXISTS (SELECT 1 FROM article WHERE sample = 1) AS samples,"
                    + " EXISTS (SELECT 1 FROM article WHERE sample = 0) AS others")
            .map((row, context) ->
                new StoreKinds(row.getBoolean("samples"), row.getBoolean("others")))
            .one());
  }

  /// How much is kept. Counting 20,000 articles takes some six milliseconds, so it is counted once
  /// after each change.
  public StoreCounts counts() {
    long change = lastChange();
    Counted known = counted;
    if (known == null || known.change() != change) {
      known = new Counted(change, count());
      counted = known;
    }
    return known.counts();
  }

  /// The counts as they were at a change, or a little later.
  private record Counted(long change, StoreCounts counts) {}

  private StoreCounts count() {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT count(*) AS articles, coalesce(sum(sample), 0) AS samples, (SELECT count(*)"
                    + " FROM practice) - (SELECT count(*) FROM practice WHERE vanished IS NOT NULL)"
                    + " AS practices, max(taken) AS last FROM article")
            .map((row, context) ->
                new StoreCounts(
                    row.getLong("articles"),
                    row.getLong("samples"),
                    row.getLong("practices"),
                    Optional.ofNullable(row.getString("last")).map(Instant::parse)))
            .one());
  }

  @Override
  public void close() {
    database.close();
  }
}
