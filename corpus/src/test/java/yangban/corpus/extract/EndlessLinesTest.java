package yangban.corpus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lines that repeat without end, as hostile and broken pages have them.
class EndlessLinesTest {

  private static final int OFTEN = 50_000;

  @ParameterizedTest
  @ValueSource(strings = {"1 ", "12", "首页", "[1] ", "上一页 ", "　"})
  void aPagerThatNeverEndsIsLeftAsItIs(String unit) {
    String line = "本次活动到此结束。" + unit.repeat(OFTEN) + "页";
    assertEquals(line, Pagers.without(line));
    assertFalse(Pagers.is(line));
  }

  @Test
  void aPagerBehindALongParagraphIsCut() {
    String text = "支部每周开一次学习会。".repeat(OFTEN);
    assertEquals(text, Pagers.without(text + "1 2 3 下一页"));
  }

  @Test
  void anAdvertisementThatNeverEndsIsCutClauseByClause() {
    String unit = "欢迎登录www.bet888.com注册送彩金，";
    Advertising.Cut cut = Advertising.cut("支部开了会。" + unit.repeat(OFTEN));
    assertEquals("支部开了会。", cut.text());
    assertEquals(OFTEN, cut.cut().size());
  }

  @Test
  void aSentenceThatWarnsIsLeftAsItIsHoweverLong() {
    String line = "民警提醒：" + "遇到注册送彩金的网站，".repeat(OFTEN) + "一律不点。";
    assertTrue(Advertising.cut(line).cut().isEmpty());
  }
}
