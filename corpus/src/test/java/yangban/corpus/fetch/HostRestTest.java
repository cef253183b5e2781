package yangban.corpus.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HostRestTest {

  private static final Instant NOON_IN_CHINA = Instant.parse("2026-11-21T04:00:00Z");

  private FaultySite site;
  private Fetcher fetcher;
  private final AtomicReference<Instant> now = new AtomicReference<>(NOON_IN_CHINA);

  @BeforeEach
  void open() throws IOException {
    site = FaultySite.open();
    fetcher = Fetchers.with(Fetchers.NO_NAMES, now::get);
  }

  @AfterEach
  void close() throws IOException {
    fetcher.close();
    site.close();
  }

  private FetchOutcome.Failed failed() throws InterruptedException {
    return assertInstanceOf(FetchOutcome.Failed.class, Fetchers.get(fetcher, site.uri("/a")));
  }

  private static void assertBetween(Duration least, Duration most, Duration actual) {
    assertTrue(
        actual.compareTo(least) >= 0 && actual.compareTo(most) <= 0,
        "%s is not between %s and %s".formatted(actual, least, most));
  }

  private void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  @Test
  void leavesAHostAloneForTheSecondsThatItSays() throws Exception {
    site.on("/a", 429, "text/html", "", "Retry-After: 120");
    FetchOutcome.Failed first = failed();
    assertEquals(FailureKind.TOO_MANY_REQUESTS, first.kind());
    Duration rest = first.retryAfter().orElseThrow();
    assertBetween(Duration.ofMinutes(2), Duration.ofMinutes(3), rest);
    pass(rest.minusMillis(1));
    assertEquals(FailureKind.HOST_AT_REST, failed().kind());
    assertEquals(2, site.log().size());
    pass(Duration.ofMillis(2));
    site.page("/a", "x");
    assertEquals("FETCHED", Fetchers.kind(fetcher, site.uri("/a")));
  }

  @Test
  void leavesAHostAloneUntilTheDateThatItSays() throws Exception {
    site.on("/a", 503, "text/html", "", "Retry-After: Sat, 21 Nov 2026 05:00:00 GMT");
    FetchOutcome.Failed failed = failed();
    assertEquals(FailureKind.SERVER_ERROR, failed.kind());
    assertBetween(Duration.ofHours(1), Duration.ofMinutes(90), failed.retryAfter().orElseThrow());
  }

  @Test
  void backsOffTwiceAsLongEachTimeAndNeverLessThanThat() throws Exception {
    site.on("/a", 503, "text/html", "", "Retry-After: soon");
    Duration least = Fetchers.settings().firstBackOff();
    for (int i = 0; i < 4; i++) {
      Duration rest = failed().retryAfter().orElseThrow();
      assertBetween(least, least.multipliedBy(3).dividedBy(2), rest);
      pass(rest.plusMillis(1));
      least = least.multipliedBy(2);
    }
    site.page("/a", "x");
    assertEquals("FETCHED", Fetchers.kind(fetcher, site.uri("/a")));
    site.on("/a", 503, "text/html", "");
    assertBetween(
        Duration.ofSeconds(30), Duration.ofSeconds(45), failed().retryAfter().orElseThrow());
  }

  @Test
  void doesNotTakeTheSameFewSecondsForAnAnswerForEver() throws Exception {
    site.on("/b", 429, "text/html", "", "Retry-After: 2");
    site.on("/a", 302, "text/html", "", "Location: /b");
    Duration few = Duration.ofSeconds(2);
    for (int i = 0; i < 3; i++) {
      Duration rest = failed().retryAfter().orElseThrow();
      assertBetween(few, few.multipliedBy(3).dividedBy(2), rest);
      pass(rest.plusMillis(1));
    }
    Duration least = Fetchers.settings().firstBackOff();
    for (int i = 0; i < 3; i++) {
      Duration rest = failed().retryAfter().orElseThrow();
      assertBetween(least, least.multipliedBy(3).dividedBy(2), rest);
      pass(rest.plusMillis(1));
      least = least.multipliedBy(2);
    }
    site.page("/b", "x");
    assertEquals("FETCHED", Fetchers.kind(fetcher, site.uri("/a")));
    site.on("/b", 429, "text/html", "", "Retry-After: 2");
    assertBetween(few, few.multipliedBy(3).dividedBy(2), failed().retryAfter().orElseThrow());
  }

  @Test
  void stretchesBackOffsAtRandom() throws Exception {
    site.on("/a", 429, "text/html", "", "Retry-After: 1000");
    Duration one = failed().retryAfter().orElseThrow();
    try (Fetcher other = Fetchers.with(Fetchers.NO_NAMES, now::get)) {
      FetchOutcome.Failed failed =
          assertInstanceOf(FetchOutcome.Failed.class, Fetchers.get(other, site.uri("/a")));
      assertNotEquals(one, failed.retryAfter().orElseThrow());
    }
  }

  @Test
  void boundsWhatAHostCanAskFor() throws Exception {
    site.on("/a", 503, "text/html", "", "Retry-After: 999999999");
    assertBetween(Duration.ofHours(24), Duration.ofHours(36), failed().retryAfter().orElseThrow());
  }

  @Test
  void leavesAHostAloneForTheDayThatFailsOften() throws Exception {
    site.on("/a", 500, "text/html", "");
    for (int i = 0; i < 7; i++) {
      assertEquals(FailureKind.SERVER_ERROR, failed().kind());
    }
    assertEquals(Duration.ofHours(12), failed().retryAfter().orElseThrow());
    assertEquals(FailureKind.HOST_AT_REST, failed().kind());
    assertEquals(9, site.log().size());
    pass(Duration.ofHours(12).plusMillis(1));
    assertEquals(FailureKind.SERVER_ERROR, failed().kind());
  }

  @Test
  void countsOnlyFailuresInARow() throws Exception {
    site.page("/good", "x").on("/a", 500, "text/html", "");
    for (int i = 0; i < 20; i++) {
      assertEquals(FailureKind.SERVER_ERROR, failed().kind());
      if (i % 5 == 4) {
        assertEquals("FETCHED", Fetchers.kind(fetcher, site.uri("/good")));
      }
    }
  }

  @Test
  void countsBodiesThatBreakOff() throws Exception {
    site.on(
        "/a",
        FaultySite.last((asked, out) ->
            FaultySite.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf")));
    for (int i = 0; i < 8; i++) {
      assertEquals(FailureKind.CUT_OFF, failed().kind());
    }
    assertEquals(FailureKind.HOST_AT_REST, failed().kind());
  }
}
