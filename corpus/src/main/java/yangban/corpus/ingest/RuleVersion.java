package yangban.corpus.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import yangban.corpus.BundledFolder;

/// Names the rules by which pages are read: a digest over the compiled code and the data files of
/// extracting and understanding and their lexicon, so that it is another one after any change of
/// either.
final class RuleVersion {

  private static final List<String> ROOMS =
      List.of("/yangban/corpus/extract", "/yangban/corpus/lexicon", "/yangban/corpus/understand");

  private RuleVersion() {}

  /// 64 hex digits.
  static String current() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String room : ROOMS) {
        URL marker =
            Objects.requireNonNull(
                RuleVersion.class.getResource(room + "/package-info.class"),
                "the program has its own classes");
        BundledFolder.open(marker, file -> digest(file, digest));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own files cannot be read", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MessageDigest digest(Path marker, MessageDigest digest) throws IOException {
    return digestAll(Objects.requireNonNull(marker.getParent()), digest);
  }

  private static MessageDigest digestAll(Path folder, MessageDigest digest) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      digest.update(
          folder.relativize(file).toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(file));
    }
    return digest;
  }
}
