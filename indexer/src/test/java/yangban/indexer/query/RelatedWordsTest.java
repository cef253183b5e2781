package yangban.indexer.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yangban.indexer.text.ChineseAnalyzer;

/// What belongs to the words of a question.
final class RelatedWordsTest {

  private final ChineseAnalyzer analyzer = new ChineseAnalyzer(List.of());
  private final RelatedWords related = RelatedWords.load(analyzer::fold);

  @Test
  void aTextSpeaksOfAGroupAsOftenAsItHoldsDifferentWordsOfIt() {
    List<String> asked = related.asked("复习");
    assertEquals(1, asked.size());
    assertEquals(2, groups("晚上答疑，答疑之后补考的人少了").get(asked.getFirst()));
    assertFalse(groups("每月走访一次").containsKey(asked.getFirst()));
  }

  private Map<String, Integer> groups(String folded) {
    return related.groups(List.of(folded.toCharArray()));
  }

  @Test
  void wordsAreFoundWhereverAQueryIsCut() {
    List<String> words = related.in("帮学弟学妹复习").stream().map(RelatedWords.Said::word).toList();
    assertEquals(List.of("学弟学妹", "复习"), words);
  }

  @Test
  void whatSecretariesAskForHasSomethingThatBelongsToIt() {
    for (String word :
        List.of(
            "带徒弟", "参观", "端午", "防汛", "投票", "复盘", "专业课", "写论文", "调研", "小程序", "无障碍", "班委", "联系群众",
            "服务师生", "业务不熟", "大白话")) {
      assertFalse(related.in("我们想搞" + word).isEmpty(), word);
    }
  }

  @Test
  void aWordThatIsSaidOfOtherThingsAsWellAsksForNothing() {
    assertEquals(
        List.of("支委"), related.in("新来的支委什么都不懂").stream().map(RelatedWords.Said::word).toList());
  }

  @Test
  void noMoreThanSixWordsOfAQueryAskForWhatBelongsToThem() {
    assertEquals(6, related.in("宿舍社区复习考核监督党课谈心志愿服务").size());
  }

  @Test
  void twoWordsOfOneGroupAreShownAsOneIdeaAndSwitchedTogether() {
    QueryReader reader = new QueryReader(analyzer, Clock.systemUTC());
    Question question = reader.read("大一新生", Set.of("related:大一"), KnownValues.NONE);
    List<Expansion> ideas =
        Expansion.ideas(question.expansions()).stream()
            .filter(each -> each.kind() == Expansion.Kind.RELATED)
            .toList();
    assertEquals(List.of("大一、新生"), ideas.stream().map(Expansion::typed).toList());
    assertTrue(
        question.expansions().stream()
            .noneMatch(each -> each.kind() == Expansion.Kind.RELATED && each.on()));
  }

  @Test
  void aWishToDoWithoutAsksForWhatBelongsToItAndNotForWhatItNames() {
    List<String> related =
        new QueryReader(analyzer, Clock.systemUTC())
            .read("不占用周末的志愿服务").expansions().stream()
                .filter(each -> each.kind() == Expansion.Kind.RELATED)
                .map(Expansion::code)
                .toList();
    assertEquals(List.of("related:志愿服务", "related:不占用周末"), related);
  }

  @Test
  void whatWasSwitchedOffIsToldAndTakesNoPart() {
    Question question =
        new QueryReader(analyzer, Clock.systemUTC())
            .read("复习", Set.of("related:复习"), KnownValues.NONE);
    Expansion off =
        question.expansions().stream()
            .filter(each -> each.kind() == Expansion.Kind.RELATED)
            .findFirst()
            .orElseThrow();
    assertFalse(off.on());
    assertFalse(off.shown().isEmpty());
  }
}
