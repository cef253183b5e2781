package yangban.corpus.archive;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Walks over the gzip members of a file, unpacking each as a whole: a member counts only where it
/// begins as a record of WARC does, ends, and its checksum and length are right.
///
/// Used by one thread.
final class MemberScan implements AutoCloseable {

  private static final int HEADER_BYTES = 10;
  private static final int TRAILER_BYTES = 8;
  private static final byte[] RECORD = "WARC/1.".getBytes(StandardCharsets.US_ASCII);

  private final RandomAccessFile file;
  private final Inflater inflater = new Inflater(true);
  private final byte[] in = new byte[64 << 10];
  private final byte[] out = new byte[64 << 10];
  private long offset;

  /// @param offset where a member begins
  MemberScan(RandomAccessFile file, long offset) {
    this.file = file;
    this.offset = offset;
  }

  /// Where the last whole member ended.
  long offset() {
    return offset;
  }

  /// The length of the next member; empty where none follows that is whole.
  Optional<Long> next() throws IOException {
    file.seek(offset);
    byte[] header = new byte[HEADER_BYTES];
    if (read(header) < HEADER_BYTES
        || header[0] != 0x1f
        || header[1] != (byte) 0x8b
        || header[2] != 8
        || header[3] != 0) {
      return Optional.empty();
    }
    try {
      return body();
    } catch (DataFormatException e) {
      return Optional.empty();
    }
  }

  private Optional<Long> body() throws IOException, DataFormatException {
    inflater.reset();
    CRC32 crc = new CRC32();
    boolean first = true;
    while (!inflater.finished()) {
      int unpacked = inflater.inflate(out);
      if (unpacked > 0) {
        if (first && !begins(unpacked)) {
          return Optional.empty();
        }
        first = false;
        crc.update(out, 0, unpacked);
      } else if (inflater.needsInput()) {
        int read = file.read(in);
        if (read < 0) {
          return Optional.empty();
        }
        inflater.setInput(in, 0, read);
      }
    }
    long end = offset + HEADER_BYTES + inflater.getBytesRead();
    file.seek(end);
    byte[] trailer = new byte[TRAILER_BYTES];
    if (first
        || read(trailer) < TRAILER_BYTES
        || number(trailer, 0) != (int) crc.getValue()
        || number(trailer, 4) != (int) inflater.getBytesWritten()) {
      return Optional.empty();
    }
    long length = end + TRAILER_BYTES - offset;
    offset += length;
    return Optional.of(length);
  }

  private boolean begins(int unpacked) {
    return unpacked >= RECORD.length
        && Arrays.mismatch(out, 0, RECORD.length, RECORD, 0, RECORD.length) < 0;
  }

  /// As much as there is.
  private int read(byte[] bytes) throws IOException {
    int length = 0;
    while (length < bytes.length) {
      int read = file.read(bytes, length, bytes.length - length);
      if (read < 0) {
        return length;
      }
      length += read;
    }
    return length;
  }

  private static int number(byte[] bytes, int at) {
    int value = 0;
    for (int i = 3; i >= 0; i--) {
      value = value << 8 | (bytes[at + i] & 0xff);
    }
    return value;
  }

  @Override
  public void close() {
    inflater.end();
  }
}
