package yangban.corpus.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Keeps a second writer off an archive, and tells it who the first is: whoever has the lock writes
/// the number of its process into the file. The operating system releases it when the process ends,
/// however it ends.
final class ArchiveLock {

  static final String NAME = "archive.lock";

  /// Longer than the number of any process.
  private static final int MOST_DIGITS = 20;

  private ArchiveLock() {}

  /// Takes the lock, making the folder where it does not exist.
  ///
  /// @return holds it until it is closed
  /// @throws ArchiveException where another has it, or the folder cannot be written
  static FileChannel take(Path folder) {
    Path file = folder.resolve(NAME);
    FileChannel channel = open(folder, file);
    boolean taken = false;
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw locked(folder, file);
      }
      byte[] number = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
      channel.truncate(0).write(ByteBuffer.wrap(number));
      taken = true;
      return channel;
    } catch (OverlappingFileLockException _) {
      throw locked(folder, file);
    } catch (IOException e) {
      throw new ArchiveException(
          ArchiveException.Kind.NOT_WRITABLE, folder, String.valueOf(e.getMessage()), e);
    } finally {
      if (!taken) {
        close(channel);
      }
    }
  }

  private static FileChannel open(Path folder, Path file) {
    try {
      Files.createDirectories(folder);
      return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new ArchiveException(
          ArchiveException.Kind.NOT_WRITABLE, folder, String.valueOf(e.getMessage()), e);
    }
  }

  private static ArchiveException locked(Path folder, Path file) {
    return ArchiveException.locked(folder, holder(file));
  }

  /// The number of the process that has the lock; empty where it does not tell, as one that holds
  /// the file on Windows or was made before numbers were written.
  private static String holder(Path file) {
    try {
      String number = Files.readString(file).strip();
      return number.length() < MOST_DIGITS && number.matches("\\d+") ? number : "";
    } catch (IOException _) {
      return "";
    }
  }

  /// Gives the lock back.
  static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new ArchiveException(
          ArchiveException.Kind.OTHER, Path.of(NAME), String.valueOf(e.getMessage()), e);
    }
  }
}
