package yangban.corpus.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/// SQLite's own library, outside of its driver's jar.
public final class SqliteLibrary {

  private SqliteLibrary() {}

  /// Unpacks it into `folder`, where the driver finds it by the system property
  /// `org.sqlite.lib.path`. Without that, each start unpacks it, compares it byte by byte and looks
  /// through all temporary files for older ones: a fourteenth of the processor time of a start.
  /// Where the driver brings none for this machine, nothing is done.
  public static void unpack(Path folder) throws IOException {
    String name = LibraryLoaderUtil.getNativeLibName();
    String place = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    try (InputStream library = SQLiteJDBCLoader.class.getResourceAsStream(place)) {
      if (library != null) {
        Files.createDirectories(folder);
        Files.copy(library, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
