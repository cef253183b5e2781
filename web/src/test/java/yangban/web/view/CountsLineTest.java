package yangban.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import yangban.indexer.search.SearchPage.Counts;
import yangban.web.Messages;

class CountsLineTest {

  @Test
  void tellsWhatIsNoPractice() {
    assertEquals("共 9 条（其中 2 条不是做法，是整篇文章或它的引言、结语） · 文章 6 篇 · 支部 4 个", line(9, 7, 6, 4));
    assertEquals("共 9 条 · 文章 6 篇 · 支部 4 个", line(9, 9, 6, 4));
  }

  @Test
  void thatNoBranchIsCountedIsExplainedWhereSomethingWasFound() {
    assertEquals("共 1 条 · 文章 1 篇 · 支部 0 个（学校不明的不计）", line(1, 1, 1, 0));
    assertEquals("共 0 条 · 文章 0 篇 · 支部 0 个", line(0, 0, 0, 0));
  }

  private static String line(long hits, long practices, long articles, long branches) {
    return CountsLine.of(new Counts(hits, practices, articles, branches), Messages.chinese())
        .text();
  }
}
