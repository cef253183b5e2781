package yangban.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledFolderTest {

  /// Two parts of the program read their files at the same time.
  @Test
  void opensAFolderOfAJarTwiceAtOnce(@TempDir Path folder) throws IOException {
    Path jar = folder.resolve("样板 1.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("gold/"));
      zip.putNextEntry(new ZipEntry("gold/a.txt"));
      zip.write('a');
    }
    URL gold = URI.create("jar:" + jar.toUri() + "!/gold").toURL();
    String both =
        BundledFolder.open(
            gold,
            outer ->
                BundledFolder.open(
                    gold,
                    inner ->
                        Files.readString(outer.resolve("a.txt"))
                            + Files.readString(inner.resolve("a.txt"))));
    assertEquals("aa", both);
  }
}
