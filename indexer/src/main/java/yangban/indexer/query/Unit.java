package yangban.indexer.query;

import java.util.List;

/// A stretch of a query that is looked for as one thing: a word, a domain term, a quoted phrase, or
/// a single character together with its neighbours.
///
/// @param typed in the query's own spelling
/// @param forms in the spelling that is compared, none empty; it stands where any of them does, and
///   there is more than one only where a character may belong to the word before or after it
public record Unit(String typed, List<String> forms) {

  public Unit {
    forms = List.copyOf(forms);
    if (forms.isEmpty() || forms.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("a unit needs something to look for");
    }
  }

  public static Unit of(String typed, String folded) {
    return new Unit(typed, List.of(folded));
  }

  /// Whether `form` is one character, which only the beginnings of bigrams can answer.
  public static boolean isSingle(String form) {
    return form.codePointCount(0, form.length()) == 1;
  }
}
