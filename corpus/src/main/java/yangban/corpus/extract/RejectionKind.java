package yangban.corpus.extract;

/// Why a document is no article.
public enum RejectionKind {
  /// No bytes, or nothing but white space.
  EMPTY,
  /// A link in an imported folder that leads out of it.
  OUTSIDE,
  /// Over a size limit.
  TOO_LARGE,
  /// Nested deeper than the limit.
  TOO_DEEP,
  /// An archive that unpacks to more than the ratio allows.
  COMPRESSION_BOMB,
  /// Bytes that are no text.
  BINARY,
  /// A broken file of its format.
  DAMAGED,
  /// Needs a password.
  ENCRYPTED,
  /// An ending that is not read.
  UNSUPPORTED,
  /// A list of links to articles.
  LIST_PAGE,
  /// 请在校内访问, 请登录.
  LOGIN_WALL,
  /// An error page served as a page.
  SOFT_404,
  /// A page or a scan without text.
  NO_TEXT,
  /// This program failed while it read the document.
  FAULT
}
