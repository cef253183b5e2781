package yangban.corpus.extract;

import java.io.Serial;

/// Ends the reading of a document from deep inside it; never leaves this package.
final class RejectedException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final RejectionKind kind;
  private final String reason;

  RejectedException(RejectionKind kind, String reason) {
    super(kind + ": " + reason);
    this.kind = kind;
    this.reason = reason;
  }

  RejectedException(RejectionKind kind, String reason, Throwable cause) {
    super(kind + ": " + reason, cause);
    this.kind = kind;
    this.reason = reason;
  }

  Extraction.Rejected outcome() {
    return new Extraction.Rejected(kind, reason);
  }
}
