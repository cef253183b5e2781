package yangban.corpus.understand;

/// A line, or the beginning of one, that heads what follows. Places count in the page's folded
/// text.
///
/// @param line index of the line it stands in (the first, where the number has a line of its own)
/// @param number 1, 2, 3 …; 0 without a number
/// @param from where its section begins: at its number, where that has a line of its own
/// @param words the heading without its numbering, folded
/// @param textStart where what it heads begins
/// @param runIn whether the text follows in the same line
record Heading(
    HeadingForm form,
    int line,
    int number,
    int from,
    int start,
    int end,
    String words,
    int textStart,
    boolean runIn) {

  /// This heading with its number on a line of its own before it.
  Heading numberedAt(int numberLine, int numberStart) {
    return new Heading(form, numberLine, number, numberStart, start, end, words, textStart, runIn);
  }
}
