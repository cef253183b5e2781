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
        "含有“义诊”；要找的词有的就在一两行之内；情况符合“研究生支部”。",
        sentence(
            share(ScoreReason.SAID, "研究生支部"),
            share(ScoreReason.WORD, "义诊"),
            share(ScoreReason.CLOSE, "")));
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
    assertEquals("整段的意思与查询相近。", sentence(new Share(ScoreReason.MEANING, "", 1, 10)));
  }

  private static Share share(ScoreReason reason, String words) {
    return new Share(reason, words, 1, 0);
  }

  private static String sentence(Share... shares) {
    return WhyView.sentence(new Explanation(shares.length, List.of(shares)), Messages.chinese());
  }
}
