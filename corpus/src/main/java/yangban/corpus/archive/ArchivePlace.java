package yangban.corpus.archive;

/// Where a record stands.
///
/// @param file its name within the archive's folder
/// @param offset of its first byte in the file
/// @param length in bytes, as packed in the file
public record ArchivePlace(String file, long offset, long length) {
  public ArchivePlace {
    if (file.isEmpty() || file.contains("/") || file.contains("\\") || file.startsWith(".")) {
      throw new IllegalArgumentException("not the name of a file: " + file);
    }
    if (offset < 0 || length <= 0) {
      throw new IllegalArgumentException("no place: %d+%d".formatted(offset, length));
    }
  }

  /// The offset of the first byte after it.
  public long end() {
    return offset + length;
  }
}
