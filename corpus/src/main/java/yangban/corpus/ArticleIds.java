package yangban.corpus;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;

/// Names articles: the same page gets the same id wherever and whenever it is imported.
public final class ArticleIds {

  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

  // 12 characters of 5 bits: among a million articles, two share an id with a probability of 4 in
  // 10 million (birthday bound).
  private static final int CHARS = 12;

  private ArticleIds() {}

  /// Made from the address, or from title and body where there is none.
  public static String of(Optional<URI> address, ArticleText text) {
    String key =
        address
            .map(uri -> "address\n" + canonical(uri))
            .orElseGet(() -> "text\n" + text.title() + "\n" + text.body());
    return base32(sha256(key));
  }

  /// A page that would have the id of another and is told apart from it.
  ///
  /// @param told what it tells otherwise
  public static String another(String id, String told) {
    return base32(sha256("another\n" + id + "\n" + told));
  }

  /// The address without what does not tell pages apart: letter case of the host, default port,
  /// fragment, and the scheme, since sites move from http to https.
  private static String canonical(URI address) {
    String host = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
    boolean defaultPort =
        address.getPort() == -1 || address.getPort() == 80 || address.getPort() == 443;
    String path = Optional.ofNullable(address.getRawPath()).filter(p -> !p.isEmpty()).orElse("/");
    String query = Optional.ofNullable(address.getRawQuery()).map(q -> "?" + q).orElse("");
    return host + (defaultPort ? "" : ":" + address.getPort()) + path + query;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String base32(byte[] bytes) {
    StringBuilder out = new StringBuilder(CHARS);
    long bits = 0;
    int held = 0;
    for (int i = 0; out.length() < CHARS; i++) {
      bits = (bits << 8) | (bytes[i] & 0xff);
      held += 8;
      while (held >= 5 && out.length() < CHARS) {
        held -= 5;
        out.append(ALPHABET.charAt((int) (bits >> held) & 31));
      }
    }
    return out.toString();
  }
}
