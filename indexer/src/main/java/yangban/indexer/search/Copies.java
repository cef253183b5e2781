package yangban.indexer.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
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
  static Optional<Long> key(String folded) {
    StringBuilder longest = new StringBuilder();
    StringBuilder sentence = new StringBuilder();
    for (int at = 0; at < folded.length(); ) {
      int point = folded.codePointAt(at);
      at += Character.charCount(point);
      if (isLetterOrNumber(point)) {
        sentence.appendCodePoint(point);
      }
      if (at == folded.length() || SENTENCE_ENDS.indexOf(point) >= 0) {
        if (sentence.length() > longest.length()) {
          longest.setLength(0);
          longest.append(sentence);
        }
        sentence.setLength(0);
      }
    }
    if (longest.length() < LEAST_CHARS) {
      return Optional.empty();
    }
    byte[] bytes = longest.toString().getBytes(StandardCharsets.UTF_8);
    return Optional.of(StringHelper.murmurhash3_x64_128(bytes, 0, bytes.length, 0)[0]);
  }

  private static boolean isLetterOrNumber(int point) {
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
