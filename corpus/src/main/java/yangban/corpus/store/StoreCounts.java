package yangban.corpus.store;

import java.time.Instant;
import java.util.Optional;

/// How much the store holds.
///
/// @param samples articles of the sample corpus among `articles`
/// @param lastTaken when the newest article came in
public record StoreCounts(
    long articles, long samples, long practices, Optional<Instant> lastTaken) {}
