package yangban.indexer.text;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

/// Hands tokens that are already cut to Lucene: each term is a stretch of the folded texts' UTF-8
/// form, which is made once for all of them, so that no term is copied or encoded by itself.
///
/// Lucene gives a field's stream back for the field's next value in the same thread, so one stream
/// serves a thread for many entries. Every attribute is set for every token; nothing is cleared.
abstract class CutStream extends TokenStream {

  /// Added before all others: Lucene's attribute for positions brings a term of its own along,
  /// which stands back only where there is one.
  private final BytesTermAttribute bytes = addAttribute(BytesTermAttribute.class);

  final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  final BytesRef term = new BytesRef();
  List<Cut> parts = List.of();

  /// Where each UTF-16 code unit of the parts begins among the bytes, and where the last one ends.
  private int[] places = new int[512];

  /// To be read from the start.
  final CutStream of(List<Cut> texts) {
    parts = texts;
    return this;
  }

  @Override
  public void reset() {
    int size = 0;
    for (Cut part : parts) {
      size += part.folded().length;
    }
    places = ArrayUtil.growNoCopy(places, size + 1);
    term.bytes = ArrayUtil.growNoCopy(term.bytes, UnicodeUtil.maxUTF8Length(size));
    int at = 0;
    int to = 0;
    for (Cut part : parts) {
      to = encode(part.folded(), at, to);
      at += part.folded().length;
    }
    places[at] = to;
    bytes.setBytesRef(term);
  }

  /// Folded texts hold no lone surrogates.
  private int encode(char[] folded, int at, int from) {
    int to = from;
    for (int i = 0; i < folded.length; i++) {
      int point = folded[i];
      places[at + i] = to;
      if (Character.isHighSurrogate(folded[i])) {
        point = Character.toCodePoint(folded[i], folded[++i]);
        places[at + i] = to;
      }
      to = encode(point, to);
    }
    return to;
  }

  private int encode(int point, int from) {
    byte[] utf8 = term.bytes;
    int to = from;
    if (point < 0x80) {
      utf8[to++] = (byte) point;
    } else if (point < 0x800) {
      utf8[to++] = (byte) (0xC0 | (point >> 6));
      utf8[to++] = (byte) (0x80 | (point & 0x3F));
    } else {
      if (point < 0x10000) {
        utf8[to++] = (byte) (0xE0 | (point >> 12));
      } else {
        utf8[to++] = (byte) (0xF0 | (point >> 18));
        utf8[to++] = (byte) (0x80 | ((point >> 12) & 0x3F));
      }
      utf8[to++] = (byte) (0x80 | ((point >> 6) & 0x3F));
      utf8[to++] = (byte) (0x80 | (point & 0x3F));
    }
    return to;
  }

  /// Makes the term of the code units from `start` to before `end`, counted over all parts.
  final void term(int start, int end) {
    term.offset = places[start];
    term.length = places[end] - places[start];
  }
}
