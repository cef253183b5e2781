package yangban.corpus.archive;

import java.time.InstantSource;

/// The bounds of an [Archive].
///
/// @param maxFileBytes a file that has grown to this is closed and the next one begun
/// @param maxBytes bound of all files together; more is refused as a full disk is
/// @param operator who runs this, for the files' first record; empty where nobody is named
/// @param clock dates the files
public record ArchiveSettings(
    long maxFileBytes, long maxBytes, String operator, InstantSource clock) {

  /// 512 MB: the bound; WARC 1.1, annex C, recommends files of one gigabyte at the most.
  public static final long FILE_BYTES = 512L << 20;

  public ArchiveSettings {
    if (maxFileBytes < 1 || maxBytes < 1) {
      throw new IllegalArgumentException("a bound of the archive is out of range");
    }
  }

  /// The defaults: files of 512 MB, as many as the disk holds.
  public static ArchiveSettings standard() {
    return new ArchiveSettings(FILE_BYTES, Long.MAX_VALUE, "", InstantSource.system());
  }
}
