package yangban.indexer.query;

/// A stretch of a query as [QuerySyntax] tells them apart. Offsets count UTF-16 code units of the
/// cleaned query, start inclusive, end exclusive.
sealed interface Token {

  int start();

  int end();

  /// What stands between blanks and signs.
  record Word(String text, int start) implements Token {
    @Override
    public int end() {
      return start + text.length();
    }
  }

  /// What stands between quotes.
  record Quote(String text, int start, int end) implements Token {}

  /// A field with its value: 学校:武汉大学.
  ///
  /// @param name as typed
  /// @param valueStart where the value begins
  record Field(String name, String value, boolean quoted, int start, int valueStart, int end)
      implements Token {}

  /// An operator or a bracket.
  ///
  /// @param number the distance of [Sign#NEAR], else 0
  record Operator(Sign sign, int number, String text, int start) implements Token {
    @Override
    public int end() {
      return start + text.length();
    }
  }

  /// What operators there are.
  enum Sign {
    AND,
    OR,
    NOT,
    NEAR,
    SENTENCE,
    PRACTICE,
    OPEN,
    CLOSE;

    /// Whether it stands between two things.
    boolean joins() {
      return this != NOT && this != OPEN && this != CLOSE;
    }
  }
}
