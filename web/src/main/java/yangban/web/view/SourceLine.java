package yangban.web.view;

import java.util.Optional;
import yangban.corpus.Provenance;
import yangban.indexer.search.ArticleCard;

/// Where a text comes from and how far it can be trusted, in words.
///
/// @param site publisher, else host; empty where neither is known
/// @param trust 官方站点, 疑似镜像 …
/// @param code of the provenance, for the style sheet
/// @param href the original page, where it may be a link
public record SourceLine(String site, String trust, String code, Optional<String> href) {

  public static SourceLine of(ArticleCard article, Labels labels) {
    Provenance provenance = article.provenance();
    return new SourceLine(
        article.publisher().or(article::site).orElse(""),
        labels.words().label(provenance),
        provenance.code(),
        PageLink.safe(article.address(), provenance, article.sample()));
  }
}
