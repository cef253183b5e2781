package yangban.indexer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yangban.indexer.query.QueryReader;
import yangban.indexer.text.ChineseAnalyzer;

/// A question is put in a sentence, as a complaint, as a name, or as several words.
class MannerTest {

  private final QueryReader reader = new QueryReader(new ChineseAnalyzer(Shelf.WORDS), Shelf.CLOCK);

  private Manner manner(String q) {
    return new Manner(reader.read(q));
  }

  @ParameterizedTest
  @ValueSource(strings = {"怎么提高党员参加活动的积极性", "毕业生党员组织关系怎么转"})
  void sevenCharactersInARowAreASentence(String q) {
    assertTrue(manner(q).isSentence());
    assertTrue(manner(q).asks());
    assertFalse(manner(q).isName());
  }

  @Test
  void whatIsShortAndStatesAProblemAsksAsWell() {
    assertFalse(manner("新生融入难").isSentence());
    assertTrue(manner("新生融入难").asks());
  }

  @ParameterizedTest
  @ValueSource(strings = {"房东要卖房子，租客能不能先买", "住院的钱由谁来出呢"})
  void longWordsInOneGoArePhrased(String q) {
    assertTrue(manner(q).isPhrased());
  }

  @ParameterizedTest
  @ValueSource(strings = {"房东 卖房子 租客先买", "支教", "批评与自我批评", "党员参加活动不积极怎么办"})
  void namesAndWordsWithBlanksAndKnownProblemsAreNotPhrased(String q) {
    assertFalse(manner(q).isPhrased());
  }

  @Test
  void whoeverExcludesAWordAsksByWords() {
    assertFalse(manner("怎么提高党员参加活动的积极性 -志愿服务").asks());
  }

  @ParameterizedTest
  @ValueSource(strings = {"微沙龙", "主题党日", "党建微沙龙"})
  void severalWordsInOneAreAName(String q) {
    assertTrue(manner(q).isName());
  }

  @Test
  void wordsWithABlankBetweenAreNoName() {
    assertFalse(manner("支教 义诊").isName());
    assertFalse(manner("支教 义诊").asks());
  }

  @Test
  void whatIsQuotedCannotBeLeftOut() {
    assertEquals(2, manner("支教 义诊").loose().size());
    assertEquals(1, manner("支教 “义诊”").loose().size());
  }
}
