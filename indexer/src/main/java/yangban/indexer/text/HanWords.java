package yangban.indexer.text;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// The words that smartcn's hidden Markov model finds in a text. Not for more than one thread at a
/// time, since the tokenizer is not; the dictionaries behind it are shared.
///
/// Only its borders are used, not its terms. Where one of its words reaches over a blank (it reads
/// `党　员` as one word), or is longer than any word, the caller cuts that stretch into characters.
final class HanWords {

  private final HMMChineseTokenizer tokenizer = new HMMChineseTokenizer();
  private final OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);

  /// Loads the dictionaries where no one has before.
  HanWords() {
    cut(new char[] {'党'});
  }

  /// Words and everything else that smartcn takes for a token, in order, not overlapping.
  Tokens cut(char[] folded) {
    Tokens words = new Tokens();
    try {
      tokenizer.setReader(new CharArrayReader(folded));
      tokenizer.reset();
      int last = 0;
      while (tokenizer.incrementToken()) {
        int start = Math.max(last, offset.startOffset());
        int end = Math.min(folded.length, offset.endOffset());
        if (start < end) {
          words.add(start, end, 1);
          last = end;
        }
      }
      tokenizer.end();
      tokenizer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
