package yangban.corpus.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Reads `Retry-After` (RFC 9110, 10.2.3): seconds, or a date in the form that servers write today.
final class RetryAfter {

  private RetryAfter() {}

  /// How long from now; empty where there is none or it cannot be read.
  static Optional<Duration> read(Exchange exchange, Instant now) {
    String value = exchange.header("Retry-After").orElse("").trim();
    if (value.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    }
    try {
      Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
