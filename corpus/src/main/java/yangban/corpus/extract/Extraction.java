package yangban.corpus.extract;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import yangban.corpus.ArticleText;
import yangban.corpus.DateCandidate;

/// What came of reading a document.
public sealed interface Extraction {

  /// An article.
  ///
  /// @param address the document's own address, else the page's canonical one where it states one
  /// @param dateCandidates every day that the page may have been published on, the chosen one first
  record Extracted(ArticleText text, Optional<URI> address, List<DateCandidate> dateCandidates)
      implements Extraction {

    public Extracted {
      dateCandidates = List.copyOf(dateCandidates);
    }
  }

  /// Not an article; nothing of it is kept but this.
  ///
  /// @param reason one sentence in Chinese: what it is, and what to do if that is wrong
  record Rejected(RejectionKind kind, String reason) implements Extraction {}
}
