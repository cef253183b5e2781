package yangban.corpus.archive;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import yangban.corpus.fetch.Exchange;
import yangban.corpus.fetch.Header;
import yangban.corpus.fetch.Truncation;

/// Answers to keep, for tests.
final class Exchanges {

  private Exchanges() {}

  static Exchange page(int number) {
    return page(number, ("<html>样板支部 " + number + "</html>").repeat(20));
  }

  static Exchange page(int number, String body) {
    return answer(
        number, 200, body.getBytes(StandardCharsets.UTF_8), "Transfer-Encoding", "chunked");
  }

  static Exchange unchanged(int number) {
    return answer(number, 304, new byte[0], "ETag", "\"v1\"");
  }

  static Exchange answer(int number, int status, byte[] body, String name, String value) {
    return new Exchange(
        URI.create("http://news.school.edu.cn/info/1001/%d.htm?a=b".formatted(number)),
        Instant.parse("2026-11-21T01:02:03.456Z").plusSeconds(number),
        "GET",
        List.of(new Header("Host", "news.school.edu.cn"), new Header("User-Agent", "Yangban/0.1")),
        status,
        "HTTP/1.1",
        List.of(new Header("Content-Type", "text/html"), new Header(name, value)),
        body,
        Truncation.NONE,
        Optional.of(InetAddress.ofLiteral("203.0.113.7")));
  }

  /// A page that does not pack well.
  static Exchange noise(int number, int bytes) {
    byte[] body = new byte[bytes];
    new Random(number).nextBytes(body);
    return answer(number, 200, body, "Server", "test");
  }
}
