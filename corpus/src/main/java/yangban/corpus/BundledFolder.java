package yangban.corpus;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;

/// Folders of the program's own files, in its jar or, where it runs from compiled classes, on disk.
///
/// The jar is opened as a file system of the caller's own: one that is opened by its URI is the
/// whole process's, and a second caller at the same time fails.
public final class BundledFolder {

  private BundledFolder() {}

  /// What is done with a folder while it is open.
  @FunctionalInterface
  public interface Use<T> {
    T with(Path folder) throws IOException;
  }

  /// Opens `resource` for the time of `use`.
  ///
  /// @param resource a folder of the program or a file in it, as `Class.getResource` gives it
  public static <T> T open(URL resource, Use<T> use) throws IOException {
    String address = resource.toString();
    try {
      if (!resource.getProtocol().equals("jar")) {
        return use.with(Path.of(resource.toURI()));
      }
      int inside = address.indexOf("!/");
      Path jar = Path.of(URI.create(address.substring("jar:".length(), inside)));
      try (FileSystem files = FileSystems.newFileSystem(jar)) {
        return use.with(files.getPath(address.substring(inside + 1)));
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
