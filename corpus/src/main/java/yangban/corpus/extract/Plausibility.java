package yangban.corpus.extract;

import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.BitSet;

/// How likely a decoded text is what its author wrote.
///
/// The idea: text decoded in a wrong charset still yields characters, but rare ones. GB2312 and
/// Big5 each put the characters of everyday writing (3,755 and 5,401 of them) into a first level of
/// their own; a text of real Chinese lies in one of these sets almost wholly, a mis-decoded one
/// does not. Sources: GB/T 2312-1980 (rows 16 to 55), Big5 (lead bytes A4 to C6); compare S. Li and
/// K. Momoi, "A composite approach to language/encoding detection" (Unicode Conference 19, 2001),
/// whose character-distribution method this simplifies.
final class Plausibility {

  /// Enough characters to tell charsets apart; more only cost time.
  private static final int SAMPLE = 20_000;

  private final BitSet simplified = level("GB2312", 0xB0, 0xD7);
  private final BitSet traditional = level("Big5", 0xA4, 0xC6);

  /// The mean over the characters beyond ASCII, from -1 (all broken) to 1; 0.5 where there are
  /// none.
  double of(CharSequence text) {
    double sum = 0;
    int seen = 0;
    double inSimplified = 0;
    double inTraditional = 0;
    int ideographs = 0;
    for (int i = 0; i < text.length() && seen < SAMPLE; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        seen++;
        if (Character.isIdeographic(c)) {
          ideographs++;
          inSimplified += simplified.get(c) ? 1 : 0;
          inTraditional += traditional.get(c) ? 1 : 0;
        } else {
          sum += other(c);
        }
      } else if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
        seen++;
        sum -= 1;
      }
    }
    if (seen == 0) {
      return 0.5;
    }
    double common = Math.max(inSimplified, inTraditional);
    return (sum + common - 0.3 * (ideographs - common)) / seen;
  }

  boolean isSimplifiedOnly(char c) {
    return simplified.get(c) && !traditional.get(c);
  }

  boolean isTraditionalOnly(char c) {
    return traditional.get(c) && !simplified.get(c);
  }

  private static double other(char c) {
    if (c == '\uFFFD') {
      return -1;
    }
    return switch (Character.getType(c)) {
      case Character.UNASSIGNED, Character.CONTROL, Character.PRIVATE_USE -> -1;
      case Character.SURROGATE -> 0;
      default -> byBlock(c);
    };
  }

  private static double byBlock(char c) {
    if ((c >= 0x2010 && c <= 0x2040)
        || (c >= 0x3000 && c <= 0x30FF)
        || (c >= 0xFF01 && c <= 0xFF5E)) {
      return 1;
    }
    if (c >= 0xFF61 && c <= 0xFF9F) {
      // Half-width katakana: what GBK looks like when read as Shift_JIS.
      return -0.5;
    }
    return c < 0x250 ? 0.4 : 0.5;
  }

  private static BitSet level(String charset, int firstLead, int lastLead) {
    var level = new BitSet();
    CharsetEncoder encoder =
        Charset.forName(charset).newEncoder().onUnmappableCharacter(CodingErrorAction.REPORT);
    for (char c = 0x4E00; c <= 0x9FFF; c++) {
      if (encoder.canEncode(c)) {
        int lead = lead(encoder, c);
        level.set(c, lead >= firstLead && lead <= lastLead);
      }
    }
    return level;
  }

  private static int lead(CharsetEncoder encoder, char c) {
    try {
      return encoder.encode(CharBuffer.wrap(new char[] {c})).get(0) & 0xff;
    } catch (java.nio.charset.CharacterCodingException e) {
      throw new IllegalStateException("an encodable character did not encode", e);
    }
  }
}
