package yangban.indexer.search;

import java.util.List;

/// Why a result stands where it stands: its score, part by part.
///
/// @param score of the result, as in [Hit#score]; the sum of the shares but for rounding
/// @param shares what is more than nothing, the largest first
public record Explanation(float score, List<Share> shares) {

  public Explanation {
    shares = List.copyOf(shares);
  }

  /// One part of a score.
  ///
  /// @param words that score, in the query's spelling where they were typed; empty where what the
  ///   entry is scores; the code of a theme for [ScoreReason#THEME]
  /// @param found what of `words` the entry holds and a person would see there; for
  ///   [ScoreReason#TOPIC] its topics, for [ScoreReason#SYNONYM] its words; empty where the score
  ///   is for less than a word
  /// @param most what no entry of the index gets more than; 0 where that hangs on the question
  public record Share(
      ScoreReason reason, String words, List<String> found, float score, float most) {

    public Share {
      found = List.copyOf(found);
    }

    /// What the entry is scores.
    Share(ScoreReason reason, float score, float most) {
      this(reason, "", List.of(), score, most);
    }
  }
}
