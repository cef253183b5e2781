package yangban.corpus.crawl;

import java.util.List;
import yangban.corpus.source.PageKind;

/// What a page was taken for, and by which signs.
///
/// @param confidence 0..1; 1 where a person said so
/// @param signs the strongest first; words for them stand in the message bundle, `sign.<code>`
public record PageGuess(PageKind kind, double confidence, List<PageSign> signs) {

  public PageGuess {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence: " + confidence);
    }
    signs = List.copyOf(signs);
  }
}
