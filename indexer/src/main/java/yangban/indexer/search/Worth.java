package yangban.indexer.search;

import java.util.List;

/// Scores that are known before anything is asked.
///
/// @param scores by segment, then by entry; none below 0
/// @param most no score is larger
record Worth(List<float[]> scores, float most) {

  Worth {
    scores = List.copyOf(scores);
  }

  static Worth of(List<float[]> scores) {
    float most = 0;
    for (float[] segment : scores) {
      for (float one : segment) {
        most = Math.max(most, one);
      }
    }
    return new Worth(scores, most);
  }
}
