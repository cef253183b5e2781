package yangban.corpus.archive;

import java.nio.file.Path;

/// The archive could not be opened, written or read. What was kept before is kept still.
public final class ArchiveException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Kind kind;
  private final transient Path file;
  private final String holder;

  ArchiveException(Kind kind, Path file, String detail, Throwable cause) {
    super("%s: %s: %s".formatted(kind, file, detail), cause);
    this.kind = kind;
    this.file = file;
    this.holder = "";
  }

  ArchiveException(Kind kind, Path file, String detail) {
    this(kind, file, detail, "");
  }

  private ArchiveException(Kind kind, Path file, String detail, String holder) {
    super("%s: %s: %s".formatted(kind, file, detail));
    this.kind = kind;
    this.file = file;
    this.holder = holder;
  }

  /// The archive of `folder` is open in the process of that number; empty where it is not known.
  static ArchiveException locked(Path folder, String holder) {
    return new ArchiveException(Kind.LOCKED, folder, "open in process " + holder, holder);
  }

  /// The number of the process that has the archive open, for [Kind#LOCKED]; empty where it is not
  /// known, and for the other kinds.
  public String holder() {
    return holder;
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
    /// Another program writes into this archive.
    LOCKED,
    /// The folder cannot be made or written.
    NOT_WRITABLE,
    /// No space left on the disk. The record is not kept; the file ends at the last whole one.
    FULL,
    /// The bound of all files is reached.
    LIMIT,
    /// No such record, or not whole: the file was damaged or cut from outside.
    DAMAGED,
    /// Anything else that the file system reports.
    OTHER
  }
}
