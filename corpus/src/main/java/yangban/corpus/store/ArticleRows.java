package yangban.corpus.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import yangban.corpus.Article;
import yangban.corpus.ArticleText;
import yangban.corpus.Origin;
import yangban.corpus.Practice;
import yangban.corpus.Reading;

/// Articles as rows: what is asked for by itself has a column, the rest is JSON, so that a new
/// field needs no new schema.
final class ArticleRows {

  // A row written by an older or newer version may know fewer or more fields.
  private final JsonMapper json =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addModule(new RecordsModule())
          .build();

  void write(Handle handle, Article article, long change) {
    handle
        .createUpdate(
            "INSERT INTO article (id, change, address, title, published, origin, sample, taken, snapshot, text, reading)"
                + " VALUES (:id, :change, :address, :title, :published, :origin, :sample, :taken, :snapshot, :text, :reading)"
                + " ON CONFLICT (id) DO UPDATE SET change = :change, address = :address, title = :title,"
                + " published = :published, origin = :origin, sample = :sample, taken = :taken,"
                + " snapshot = :snapshot, text = :text, reading = :reading")
        .bind("id", article.id())
        .bind("change", change)
        .bind("address", article.address().map(URI::toString).orElse(null))
        .bind("title", article.text().title())
        .bind("published", published(article))
        .bind("origin", article.origin().name())
        .bind("sample", article.origin().sample() ? 1 : 0)
        .bind("taken", article.origin().taken().toString())
        .bind("snapshot", article.origin().snapshot())
        .bind("text", json.writeValueAsString(article.text()))
        .bind("reading", json.writeValueAsString(article.reading()))
        .execute();
  }

  /// Writes the columns by which articles are put in order, from the article as it is shown.
  void writeColumns(Handle handle, Article shown, long change) {
    handle
        .createUpdate(
            "UPDATE article SET change = :change, title = :title, published = :published WHERE id = :id")
        .bind("id", shown.id())
        .bind("change", change)
        .bind("title", shown.text().title())
        .bind("published", published(shown))
        .execute();
  }

  static @Nullable String published(Article article) {
    return article.text().published().map(tag -> tag.value().toString()).orElse(null);
  }

  String json(Object value) {
    return json.writeValueAsString(value);
  }

  Article article(String written) {
    return json.readValue(written, Article.class);
  }

  Practice practice(String text) {
    return json.readValue(text, Practice.class);
  }

  ReuseFinding finding(String written) {
    return json.readValue(written, ReuseFinding.class);
  }

  Article read(ResultSet row) throws SQLException {
    Origin origin =
        new Origin(
            row.getString("origin"),
            row.getBoolean("sample"),
            Instant.parse(row.getString("taken")),
            row.getString("snapshot"));
    return new Article(
        row.getString("id"),
        Optional.ofNullable(row.getString("address")).map(URI::create),
        origin,
        json.readValue(row.getBytes("text"), ArticleText.class),
        json.readValue(row.getBytes("reading"), Reading.class));
  }

  ArticleText text(String written) {
    return json.readValue(written, ArticleText.class);
  }

  /// Whether two articles say the same; when and under which name they came does not count.
  boolean sameContent(Article one, Article other) {
    return one.address().equals(other.address())
        && one.origin().sample() == other.origin().sample()
        && one.text().equals(other.text())
        && one.reading().equals(other.reading());
  }
}
