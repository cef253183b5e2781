package yangban.corpus.crawl;

import java.time.Instant;

/// Why nothing can be kept now.
///
/// @param code `store.<kind>` or `archive.<kind>`, or `fault`
/// @param until when it is tried again
record Trouble(String code, Instant until) {}
