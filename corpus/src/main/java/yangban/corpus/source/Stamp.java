package yangban.corpus.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/// By what a change of a file is noticed: editors and our own writing put a new file in the old
/// one's place, or at least another time on it.
record Stamp(FileTime modified, long size, String key) {

  private static final Stamp ABSENT = new Stamp(FileTime.fromMillis(0), -1, "");

  static Stamp of(Path path) throws IOException {
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      return new Stamp(
          attributes.lastModifiedTime(), attributes.size(), String.valueOf(attributes.fileKey()));
    } catch (NoSuchFileException absent) {
      return ABSENT;
    }
  }
}
