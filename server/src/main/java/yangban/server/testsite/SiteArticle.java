package yangban.server.testsite;

import java.time.LocalDate;
import java.util.Optional;

/// An article as a site serves it.
///
/// @param path path and query
/// @param bytes the page, in the site's charset
// Handed over once and never compared.
@SuppressWarnings("ArrayRecordComponent")
record SiteArticle(String path, String title, Optional<LocalDate> published, byte[] bytes) {

  /// The date that a list prints beside it, or nothing.
  String date() {
    return published.map(LocalDate::toString).orElse("");
  }
}
