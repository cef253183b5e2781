package yangban.corpus.crawl;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;
import yangban.corpus.ArticleText;

/// Names contents by SHA-256, 64 hex digits.
final class Fingerprint {

  private Fingerprint() {}

  static String of(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /// Of what an article says, whatever its layout: title and body without white space.
  static String of(ArticleText text) {
    return of((text.title() + '\n' + text.body()).replaceAll("\\s", ""));
  }

  /// Of where a list leads, in whatever order.
  static String of(Collection<URI> addresses) {
    return of(addresses.stream().map(URI::toString).sorted().collect(Collectors.joining("\n")));
  }

  private static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }
}
