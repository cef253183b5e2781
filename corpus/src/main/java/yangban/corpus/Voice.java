package yangban.corpus;

/// A signed statement (署名感言): what somebody says in a report, under the name and the unit that he
/// or she is of. It is no practice, and who signs it is no author of the article.
///
/// @param name as printed: 任颖
/// @param unit the branch, class, grade or college: 研22测绘第二党支部
/// @param span the statement without its signature, in [ArticleText#body()]
public record Voice(String name, String unit, Span span) {

  public Voice {
    if (name.isBlank() || unit.isBlank()) {
      throw new IllegalArgumentException("a voice has a name and a unit");
    }
  }
}
