package yangban.indexer.search;

import java.util.List;
import yangban.corpus.Coded;
import yangban.indexer.query.SearchRequest;

/// A search near one that found nothing, and what it finds.
///
/// @param words what is changed: the word that is dropped, the choice, the text as corrected
/// @param request the other search
/// @param found its results, more than none
public record WayOut(Kind kind, List<String> words, SearchRequest request, long found) {

  public WayOut {
    words = List.copyOf(words);
  }

  /// What makes it another search.
  public enum Kind implements Coded {
    /// What may have been meant.
    CORRECTION("correction"),
    /// A word less.
    WITHOUT_WORD("withoutWord"),
    /// A quoted phrase cut into words, or operators read as words.
    OTHER_CUT("otherCut"),
    /// Words that had to stand near each other, now anywhere in a practice.
    WIDER("wider"),
    /// What was excluded let in.
    WITHOUT_EXCLUSION("withoutExclusion"),
    /// A choice less; `words` are facet and values.
    WITHOUT_CHOICE("withoutChoice"),
    /// One choice and no other; `words` are facet and values.
    ONLY_CHOICE("onlyChoice"),
    /// The words, and nothing chosen.
    WITHOUT_CHOICES("withoutChoices"),
    /// Suspected mirrors and document mills as well.
    DOUBTFUL("doubtful"),
    /// A word of the stock near one that it lacks.
    NEAR_WORD("nearWord"),
    /// The discipline that a word belongs to which the stock lacks; `words` are facet and value.
    DISCIPLINE("discipline"),
    /// What much is written about; `words` are facet and value.
    SUBJECT("subject");

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
