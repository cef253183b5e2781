package yangban.indexer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.query.Sort;

/// What answers a question in other words is found among many that have its words.
class NearestTest {

  private static final String ASKED = "孩子发烧住院花的钱由谁来报销";

  @TempDir private Path folder;

  /// Two hundred that hold some of the words and speak of something else, and one that answers in
  /// words of its own.
  private Shelf shelf() throws IOException {
    Stream<Sketch> others =
        IntStream.range(2, 102)
            .boxed()
            .flatMap(i ->
                Stream.of(
                    Sketch.of(i).practice("画展", "孩子画的第%d幅画由谁来挂，孩子种的花由谁来浇。".formatted(i)),
                    Sketch.of(i + 100).practice("差旅", "报销第%d张车票，由谁来报销。".formatted(i))));
    Sketch answer =
        Sketch.of(1)
            .practice(
                "医保",
                "看病就医的费用，先由个人垫付，出院以后凭医疗机构的票据和病历，到医疗保险窗口报销，患者自付的部分由家庭承担，困难家庭由民政救助。"
                    + "门诊慢性病、大病保险和医疗救助依次结算，药品、检查和护理各按目录。".repeat(6));
    return Shelf.of(folder, Stream.concat(Stream.of(answer), others).toArray(Sketch[]::new));
  }

  private static SearchRequest asked(int size) {
    return new SearchRequest(ASKED, Map.of(), false, Sort.RELEVANCE, 1, size).withPerArticle(0);
  }

  private static List<String> texts(SearchPage page) {
    return page.hits().stream().map(Hit::excerpt).toList();
  }

  @Test
  void comesFirstThoughTwoHundredHoldMoreOfTheWords() throws IOException {
    try (Shelf shelf = shelf()) {
      assertEquals("医保", shelf.index.search(asked(20)).hits().getFirst().heading());
    }
  }

  @Test
  void noResultScoresMoreThanOneBeforeIt() throws IOException {
    try (Shelf shelf = shelf()) {
      List<Float> scores = new ArrayList<>();
      for (int page = 1; page <= 11; page++) {
        shelf.index.search(asked(20).withPage(page)).hits().forEach(hit -> scores.add(hit.score()));
      }
      assertEquals(201, scores.size());
      assertEquals(scores.stream().sorted(Comparator.reverseOrder()).toList(), scores);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 50, 100})
  void pagesOfAnySizeBeginAlike(int size) throws IOException {
    try (Shelf shelf = shelf()) {
      List<String> usual = texts(shelf.index.search(asked(20)));
      List<String> other = texts(shelf.index.search(asked(size)));
      int both = Math.min(usual.size(), other.size());
      assertEquals(usual.subList(0, both), other.subList(0, both));
    }
  }
}
