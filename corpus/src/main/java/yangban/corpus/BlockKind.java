package yangban.corpus;

/// What a block of a body is on the page.
public enum BlockKind implements Coded {
  HEADING("heading"),
  PARAGRAPH("paragraph"),
  LIST_ITEM("item"),
  /// A row of a table, its cells joined by a tab.
  TABLE_ROW("row"),
  CAPTION("caption"),
  QUOTE("quote");

  private final String code;

  BlockKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
