package yangban.corpus;

/// Signs that turn the direction of writing (Unicode 16, UAX #9, 2.1 to 2.4): nothing is seen of
/// them but that the words after them, up to the end of the line and those of others too, stand the
/// wrong way round. Chinese has no need of them; Arabic and Hebrew words are turned without them.
public final class WritingDirection {

  private WritingDirection() {}

  /// Whether a character embeds, overrides or isolates a direction, or ends that.
  public static boolean isControl(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }
}
