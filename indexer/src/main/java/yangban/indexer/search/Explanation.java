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
  /// @param most what no entry of the index gets more than; 0 where that hangs on the question
  public record Share(ScoreReason reason, String words, float score, float most) {}
}
