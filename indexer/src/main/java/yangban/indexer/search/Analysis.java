package yangban.indexer.search;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import yangban.indexer.meaning.TextVectors;
import yangban.indexer.meaning.WordVectors;
import yangban.indexer.query.RelatedWords;
import yangban.indexer.text.ChineseAnalyzer;

/// What texts are read with when they are indexed, and questions when they are asked. Can be shared
/// between threads.
///
/// @param related what belongs to what is spoken of
/// @param vectors of what texts mean
/// @param fingerprint changes whenever the same text may be indexed in another way
record Analysis(
    ChineseAnalyzer analyzer, RelatedWords related, TextVectors vectors, String fingerprint) {

  static Analysis of(Collection<String> domainWords) {
    CompletableFuture<WordVectors> words = CompletableFuture.supplyAsync(WordVectors::load);
    ChineseAnalyzer analyzer = new ChineseAnalyzer(domainWords);
    RelatedWords related = RelatedWords.load(analyzer::fold);
    WordVectors vectors = words.join();
    return new Analysis(
        analyzer,
        related,
        new TextVectors(vectors),
        String.join("-", analyzer.fingerprint(), related.fingerprint(), vectors.fingerprint()));
  }
}
