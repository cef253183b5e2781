package yangban.corpus.source;

import java.io.IOException;

/// The catalogue cannot be edited by lines: it is no list of sources, or an entry is written so
/// that its lines are not its own (anchors, one line for several entries).
public final class SourceFileFault extends IOException {
  private static final long serialVersionUID = 1;

  private final transient SourceFault fault;

  SourceFileFault(SourceFault fault) {
    super("line " + fault.line() + ": " + fault.kind().code());
    this.fault = fault;
  }

  /// Where and why.
  public SourceFault fault() {
    return fault;
  }
}
