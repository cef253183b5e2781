package yangban.corpus.extract;

import java.util.BitSet;
import yangban.corpus.BlockKind;

/// A line while it is being gathered: collapses white space as browsers do, and counts what of it
/// is link and bold.
final class LineBuffer {

  private final StringBuilder text = new StringBuilder();
  private int linkDepth;
  private int boldDepth;
  private int linkChars;
  private int boldChars;
  private int chars;
  private int spaces;
  private boolean onlyLineEnd = true;
  private int indent;
  private boolean image;
  private boolean imageLast;
  private boolean soft;

  void append(String piece) {
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      if (Glyphs.isSpace(c)) {
        space(c);
      } else {
        visible(c);
      }
    }
  }

  private void space(char c) {
    spaces++;
    onlyLineEnd &= c == '\n' || c == ' ' || c == '\t';
    sawLineEnd |= c == '\n';
    if (text.isEmpty() && (c == 0xA0 || c == 0x3000)) {
      indent++;
    }
  }

  private boolean sawLineEnd;

  private void visible(char c) {
    if (spaces > 0
        && !text.isEmpty()
        && text.charAt(text.length() - 1) != '\t'
        && !isSourceWrap(c)) {
      text.append(' ');
    }
    if (met && spaces == 0 && text.length() > 0 && text.length() < LONGEST_APART) {
      meetings.set(text.length());
    }
    met = false;
    noSpaces();
    text.append(c);
    imageLast = false;
    chars++;
    linkChars += linkDepth > 0 ? 1 : 0;
    boldChars += boldDepth > 0 ? 1 : 0;
  }

  /// A line end of the source between two ideographs is no space in the text.
  private boolean isSourceWrap(char next) {
    char last = text.charAt(text.length() - 1);
    return onlyLineEnd && sawLineEnd && isWide(last) && isWide(next);
  }

  private static boolean isWide(char c) {
    return Glyphs.isCjk(c) || Glyphs.isWidePunctuation(c);
  }

  private void noSpaces() {
    spaces = 0;
    onlyLineEnd = true;
    sawLineEnd = false;
  }

  /// Lines of pages that tell who and when are short; in longer ones nobody asks where elements
  /// meet.
  private static final int LONGEST_APART = 260;

  private final BitSet meetings = new BitSet();
  private boolean met;

  /// Two inline elements stand beside each other with nothing between them.
  void meeting() {
    met = true;
  }

  private String apart(String whole) {
    if (meetings.isEmpty() || whole.length() >= LONGEST_APART) {
      return whole;
    }
    var apart = new StringBuilder(whole.length() + 8);
    int from = 0;
    for (int at = meetings.nextSetBit(0); at >= 0; at = meetings.nextSetBit(at + 1)) {
      apart.append(text, from, at).append(' ');
      from = at;
    }
    return Glyphs.trim(apart.append(text, from, text.length()).toString());
  }

  void space() {
    space('\u3000');
  }

  void cell() {
    noSpaces();
    text.append('\t');
  }

  void image() {
    image |= chars == 0;
    imageLast = true;
  }

  void links(int change) {
    linkDepth += change;
  }

  void bolds(int change) {
    boldDepth += change;
  }

  void softBreak() {
    soft = true;
  }

  void hardBreak() {
    soft = false;
  }

  boolean isBlank() {
    return chars == 0;
  }

  PageLine line(BlockKind kind, boolean centered) {
    String whole = Glyphs.trim(text.toString());
    return new PageLine(
        kind,
        whole,
        linkChars,
        boldChars == chars,
        image,
        centered,
        soft,
        indent >= 2,
        apart(whole),
        0);
  }

  /// Begins the next line; a picture behind the text of this one stands before that.
  void clear() {
    if (chars > 0) {
      image = imageLast;
    }
    text.setLength(0);
    meetings.clear();
    met = false;
    noSpaces();
    linkChars = 0;
    boldChars = 0;
    chars = 0;
    indent = 0;
    soft = false;
  }
}
