package yangban.corpus.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/// Unpacks bodies (RFC 9110, 8.4.1), under a bound.
final class ContentCoding {

  /// Codings one over another; real servers use one, seldom two by mistake.
  private static final int MOST = 3;

  private ContentCoding() {}

  /// @param headers the values of `Content-Encoding`
  static byte[] decode(byte[] body, List<String> headers, long maxBytes) throws ContentException {
    List<String> codings = codings(headers);
    byte[] content = body;
    for (String coding : codings.reversed()) {
      // An empty body is sent with a coding now and then, and is empty.
      if (content.length > 0) {
        content = decode(content, coding, maxBytes);
      }
    }
    return content;
  }

  private static List<String> codings(List<String> headers) throws ContentException {
    List<String> codings = new ArrayList<>();
    for (String header : headers) {
      for (String coding : header.split(",", -1)) {
        String name = coding.trim().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !name.equals("identity")) {
          codings.add(name);
        }
      }
    }
    if (codings.size() > MOST) {
      throw new ContentException("too many content codings: " + codings, false);
    }
    return codings;
  }

  private static byte[] decode(byte[] body, String coding, long maxBytes) throws ContentException {
    return switch (coding) {
      case "gzip", "x-gzip" -> looksPlain(body) ? body : gunzip(body, maxBytes);
      case "deflate" -> inflate(body, maxBytes);
      default -> throw new ContentException("unknown content coding: " + coding, false);
    };
  }

  /// Some servers name the coding and do not apply it.
  private static boolean looksPlain(byte[] body) {
    boolean packed = body.length >= 2 && body[0] == 0x1f && body[1] == (byte) 0x8b;
    String start = new String(body, 0, Math.min(64, body.length), StandardCharsets.US_ASCII);
    return !packed && start.stripLeading().startsWith("<");
  }

  private static byte[] gunzip(byte[] body, long maxBytes) throws ContentException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body), 8192)) {
      return read(in, body.length, maxBytes);
    } catch (ContentException e) {
      throw e;
    } catch (EOFException e) {
      throw new ContentException("gzip ends too early", false);
    } catch (IOException e) {
      throw new ContentException("broken gzip: " + e.getMessage(), false);
    }
  }

  /// "deflate" means zlib (RFC 1950), but some servers send it bare (RFC 1951).
  private static byte[] inflate(byte[] body, long maxBytes) throws ContentException {
    boolean zlib =
        body.length >= 2
            && (body[0] & 0x0f) == 8
            && (((body[0] & 0xff) << 8) | (body[1] & 0xff)) % 31 == 0;
    Inflater inflater = new Inflater(!zlib);
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(body), inflater, 8192)) {
      return read(in, body.length, maxBytes);
    } catch (ContentException e) {
      throw e;
    } catch (EOFException e) {
      throw new ContentException("deflate ends too early", false);
    } catch (ZipException e) {
      throw new ContentException("broken deflate: " + e.getMessage(), false);
    } catch (IOException e) {
      throw new ContentException("deflate cannot be read: " + e.getMessage(), false);
    } finally {
      inflater.end();
    }
  }

  private static byte[] read(InputStream in, int packed, long maxBytes) throws IOException {
    ByteArrayOutputStream out =
        new ByteArrayOutputStream((int) Math.min(maxBytes, Math.max(512, packed * 4L)));
    byte[] buffer = new byte[8192];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      if (out.size() + (long) read > maxBytes) {
        throw new ContentException("unpacks to more than %,d bytes".formatted(maxBytes), true);
      }
      out.write(buffer, 0, read);
    }
    return out.toByteArray();
  }
}
