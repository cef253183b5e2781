package yangban.corpus.crawl;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/// A link of a page.
///
/// @param address absolute and normalised, without fragment
/// @param text what a reader sees of it, at most 200 characters: hostile text
/// @param date the day printed beside it, where there is one
public record FoundLink(URI address, String text, Optional<LocalDate> date, LinkRole role) {}
