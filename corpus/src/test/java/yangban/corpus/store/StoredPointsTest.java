package yangban.corpus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import yangban.corpus.Point;
import yangban.corpus.Practice;
import yangban.corpus.Span;

class StoredPointsTest {
  private static final Point POINT = new Point(1, 1, "一是领学", new Span(3, 7));

  private static Practice practice(String id) {
    return new Practice(
        id,
        1,
        "一、学得进",
        new Span(0, 20),
        "支部：一是领学；二是研学。",
        List.of(),
        List.of(),
        List.of(POINT, new Point(2, 1, "二是研学", new Span(8, 13))));
  }

  @Test
  void pointsAreKeptWithTheirPractice() {
    ArticleRows rows = new ArticleRows();
    Practice practice = practice("aaaaaaaaaaaa-bbbbb");
    assertEquals(practice, rows.practice(rows.json(practice)));
  }

  @Test
  void aPracticeThatWasKeptBeforeThereWerePointsHasNone() {
    String old =
        """
        {"id":"aaaaaaaaaaaa-bbbbb","ordinal":1,"heading":"一、学得进","span":{"start":0,"end":9},
         "text":"支部学习。","themes":[],"topics":[]}
        """;
    assertEquals(List.of(), new ArticleRows().practice(old).points());
  }

  @Test
  void pointsStayWithAPracticeThatGetsItsFormerId() {
    List<Practice> kept =
        PracticeIdentity.keep(
            List.of(practice("aaaaaaaaaaaa-older")),
            List.of(),
            List.of(practice("aaaaaaaaaaaa-newer")));
    assertEquals(List.of(practice("aaaaaaaaaaaa-older")), kept);
  }
}
