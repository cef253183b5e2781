package yangban.corpus.understand;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Set;

/// Gives the practices of one article their ids: the article's id, a hyphen, and five characters of
/// the heading's SHA-256 in base 32, so that an id does not change when other sections do.
final class PracticeIds {
  private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 5;
  private static final int BITS = 5;

  private final String articleId;
  private final Set<String> given = new HashSet<>();

  PracticeIds(String articleId) {
    this.articleId = articleId;
  }

  /// The id of the practice under `heading`; a second one of the same heading gets `-2`, and so on.
  String next(String heading) {
    String id = articleId + "-" + digest(heading);
    String free = id;
    for (int n = 2; !given.add(free); n++) {
      free = id + "-" + n;
    }
    return free;
  }

  private static String digest(String heading) {
    byte[] hash = sha256(heading.replaceAll("\\s+", ""));
    long bits = 0;
    for (int i = 0; i < LENGTH; i++) {
      bits = (bits << Byte.SIZE) | (hash[i] & 0xff);
    }
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      int shift = LENGTH * Byte.SIZE - BITS * (i + 1);
      id.append(BASE32.charAt((int) (bits >> shift) & 31));
    }
    return id.toString();
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
