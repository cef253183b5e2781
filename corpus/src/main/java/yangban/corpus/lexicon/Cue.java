package yangban.corpus.lexicon;

/// Words of a data file that speak for a value.
///
/// @param words as the data file writes them; matched against folded text
/// @param value what they speak for: a code or a name, according to the sort
/// @param weight how much they say
public record Cue(String words, CueSort sort, String value, double weight) {

  public Cue {
    if (words.isBlank()) {
      throw new IllegalArgumentException("a cue needs words: " + value);
    }
  }
}
