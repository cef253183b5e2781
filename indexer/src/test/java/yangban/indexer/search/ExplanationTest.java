package yangban.indexer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.ingest.ImportListener;
import yangban.corpus.ingest.Importer;
import yangban.corpus.lexicon.Lexicon;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.understand.Understander;
import yangban.indexer.eval.GoldenQuery;
import yangban.indexer.eval.GoldenSet;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.query.Sort;
import yangban.indexer.search.Explanation.Share;

/// What is told of a score is the score.
final class ExplanationTest {

  /// Sums of some dozens of floats, in two orders.
  private static final double ROUNDING = 1e-4;

  @TempDir Path folder;

  @Test
  void theSharesOfEveryResultOfEveryGoldenQueryAddUpToItsScore() throws IOException {
    Set<ScoreReason> told = new HashSet<>();
    int results = 0;
    try (CorpusStore store = CorpusStore.open(folder);
        PracticeIndex index =
            PracticeIndex.open(folder.resolve("index"), Lexicon.load().words(), Shelf.CLOCK)) {
      new Importer(
              store,
              new ArticleExtractor(ExtractLimits.DEFAULT),
              Understander.load(),
              Clock.systemUTC())
          .importSamples(ImportListener.silent());
      index.catchUp(store);
      for (GoldenQuery golden : GoldenSet.bundled()) {
        for (Hit hit : index.search(SearchRequest.of(golden.query()).withExplain(true)).hits()) {
          Explanation why = hit.explanation().orElseThrow();
          double sum = why.shares().stream().mapToDouble(Share::score).sum();
          assertEquals(hit.score(), why.score(), 0);
          assertEquals(
              hit.score(), sum, ROUNDING * hit.score(), () -> golden.name() + " " + hit.id());
          why.shares().forEach(share -> told.add(share.reason()));
          results++;
        }
      }
    }
    assertTrue(results > 1_000, "results: " + results);
    Set<ScoreReason> unseen = new HashSet<>(Set.of(ScoreReason.values()));
    unseen.removeAll(told);
    assertEquals(Set.of(), unseen);
  }

  @Test
  void saysNothingWhereNothingWasAskedForOrTheOrderIsAnother() throws IOException {
    try (Shelf shelf = Shelf.of(folder, Sketch.of(1).practice("支教", "支教"))) {
      SearchRequest asked = SearchRequest.of("支教");
      assertEquals(Optional.empty(), explanation(shelf, asked));
      assertEquals(
          Optional.empty(), explanation(shelf, asked.withSort(Sort.DATE).withExplain(true)));
      assertTrue(explanation(shelf, asked.withExplain(true)).isPresent());
    }
  }

  @Test
  void namesTheTypedWordsThatScore() throws IOException {
    try (Shelf shelf = Shelf.of(folder, Sketch.of(1).practice("山里的课", "每周去支教两次"))) {
      Explanation why =
          explanation(shelf, SearchRequest.of("支教 義診").withExplain(true)).orElseThrow();
      assertTrue(
          why.shares().stream()
              .anyMatch(s -> s.reason() == ScoreReason.WORD && s.words().equals("支教")));
      assertTrue(why.shares().stream().noneMatch(s -> s.words().equals("義診")));
    }
  }

  @Test
  void whatWasFoundIsWhatStandsThere() throws IOException {
    try (Shelf shelf = Shelf.of(folder, Sketch.of(1).practice("给树办身份证", "党员给校园里的树办身份证，毕业生也来认树"))) {
      Explanation why =
          explanation(shelf, SearchRequest.of("毕业生黨員 亮身份").withExplain(true)).orElseThrow();
      Set<String> found = new HashSet<>();
      why.shares().stream()
          .filter(share -> share.reason() == ScoreReason.WORD)
          .forEach(share -> found.addAll(share.found()));
      assertEquals(Set.of("毕业生", "黨員", "身份"), found);
    }
  }

  private static Optional<Explanation> explanation(Shelf shelf, SearchRequest request)
      throws IOException {
    return shelf.index.search(request).hits().getFirst().explanation();
  }
}
