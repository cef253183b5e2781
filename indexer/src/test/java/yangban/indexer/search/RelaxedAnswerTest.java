package yangban.indexer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.DocumentKind;
import yangban.corpus.Theme;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.query.Sort;

/// What is answered where nothing holds the whole question.
final class RelaxedAnswerTest {

  @TempDir private Path folder;

  @Test
  void whatHoldsTheRareWordsGoesBeforeWhatHoldsMoreOfTheCommonOnes() throws IOException {
    try (Shelf shelf = shelf()) {
      List<String> found = shelf.headings("支部党员开展活动的时候显微镜由谁负责领取登记和归还？");
      assertEquals("仪器", found.getFirst());
    }
  }

  @Test
  void aNameThatTheSegmenterDoesNotKnowIsFoundByItsPairsAmongTheWordsOfTheQuestion()
      throws IOException {
    try (Shelf shelf = shelf()) {
      assertEquals("留声", shelf.headings("留声角里都放了哪些东西").getFirst());
      assertEquals("留声", shelf.headings("留聲角裏都放了哪些東西").getFirst());
    }
  }

  @Test
  void aNameThatNoDictionaryHasSaysAsMuchAsAWordThatIsAsRare() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).practice("甲", "每周送去药盒，检查电闸和灭火器"),
            Sketch.of(2).practice("乙", "每周看望母亲，检查电闸和灭火器"),
            Sketch.of(3).practice("丙", "每月走访社区一次"))) {
      SearchRequest request = SearchRequest.of("药盒是送给母亲做什么用的").withExplain(true);
      Map<String, Float> scores = new HashMap<>();
      for (Hit hit : shelf.index.search(request).hits()) {
        for (Explanation.Share share : hit.explanation().orElseThrow().shares()) {
          if (share.reason() == ScoreReason.WORD) {
            scores.merge(share.words(), share.score(), Float::sum);
          }
        }
      }
      float mother = scores.getOrDefault("母亲", 0f);
      assertTrue(mother > 0, scores::toString);
      assertEquals(mother, scores.getOrDefault("药盒", 0f), 0.1f * mother, scores::toString);
    }
  }

  @Test
  void whoIsAskedAboutComesBeforeWhatTheRestOfTheQuestionSpeaksOf() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).practice("名册", "秦梓，字楚材，早年以傔从身份出使高丽，后来知台州"),
            Sketch.of(2).practice("出国", "两个国家按公民身份征税，其它国家不是这样"))) {
      assertEquals("名册", shelf.headings("秦梓曾经跟随使团去过哪个国家？").getFirst());
    }
  }

  @Test
  void wordsThatAreNamedAreAllRequiredWhereSomethingHoldsThem() throws IOException {
    try (Shelf shelf = shelf()) {
      assertEquals(List.of("仪器"), shelf.headings("显微镜 登记"));
    }
  }

  @Test
  void aWordInTheHeadingAloneDoesNotOutweighAnAnswerInTheText() throws IOException {
    try (Shelf shelf = shelf()) {
      List<String> found = shelf.headings("值班本上要写清楚哪三件事");
      assertEquals("夜里", found.getFirst(), found::toString);
      assertTrue(found.contains("值班"));
    }
  }

  @Test
  void whatSpeaksOfTheSameTopicInOtherWordsIsRaised() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).practice("甲", "每月走访社区一次"),
            Sketch.of(2).practice("乙", "每月走访社区一次", List.of(), List.of("离退休关怀")))) {
      assertEquals("乙", shelf.headings("退休教师 走访社区").getFirst());
      assertFalse(shelf.headings("退休教师 走访社区").isEmpty());
    }
  }

  @Test
  void whatIsWrittenIsFoundByTheWordThatPeopleSay() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).practice("甲", "夫妻双方共同签名的债务"),
            Sketch.of(2).practice("乙", "每月走访社区一次"))) {
      assertEquals(List.of("甲"), shelf.headings("老公欠的债"));
    }
  }

  @Test
  void whatBelongsToAWordRanksAndAnswersAfterWhatHoldsTheWords() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).practice("甲", "每月走访宿舍，同行的党员轮流在门口拍照", List.of(Theme.SERVICE), List.of()),
            Sketch.of(2).practice("乙", "每月走访宿舍，同层的党员轮流在楼道值班", List.of(Theme.SERVICE), List.of()),
            Sketch.of(3).practice("丙", "楼道里有人值班", List.of(Theme.SERVICE), List.of()),
            Sketch.of(4).practice("丁", "水质每月测一次", List.of(Theme.SERVICE), List.of()),
            Sketch.of(5).practice("戊", "古树挂上了牌子", List.of(Theme.SERVICE), List.of()))) {
      SearchPage page = shelf.search("宿舍 走访");
      assertEquals(List.of("乙", "甲", "丙"), page.hits().stream().map(Hit::heading).toList());
      assertEquals(3, page.counts().hits());
    }
  }

  @Test
  void whatBelongsToAWordOfASentenceIsAnAnswerWhereNothingHoldsTheWordUnlessItIsSwitchedOff()
      throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).practice("甲", "每晚在自习室答疑，补考的人少了", List.of(Theme.SERVICE), List.of()),
            Sketch.of(2).practice("乙", "每月走访社区一次", List.of(Theme.SERVICE), List.of()))) {
      SearchRequest request = SearchRequest.of("怎么组织学长帮大家复习功课");
      assertEquals("甲", shelf.index.search(request).hits().getFirst().heading());
      SearchPage without =
          shelf.index.search(
              new SearchRequest(
                  request.q(),
                  Map.of(),
                  false,
                  Sort.RELEVANCE,
                  1,
                  20,
                  Set.of("related:复习", "related:学长")));
      assertFalse(without.hits().stream().anyMatch(hit -> hit.heading().equals("甲")));
    }
  }

  @Test
  void aPageOfWhatHoldsSomeOfANameEndsWithWhatBelongsToIt() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).practice("甲", "校友捐赠了两台车床，都是旧的"),
            Sketch.of(2).practice("乙", "师兄回校讲座，说说自己走过的路"),
            Sketch.of(3).practice("丙", "水质每月测一次"),
            Sketch.of(4).practice("丁", "古树挂上了牌子"),
            Sketch.of(5).practice("戊", "党员在图书馆值班"),
            Sketch.of(6).practice("己", "水质每年测一次"),
            Sketch.of(7).practice("庚", "古树浇上了水"),
            Sketch.of(8).practice("辛", "党员在食堂值班"),
            Sketch.of(9).practice("壬", "水质每周测一次"),
            Sketch.of(10).practice("癸", "古树围上了栏杆"))) {
      assertEquals(List.of("甲", "乙"), shelf.headings("校友捐赠仪器"));
    }
  }

  @Test
  void aStatedProblemThatNothingAnswersIsAnsweredByItsWords() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).practice("一", "党员每周到社会福利院陪老人说话"),
            Sketch.of(2).practice("二", "党员在图书馆值班"))) {
      SearchPage page = shelf.search("怎么服务社会");
      assertTrue(
          page.query().expansions().stream().anyMatch(each -> each.code().startsWith("problem:")));
      assertEquals(List.of("一"), page.hits().stream().map(Hit::heading).toList());
    }
  }

  @Test
  void whoAsksInASentenceIsShownWaysOfWorkingBeforeNews() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).title("座谈会召开").documentKind(DocumentKind.REPORT).body("师生反映的问题一周之内答复"),
            Sketch.of(2).practice("做法", "师生反映的问题一周之内答复"))) {
      assertEquals("做法", shelf.headings("师生反映的问题没有回音").getFirst());
    }
  }

  private Shelf shelf() throws IOException {
    return Shelf.of(
        folder,
        Sketch.of(1).practice("常规", "支部党员开展活动，支部党员负责开展活动"),
        Sketch.of(2).practice("仪器", "每台显微镜由组长签字领取，当日归还，损坏的如实登记"),
        Sketch.of(3).practice("留声", "留声角是一只柜子、六件乐器、一名联系教师"),
        Sketch.of(4).practice("值班", "党员轮流，每周一次，事情办完就走"),
        Sketch.of(5).practice("夜里", "值班的人在值班本上写清楚：谁来过、问什么、谁接手"),
        Sketch.of(6).practice("党日", "支部党员每月开展主题党日，活动由支部负责"));
  }
}
