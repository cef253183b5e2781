package yangban.indexer.segment;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/// Lets smartcn itself cut a text and looks for a difference: for tests and measurements, since it
/// loads all of smartcn. For one thread at a time.
public final class SmartcnCheck {

  private static final String TYPE = "word";

  private final Segmenter segmenter;
  private final HMMChineseTokenizer smartcn = new HMMChineseTokenizer();
  private final CharTermAttribute term = smartcn.addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = smartcn.addAttribute(OffsetAttribute.class);
  private final TypeAttribute type = smartcn.addAttribute(TypeAttribute.class);
  private final PositionIncrementAttribute step =
      smartcn.addAttribute(PositionIncrementAttribute.class);
  private final PositionLengthAttribute width = smartcn.addAttribute(PositionLengthAttribute.class);

  public SmartcnCheck(Dictionary dictionary) {
    this.segmenter = new Segmenter(dictionary);
  }

  /// The first word that is not the same, ours and smartcn's, or nothing where all are: terms,
  /// offsets, types, positions, and where the text ends.
  public Optional<String> difference(char[] text) {
    Segments ours = segmenter.cut(text);
    try {
      smartcn.setReader(new CharArrayReader(text));
      smartcn.reset();
      Optional<String> difference = Optional.empty();
      int i = 0;
      // To its end even after a difference: only then can it be used again.
      while (smartcn.incrementToken()) {
        if (difference.isEmpty()) {
          difference = difference(ours, i);
        }
        i++;
      }
      smartcn.end();
      boolean endsAlike = i == ours.size() && offset.endOffset() == text.length;
      smartcn.close();
      return difference.isPresent() || endsAlike
          ? difference
          : Optional.of("%d words, not %d".formatted(ours.size(), i));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Only smartcn, for its time.
  ///
  /// @return how many words it found
  public int cutBySmartcn(char[] text) {
    int words = 0;
    try {
      smartcn.setReader(new CharArrayReader(text));
      smartcn.reset();
      while (smartcn.incrementToken()) {
        words++;
      }
      smartcn.end();
      smartcn.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private Optional<String> difference(Segments ours, int i) {
    boolean isPlain =
        TYPE.equals(type.type())
            && step.getPositionIncrement() == 1
            && width.getPositionLength() == 1;
    boolean isSame =
        i < ours.size()
            && ours.start(i) == offset.startOffset()
            && ours.end(i) == offset.endOffset()
            && ours.term(i).contentEquals(term);
    return isPlain && isSame
        ? Optional.empty()
        : Optional.of(
            "word %d: %s, not %s@%d-%d"
                .formatted(i, ours.at(i), term, offset.startOffset(), offset.endOffset()));
  }
}
