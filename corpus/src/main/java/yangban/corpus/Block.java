package yangban.corpus;

import com.fasterxml.jackson.annotation.JsonInclude;

/// A paragraph, heading, list item, table row or caption of a body.
///
/// @param text one line, not blank, without leading or trailing white space
/// @param level of a heading that the page marks as one, 1 (`<h1>`) to 6; 0 for one that is told by
///   its form alone, and for everything else
public record Block(
    BlockKind kind,
    String text,
    // Left out where it says nothing: nearly every block of a store.
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) int level) {

  /// A block without a level.
  public Block(BlockKind kind, String text) {
    this(kind, text, 0);
  }

  public Block {
    if (text.isBlank() || text.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("a block is one line that is not blank");
    }
    if (level < 0 || level > 6 || (level > 0 && kind != BlockKind.HEADING)) {
      throw new IllegalArgumentException("headings have levels of 1 to 6, or none: " + level);
    }
  }
}
