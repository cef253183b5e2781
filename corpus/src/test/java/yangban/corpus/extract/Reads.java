package yangban.corpus.extract;

import static org.junit.jupiter.api.Assertions.fail;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import yangban.corpus.ArticleText;
import yangban.corpus.Block;
import yangban.corpus.DateCandidate;
import yangban.corpus.extract.Extraction.Extracted;
import yangban.corpus.extract.Extraction.Rejected;

/// Reads documents for tests, and fails with what came instead.
final class Reads {

  private static final ArticleExtractor EXTRACTOR = new ArticleExtractor(ExtractLimits.DEFAULT);

  private Reads() {}

  static Extraction any(String name, byte[] bytes) {
    return EXTRACTOR.extract(RawDocument.of(name, bytes));
  }

  static ArticleText article(RawDocument document) {
    return switch (EXTRACTOR.extract(document)) {
      case Extracted(ArticleText text, Optional<URI> address, List<DateCandidate> dates) -> text;
      case Rejected(RejectionKind kind, String reason) ->
          fail(document.name() + ": " + kind + " " + reason);
    };
  }

  static ArticleText article(String name, byte[] bytes) {
    return article(RawDocument.of(name, bytes));
  }

  static ArticleText html(String html) {
    return article("page.html", html.getBytes(StandardCharsets.UTF_8));
  }

  static ArticleText html(String html, String address) {
    return article(
        new RawDocument(
            "page.html",
            html.getBytes(StandardCharsets.UTF_8),
            Optional.empty(),
            Optional.of(URI.create(address)),
            Given.NOTHING));
  }

  static ArticleText text(String text) {
    return article("article.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  static ArticleText declared(byte[] bytes, Charset charset) {
    return article(
        new RawDocument("page.html", bytes, Optional.of(charset), Optional.empty(), Given.NOTHING));
  }

  static RejectionKind rejection(String name, byte[] bytes) {
    return switch (any(name, bytes)) {
      case Rejected(RejectionKind kind, String reason) -> kind;
      case Extracted(ArticleText text, Optional<URI> address, List<DateCandidate> dates) ->
          fail(name + " was read as an article: " + text.title());
    };
  }

  static RejectionKind rejection(String name, String text) {
    return rejection(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static List<String> lines(ArticleText text) {
    return text.blocks().stream().map(Block::text).toList();
  }
}
