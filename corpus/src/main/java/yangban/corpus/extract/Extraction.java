package yangban.corpus.extract;

import java.net.URI;
import java.util.Optional;
import yangban.corpus.ArticleText;

/// What came of reading a document.
public sealed interface Extraction {

  /// An article.
  ///
  /// @param address the document's own address, else the page's canonical one where it states one
  record Extracted(ArticleText text, Optional<URI> address) implements Extraction {}

  /// Not an article; nothing of it is kept but this.
  ///
  /// @param reason one sentence in Chinese: what it is, and what to do if that is wrong
  record Rejected(RejectionKind kind, String reason) implements Extraction {}
}
