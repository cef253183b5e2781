package yangban.corpus.extract;

import yangban.corpus.BlockKind;

/// One line of a page as a reader sees it, whatever the format, with the marks that tell text from
/// noise.
///
/// @param text one line, not blank, trimmed
/// @param size how long the text is
/// @param linkChars how many of its characters but spaces are links
/// @param bold whether all of it is bold
/// @param afterImage whether a picture stands right before it
/// @param centered whether it is set in the middle of its column
/// @param soft whether only a single line break, not a paragraph's end, parts it from the line
///   before
/// @param indented whether it begins with an indent of at least two spaces
/// @param apart the text with a space wherever two inline elements meet, as
///   `<span>来源：甲</span><span>阅读 9</span>`; the text itself where none do
/// @param level of a heading by its markup, 1 to 6; 0 for none
record PageLine(
    BlockKind kind,
    String text,
    LineSize size,
    int linkChars,
    boolean bold,
    boolean afterImage,
    boolean centered,
    boolean soft,
    boolean indented,
    String apart,
    int level) {

  /// A line in which no elements meet.
  PageLine(
      BlockKind kind,
      String text,
      int linkChars,
      boolean bold,
      boolean afterImage,
      boolean centered,
      boolean soft,
      boolean indented,
      int level) {
    this(kind, text, linkChars, bold, afterImage, centered, soft, indented, text, level);
  }

  PageLine(
      BlockKind kind,
      String text,
      int linkChars,
      boolean bold,
      boolean afterImage,
      boolean centered,
      boolean soft,
      boolean indented,
      String apart,
      int level) {
    this(
        kind,
        text,
        LineSize.of(text),
        linkChars,
        bold,
        afterImage,
        centered,
        soft,
        indented,
        apart,
        level);
  }

  static PageLine plain(BlockKind kind, String text) {
    return new PageLine(kind, text, 0, false, false, false, false, false, 0);
  }

  PageLine withText(String changed) {
    return new PageLine(
        kind, changed, linkChars, bold, afterImage, centered, soft, indented, level);
  }

  /// The share of its characters that are links, 0 to 1.
  double linkDensity() {
    int chars = size.visible();
    return chars == 0 ? 0 : Math.min(1, (double) linkChars / chars);
  }

  PageLine afterPicture() {
    return new PageLine(
        kind, text, size, linkChars, bold, true, centered, soft, indented, apart, level);
  }

  /// A heading of this level.
  PageLine atLevel(int marked) {
    return new PageLine(
        kind, text, size, linkChars, bold, afterImage, centered, soft, indented, apart, marked);
  }
}
