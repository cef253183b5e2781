package yangban.indexer.query;

import java.util.List;
import yangban.corpus.Coded;

/// Something that was done to a query, for the person who typed it.
///
/// @param words what it concerns, in the query's own spelling; may be empty
public record QueryNote(Code code, List<String> words) {

  public QueryNote {
    words = List.copyOf(words);
  }

  /// Those of `words` that are no part of another one: whoever typed 元宇宙 did not type 宇宙.
  public static List<String> longest(List<String> words) {
    return words.stream()
        .filter(
            word -> words.stream().noneMatch(other -> !other.equals(word) && other.contains(word)))
        .toList();
  }

  /// What was done.
  public enum Code implements Coded {
    /// Few or no results held every word; `words` are the ones no longer required.
    RELAXED("relaxed"),
    /// Some results hold every word, among others that do not; `words` is the query that asks for
    /// all of them.
    STRICT("strict"),
    /// Quotes or brackets did not pair and were read as if they did.
    UNBALANCED("unbalanced"),
    /// `words` are operators with nothing to join on one side; they were passed over.
    DANGLING("dangling"),
    /// Over the limit of clauses; `words` were left out.
    TRUNCATED("truncated"),
    /// Nothing to search for but punctuation.
    NO_WORDS("noWords"),
    /// Control characters or lone surrogates were dropped.
    CLEANED("cleaned"),
    /// `words` are names of topics, so what has the topic is found as well, whatever its wording.
    TOPIC("topic"),
    /// `words` are chosen facet values that nothing held has, or has any longer.
    GONE("gone"),
    /// `words` were followed by a colon as fields are, and are none; they were read as words.
    UNKNOWN_FIELD("unknownField"),
    /// Nothing in the index has the value of a field; `words` are field and value.
    UNKNOWN_VALUE("unknownValue"),
    /// The end of a range came first; `words` are the ranges.
    TURNED("turned"),
    /// `words` are fields and exclusions that 或 joins to something else, or that stand together in
    /// what is left out; a result has to answer each of them all the same.
    EVERYWHERE("everywhere"),
    /// `words` are values of one facet that 与 joins; a result has any of them.
    EITHER("either"),
    /// `*` stands for a few characters in `words`.
    WILDCARD("wildcard"),
    /// `*` alone stands for everything, and so says nothing.
    WILDCARD_ALONE("wildcardAlone"),
    /// So much begins with `words` that only the most frequent of it was looked at where things
    /// have to stand near each other.
    BOUNDED("bounded"),
    /// `words` let words be further apart than they may; the furthest that is allowed was taken.
    TOO_FAR("tooFar"),
    /// Nothing in the whole stock holds `words`, nor what answers as well.
    ABSENT("absent"),
    /// `words` are all that was asked, and say what is asked rather than about what.
    ONLY_ASKING("onlyAsking"),
    /// A field without anything to look for; `words` are the fields.
    EMPTY_FIELD("emptyField"),
    /// Single characters with blanks between them; `words` are what they were joined to.
    JOINED("joined"),
    /// Only suspected mirrors and document mills hold what was asked for, so they are listed.
    DOUBTFUL("doubtful");

    private final String code;

    Code(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
