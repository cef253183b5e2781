package yangban.corpus.understand;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Text that is made to cost time: 100,000 characters of one thing, in one line.
class HostileTextTest {
  private static final int LENGTH = 100_000;

  /// Each takes under half a second of one core; the rest is room for a busy machine.
  private static final Duration LIMIT = Duration.ofSeconds(10);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "（一）",
        "1",
        "1,",
        "1.",
        "“",
        "“一心”",
        "党支部",
        "研究生第一党支部、",
        "大学",
        "云汀大学信息学院",
        "学院",
        "样板支部",
        "全国党建工作样板支部2022年第三批培育创建，",
        "一",
        "建在",
        "三会一课",
        "通过",
        "由",
        "集团党委",
        "2015年27.4%提升到2020年的48.2%",
        "\uD83C",
        "\u0000"
      })
  void readsItInTime(String piece) {
    String line = "甲" + piece.repeat(LENGTH / piece.length());
    assertTimeoutPreemptively(LIMIT, () -> Articles.read("标题", line));
  }

  @ParameterizedTest
  @ValueSource(strings = {"一、学得进", "研究生第一党支部", "学院举行“一心两翼”活动", "守防线：支部每月学习"})
  void readsManyLinesInTime(String line) {
    String[] lines = new String[LENGTH / line.length()];
    Arrays.fill(lines, line);
    assertTimeoutPreemptively(LIMIT, () -> Articles.read("标题", lines));
  }
}
