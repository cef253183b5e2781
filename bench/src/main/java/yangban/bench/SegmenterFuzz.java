package yangban.bench;

import yangban.indexer.segment.Dictionary;
import yangban.indexer.segment.SmartcnCheck;

/// What Jazzer calls with bytes that reach ever new branches: any text must be cut as smartcn cuts
/// it. Jazzer runs one at a time.
public final class SegmenterFuzz {

  private static final SmartcnCheck CHECK = new SmartcnCheck(Dictionary.bundled());

  private SegmenterFuzz() {}

  /// @param bytes two for each UTF-16 code unit, a last odd one is left out
  public static void fuzzerTestOneInput(byte[] bytes) {
    char[] text = new char[bytes.length / 2];
    for (int i = 0; i < text.length; i++) {
      text[i] = (char) ((bytes[2 * i] & 0xFF) << Byte.SIZE | (bytes[2 * i + 1] & 0xFF));
    }
    CHECK
        .difference(text)
        .ifPresent(difference -> {
          throw new IllegalStateException(difference);
        });
  }
}
