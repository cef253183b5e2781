package yangban.indexer.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class QualityTest {

  private static final Map<String, Integer> GRADES = Map.of("a", 3, "b", 2, "c", 1);

  @Test
  void theIdealOrderIsOne() {
    assertEquals(new Quality(1, 1, 1, 1, 1), Quality.of(GRADES, List.of("a", "b", "c")));
  }

  @Test
  void countsGainByGradeAndPlace() {
    // (0 + 7 / log2 3) / (7 + 3 / log2 3 + 1 / 2), the ideal being a, b, c.
    Quality quality = Quality.of(GRADES, List.of("x", "a"));
    assertEquals(4.41651 / 9.39279, quality.ndcg10(), 0.00001);
    assertEquals(0.5, quality.mrr());
    assertEquals(0.5, quality.recall20());
  }

  @Test
  void whatOnlyTouchesTheQueryIsNoAnswer() {
    Quality quality = Quality.of(GRADES, List.of("c", "b"));
    assertEquals(0.5, quality.mrr());
  }

  @Test
  void whatWasReadAndAnswersNothingCountsLikeWhatNobodyRead() {
    Map<String, Integer> grades = Map.of("a", 3, "b", 2, "c", 1, "z", 0);
    Quality read = Quality.of(grades, List.of("z", "a"));
    Quality unread = Quality.of(GRADES, List.of("x", "a"));
    assertEquals(unread.ndcg10(), read.ndcg10());
    assertEquals(unread.mrr(), read.mrr());
    assertEquals(unread.recall20(), read.recall20());
    assertEquals(1, read.judged10());
    assertEquals(0.5, unread.judged10());
  }

  @Test
  void nothingFoundIsZero() {
    assertEquals(new Quality(1, 0, 0, 0, 1), Quality.of(GRADES, List.of()));
  }

  @Test
  void placesBehindTheTenthGainNothing() {
    List<String> ranked = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "a");
    Quality quality = Quality.of(GRADES, ranked);
    assertEquals(0, quality.ndcg10());
    assertEquals(1.0 / 11, quality.mrr());
  }
}
