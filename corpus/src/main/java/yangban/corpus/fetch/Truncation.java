package yangban.corpus.fetch;

/// Why a body was not received as a whole; the constants are WARC's (ISO 28500, 5.13).
public enum Truncation {
  /// It was.
  NONE,
  /// Longer than the bound, or not wanted by its type.
  LENGTH,
  /// Too slow.
  TIME,
  /// The connection ended before the body did.
  DISCONNECT
}
