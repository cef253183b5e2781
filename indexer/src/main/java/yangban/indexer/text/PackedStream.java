package yangban.indexer.text;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import yangban.indexer.postings.TokenCount;
import yangban.indexer.postings.TokenPacker;

/// Hands the tokens of texts in a row to a field that is packed
/// ([yangban.indexer.postings.InvertingCodec]); [Cuts#APART] positions lie empty between two texts.
///
/// Lucene gives a field's stream back for the field's next value in the same thread, so one stream
/// serves a thread for many entries.
final class PackedStream extends TokenStream {

  /// Added before all others: Lucene's attribute for positions brings a term of its own along,
  /// which stands back only where there is one.
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);

  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final TokenCount count;
  private final TokenPacker packer = new TokenPacker();
  private List<Cut> parts = List.of();
  private Function<Cut, Tokens> tokens = Cut::words;
  private Iterator<BytesRef> next = List.<BytesRef>of().iterator();

  PackedStream() {
    addAttributeImpl(new TokenCount.Kept());
    count = getAttribute(TokenCount.class);
  }

  /// One to be read from the start.
  ///
  /// @param last a stream that has been read, to be used again
  static PackedStream of(
      List<Cut> parts, Function<Cut, Tokens> tokens, @Nullable TokenStream last) {
    PackedStream stream = last instanceof PackedStream known ? known : new PackedStream();
    stream.parts = parts;
    stream.tokens = tokens;
    return stream;
  }

  @Override
  public void reset() {
    packer.clear();
    int empty = 0;
    for (Cut part : parts) {
      packer.startAnew();
      Tokens all = tokens.apply(part);
      for (int i = 0; i < all.size(); i++) {
        packer.add(part.folded(), all.start(i), all.end(i), empty + all.increment(i));
        empty = 0;
      }
      empty += Cuts.APART;
    }
    next = packer.terms().iterator();
    count.setTokenCount(packer.length());
  }

  @Override
  public boolean incrementToken() {
    if (!next.hasNext()) {
      return false;
    }
    term.setBytesRef(next.next());
    step.setPositionIncrement(1);
    return true;
  }
}
