package yangban.indexer.suggest;

import yangban.corpus.Coded;

/// Something to ask for.
///
/// @param weight how much it is asked for or stands in the index, beside others of its kind
public record Suggestion(Kind kind, String text, long weight) {

  /// What a suggestion is, the likeliest wish first.
  public enum Kind implements Coded {
    /// A topic of the lexicon, or another word for one.
    TOPIC("topic"),
    /// A named working formula of a branch.
    FORMULA("formula"),
    /// A university.
    SCHOOL("school"),
    /// A field with its value.
    FIELD("field"),
    /// The heading of a practice.
    HEADING("heading"),
    /// A word of headings.
    WORD("word");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
