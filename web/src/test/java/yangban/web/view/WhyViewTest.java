package yangban.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import yangban.indexer.search.Explanation;
import yangban.indexer.search.Explanation.Share;
import yangban.indexer.search.ScoreReason;
import yangban.web.Messages;

/// The sentence that says why a result stands where it stands.
class WhyViewTest {

  @Test
  void saysOnceWhatHasTwoShares() {
    assertEquals(
        "含有“积分”。此外略微靠前，因为讲的是怎么做、套话少。",
        sentence(
            share(ScoreReason.PRACTICE, ""),
            share(ScoreReason.WORD, "积分"),
            share(ScoreReason.NOVELTY, ""),
            share(ScoreReason.PRACTICE, "")));
  }

  @Test
  void aWordThatALongerOneHoldsIsNotNamed() {
    assertEquals(
        "含有“样板支部”“全国”。",
        sentence(
            share(ScoreReason.WORD, "样板"),
            share(ScoreReason.WORD, "样板支部"),
            share(ScoreReason.WORD, "全国"),
            share(ScoreReason.WORD, "支部")));
  }

  @Test
  void whatStandsCloseIsToldNextToTheWords() {
    assertEquals(
        "标题说到“随访”；含有“义诊”；这些词有的挨得很近；情况符合“研究生支部”。",
        sentence(
            share(ScoreReason.SAID, "研究生支部"),
            share(ScoreReason.WORD, "义诊"),
            share(ScoreReason.WORD, "随访"),
            share(ScoreReason.HEADING, "随访"),
            share(ScoreReason.CLOSE, "")));
    assertEquals("含有“义诊”。", sentence(share(ScoreReason.WORD, "义诊"), share(ScoreReason.CLOSE, "")));
  }

  @Test
  void namesWhatStandsThereAndNotWhatWasTyped() {
    assertEquals(
        "含有“身份”；与话题“入党积极分子”相合。",
        sentence(
            share(ScoreReason.WORD, "党员亮身份", "身份"),
            share(ScoreReason.PROBLEM, "党员考核", new String[0]),
            share(ScoreReason.TOPIC, "积极性", "入党积极分子")));
  }

  @Test
  void aSingleCharacterIsNoReasonWhereThereIsAnother() {
    assertEquals(
        "用了意思相近的“党课”。",
        sentence(
            share(ScoreReason.WORD, "三会一课", "会", "课"), share(ScoreReason.SYNONYM, "三会一课", "党课")));
    assertEquals("含有“课”。", sentence(share(ScoreReason.WORD, "课")));
  }

  @Test
  void halfOfWhatCanBeHadIsNotTold() {
    Share report = new Share(ScoreReason.KIND, "", List.of(), 0.5f, 1);
    Share ofCase = new Share(ScoreReason.KIND, "", List.of(), 1, 1);
    assertEquals("含有“支教”。", sentence(share(ScoreReason.WORD, "支教"), report));
    assertEquals("含有“支教”。此外略微靠前，因为出自经验案例一类的文章。", sentence(share(ScoreReason.WORD, "支教"), ofCase));
  }

  @Test
  void namesWhatIsRelatedWhereNothingElseAnswers() {
    assertEquals(
        "写到与“积极性”相关的事。",
        sentence(share(ScoreReason.RELATED, "积极性"), share(ScoreReason.PAIR, "极性")));
  }

  @Test
  void charactersStandTogetherOnlyWhereTheyDo() {
    assertEquals("有些字像查询里那样连在一起。", sentence(share(ScoreReason.PAIR, "极性")));
    assertEquals("整段的意思与查询相近。", sentence(new Share(ScoreReason.MEANING, "", List.of(), 1, 10)));
  }

  private static Share share(ScoreReason reason, String words) {
    return share(reason, words, words);
  }

  private static Share share(ScoreReason reason, String words, String... found) {
    return new Share(reason, words, List.of(found), 1, 0);
  }

  private static String sentence(Share... shares) {
    return WhyView.sentence(new Explanation(shares.length, List.of(shares)), Messages.chinese());
  }
}
