package yangban.corpus.understand;

import yangban.corpus.BlockKind;

/// A block of a body in a [Page]'s folded text.
///
/// @param index place among the blocks, from 0
/// @param text the folded line itself
record Line(int index, BlockKind kind, int start, int end, String text) {

  /// Whether the line ends as a sentence does.
  boolean closed() {
    return !text.isEmpty() && "。!?;:,、…".indexOf(lastCharacter()) >= 0;
  }

  private char lastCharacter() {
    char last = text.charAt(text.length() - 1);
    boolean trailing = "”)".indexOf(last) >= 0 && text.length() > 1;
    return trailing ? text.charAt(text.length() - 2) : last;
  }

  int length() {
    return end - start;
  }
}
