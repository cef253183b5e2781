package yangban.indexer.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/// The folder of the index: one folder per generation, and a file that names the one to be used. A
/// new generation is built beside the old one and takes over by one atomic rename of that file.
final class IndexFolder {

  private static final String CURRENT = "current";
  private static final String LOCK = "yangban.lock";
  private static final String PREFIX = "g";

  private final Path folder;

  IndexFolder(Path folder) {
    this.folder = folder;
  }

  /// Keeps every other process from writing, until it is closed.
  ///
  /// @throws IndexInUseException where another process does already
  Lock lock() throws IOException {
    Files.createDirectories(folder);
    try (FSDirectory directory = FSDirectory.open(folder)) {
      return directory.obtainLock(LOCK);
    } catch (LockObtainFailedException e) {
      throw new IndexInUseException(folder, e);
    }
  }

  /// The generation to be used, if there was ever one.
  Optional<Path> current() throws IOException {
    try {
      return Optional.of(folder.resolve(Files.readString(folder.resolve(CURRENT)).strip()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /// A folder for another generation, not there yet.
  Path next() throws IOException {
    int last =
        generations().stream()
            .map(path -> name(path).substring(PREFIX.length()))
            .mapToInt(Integer::parseInt)
            .max()
            .orElse(0);
    return folder.resolve(PREFIX + (last + 1));
  }

  /// From now on `generation` is the one to be used.
  void use(Path generation) throws IOException {
    Path written = folder.resolve(CURRENT + ".new");
    Files.writeString(written, name(generation));
    Files.move(
        written,
        folder.resolve(CURRENT),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /// Removes all generations but the current one. A file that cannot be deleted, as on Windows
  /// while a reader has it open, is left for the next time.
  void sweep() throws IOException {
    Optional<Path> current = current();
    for (Path generation : generations()) {
      if (!current.equals(Optional.of(generation))) {
        delete(generation);
      }
    }
  }

  private List<Path> generations() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(path -> name(path).matches(PREFIX + "\\d{1,9}")).toList();
    }
  }

  private static void delete(Path generation) throws IOException {
    try (Stream<Path> files = Files.walk(generation)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(file -> {
            try {
              Files.delete(file);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      // Left for the next sweep; it is named by no one, so it only takes space.
      return;
    }
  }

  private static String name(Path path) {
    return path.getName(path.getNameCount() - 1).toString();
  }
}
