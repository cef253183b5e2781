package yangban.indexer.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import yangban.corpus.Article;
import yangban.corpus.Branch;
import yangban.corpus.Practice;
import yangban.corpus.Tag;
import yangban.corpus.Theme;

/// What alike practices are looked for: a practice, or any text that describes a way of working.
///
/// @param heading may be empty
/// @param themes what it is about; one of them is shared by every result, where there are any
/// @param topics names from the lexicon
/// @param own whose practice it is; nothing of the same article or unit is alike, it is the same
/// @param apart codes of disciplines, two or four digits: results are told to be of some
///   discipline, and of none of these; empty where any will do
/// @param limit 1 to [#MAX_LIMIT]
public record AlikeRequest(
    String heading,
    String text,
    Set<Theme> themes,
    List<String> topics,
    Optional<Own> own,
    Set<String> apart,
    int limit) {

  /// More is no choice but a search.
  public static final int MAX_LIMIT = 20;

  /// Whose practice it is.
  ///
  /// @param article its id
  public record Own(
      String article,
      Optional<String> university,
      Optional<String> college,
      Optional<String> branch) {

    static Own of(Article article) {
      Branch branch = article.reading().branch();
      return new Own(
          article.id(),
          branch.university().map(Tag::value),
          branch.college().map(Tag::value),
          branch.name().map(Tag::value));
    }
  }

  /// Practices like one of an article's.
  ///
  /// @param elsewhere whether they are to be of another discipline; where the article's own is not
  ///   known, of any
  public static AlikeRequest of(Article article, Practice practice, boolean elsewhere, int limit) {
    return new AlikeRequest(
        practice.heading(),
        practice.text(),
        practice.themes().stream().map(Tag::value).collect(Collectors.toSet()),
        practice.topics().stream().map(Tag::value).toList(),
        Optional.of(Own.of(article)),
        elsewhere
            ? article.reading().disciplines().stream().map(Tag::value).collect(Collectors.toSet())
            : Set.of(),
        limit);
  }

  public AlikeRequest {
    themes = Set.copyOf(themes);
    topics = List.copyOf(topics);
    apart = Set.copyOf(apart);
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit must lie in 1..%d: %d".formatted(MAX_LIMIT, limit));
    }
  }
}
