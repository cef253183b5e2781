package yangban.indexer.text;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.jspecify.annotations.Nullable;

/// Texts that were cut, in a row, as one text of the index: heading and title score together with
/// the body, and what is found tells by its position in which of them it stands.
///
/// A position of the bigrams is a character, and between two runs of characters one position lies
/// empty. Between two texts [#APART] do, so that no phrase reaches from one into the next. The
/// streams are for Lucene, which reads one before it asks for the next.
public final class Cuts {

  /// A phrase passes over one empty position, never over two; the border stands in the middle.
  static final int APART = 3;

  /// What [#borders] holds where a sentence ends.
  public static final String SENTENCE_END = "。";

  private static final String SENTENCE_ENDS = "。！？!?…\n";

  private final List<Cut> parts;

  public Cuts(Cut... parts) {
    this.parts = List.of(parts);
  }

  /// What [#borders] holds where a text ends.
  ///
  /// @param part from 0, in the order of the texts
  public static String end(int part) {
    return Integer.toString(part);
  }

  /// Words and domain terms, packed.
  ///
  /// @param last a stream that has been read, to be used again
  public TokenStream words(@Nullable TokenStream last) {
    return PackedStream.of(parts, Cut::words, last);
  }

  /// Bigrams of Chinese characters, and Latin words and numbers whole, with their positions,
  /// packed.
  ///
  /// @param last a stream that has been read, to be used again
  public TokenStream bigrams(@Nullable TokenStream last) {
    return PackedStream.of(parts, Cut::bigrams, last);
  }

  /// Where the sentences of the first text end, and where each text does, in the positions of the
  /// bigrams.
  ///
  /// @param first the first text, before it was cut
  /// @param last a stream that has been read, to be used again
  public TokenStream borders(CharSequence first, @Nullable TokenStream last) {
    return (last instanceof BorderStream borders ? borders : new BorderStream()).of(parts, first);
  }

  /// Whether a sentence ends between two runs.
  static boolean endsSentence(CharSequence text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
