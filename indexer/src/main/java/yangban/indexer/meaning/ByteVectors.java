package yangban.indexer.meaning;

/// Vectors as bytes: each component in 127ths of the largest.
final class ByteVectors {

  private static final int MOST = Byte.MAX_VALUE;

  private ByteVectors() {}

  /// What a component of 1 stands for in [#of].
  static float scale(float[] vector) {
    float largest = 0;
    for (float component : vector) {
      largest = Math.max(largest, Math.abs(component));
    }
    return largest / MOST;
  }

  static byte[] of(float[] vector) {
    float scale = scale(vector);
    byte[] bytes = new byte[vector.length];
    for (int i = 0; i < bytes.length && scale > 0; i++) {
      bytes[i] = (byte) Math.round(vector[i] / scale);
    }
    return bytes;
  }
}
