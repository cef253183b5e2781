package yangban.corpus.archive;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Cuts what is not whole off the end of the newest file.
///
/// Everything up to the last [ArchiveTail] mark was forced to the disk; from there on, each record
/// is unpacked and checked, and the first that is not whole ends the file, also where others
/// follow: after a loss of power, what had not been forced may be there in any order, and nobody
/// was told that it is there.
final class TailRepair {

  private TailRepair() {}

  static Optional<ArchiveRepair> repair(Path folder) throws IOException {
    List<String> names = ArchiveFiles.list(folder);
    if (names.isEmpty()) {
      return Optional.empty();
    }
    String name = names.getLast();
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
      long length = file.length();
      long mark = ArchiveTail.read(folder, name);
      long whole = whole(file, mark <= length ? mark : 0);
      if (whole == length) {
        return Optional.empty();
      }
      file.setLength(whole);
      file.getFD().sync();
      return Optional.of(new ArchiveRepair(name, whole, length - whole));
    }
  }

  private static long whole(RandomAccessFile file, long from) throws IOException {
    try (MemberScan scan = new MemberScan(file, from)) {
      while (scan.next().isPresent()) {
        // Each step moves the end of what is whole.
      }
      return scan.offset();
    }
  }
}
