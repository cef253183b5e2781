package yangban.corpus.understand;

import java.util.Optional;

/// What the catalogue of sources says of a source's articles. Weaker than text and address: it is
/// asked last, and evidence names it.
///
/// @param university whose site or column the source is
/// @param college whose column the source is
/// @param region province-level region of the site's owner, as 云南
public record SourceEntry(
    Optional<String> university, Optional<String> college, Optional<String> region) {

  /// The rule of evidence that comes from such an entry.
  public static final String RULE = "source-entry";

  /// A source of which nothing is known.
  public static final SourceEntry NONE =
      new SourceEntry(Optional.empty(), Optional.empty(), Optional.empty());
}
