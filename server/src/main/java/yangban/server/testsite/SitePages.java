package yangban.server.testsite;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yangban.corpus.Tag;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.extract.Extraction.Extracted;
import yangban.corpus.extract.RawDocument;
import yangban.corpus.ingest.SampleCorpus;

/// The sample articles of one shape, at the paths that their own addresses have.
final class SitePages {

  private SitePages() {}

  /// Newest first, as a column lists them; each path once.
  static List<SiteArticle> articles(SiteShape shape) {
    ArticleExtractor extractor = new ArticleExtractor(ExtractLimits.DEFAULT);
    List<SiteArticle> articles = new ArrayList<>();
    Set<String> paths = new HashSet<>();
    for (RawDocument raw : SampleCorpus.pages()) {
      if (raw.name().contains("-" + shape.sample() + "-")
          && extractor.extract(raw) instanceof Extracted extracted) {
        SiteArticle article = article(raw, extracted);
        if (paths.add(article.path())) {
          articles.add(article);
        }
      }
    }
    articles.sort(Comparator.comparing(SiteArticle::date).reversed());
    return articles;
  }

  private static SiteArticle article(RawDocument raw, Extracted extracted) {
    URI address = raw.address().orElseThrow();
    String query = Optional.ofNullable(address.getRawQuery()).map(text -> "?" + text).orElse("");
    return new SiteArticle(
        address.getRawPath() + query,
        extracted.text().title(),
        extracted.text().published().map(Tag::value),
        raw.bytes());
  }
}
