package yangban.server.testsite;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/// What goes wrong on one site: changes an answer that would have been right. Safe for many
/// threads.
final class Faults {

  static final Duration DELAY = Duration.ofSeconds(3);

  private static final String RETRY_SECONDS = "2";

  private final Set<Fault> ordered = EnumSet.noneOf(Fault.class);
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger articles = new AtomicInteger();
  private final AtomicInteger hits = new AtomicInteger(1000);

  synchronized void order(Fault fault) {
    ordered.add(fault);
  }

  synchronized void mend(Fault fault) {
    ordered.remove(fault);
  }

  synchronized boolean has(Fault fault) {
    return ordered.contains(fault);
  }

  /// What is sent instead of `right`, the answer to a request for anything but `robots.txt`.
  Answer page(Answer right) {
    if (has(Fault.SLOW)) {
      sleep();
    }
    if (has(Fault.TOO_MANY) && requests.incrementAndGet() % 2 == 0) {
      return Answer.of(429, "text/plain", "too many requests").with("Retry-After", RETRY_SECONDS);
    }
    return right;
  }

  /// What is sent instead of an article.
  ///
  /// @param newest whether it is the first of the column
  Answer article(Answer right, Charset charset, boolean newest) {
    if (has(Fault.ERRORS) && articles.incrementAndGet() % 3 == 0) {
      return Answer.of(500, "text/plain", "database is gone");
    }
    if (has(Fault.LOGIN)) {
      return Answer.html(page("login.html"), charset);
    }
    if (has(Fault.TEMPLATE)) {
      return Answer.html(page("script-only.html"), charset);
    }
    Answer shown = has(Fault.COUNTER) ? counted(right, charset) : right;
    if (newest && has(Fault.WRONG_LENGTH)) {
      byte[] half = Arrays.copyOf(shown.body(), shown.body().length / 2);
      return shown.withBody(half, shown.body().length);
    }
    return newest && has(Fault.CUT_GZIP) ? cut(shown) : shown;
  }

  private Answer counted(Answer right, Charset charset) {
    String page = new String(right.body(), charset);
    String counter = "<p>浏览次数：%d</p>".formatted(hits.incrementAndGet());
    int end = page.toLowerCase(java.util.Locale.ROOT).lastIndexOf("</body>");
    String shown =
        end < 0 ? page + counter : page.substring(0, end) + counter + page.substring(end);
    return Answer.html(shown, charset);
  }

  private static Answer cut(Answer right) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(right.body());
    } catch (IOException e) {
      throw new UncheckedIOException("an array takes all bytes", e);
    }
    byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
    return right.with("Content-Encoding", "gzip").withBody(half, half.length);
  }

  private static String page(String name) {
    try (InputStream in = Objects.requireNonNull(Faults.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("a bundled page cannot be read", e);
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(DELAY);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
