package yangban.corpus.frontier;

import java.time.Instant;
import java.util.Optional;

/// A source as a whole is read otherwise than before.
///
/// @param before median or share in the source's past; characters, paragraphs, or 0 to 1
/// @param now the same in its last readings
/// @param closed when it was found well again, or a person set it aside
public record Alarm(
    long number,
    String source,
    HealthSign sign,
    double before,
    double now,
    Instant opened,
    Optional<Instant> closed) {}
