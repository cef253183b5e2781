package yangban.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import yangban.indexer.query.SearchRequest;

class PagerViewTest {

  private static final SearchRequest ASKED = SearchRequest.of("x");

  @Test
  void showsTheEndsAndTheNeighbours() {
    PagerView pager = PagerView.of(ASKED.withPage(10), 400);
    assertEquals(
        List.of(1, 0, 8, 9, 10, 11, 12, 0, 20),
        pager.numbers().stream().map(PagerView.Step::number).toList());
    assertEquals("/?q=x&page=9", pager.previous());
    assertEquals("/?q=x&page=11", pager.next());
  }

  @Test
  void theFirstPageHasNoNumberInItsAddress() {
    assertEquals("/?q=x", PagerView.of(ASKED.withPage(2), 400).previous());
  }

  @Test
  void saysWhenThereIsMoreThanPagingReaches() {
    PagerView pager = PagerView.of(ASKED, 1_000_000);
    assertEquals(500, pager.last());
    assertTrue(pager.cutOff());
  }

  @Test
  void beyondTheEndThereIsNeitherNextNorPrevious() {
    PagerView pager = PagerView.of(ASKED.withPage(99), 40);
    assertFalse(pager.hasNext());
    assertFalse(pager.hasPrevious());
  }
}
