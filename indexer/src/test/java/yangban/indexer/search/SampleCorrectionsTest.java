package yangban.indexer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.ingest.ImportListener;
import yangban.corpus.ingest.Importer;
import yangban.corpus.lexicon.Lexicon;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.understand.Understander;
import yangban.indexer.query.Correction;
import yangban.indexer.query.SearchRequest;

/// What is offered instead of a query, asked of the sample corpus.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleCorrectionsTest {

  private CorpusStore store;
  private PracticeIndex index;

  @BeforeAll
  void importSamples(@TempDir Path folder) throws IOException {
    store = CorpusStore.open(folder);
    new Importer(
            store,
            new ArticleExtractor(ExtractLimits.DEFAULT),
            Understander.load(),
            Clock.systemUTC())
        .importSamples(ImportListener.silent());
    index = PracticeIndex.open(folder.resolve("index"), Lexicon.load().words(), Shelf.CLOCK);
    index.catchUp(store);
  }

  @AfterAll
  void close() throws IOException {
    index.close();
    store.close();
  }

  /// Queries with what is expected for each; empty for nothing.
  private static Map<String, String> cases(String name) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(SampleCorrectionsTest.class.getResourceAsStream(name))) {
      Map<String, String> cases = new LinkedHashMap<>();
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> {
            List<String> cells = List.of(line.split("\t", -1));
            cases.put(cells.getFirst(), cells.getLast());
          });
      return cases;
    }
  }

  private List<String> wrong(boolean slips) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, String> each : cases("corrections.tsv").entrySet()) {
      if (each.getValue().isEmpty() == slips) {
        continue;
      }
      Optional<Correction> meant =
          index.search(SearchRequest.of(each.getKey())).query().correction();
      String offered = meant.map(Correction::text).orElse("");
      if (!offered.equals(each.getValue())) {
        wrong.add(each.getKey() + " → " + offered);
      }
    }
    return wrong;
  }

  @Test
  void leavesOrdinaryQuestionsAlone() throws IOException {
    assertTrue(cases("corrections.tsv").values().stream().filter(String::isEmpty).count() >= 60);
    assertEquals(List.of(), wrong(false));
  }

  /// 量子 is no 商量, 足球 no 地球.
  @Test
  void aWordThatTheStockLacksLeadsToNoneThatOnlySharesACharacter() throws IOException {
    Map<String, String> words = cases("ordinary-words.tsv");
    assertEquals(100, words.size());
    Map<String, String> offered = new LinkedHashMap<>();
    for (String word : words.keySet()) {
      SearchPage page = index.search(SearchRequest.of(word));
      offered.put(
          word,
          page.deadEnd().stream()
              .flatMap(end -> end.ways().stream())
              .filter(way -> way.kind() == WayOut.Kind.NEAR_WORD)
              .flatMap(way -> way.words().stream())
              .collect(Collectors.joining(" ")));
      assertEquals(Optional.empty(), page.query().correction(), word);
    }
    assertEquals(words, offered);
  }

  @Test
  void aWordOfADisciplineLeadsToIt() throws IOException {
    List<WayOut> ways = index.search(SearchRequest.of("高铁")).deadEnd().orElseThrow().ways();
    assertEquals(WayOut.Kind.DISCIPLINE, ways.getFirst().kind());
    assertEquals(List.of("discipline", "0823"), ways.getFirst().words());
    assertEquals(ways.getFirst().found(), index.search(ways.getFirst().request()).counts().hits());
  }

  @Test
  void offersTheWordMeantBySlipsOfSoundAndShape() throws IOException {
    assertTrue(
        cases("corrections.tsv").values().stream().filter(each -> !each.isEmpty()).count() >= 40);
    assertEquals(List.of(), wrong(true));
  }

  /// 品牌, 社团 and 模范 have something that belongs to them, which is not what was typed.
  @Test
  void whatOnlyBelongsToHalfOfASlipKeepsNobodyFromWhatWasMeant() throws IOException {
    for (List<String> slip :
        List.of(List.of("品牌件设", "品牌建设"), List.of("社团问化", "社团文化"), List.of("模饭带动", "模范带动"))) {
      SearchPage page = index.search(SearchRequest.of(slip.getFirst()));
      assertEquals(
          Optional.of(new Correction(slip.getFirst(), slip.getLast(), true)),
          page.query().correction());
      assertTrue(page.counts().hits() > 0, slip.getLast());
    }
  }
}
