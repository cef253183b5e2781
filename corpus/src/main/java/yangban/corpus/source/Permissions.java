package yangban.corpus.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/// Who may read and write a file that takes another's place.
final class Permissions {

  private Permissions() {}

  /// As the old file where there is one, else as other files are by custom: readable for all. A
  /// file system without such permissions keeps its own.
  static void copy(Path old, Path fresh) throws IOException {
    @Nullable PosixFileAttributeView view =
        Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(
          Files.exists(old)
              ? Files.getPosixFilePermissions(old)
              : PosixFilePermissions.fromString("rw-r--r--"));
    }
  }
}
