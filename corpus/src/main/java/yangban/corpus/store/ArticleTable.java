package yangban.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import yangban.corpus.Article;
import yangban.corpus.ArticleText;
import yangban.corpus.Practice;
import yangban.corpus.correction.Correction;
import yangban.corpus.correction.CorrectionField;
import yangban.corpus.correction.Corrections;
import yangban.corpus.correction.Target;
import yangban.corpus.store.CorpusStore.Arrival;

/// The rows of articles and practices within a transaction: as they were read, and as people
/// corrected them.
final class ArticleTable {

  /// An article's row, what reuse says of it, and whether anyone ever corrected it: most were not,
  /// and need not be asked for corrections.
  static final String SELECT =
      "SELECT article.*, EXISTS (SELECT 1 FROM correction WHERE article_id = article.id)"
          + " AS corrected, finding FROM article"
          + " LEFT JOIN reuse_finding ON reuse_finding.article_id = article.id ";

  private final ArticleRows rows = new ArticleRows();
  private final FileIdentity files = new FileIdentity(this, rows);
  private final Clock clock;

  ArticleTable(Clock clock) {
    this.clock = clock;
  }

  ArticleRows rows() {
    return rows;
  }

  /// The article as its page was read: the reading alone, without what reuse says of it.
  Optional<Article> read(Handle handle, String id) {
    return handle
        .createQuery("SELECT * FROM article WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> rows.read(row))
        .findOne();
  }

  /// The article as it was read, what reuse says of it included.
  Optional<Article> understood(Handle handle, String id) {
    return handle
        .createQuery(SELECT + "WHERE article.id = :id")
        .bind("id", id)
        .map((row, context) -> understood(row))
        .findOne();
  }

  private Article understood(ResultSet row) throws SQLException {
    Article read = rows.read(row);
    return Optional.ofNullable(row.getString("finding"))
        .map(rows::finding)
        .map(finding -> finding.over(read))
        .orElse(read);
  }

  /// The article as it is shown.
  Optional<Article> find(Handle handle, String condition, String key) {
    return handle
        .createQuery(SELECT + "WHERE " + condition)
        .bind("key", key)
        .map((row, context) -> shown(handle, row))
        .findOne();
  }

  /// A row of [#SELECT] as the article that is shown.
  Article shown(Handle handle, ResultSet row) throws SQLException {
    Article read = understood(row);
    return row.getBoolean("corrected") ? corrected(handle, read) : read;
  }

  static Article corrected(Handle handle, Article read) {
    return Corrections.over(read, CorrectionStore.of(handle, read.id()));
  }

  /// Gives the article a new change number, and its columns what is shown; nothing where it is not
  /// there.
  void touch(Handle handle, String id) {
    Optional<Article> read = read(handle, id);
    if (read.isPresent()) {
      rows.writeColumns(handle, corrected(handle, read.get()), nextChange(handle));
    }
    compare(handle, id);
  }

  /// Notes how the corrections of an article stand to what is read of it now.
  void compare(Handle handle, String id) {
    List<Correction> corrections = CorrectionStore.of(handle, id);
    if (!corrections.isEmpty()) {
      StandingTable.renew(handle, Corrections.compare(corrections, understood(handle, id)));
    }
  }

  static long nextChange(Handle handle) {
    return handle
        .createQuery("UPDATE change_counter SET value = value + 1 RETURNING value")
        .mapTo(Long.class)
        .one();
  }

  SaveOutcome save(Handle handle, Arrival arrival, VersionStore versions) {
    Article article = arrival.article();
    return save(
        handle,
        article,
        each -> writeSnapshot(each, arrival.snapshot()),
        before -> versions.keepOther(handle, before, article));
  }

  /// @param snapshot writes the row of the article's snapshot, where that is not there
  SaveOutcome save(Handle handle, Article brought, Consumer<Handle> snapshot) {
    return save(handle, brought, snapshot, _ -> {});
  }

  /// @param replaced is told what the article was, where it changes
  private SaveOutcome save(
      Handle handle, Article brought, Consumer<Handle> snapshot, Consumer<Article> replaced) {
    Article arrived = files.of(handle, brought);
    String id = arrived.id();
    Optional<Article> present = read(handle, id);
    List<Practice> before = present.map(a -> a.reading().practices()).orElse(List.of());
    Article article = identified(handle, before, arrived);
    if (present.isPresent()
        && (rows.sameContent(present.get(), article) || isPoorerCopy(present.get(), article))) {
      return SaveOutcome.UNCHANGED;
    }
    snapshot.accept(handle);
    long change = nextChange(handle);
    rows.write(handle, article, change);
    rows.writeColumns(handle, corrected(handle, article), change);
    writePractices(handle, before, article);
    handle.execute("DELETE FROM removed_article WHERE id = ?", id);
    compare(handle, id);
    present.ifPresent(replaced);
    return present.isPresent() ? SaveOutcome.CHANGED : SaveOutcome.ADDED;
  }

  /// Whether `article` is another file with the text of `present`, which tells no more: a page and
  /// its plain copy, imported side by side, would otherwise replace each other at every import.
  private static boolean isPoorerCopy(Article present, Article article) {
    return article.address().isEmpty()
        && present.address().isEmpty()
        && !present.origin().snapshot().equals(article.origin().snapshot())
        && characters(present).equals(characters(article))
        && told(article.text()) <= told(present.text());
  }

  private static String characters(Article article) {
    return article.text().body().replaceAll("\\s", "");
  }

  /// How much a page tells beside title and body.
  private static int told(ArticleText text) {
    return text.published().map(_ -> 1).orElse(0)
        + text.publisher().map(_ -> 1).orElse(0)
        + text.credits().size();
  }

  /// `article` with the ids that its practices had.
  Article identified(Handle handle, List<Practice> before, Article article) {
    List<Practice> read = article.reading().practices();
    List<Practice> kept = PracticeIdentity.keep(before, vanished(handle, article.id()), read);
    return kept.equals(read) ? article : with(article, article.text(), kept);
  }

  static void writeSnapshot(Handle handle, Snapshot snapshot) {
    handle
        .createUpdate(
            "INSERT OR IGNORE INTO snapshot (hash, name, length, bytes)"
                + " VALUES (:hash, :name, :length, :bytes)")
        .bind("hash", snapshot.hash())
        .bind("name", snapshot.name())
        .bind("length", snapshot.bytes().length)
        .bind("bytes", snapshot.deflated())
        .execute();
  }

  /// Practices that are no longer read stay known, with the text that they had last.
  private void writePractices(Handle handle, List<Practice> before, Article article) {
    Set<String> present =
        article.reading().practices().stream()
            .map(Practice::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    for (Practice practice : before) {
      if (!present.contains(practice.id())) {
        handle.execute(
            "UPDATE practice SET vanished = ?, kept = ? WHERE id = ?",
            clock.instant().toString(),
            rows.json(practice),
            practice.id());
      }
    }
    for (String id : present) {
      handle.execute(
          "INSERT INTO practice (id, article_id) VALUES (?, ?)"
              + " ON CONFLICT (id) DO UPDATE SET vanished = NULL, kept = NULL",
          id,
          article.id());
    }
  }

  private List<Practice> vanished(Handle handle, String articleId) {
    return handle
        .createQuery(
            "SELECT kept FROM practice WHERE article_id = :article AND vanished IS NOT NULL"
                + " ORDER BY vanished DESC, id")
        .bind("article", articleId)
        .map((row, context) -> rows.practice(row.getString("kept")))
        .list();
  }

  /// The practice that `target` names, where its page has it no longer.
  Optional<Practice> vanished(Handle handle, Target target) {
    return vanished(handle, target.articleId()).stream()
        .filter(practice -> target.practiceId().filter(practice.id()::equals).isPresent())
        .findFirst();
  }

  private record PracticeRow(String articleId, Optional<Instant> vanished, Optional<String> kept) {}

  /// A practice, on its page or not.
  Optional<FoundPractice> practice(Handle handle, String id) {
    return handle
        .createQuery("SELECT article_id, vanished, kept FROM practice WHERE id = :id")
        .bind("id", id)
        .map((row, context) ->
            new PracticeRow(
                row.getString("article_id"),
                Optional.ofNullable(row.getString("vanished")).map(Instant::parse),
                Optional.ofNullable(row.getString("kept"))))
        .findOne()
        .flatMap(row -> found(handle, id, row));
  }

  private Optional<FoundPractice> found(Handle handle, String id, PracticeRow row) {
    Optional<Article> read = understood(handle, row.articleId());
    if (read.isEmpty()) {
      return Optional.empty();
    }
    if (row.kept().isPresent()) {
      Practice last = rows.practice(row.kept().get());
      return Optional.of(
          alone(handle, read.get(), last, FoundPractice.Standing.VANISHED, row.vanished()));
    }
    Article shown = corrected(handle, read.get());
    return named(shown, id)
        .map(practice ->
            new FoundPractice(shown, practice, FoundPractice.Standing.PRESENT, Optional.empty()))
        .or(() ->
            named(read.get(), id)
                .map(practice ->
                    alone(
                        handle,
                        read.get(),
                        practice,
                        FoundPractice.Standing.SET_ASIDE,
                        Optional.empty())));
  }

  private static Optional<Practice> named(Article article, String id) {
    return article.reading().practices().stream()
        .filter(practice -> practice.id().equals(id))
        .findFirst();
  }

  private static FoundPractice alone(
      Handle handle,
      Article read,
      Practice practice,
      FoundPractice.Standing standing,
      Optional<Instant> since) {
    Article only = Excerpted.of(read, practice);
    // All but the word that it is none: it is shown because somebody asks for it.
    Article shown =
        Corrections.over(
            only,
            CorrectionStore.of(handle, read.id()).stream()
                .filter(each -> each.field() != CorrectionField.PRACTICE)
                .toList());
    return new FoundPractice(shown, shown.reading().practices().getFirst(), standing, since);
  }

  static Article with(Article article, ArticleText text, List<Practice> practices) {
    return new Article(
        article.id(), article.address(), article.origin(), text, article.reading().of(practices));
  }
}
