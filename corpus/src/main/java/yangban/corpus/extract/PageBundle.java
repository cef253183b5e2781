package yangban.corpus.extract;

import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Keeps the pages of one article as one run of bytes, each page byte for byte: a MIME message (RFC
/// 2046 `multipart/mixed`, parts in `binary` encoding) that any mail program opens.
///
/// Made from the same pages in the same order it is the same bytes again. It is read by the lengths
/// of its parts, so that no page can pretend to end.
final class PageBundle {

  private PageBundle() {}

  private static final String MARK = "X-Yangban-Pages: ";
  private static final String BOUNDARY = "yangban-page";
  private static final String LINE = "\r\n";

  /// Longest header of a part in bytes: a name and an address of 2,000 characters, escaped.
  private static final int LONGEST_HEADER = 24_000;

  private static final Pattern HEAD = Pattern.compile("^X-Yangban-Pages: (\\d{1,2})\r\n");
  private static final Pattern NAME = Pattern.compile("filename\\*=UTF-8''(\\S+)\r\n");
  private static final Pattern ADDRESS = Pattern.compile("\r\nContent-Location: (\\S+)\r\n");
  private static final Pattern CHARSET = Pattern.compile("; charset=(\\S+)\r\n");
  private static final Pattern LENGTH = Pattern.compile("\r\nContent-Length: (\\d{1,9})\r\n$");

  static byte[] of(List<RawDocument> pages) {
    var out = new ByteArrayOutputStream();
    write(
        out,
        MARK
            + pages.size()
            + LINE
            + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="
            + BOUNDARY
            + LINE);
    for (RawDocument page : pages) {
      write(out, LINE + "--" + BOUNDARY + LINE + header(page) + LINE);
      out.writeBytes(page.bytes());
    }
    write(out, LINE + "--" + BOUNDARY + "--" + LINE);
    return out.toByteArray();
  }

  private static String header(RawDocument page) {
    String charset = page.declared().map(c -> "; charset=" + c.name()).orElse("");
    String address =
        page.address().map(a -> "Content-Location: " + a.toASCIIString() + LINE).orElse("");
    return "Content-Type: text/html"
        + charset
        + LINE
        + "Content-Disposition: attachment; filename*=UTF-8''"
        + URLEncoder.encode(page.name(), StandardCharsets.UTF_8)
        + LINE
        + address
        + "Content-Transfer-Encoding: binary\r\nContent-Length: "
        + page.bytes().length
        + LINE;
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }

  /// The pages in order; empty where the bytes are no such bundle, or a damaged one, or one that
  /// holds others, which nobody here makes.
  static List<RawDocument> read(byte[] bytes) {
    Matcher head = HEAD.matcher(ascii(bytes, 0, 40));
    if (!head.find()) {
      return List.of();
    }
    List<RawDocument> pages = new ArrayList<>();
    int at = 0;
    for (int i = Integer.parseInt(head.group(1)); i > 0; i--) {
      String rest = ascii(bytes, at, LONGEST_HEADER);
      String opening = "--" + BOUNDARY + LINE;
      int start = rest.indexOf(opening);
      int end = start < 0 ? -1 : rest.indexOf("\r\n\r\n", start);
      if (end < 0) {
        return List.of();
      }
      String header = rest.substring(start, end + LINE.length());
      int from = at + end + 2 * LINE.length();
      int length = group(LENGTH, header).map(Integer::parseInt).orElse(-1);
      if (length < 0 || length > bytes.length - from) {
        return List.of();
      }
      if (ascii(bytes, from, Math.min(length, MARK.length())).equals(MARK)) {
        return List.of();
      }
      pages.add(page(header, Arrays.copyOfRange(bytes, from, from + length)));
      at = from + length;
    }
    return pages;
  }

  private static RawDocument page(String header, byte[] bytes) {
    return new RawDocument(
        group(NAME, header).map(PageBundle::decoded).orElse(""),
        bytes,
        group(CHARSET, header).flatMap(Charsets::named),
        group(ADDRESS, header).flatMap(Addresses::web),
        Given.NOTHING);
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEscaped) {
      return name;
    }
  }

  private static Optional<String> group(Pattern pattern, String header) {
    Matcher matcher = pattern.matcher(header);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String ascii(byte[] bytes, int from, int most) {
    int length = Math.min(most, bytes.length - from);
    return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
  }
}
