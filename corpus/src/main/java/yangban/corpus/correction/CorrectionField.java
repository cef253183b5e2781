package yangban.corpus.correction;

import yangban.corpus.Coded;

/// A field of an article or of a practice that people can correct.
///
/// The value of a field is one text, the same in the store, in JSON and in patch files: closed sets
/// by their codes, dates as ISO 8601, lists one item a line, the parts of an item with `|` between
/// them. An empty text says that the field is unknown.
public enum CorrectionField implements Coded {
  TITLE("title", Shape.LINE),
  /// ISO date.
  PUBLISHED("published", Shape.DATE),
  PUBLISHER("publisher", Shape.LINE),
  /// A line each: `作者 | 张三`.
  CREDITS("credits", Shape.LIST),
  DOCUMENT_KIND("docKind", Shape.CHOICE),
  PROVENANCE("provenance", Shape.CHOICE),
  UNIVERSITY("university", Shape.LINE),
  REGION("region", Shape.LINE),
  COLLEGE("college", Shape.LINE),
  /// A name, or the code of a [yangban.corpus.BranchScope] where it is about no single branch.
  BRANCH("branch", Shape.LINE),
  BRANCH_KIND("branchKind", Shape.CHOICE),
  SETUP("setup", Shape.LINE),
  /// Members, full members, probationary ones, doctoral and master's students: `18 | 15 | 3 | 6 |
  /// 9`, each empty where it is unknown.
  SIZE("size", Shape.LINE),
  /// A year or a month of one: `2017-05`.
  FOUNDED("founded", Shape.LINE),
  /// A line each: `national | 党建工作样板支部 | 第三批 | nurtured | 2022-03`, the month where it is known.
  RECOGNITIONS("recognition", Shape.LIST),
  /// Codes of the catalogue, a line each.
  DISCIPLINES("discipline", Shape.LIST),
  /// A choice of several. Those of an article are those of its practices until somebody says what
  /// they are as a whole; what is said of either leaves the other as it is.
  THEMES("theme", Shape.CHOICES),
  /// Names from the lexicon, a line each.
  TOPICS("topic", Shape.LIST),
  FORMULAS("formula", Shape.LIST),
  /// A line each: `考研通过率 | 48.2 | % | 27.4 | 2015-2020`.
  OUTCOMES("outcome", Shape.LIST),
  /// Of a practice only.
  HEADING("heading", Shape.LINE),
  /// Of a practice only: `no` says that the section is no practice.
  PRACTICE("practice", Shape.FLAG);

  /// How people fill it in.
  public enum Shape {
    LINE,
    DATE,
    /// One of a closed set.
    CHOICE,
    /// Any of a closed set.
    CHOICES,
    /// Items, one a line.
    LIST,
    /// Only one value can be said.
    FLAG
  }

  private final String code;
  private final Shape shape;

  CorrectionField(String code, Shape shape) {
    this.code = code;
    this.shape = shape;
  }

  @Override
  public String code() {
    return code;
  }

  public Shape shape() {
    return shape;
  }

  /// Whether an article as a whole has it.
  public boolean ofArticle() {
    return this != HEADING && this != PRACTICE;
  }

  /// Whether a practice has it.
  public boolean ofPractice() {
    return !ofArticle() || this == TOPICS || this == THEMES;
  }

  /// Whether it can be said to be unknown, or to have no values.
  public boolean mayBeEmpty() {
    return switch (this) {
      case TITLE, DOCUMENT_KIND, PROVENANCE, HEADING, PRACTICE -> false;
      case PUBLISHED,
          PUBLISHER,
          CREDITS,
          UNIVERSITY,
          REGION,
          COLLEGE,
          BRANCH,
          BRANCH_KIND,
          SETUP,
          SIZE,
          FOUNDED,
          RECOGNITIONS,
          DISCIPLINES,
          TOPICS,
          FORMULAS,
          OUTCOMES,
          THEMES ->
          true;
    };
  }
}
