package yangban.indexer.text;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Tells where the sentences of the first of some texts end, and where each text does, in the
/// positions of their bigrams.
final class BorderStream extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private List<Cut> parts = List.of();
  private CharSequence text = "";
  private int part;
  private int next;

  /// The end of what was read of the first text, in UTF-16 code units.
  private int read;

  /// The position of the last bigram that was read, and of the last border that was told.
  private int position;

  private int told;

  /// To be read from the start.
  ///
  /// @param first the first of `texts`, before it was cut
  BorderStream of(List<Cut> texts, CharSequence first) {
    parts = texts;
    text = first;
    return this;
  }

  @Override
  public void reset() {
    part = 0;
    next = 0;
    read = 0;
    position = -1;
    told = -1;
  }

  @Override
  public boolean incrementToken() {
    if (part == parts.size()) {
      return false;
    }
    Tokens bigrams = parts.get(part).bigrams();
    while (next < bigrams.size()) {
      int at = next++;
      position += bigrams.increment(at);
      boolean ends =
          part == 0
              && bigrams.increment(at) > 1
              && Cuts.endsSentence(text, read, bigrams.start(at));
      read = Math.max(read, bigrams.end(at));
      if (ends) {
        return tell(Cuts.SENTENCE_END, position - 1);
      }
    }
    int end = position + Cuts.APART - 1;
    position += Cuts.APART;
    next = 0;
    return tell(Cuts.end(part++), end);
  }

  private boolean tell(String border, int at) {
    term.setEmpty().append(border);
    step.setPositionIncrement(at - told);
    told = at;
    return true;
  }
}
