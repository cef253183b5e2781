package yangban.corpus.correction;

import java.net.URI;
import java.util.Optional;

/// A correction beside what is read now.
///
/// @param standing of the correction to `now`
/// @param now what is read of the page now; empty where the target is gone, and where nothing is
///   read
/// @param title of the article as it is shown; empty where it is gone
/// @param address of the article
/// @param heading of the practice as it is shown; empty for an article, or where it is gone
public record CorrectionCase(
    Correction correction,
    Standing standing,
    String now,
    String title,
    Optional<URI> address,
    String heading) {}
