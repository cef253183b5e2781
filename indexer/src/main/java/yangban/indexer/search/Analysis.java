package yangban.indexer.search;

import java.util.Collection;
import yangban.indexer.query.RelatedWords;
import yangban.indexer.text.ChineseAnalyzer;

/// What texts are read with when they are indexed, and questions when they are asked. Can be shared
/// between threads.
///
/// @param related what belongs to what is spoken of
record Analysis(ChineseAnalyzer analyzer, RelatedWords related) {

  static Analysis of(Collection<String> domainWords) {
    ChineseAnalyzer analyzer = new ChineseAnalyzer(domainWords);
    return new Analysis(analyzer, RelatedWords.load(analyzer::fold));
  }

  /// Changes whenever the same text may be indexed in another way.
  String fingerprint() {
    return analyzer.fingerprint() + "-" + related.fingerprint();
  }
}
