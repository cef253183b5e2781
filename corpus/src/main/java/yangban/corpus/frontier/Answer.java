package yangban.corpus.frontier;

import java.time.Duration;
import java.util.Optional;

/// What asking for an address came to, as far as the address's own standing goes.
public sealed interface Answer {

  /// The server says that nothing changed.
  record NotModified() implements Answer {}

  /// It was read; `seen` carries the hash of what was read.
  record Read(Seen seen) implements Answer {}

  /// It was read, but what was read is doubtful and waits for a person; what was read before stays.
  record Held(Seen seen) implements Answer {}

  /// It was fetched and is neither article nor list.
  record Unwanted(Seen seen, String reason) implements Answer {}

  /// The server says that it is not there: 404, 410, or an error page served as a page.
  record Missing(String reason) implements Answer {}

  /// It may not be fetched or read: 401, 403, robots, a login page.
  record Blocked(String reason) implements Answer {}

  /// It will never be fetched as it is: too large, a wrong kind of content, a redirect loop.
  record Refused(String reason) implements Answer {}

  /// It could not be fetched now.
  ///
  /// @param counts false where the address was not even asked for, as while its host rests
  /// @param after how long to wait at least, where the server or the host's rest says so
  record Failed(String reason, boolean counts, Optional<Duration> after) implements Answer {}
}
