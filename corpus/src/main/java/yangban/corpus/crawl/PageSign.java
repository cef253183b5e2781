package yangban.corpus.crawl;

import yangban.corpus.Coded;
import yangban.corpus.extract.RejectionKind;

/// By what a page was taken for what it is. Words for them stand in the message bundle,
/// `sign.<code>`.
public enum PageSign implements Coded {
  /// a person said so
  CORRECTED("corrected"),
  /// PDF, DOCX or plain text
  DOCUMENT_FILE("documentfile"),
  /// full sentences outside links
  PROSE("prose"),
  /// hardly a sentence outside links
  NO_PROSE("noprose"),
  /// a line with date, author, counter
  POSTING_LINE("postingline"),
  /// the page's title stands over a text
  HEADLINE("headline"),
  /// the address is shaped as those of articles
  ARTICLE_ADDRESS("articleaddress"),
  /// the address is shaped as those of lists
  LIST_ADDRESS("listaddress"),
  /// links in rows of one shape
  LINK_ROWS("linkrows"),
  /// such rows with a date each
  DATED_ROWS("datedrows"),
  /// most words of the page are links
  LINK_DENSITY("linkdensity"),
  /// links to further pages of the list
  PAGING("paging"),
  /// previous and next article
  NEIGHBOURS("neighbours"),
  /// the page says that it is an article, or a list (metadata)
  DECLARED("declared"),
  /// a list that says it has no entries
  EMPTY_LIST("emptylist"),
  /// a login, or a wall
  LOGIN("login"),
  /// an error page
  MISSING("missing"),
  /// what a search found
  SEARCH("search"),
  /// a player or pictures without a text
  MEDIA("media"),
  /// no text
  NO_TEXT("notext"),
  /// cannot be read
  UNREADABLE("unreadable");

  private final String code;

  PageSign(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /// The sign of what the extractor refused.
  static PageSign of(RejectionKind kind) {
    return switch (kind) {
      case LIST_PAGE -> LINK_ROWS;
      case LOGIN_WALL -> LOGIN;
      case SOFT_404 -> MISSING;
      case NO_TEXT, EMPTY -> NO_TEXT;
      case TOO_LARGE,
          TOO_DEEP,
          COMPRESSION_BOMB,
          BINARY,
          DAMAGED,
          ENCRYPTED,
          UNSUPPORTED,
          OUTSIDE,
          FAULT ->
          UNREADABLE;
    };
  }
}
