package yangban.indexer.query;

/// How units that are asked for together have to stand.
public sealed interface Nearness {

  /// Anywhere in the same entry.
  record Anywhere() implements Nearness {}

  /// Between the ends of one sentence.
  record SameSentence() implements Nearness {}

  /// In the same field, with at most `chars` characters between them.
  ///
  /// @param chars from 0
  /// @param ordered whether the first has to come first
  record Within(int chars, boolean ordered) implements Nearness {
    public Within {
      if (chars < 0) {
        throw new IllegalArgumentException("a distance is no less than 0: " + chars);
      }
    }
  }

  Nearness ANYWHERE = new Anywhere();
  Nearness SAME_SENTENCE = new SameSentence();
}
