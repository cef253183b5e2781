package yangban.corpus.store;

import java.nio.file.Path;

/// The store could not be opened or written. Nothing that was stored before is lost.
public final class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Kind kind;
  private final transient Path file;

  StoreException(Kind kind, Path file, Throwable cause) {
    super("%s: %s: %s".formatted(kind, file, cause.getMessage()), cause);
    this.kind = kind;
    this.file = file;
  }

  public Kind kind() {
    return kind;
  }

  /// The file or folder that it is about.
  public Path file() {
    return file;
  }

  /// What went wrong, for the sentence that a person reads.
  public enum Kind {
    /// The folder cannot be made or written.
    NOT_WRITABLE,
    /// No space left on the disk.
    FULL,
    /// The file would grow beyond the bound that it was opened with, or the disk has no space left.
    LIMIT,
    /// The file is no SQLite file, or a broken one.
    DAMAGED,
    /// Written by a newer version of the program.
    NEWER,
    /// Another program holds it for longer than the waiting time.
    BUSY,
    /// Anything else that SQLite reports.
    OTHER
  }
}
