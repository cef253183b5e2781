package yangban.corpus.extract;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The streams of a PDF as they lie in the file, looked through before PDFBox unpacks them into
/// memory.
final class PdfStreams {

  /// ISO 32000-1, annex H: readers look for the end mark in the last 1,024 bytes.
  private static final int TAIL_BYTES = 1024;

  private final byte[] bytes;
  private final String latin1;
  private final long maxUnpackedBytes;
  private int broken;

  PdfStreams(byte[] bytes, long maxUnpackedBytes) {
    this.bytes = bytes;
    this.latin1 = new String(bytes, StandardCharsets.ISO_8859_1);
    this.maxUnpackedBytes = maxUnpackedBytes;
  }

  /// Whether the file ends as a PDF does, and is not the beginning of one.
  boolean isCutOff() {
    return latin1.indexOf("%%EOF", Math.max(0, latin1.length() - TAIL_BYTES)) < 0;
  }

  /// Unpacks every deflated stream but pictures without keeping it.
  ///
  /// @return how many of them break off or are damaged
  /// @throws RejectedException where they unpack to more than the limit
  int check() throws RejectedException {
    boolean encrypted = latin1.contains("/Encrypt");
    byte[] sink = new byte[64 << 10];
    long whole = 0;
    for (int at = latin1.indexOf("stream"); at >= 0; at = latin1.indexOf("stream", at + 6)) {
      String dictionary = latin1.substring(Math.max(0, at - 400), at);
      int from = at + 6;
      while (from < bytes.length && (bytes[from] == '\r' || bytes[from] == '\n')) {
        from++;
      }
      boolean picture =
          dictionary.substring(Math.max(0, dictionary.lastIndexOf("obj"))).contains("/Image");
      if (!latin1.startsWith("end", at - 3)
          && !picture
          && from < bytes.length
          && bytes[from] == 0x78) {
        whole += unpacked(from, sink, maxUnpackedBytes - whole);
      }
      if (whole >= maxUnpackedBytes) {
        throw new RejectedException(
            RejectionKind.COMPRESSION_BOMB,
            "PDF 解压后超过 %d MB，可能是压缩炸弹，未读取。".formatted(maxUnpackedBytes >> 20));
      }
    }
    // What is encrypted may begin like a deflated stream by chance.
    return encrypted ? 0 : broken;
  }

  private long unpacked(int from, byte[] sink, long most) {
    long count = 0;
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(bytes, from, bytes.length - from);
      while (count < most && !inflater.finished()) {
        int read = inflater.inflate(sink);
        if (read == 0 && !inflater.finished()) {
          broken++;
          break;
        }
        count += read;
      }
    } catch (DataFormatException damaged) {
      broken++;
    }
    return count;
  }
}
