package yangban.corpus.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The right to change one file, held by one thread of one process at a time: a lock on a file
/// beside it (`.sources.yaml.lock`), since the file itself is replaced by each change.
final class FileEdit implements AutoCloseable {

  /// An edit takes milliseconds; who waits longer waits for a process that hangs.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration BREATH = Duration.ofMillis(5);

  private final Path path;
  private final FileChannel channel;
  private final FileLock lock;

  private FileEdit(Path path, FileChannel channel, FileLock lock) {
    this.path = path;
    this.channel = channel;
    this.lock = lock;
  }

  static FileEdit of(Path named) throws IOException {
    // A link stays a link: what it points to is replaced.
    Path path = Files.exists(named) ? named.toRealPath() : named.toAbsolutePath();
    Path folder = folder(path);
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve("." + path.getFileName() + ".lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = await(channel);
      return new FileEdit(path, channel, lock);
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
  }

  private static FileLock await(FileChannel channel) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      FileLock lock = attempt(channel);
      if (lock != null) {
        return lock;
      }
      LockSupport.parkNanos(BREATH.toNanos());
    }
    throw new IOException("the catalogue is being edited by another process");
  }

  private static @Nullable FileLock attempt(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByAThreadOfOurs) {
      return null;
    }
  }

  /// Puts a whole new file in the old one's place: after a crash one of the two is there.
  void write(byte[] bytes) throws IOException {
    Path fresh = Files.createTempFile(folder(path), "." + path.getFileName(), ".new");
    try {
      try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          out.write(buffer);
        }
        out.force(true);
      }
      Permissions.copy(path, fresh);
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static Path folder(Path path) {
    Path parent = path.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IllegalArgumentException("no file: " + path);
    }
    return parent;
  }

  @Override
  public void close() throws IOException {
    try {
      lock.release();
    } finally {
      channel.close();
    }
  }
}
