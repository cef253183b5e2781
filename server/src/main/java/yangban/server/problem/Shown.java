package yangban.server.problem;

/// What a caller wrote, as a sentence may repeat it.
public final class Shown {

  private static final int MAX_CHARS = 40;

  private Shown() {}

  /// `text` cut to a length that a sentence bears.
  public static String of(String text) {
    return text.length() <= MAX_CHARS ? text : text.substring(0, MAX_CHARS) + "…";
  }
}
