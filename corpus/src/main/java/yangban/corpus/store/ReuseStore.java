package yangban.corpus.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.json.JsonMapper;
import yangban.corpus.ArticleText;

/// What was found out about reuse: fingerprints of articles, and links between articles that have
/// something in common. Follows the articles by the store's change numbers, as the index does.
///
/// Thread-safe; several processes may bring it up to date at a time, of which one wins a step and
/// the other begins it anew. Every method may throw [StoreException], and then has changed nothing.
public final class ReuseStore {

  private final Database database;
  private final ArticleRows rows;
  private final JsonMapper json = JsonMapper.builder().build();

  ReuseStore(Database database, ArticleRows rows) {
    this.database = database;
    this.rows = rows;
  }

  /// How far the articles were looked through.
  ///
  /// @param version of the method; 0 before the first time
  /// @param change the last change that was looked at
  public record State(int version, long change) {}

  /// An article that was changed or taken out and not looked at since.
  ///
  /// @param text empty for one that was taken out
  public record Pending(long change, String articleId, Optional<ArticleText> text) {}

  /// The fingerprints of an article.
  ///
  /// @param change of the article when its text was read
  /// @param hash of the compared text
  /// @param chars its own characters
  // Handed over once and never compared.
  @SuppressWarnings("ArrayRecordComponent")
  public record Prints(String articleId, long change, long hash, int chars, int[] prints) {}

  /// A passage of two articles: places in their compared texts, and how many characters are the
  /// same.
  public record Passage(int start, int end, int otherStart, int otherEnd, int same) {

    Passage turned() {
      return new Passage(otherStart, otherEnd, start, end, same);
    }
  }

  /// What two articles have in common.
  ///
  /// @param sameOne characters of one that stand in the other
  public record Link(int one, int other, int sameOne, int sameOther, List<Passage> passages) {

    public Link {
      passages = List.copyOf(passages);
    }

    /// The same, told from the other article.
    public Link turned() {
      return new Link(
          /* one= */ other,
          /* other= */ one,
          /* sameOne= */ sameOther,
          /* sameOther= */ sameOne,
          passages.stream().map(Passage::turned).toList());
    }
  }

  /// What an article has in common with another.
  ///
  /// @param chars own characters of the article
  /// @param same how many of them stand in the other
  /// @param otherId id of the other
  public record Shared(
      int chars, int same, String otherId, int otherChars, int otherSame, List<Passage> passages) {

    public Shared {
      passages = List.copyOf(passages);
    }
  }

  /// How far the articles were looked through.
  public State state() {
    return database.read(ReuseStore::state);
  }

  static State state(Handle handle) {
    return handle
        .createQuery("SELECT version, change FROM reuse_state")
        .map((row, _) -> new State(row.getInt("version"), row.getLong("change")))
        .one();
  }

  /// Forgets everything, so that all is looked through again by `version`.
  public void clear(int version) {
    database.writing(handle -> {
      ReuseFindings.doubtAll(handle);
      handle.execute("DELETE FROM reuse_link");
      handle.execute("DELETE FROM reuse_print");
      handle.execute("DELETE FROM reuse_text");
      handle.execute("UPDATE reuse_state SET version = ?, change = 0", version);
    });
  }

  /// What changed after a number, by number; memory is bounded by `limit`.
  public List<Pending> pending(long after, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT change, id, text FROM article WHERE change > :after UNION ALL"
                    + " SELECT change, id, NULL FROM removed_article WHERE change > :after"
                    + " ORDER BY change LIMIT :limit")
            .bind("after", after)
            .bind("limit", limit)
            .map((row, _) ->
                new Pending(
                    row.getLong("change"),
                    row.getString("id"),
                    Optional.ofNullable(row.getString("text")).map(rows::text)))
            .list());
  }

  /// Keeps fingerprints in place of those that were kept before, and takes out those of `gone`.
  /// What changed again meanwhile is left out.
  ///
  /// @param from what the state must be; else nothing is done
  /// @return the numbers of those that are to be linked now, by article id; empty where another was
  ///   faster
  public Optional<Map<String, Integer>> keep(State from, List<Prints> texts, List<String> gone) {
    return database.write(handle -> {
      if (!state(handle).equals(from)) {
        return Optional.empty();
      }
      for (String id : gone) {
        ReuseFindings.doubt(handle, id);
        PrintTable.forget(handle, id);
      }
      texts.forEach(text -> ReuseFindings.doubt(handle, text.articleId));
      return Optional.of(PrintTable.keep(handle, texts));
    });
  }

  /// The articles that have each of the fingerprints, the first `most` of each by number;
  /// fingerprints that nobody has are missing.
  public Map<Integer, List<Integer>> holders(int[] prints, int most) {
    return database.read(handle -> PrintTable.holders(handle, prints, most));
  }

  /// The texts of articles by their numbers; those that are gone are missing.
  public Map<Integer, ArticleText> texts(Collection<Integer> numbers) {
    return database.read(handle -> {
      Map<Integer, ArticleText> texts = new HashMap<>();
      handle
          .createQuery(
              "SELECT number, text FROM reuse_text JOIN article ON article.id = article_id"
                  + " WHERE number IN (SELECT value FROM json_each(:numbers))")
          .bind("numbers", List.copyOf(numbers).toString())
          .map((row, _) -> Map.entry(row.getInt("number"), rows.text(row.getString("text"))))
          .forEach(entry -> texts.put(entry.getKey(), entry.getValue()));
      return texts;
    });
  }

  /// Keeps links and notes that all up to a change was looked at.
  ///
  /// @param from what the state must be
  /// @param linked numbers of the articles that were compared with all others
  /// @return false, and nothing is kept, where another was faster
  public boolean advance(State from, long change, List<Link> links, Set<Integer> linked) {
    return database.write(handle -> {
      if (!state(handle).equals(from)) {
        return false;
      }
      for (Link link : links) {
        handle.execute(
            "INSERT OR REPLACE INTO reuse_link SELECT ?, ?, ?, ?, ? WHERE"
                + " (SELECT count(*) FROM reuse_text WHERE number IN (?, ?)) = 2",
            link.one,
            link.other,
            link.sameOne,
            link.sameOther,
            json.writeValueAsString(link.passages),
            link.one,
            link.other);
        ReuseFindings.doubt(handle, link.one, linked.contains(link.one));
        ReuseFindings.doubt(handle, link.other, linked.contains(link.other));
      }
      handle
          .createUpdate(
              "UPDATE reuse_text SET linked = 1 WHERE number IN"
                  + " (SELECT value FROM json_each(:numbers))")
          .bind("numbers", List.copyOf(linked).toString())
          .execute();
      handle.execute("UPDATE reuse_state SET change = ?", change);
      return true;
    });
  }

  /// What an article has in common with others that are still there, most first.
  ///
  /// @param most how many others
  public List<Shared> of(String articleId, int most) {
    String halves =
        "SELECT * FROM ("
            + half("one", "other", "same_one", "same_other")
            + " UNION ALL "
            + half("other", "one", "same_other", "same_one")
            + ") ORDER BY same + other_same DESC, other_id LIMIT :most";
    return database.read(handle ->
        handle
            .createQuery(halves)
            .bind("id", articleId)
            .bind("most", most)
            .map((row, _) -> {
              List<Passage> passages =
                  List.of(json.readValue(row.getString("passages"), Passage[].class));
              return new Shared(
                  row.getInt("chars"),
                  row.getInt("same"),
                  row.getString("other_id"),
                  row.getInt("other_chars"),
                  row.getInt("other_same"),
                  row.getBoolean("turned")
                      ? passages.stream().map(Passage::turned).toList()
                      : passages);
            })
            .list());
  }

  private static String half(String own, String other, String same, String otherSame) {
    return ("SELECT a.chars, %3$s AS same, b.article_id AS other_id, b.chars AS other_chars,"
            + " %4$s AS other_same, '%1$s' = 'other' AS turned, passages FROM reuse_text a"
            + " JOIN reuse_link ON %1$s = a.number JOIN reuse_text b ON b.number = %2$s"
            + " JOIN article ON article.id = b.article_id WHERE a.article_id = :id")
        .formatted(own, other, same, otherSame);
  }
}
