package yangban.server.testsite;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a site sends.
///
/// @param announced the length it tells, which a faulty site does not keep
// Handed over once and never compared.
@SuppressWarnings("ArrayRecordComponent")
record Answer(int status, Map<String, String> headers, byte[] body, long announced) {

  static Answer html(String page, Charset charset) {
    return html(page.getBytes(charset));
  }

  /// As old campus servers do, it leaves the charset to the page.
  static Answer html(byte[] page) {
    return new Answer(200, Map.of("Content-Type", "text/html"), page, page.length);
  }

  static Answer of(int status, String type, String text) {
    byte[] body = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return new Answer(status, Map.of("Content-Type", type), body, body.length);
  }

  static Answer redirect(String target) {
    return of(302, "text/plain", "").with("Location", target);
  }

  Answer with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, more, body, announced);
  }

  Answer withBody(byte[] other, long length) {
    return new Answer(status, headers, other, length);
  }
}
