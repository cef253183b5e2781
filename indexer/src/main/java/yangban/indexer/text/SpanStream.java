package yangban.indexer.text;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Hands tokens that are already cut to Lucene: each term is the folded text between its offsets.
final class SpanStream extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final char[] folded;
  private final Tokens tokens;
  private int next;

  SpanStream(char[] folded, Tokens tokens) {
    this.folded = folded;
    this.tokens = tokens;
  }

  @Override
  public void reset() {
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (next == tokens.size()) {
      return false;
    }
    int start = tokens.start(next);
    int end = tokens.end(next);
    term.copyBuffer(folded, start, end - start);
    offset.setOffset(start, end);
    step.setPositionIncrement(tokens.increment(next));
    next++;
    return true;
  }

  @Override
  public void end() {
    clearAttributes();
    offset.setOffset(folded.length, folded.length);
    step.setPositionIncrement(0);
  }
}
