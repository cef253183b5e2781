package yangban.corpus;

/// A paragraph, heading, list item, table row or caption of a body.
///
/// @param text one line, not blank, without leading or trailing white space
public record Block(BlockKind kind, String text) {

  public Block {
    if (text.isBlank() || text.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("a block is one line that is not blank");
    }
  }
}
