package yangban.indexer.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.StringHelper;

/// Which entries tell the same text: reposts, mirrors, the page of a department beside that of its
/// college.
///
/// Two texts count as copies where their longest sentences are the same but for punctuation, spaces
/// and the form of characters. Long sentences are a text's own and outlive what a copyist cuts off,
/// puts before or adds behind; after the "spots" of Theobald, Siddharth and Paepcke, SpotSigs,
/// SIGIR 2008, of which this is the cheapest form. Reuse with more changes is what the store finds;
/// this only keeps one text from filling a page.
final class Copies {

  /// A shorter sentence may be anybody's.
  private static final int LEAST_CHARS = 20;

  private static final String SENTENCE_ENDS = "。！？!?；;";

  private final List<LeafReaderContext> leaves;

  Copies(List<LeafReaderContext> leaves) {
    this.leaves = leaves;
  }

  /// What copies have in common.
  ///
  /// @param folded text in simplified characters, half-width, lower case
  /// @return empty where no sentence is long enough to be told by
  static OptionalLong key(char[] folded) {
    int longest = 0;
    int longestStart = 0;
    int length = 0;
    int start = 0;
    for (int at = 0; at < folded.length; ) {
      int point = Character.codePointAt(folded, at);
      at += Character.charCount(point);
      boolean counts = isLetterOrNumber(point);
      length += counts ? Character.charCount(point) : 0;
      if (at == folded.length || (!counts && SENTENCE_ENDS.indexOf(point) >= 0)) {
        if (length > longest) {
          longest = length;
          longestStart = start;
        }
        length = 0;
        start = at;
      }
    }
    return longest < LEAST_CHARS
        ? OptionalLong.empty()
        : OptionalLong.of(key(folded, longestStart, longest));
  }

  /// @param length of a sentence's letters and numbers, which are what it is told by
  private static long key(char[] folded, int start, int length) {
    StringBuilder sentence = new StringBuilder(length);
    for (int at = start; sentence.length() < length; ) {
      int point = Character.codePointAt(folded, at);
      at += Character.charCount(point);
      if (isLetterOrNumber(point)) {
        sentence.appendCodePoint(point);
      }
    }
    byte[] bytes = sentence.toString().getBytes(StandardCharsets.UTF_8);
    return StringHelper.murmurhash3_x64_128(bytes, 0, bytes.length, 0)[0];
  }

  private static boolean isLetterOrNumber(int point) {
    // Nearly every character of a text; all of these are letters.
    if (point >= '一' && point <= '龥') {
      return true;
    }
    return switch (Character.getType(point)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> Character.isLetter(point);
    };
  }

  /// The key of an entry, if it has one.
  OptionalLong of(ScoreDoc entry) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(entry.doc, leaves));
    NumericDocValues keys = DocValues.getNumeric(leaf.reader(), Fields.COPY);
    return keys.advanceExact(entry.doc - leaf.docBase)
        ? OptionalLong.of(keys.longValue())
        : OptionalLong.empty();
  }
}
