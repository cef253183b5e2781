package yangban.server.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import yangban.server.problem.Refusal;

/// Keeps a second server off a data folder. The operating system releases it when the process ends,
/// however it ends.
public final class FolderLock implements AutoCloseable {

  private static final String NAME = "serve.lock";

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /// Takes the lock, making the folder where it does not exist.
  ///
  /// @throws Refusal where another server has it, or the folder cannot be written
  public static FolderLock take(Path folder) throws Refusal {
    return take(folder, "cli.serve.twice");
  }

  /// As [#take(Path)].
  ///
  /// @param key of the sentence that tells why it cannot be had
  /// @throws Refusal where another process holds it
  public static FolderLock take(Path folder, String key) throws Refusal {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new Refusal("cli.data.isFile", folder);
    }
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new Refusal(key, folder);
      }
      return new FolderLock(channel);
    } catch (IOException _) {
      throw new Refusal(
          DataFolder.isFull(folder) ? "cli.store.full" : "cli.store.notWritable", folder);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      // Held by this very process, as in a test.
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException _) {
      // The lock goes with the process.
    }
  }
}
