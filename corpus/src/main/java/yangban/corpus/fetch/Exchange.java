package yangban.corpus.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One request and its answer, as the archive keeps them.
///
/// The body is not copied: whoever makes an exchange hands it over, and nobody changes it.
///
/// @param address without fragment
/// @param begun when the request was sent
/// @param httpVersion `HTTP/1.1` or `HTTP/2`
/// @param responseHeaders repeated names as often as sent
/// @param body as sent: content coding kept, chunking gone
/// @param peer the address that answered, where it is known
// Up to 10 MB that are handed over once and never compared: a copy or a wrapper would only cost
// memory.
@SuppressWarnings("ArrayRecordComponent")
public record Exchange(
    URI address,
    Instant begun,
    String method,
    List<Header> requestHeaders,
    int status,
    String httpVersion,
    List<Header> responseHeaders,
    byte[] body,
    Truncation truncation,
    Optional<InetAddress> peer) {

  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*[\"']?([^\\s;\"',]+)", Pattern.CASE_INSENSITIVE);

  public Exchange {
    requestHeaders = List.copyOf(requestHeaders);
    responseHeaders = List.copyOf(responseHeaders);
  }

  /// The first value of this header of the answer.
  public Optional<String> header(String name) {
    return responseHeaders.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }

  /// All values of this header of the answer.
  public List<String> headers(String name) {
    return responseHeaders.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .toList();
  }

  /// `type/subtype` in lower case, without parameters.
  public Optional<String> mediaType() {
    return header("Content-Type")
        .map(type -> type.split("[;,]", 2)[0].trim().toLowerCase(Locale.ROOT))
        .filter(type -> type.contains("/"));
  }

  /// The charset that the transport declares; it may be wrong.
  public Optional<Charset> charset() {
    Matcher declared = CHARSET.matcher(header("Content-Type").orElse(""));
    if (!declared.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(declared.group(1)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /// The body unpacked; the body itself where it is not packed.
  ///
  /// @param maxBytes bound of what comes out
  /// @throws ContentException where the coding is not known, broken, or hides more than the bound
  public byte[] content(long maxBytes) throws ContentException {
    return ContentCoding.decode(body, headers("Content-Encoding"), maxBytes);
  }
}
