package yangban.indexer.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.BranchKind;
import yangban.indexer.query.Facet;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.query.Sort;
import yangban.indexer.suggest.Suggestion;
import yangban.indexer.suggest.Vocabulary;
import yangban.indexer.text.ChineseAnalyzer;

/// What a start finds prepared is what it would have prepared itself.
class ViewImageTest {

  private static final List<String> SCHOOLS = List.of("东川大学", "西江学院", "北原师范大学");

  @TempDir private Path folder;

  private static Sketch sketch(int number) {
    Sketch sketch =
        Sketch.of(number)
            .branch(
                SCHOOLS.get(number % SCHOOLS.size()),
                "化学学院",
                "第" + number % 5 + "党支部",
                BranchKind.GRADUATE)
            .published("20%d-05-04".formatted(15 + number % 9));
    for (int i = 0; i < 5; i++) {
      sketch.practice("做法" + i, "党支部组织党员到乡村小学支教，充分发挥战斗堡垒作用，今年去了" + (number * 7 + i) % 13 + "次");
    }
    return sketch;
  }

  private static Sketch[] sketches(int from, int to) {
    Sketch[] sketches = new Sketch[to - from];
    for (int i = from; i < to; i++) {
      sketches[i - from] = sketch(i);
    }
    return sketches;
  }

  private static final ChineseAnalyzer ANALYZER = Analysis.of(Shelf.WORDS).analyzer();

  private static Vocabularies vocabularies(String... asked) {
    return new Vocabularies(ANALYZER, Set.of(asked));
  }

  private static ViewImage image(View view) throws IOException {
    return ViewImage.of(view, Weights.DEFAULT, vocabularies("怎样"));
  }

  @Test
  void holdsColumnsOfEverySegmentAndStockPhrases() throws IOException {
    try (Shelf shelf = Shelf.of(folder, sketches(1, 40))) {
      shelf.put(sketches(40, 60));
    }
    asOpened((view, generation) -> {
      image(view).write(generation);
      ViewImage image = ViewImage.read(generation);
      assertTrue(view.leaves.size() > 1);
      for (LeafReaderContext leaf : view.leaves) {
        assertSameColumns(
            view.columns.get(leaf.ord), Objects.requireNonNull(image.columns(leaf.reader())));
      }
      Stock stock = Stock.restored(view, image.prepared(view.leaves).orElseThrow().stock());
      for (int leaf = 0; leaf < view.leaves.size(); leaf++) {
        assertArrayEquals(view.stock().shares(leaf), stock.shares(leaf));
      }
    });
  }

  @Test
  void holdsNumbersWorthCountsAndWordsOfAllSegmentsTogether() throws IOException {
    try (Shelf shelf = Shelf.of(folder, sketches(1, 40))) {
      shelf.put(sketches(40, 60));
    }
    asOpened((view, generation) -> image(view).write(generation));
    asOpened((made, generation) -> {
      ViewImage image = ViewImage.read(generation);
      try (FSDirectory directory = FSDirectory.open(generation);
          DirectoryReader reader = DirectoryReader.open(directory);
          Hands hands = Hands.ofThisMachine()) {
        View read = View.of(reader, hands, image);
        KeptWords kept = read.prepared().orElseThrow().words();
        assertEquals(Extent.of(made.reader), kept.extent());
        assertArrayEquals(made.numbering.terms, read.numbering.terms);
        assertArrayEquals(made.numbering.facetBits, read.numbering.facetBits);
        assertArrayEquals(made.numbering.termNumbers, read.numbering.termNumbers);
        assertArrayEquals(made.numbering.branchNumbers, read.numbering.branchNumbers);
        assertEquals(made.numbering.branches, read.numbering.branches);
        assertEquals(made.numbering.values(Facet.YEAR), read.numbering.values(Facet.YEAR));
        assertArrayEquals(made.overall().usual(), read.overall().usual());
        Worth worth = made.standing(Weights.DEFAULT).total();
        Worth readWorth = read.standing(Weights.DEFAULT).total();
        assertEquals(worth.most(), readWorth.most());
        for (int leaf = 0; leaf < made.leaves.size(); leaf++) {
          assertArrayEquals(worth.scores().get(leaf), readWorth.scores().get(leaf));
        }
        Vocabulary words = vocabularies("怎样").of(made);
        Vocabulary readWords = vocabularies("怎样").of(read);
        assertEquals(Set.copyOf(words.words()), Set.copyOf(readWords.words()));
        assertEquals(Set.copyOf(words.spoken()), Set.copyOf(readWords.spoken()));
        assertEquals(words.absent(), readWords.absent());
      }
    });
  }

  @Test
  void wordsAreGatheredAnewWhereTheProgramKnowsOthers() throws IOException {
    Shelf.of(folder, sketches(1, 40)).close();
    asOpened((view, generation) -> {
      Suggestion said = new Suggestion(Suggestion.Kind.WORD, "凝聚力", 0);
      assertFalse(vocabularies("怎样").of(view).spoken().contains(said));
      image(view).write(generation);
      try (FSDirectory directory = FSDirectory.open(generation);
          DirectoryReader reader = DirectoryReader.open(directory);
          Hands hands = Hands.ofThisMachine()) {
        View read = View.of(reader, hands, ViewImage.read(generation));
        assertTrue(vocabularies("怎样", "凝聚力").of(read).spoken().contains(said));
      }
    });
  }

  private static void assertSameColumns(LeafColumns one, LeafColumns other) {
    assertArrayEquals(one.article, other.article);
    assertArrayEquals(one.branch, other.branch);
    assertEquals(one.others, other.others);
    assertEquals(one.frames, other.frames);
    assertEquals(one.doubtful, other.doubtful);
    assertEquals(one.lastTaken, other.lastTaken);
    assertEquals(one.mostValues, other.mostValues);
    for (int doc = 0; doc < one.article.length; doc++) {
      assertArrayEquals(values(one, doc), values(other, doc));
    }
  }

  private static int[] values(LeafColumns columns, int doc) {
    int[] values = new int[columns.mostValues];
    columns.values(doc, values);
    return values;
  }

  @Test
  void keepsTheColumnsButNotTheStockWhereEntriesWereRemoved() throws IOException {
    try (Shelf shelf = Shelf.of(folder, sketches(1, 40))) {
      asOpened((view, generation) -> image(view).write(generation));
      shelf.put(Sketch.of(7).practice("别的做法", "改为在社区义诊"));
    }
    asOpened((view, generation) -> {
      ViewImage image = ViewImage.read(generation);
      assertTrue(image.prepared(view.leaves).isEmpty());
      List<@Nullable LeafColumns> known = new ArrayList<>();
      view.leaves.forEach(leaf -> known.add(image.columns(leaf.reader())));
      assertSameColumns(view.columns.getFirst(), Objects.requireNonNull(known.getFirst()));
      assertNull(known.getLast());
    });
  }

  @Test
  void isNoneWhereItIsDamagedMissingOrOfAnotherProgram() throws IOException {
    Shelf.of(folder, sketches(1, 40)).close();
    asOpened((view, generation) -> {
      assertSame(ViewImage.NONE, ViewImage.read(generation));
      image(view).write(generation);
      Path file = generation.resolve(ViewImage.FILE);
      byte[] whole = Files.readAllBytes(file);
      Random random = new Random(3);
      // The first bytes are lengths and numbers, by which all that follows is read.
      for (int round = 0; round < 200; round++) {
        byte[] damaged = whole.clone();
        damaged[round < 60 ? round : random.nextInt(whole.length)] ^= 0x10;
        Files.write(file, damaged);
        assertSame(ViewImage.NONE, ViewImage.read(generation));
      }
      Files.write(file, whole);
      assertEquals(ViewImage.Held.of(view.leaves), ViewImage.read(generation).held());
    });
  }

  @Test
  void isLeftBehindByALoadAndByAClose() throws IOException {
    Path generation = folder.resolve("index").resolve("g1");
    Path image = generation.resolve(ViewImage.FILE);
    try (Shelf shelf = Shelf.of(folder, sketches(1, 900))) {
      assertFalse(Files.exists(image), "so few are prepared in no time");
      shelf.put(sketches(900, 1_500));
      assertTrue(Files.exists(image));
      shelf.put(sketches(1_500, 1_502));
    }
    SearchPage withImage = byNovelty();
    assertEquals(1_501 * 5, withImage.counts().practices());
    ViewImage.Held held = ViewImage.read(generation).held();
    Files.delete(image);
    SearchPage without = byNovelty();
    assertEquals(without.hits(), withImage.hits());
    assertEquals(without.facets(), withImage.facets());
    assertFalse(Files.exists(image), "who only reads writes nothing");
    new Shelf(folder).close();
    assertEquals(held, ViewImage.read(generation).held());
  }

  private SearchPage byNovelty() throws IOException {
    try (PracticeIndex index =
        PracticeIndex.openForReading(folder.resolve("index"), Shelf.WORDS, Shelf.CLOCK)) {
      return index.search(new SearchRequest("支教", Map.of(), false, Sort.NOVELTY, 1, 100));
    }
  }

  /// What is done with the index as a start sees it that finds nothing prepared.
  private interface Use {
    void with(View view, Path generation) throws IOException;
  }

  private void asOpened(Use use) throws IOException {
    Path generation = folder.resolve("index").resolve("g1");
    try (FSDirectory directory = FSDirectory.open(generation);
        DirectoryReader reader = DirectoryReader.open(directory);
        Hands hands = Hands.ofThisMachine()) {
      use.with(View.of(reader, hands, ViewImage.NONE), generation);
    }
  }
}
