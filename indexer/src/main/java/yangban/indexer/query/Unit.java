package yangban.indexer.query;

import java.util.List;
import yangban.corpus.Coded;

/// A stretch of a query that is looked for as one thing: a word, a domain term, a quoted phrase, or
/// a single character together with its neighbours.
///
/// @param typed in the query's own spelling
/// @param forms in the spelling that is compared, none empty; it stands where any of them does, and
///   there is more than one only where a character may belong to the word before or after it. A
///   Latin form may end in [#PREFIX]
/// @param scope where it has to stand
public record Unit(String typed, List<String> forms, Scope scope) {

  /// Ends a form that stands for every Latin word that begins so.
  public static final char PREFIX = '*';

  public Unit {
    forms = List.copyOf(forms);
    if (forms.isEmpty() || forms.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("a unit needs something to look for");
    }
  }

  public Unit(String typed, List<String> forms) {
    this(typed, forms, Scope.ANYWHERE);
  }

  /// Where a unit has to stand.
  public enum Scope implements Coded {
    /// In heading, text, title or branch, or as the name of a topic.
    ANYWHERE("anywhere"),
    /// In the practice's heading or the article's title.
    HEADINGS("headings"),
    /// In the practice itself, heading or text.
    PRACTICE("practice"),
    /// In the names of university, college and branch.
    BRANCH("branch");

    private final String code;

    Scope(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  public static Unit of(String typed, String folded) {
    return new Unit(typed, List.of(folded));
  }

  /// The same, to stand in `where`.
  public Unit in(Scope where) {
    return new Unit(typed, forms, where);
  }

  /// Whether `form` is one character, which only the beginnings of bigrams can answer.
  public static boolean isSingle(String form) {
    return form.codePointCount(0, form.length()) == 1;
  }

  /// Whether `form` stands for every word that begins so.
  public static boolean isPrefix(String form) {
    return form.length() > 1 && form.charAt(form.length() - 1) == PREFIX;
  }
}
