package yangban.server.export;

import yangban.corpus.Coded;

/// The columns of an excerpt, in their order. The code is the key in JSON lines; the heading in
/// tables stands in the message bundle under `excerptColumn.<code>`.
enum ExcerptColumn implements Coded {
  HEADING("heading"),
  EXCERPT("excerpt"),
  ARTICLE_TITLE("articleTitle"),
  UNIVERSITY("university"),
  COLLEGE("college"),
  BRANCH("branch"),
  PUBLISHED("published"),
  ADDRESS("address"),
  SITE("site"),
  PROVENANCE("provenance"),
  CITATION("citation"),
  PRACTICE_ID("practiceId"),
  ARTICLE_ID("articleId"),
  ACCESSED("accessed");

  private final String code;

  ExcerptColumn(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /// The text of `row` in this column, empty where nothing is known.
  String of(ExcerptRow row) {
    return switch (this) {
      case HEADING -> row.heading();
      case EXCERPT -> row.excerpt();
      case ARTICLE_TITLE -> row.articleTitle();
      case UNIVERSITY -> row.university();
      case COLLEGE -> row.college();
      case BRANCH -> row.branch();
      case PUBLISHED -> row.published();
      case ADDRESS -> row.address();
      case SITE -> row.site();
      case PROVENANCE -> row.provenance();
      case CITATION -> row.citation();
      case PRACTICE_ID -> row.practiceId();
      case ARTICLE_ID -> row.articleId();
      case ACCESSED -> row.accessed();
    };
  }
}
