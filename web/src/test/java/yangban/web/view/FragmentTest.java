package yangban.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import yangban.corpus.Span;

class FragmentTest {

  @Test
  void cutsAtTheEdgesOfMarks() {
    assertEquals(
        List.of(new Fragment("主题", true), new Fragment("党日的", false), new Fragment("活动", true)),
        Fragment.of("主题党日的活动", List.of(new Span(0, 2), new Span(5, 7))));
  }

  @Test
  void textWithoutMarksIsOneFragment() {
    assertEquals(List.of(new Fragment("支部", false)), Fragment.of("支部", List.of()));
    assertEquals(List.of(), Fragment.of("", List.of(new Span(0, 2))));
  }

  @Test
  void overlappingMarksAndMarksBeyondTheEndLoseNoText() {
    assertEquals(
        List.of(new Fragment("三会", true), new Fragment("一课", true)),
        Fragment.of("三会一课", List.of(new Span(0, 2), new Span(1, 9), new Span(20, 30))));
  }

  @Test
  void neverCutsASurrogatePair() {
    String rare = "\uD840\uDC0B字";
    assertEquals(
        List.of(new Fragment("\uD840\uDC0B字", true)), Fragment.of(rare, List.of(new Span(1, 3))));
  }
}
