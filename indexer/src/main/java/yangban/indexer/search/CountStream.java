package yangban.indexer.search;

import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.jspecify.annotations.Nullable;

/// Hands terms to Lucene that are counted already.
final class CountStream extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TermFrequencyAttribute times = addAttribute(TermFrequencyAttribute.class);
  private Map<String, Integer> counts = Map.of();
  private Iterator<Map.Entry<String, Integer>> next = counts.entrySet().iterator();

  private CountStream() {}

  /// @param counts each at least 1
  /// @param last a stream that has been read, to be used again
  static TokenStream of(Map<String, Integer> counts, @Nullable TokenStream last) {
    CountStream stream = last instanceof CountStream known ? known : new CountStream();
    stream.counts = counts;
    return stream;
  }

  @Override
  public void reset() {
    next = counts.entrySet().iterator();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!next.hasNext()) {
      return false;
    }
    Map.Entry<String, Integer> each = next.next();
    term.append(each.getKey());
    times.setTermFrequency(each.getValue());
    return true;
  }
}
