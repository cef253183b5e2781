package yangban.corpus.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Which answers are worth reading: pages, feeds, sitemaps, and the documents that articles are
/// published as.
final class ContentTypes {

  private static final Set<String> READ =
      Set.of(
          "text/html",
          "application/xhtml+xml",
          "text/xml",
          "application/xml",
          "text/plain",
          "application/pdf",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  /// Types by which servers say that they do not know; the address's ending decides.
  private static final Set<String> UNKNOWN =
      Set.of(
          "application/octet-stream",
          "binary/octet-stream",
          "application/download",
          "application/x-download",
          "application/force-download",
          "application/zip",
          "application/gzip",
          "application/x-gzip",
          "application/unknown",
          "unknown/unknown");

  private static final Pattern ENDINGS =
      Pattern.compile("(?i).*\\.(?:s?html?|jsp|aspx?|php|psp|pdf|docx|txt|xml|xml\\.gz)");

  private ContentTypes() {}

  /// @param type `type/subtype` in lower case; none where the server tells none
  static boolean read(Optional<String> type, URI address) {
    if (type.isEmpty()) {
      return true;
    }
    String known = type.get().toLowerCase(Locale.ROOT);
    return READ.contains(known)
        || (known.endsWith("+xml") && !known.startsWith("image/"))
        || (UNKNOWN.contains(known) && ENDINGS.matcher(address.getPath()).matches());
  }
}
