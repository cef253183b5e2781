package yangban.corpus.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// The bytes that an article was read from.
///
/// @param hash SHA-256 of `bytes`, 64 hex digits
/// @param name file name or address
/// @param charset that the server declared, where it was fetched; it may be wrong
// Handed over once and never compared: a copy or a wrapper would only cost memory.
@SuppressWarnings("ArrayRecordComponent")
public record Snapshot(String hash, String name, byte[] bytes, Optional<Charset> charset) {

  /// A snapshot under the hash of its bytes.
  public static Snapshot of(String name, byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Snapshot(HexFormat.of().formatHex(digest), name, bytes, Optional.empty());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  byte[] deflated() {
    try (Deflater deflater = new Deflater()) {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
      byte[] buffer = new byte[16 * 1024];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    }
  }

  static Snapshot inflate(String hash, String name, int length, byte[] deflated) {
    byte[] bytes = new byte[length];
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(deflated);
      int filled = 0;
      while (filled < length && !inflater.finished()) {
        filled += inflater.inflate(bytes, filled, length - filled);
      }
      return new Snapshot(hash, name, bytes, Optional.empty());
    } catch (DataFormatException e) {
      throw new IllegalStateException("snapshot %s is damaged".formatted(hash), e);
    }
  }
}
