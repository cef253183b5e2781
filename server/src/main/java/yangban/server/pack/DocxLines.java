package yangban.server.pack;

/// How many lines a text takes.
final class DocxLines {

  /// Between letters of the two scripts (Word, "autoSpaceDE" and "autoSpaceDN", on by default), in
  /// ems.
  private static final double GAP = 0.25;

  /// Where scripts of narrow characters end and those of square ones begin, roughly.
  private static final int FIRST_SQUARE = 0x2000;

  /// May hang over the edge.
  private static final String CLOSING = "，。、；：？！”’）》」』】〕";

  /// Times New Roman's widths in thousandths of an em, from the font's own table: characters of one
  /// width after it, blank for the space.
  private static final String[] WIDTHS = {
    "250 ,.",
    "278 /:;\\ijlt",
    "333 ()-[]fr`I",
    "389 sJ",
    "408 \"",
    "444 acez?",
    "469 ^",
    "480 {}",
    "541 ~",
    "556 PSF",
    "564 +<=>",
    "611 ELTZ",
    "667 BCR",
    "722 ADGHKNOQUVXYw",
    "778 m&",
    "833 %",
    "889 M",
    "921 @",
    "944 W"
  };

  private static final int USUAL_WIDTH = 500;

  private final double room;
  private double used;
  private int lines = 1;
  // The unbroken run of narrow characters at the end of the line.
  private double word;
  private boolean afterNarrow;
  private boolean afterLetter;

  private DocxLines(double room, double used) {
    this.room = room;
    this.used = used;
  }

  /// Lines of `text` at `size` points in a measure of `width` points.
  ///
  /// @param first indent of the first line, negative for a hanging one
  static int count(String text, double size, double width, double first) {
    DocxLines lines = new DocxLines(width / size, first / size);
    text.codePoints().forEach(lines::add);
    return lines.lines;
  }

  private void add(int c) {
    boolean narrow = c < FIRST_SQUARE;
    double advance = narrow ? narrowWidth(c) : 1;
    boolean letter = Character.isLetterOrDigit(c);
    double gap = letter && afterLetter && narrow != afterNarrow ? GAP : 0;
    boolean hangs = CLOSING.indexOf(c) >= 0 || c == ' ';
    if (used + gap + advance > room && !hangs) {
      // A word is carried along whole, unless it fills more than a line.
      double carried = narrow && word + advance < room ? word : 0;
      lines++;
      used = carried + advance;
      word = carried;
    } else {
      used += gap + advance;
    }
    word = narrow && c != ' ' ? word + advance : 0;
    afterNarrow = narrow;
    afterLetter = letter;
  }

  private static double narrowWidth(int c) {
    for (String width : WIDTHS) {
      if (width.indexOf(c, 4) >= 0 || (c == ' ' && width.startsWith("250"))) {
        return Integer.parseInt(width.substring(0, 3)) / 1000.0;
      }
    }
    return USUAL_WIDTH / 1000.0;
  }
}
