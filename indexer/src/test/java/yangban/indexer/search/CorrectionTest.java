package yangban.indexer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.BranchKind;
import yangban.indexer.query.Correction;
import yangban.indexer.query.Facet;
import yangban.indexer.query.FacetChoice;
import yangban.indexer.query.QueryNote;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.suggest.Suggestion;

/// Slips, dead ends and suggestions, asked of a real index.
class CorrectionTest {

  @TempDir private Path folder;

  private Shelf shelf() throws IOException {
    return Shelf.of(
        folder,
        Sketch.of(1)
            .branch("哈尔滨工业大学", "计算机学院", "第一党支部", BranchKind.STAFF)
            .practice("主题党日有主题", "每月主题党日，志愿服务进社区。", List.of(), List.of("主题党日")),
        Sketch.of(2).practice("双带头人工作室", "培育双带头人，主体责任落实到党日。", List.of(), List.of("双带头人")),
        Sketch.of(3).practice("组织生活会前先调研", "批评与自我批评，开出辣味。"),
        Sketch.of(4).practice("志愿服务常态化", "志愿服务队每周活动。", List.of(), List.of("志愿服务")));
  }

  private static Optional<Correction> correction(Shelf shelf, String q) throws IOException {
    return shelf.search(q).query().correction();
  }

  @Test
  void theSameWordsInAnotherOrderAreNoOtherWay() throws IOException {
    try (Shelf shelf = shelf()) {
      List<WayOut> ways = shelf.search("“党日主题”  社区").deadEnd().orElseThrow().ways();
      assertEquals(
          List.of("党日主题 社区"),
          ways.stream()
              .filter(way -> way.kind() == WayOut.Kind.OTHER_CUT)
              .flatMap(way -> way.words().stream())
              .toList());
    }
  }

  @Test
  void theWordsOfAnAddressAreNotSoundedOut() throws IOException {
    try (Shelf shelf = shelf()) {
      for (String q :
          List.of("http://zhiyuan.example/a", "zhiyuan.example", "zhiyuan@b.cn", "a/zhiyuan")) {
        assertEquals(Optional.empty(), correction(shelf, q), q);
      }
      assertEquals("志愿服务", correction(shelf, "zhiyuan fuwu").orElseThrow().text());
    }
  }

  @Test
  void noWordsAreOfferedThatNothingHolds() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).discipline("0825").practice("机翼旁的镜头", "党员讲一个零件。"),
            Sketch.of(2).practice("党课", "每月一次党课。"))) {
      SearchPage page = shelf.search("火星移民火箭");
      assertEquals(QueryNote.Code.ABSENT, page.query().notes().getLast().code());
      List<WayOut> ways = page.deadEnd().orElseThrow().ways();
      assertEquals(List.of("discipline", "0825"), ways.getFirst().words());
      assertTrue(ways.stream().allMatch(way -> way.request().q().isEmpty()), ways::toString);
      assertEquals(
          List.of("火星党课"),
          shelf.search("“火星党课”").deadEnd().orElseThrow().ways().stream()
              .filter(way -> way.kind() == WayOut.Kind.OTHER_CUT)
              .flatMap(way -> way.words().stream())
              .toList());
    }
  }

  @Test
  void aWordThatNothingHoldsIsSaidAndLeadsOnAllTheSame() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).practice("结对帮扶", "帮助生活困难的学生。", List.of(), List.of("结对帮扶")),
            Sketch.of(2).practice("党课", "每月一次党课。", List.of(), List.of("党课")))) {
      for (String q : List.of("贫困", "哈工大", "asdfghjkl", "新冠")) {
        SearchPage page = shelf.search(q);
        assertEquals(0, page.counts().hits(), q);
        List<QueryNote> notes = page.query().notes();
        assertEquals(QueryNote.Code.ABSENT, notes.getLast().code(), q);
        assertTrue(notes.getLast().words().getFirst().startsWith(q), notes::toString);
        List<WayOut> ways = page.deadEnd().orElseThrow().ways();
        assertTrue(
            ways.stream().anyMatch(way -> way.words().equals(List.of("topic", "党课"))),
            ways::toString);
        for (WayOut way : ways) {
          long there = shelf.index.search(way.request()).counts().hits();
          assertEquals(way.found(), there, () -> q + way);
          assertTrue(there > 0);
        }
      }
      assertEquals(
          "哈工大（哈尔滨工业大学）", shelf.search("哈工大").query().notes().getLast().words().getFirst());
      WayOut near = shelf.search("贫困").deadEnd().orElseThrow().ways().getFirst();
      assertEquals(WayOut.Kind.NEAR_WORD, near.kind());
      assertTrue(near.words().getFirst().startsWith("困难"), near::toString);
      assertEquals(
          List.of(new QueryNote(QueryNote.Code.ABSENT, List.of("贫困"))),
          shelf.search("党课 贫困").query().notes().stream()
              .filter(note -> note.code() == QueryNote.Code.ABSENT)
              .toList());
    }
  }

  @Test
  void everyWordAndEveryPairIsCountedThoseOfAskingToo() throws IOException {
    try (Shelf shelf = shelf()) {
      WordsFound found = shelf.index.words(SearchRequest.of("怎么加强批评 每周 调研"));
      assertEquals(
          List.of("批评 true", "每周 true", "调研 true", "加强 false"),
          found.words().stream().map(word -> word.typed() + " " + word.needed()).toList());
      assertEquals(6, found.pairs().size(), () -> found.pairs().toString());
      assertTrue(
          found.pairs().contains(new WordsFound.Pair("批评", "调研", 1)),
          () -> found.pairs().toString());
    }
  }

  @Test
  void everyWordInLettersIsResolvedAlsoWhereOnlyTextsHoldIt() throws IOException {
    try (Shelf shelf = shelf()) {
      assertEquals("批评 调研", correction(shelf, "piping diaoyan").orElseThrow().text());
    }
  }

  @Test
  void correctsSlipsOfSoundAndShape() throws IOException {
    try (Shelf shelf = shelf()) {
      for (List<String> slip :
          List.of(
              List.of("双代头人", "双带头人"),
              List.of("志愿服物", "志愿服务"),
              List.of("自愿服务", "志愿服务"),
              List.of("主体党日", "主题党日"),
              List.of("组织生話会", "组织生活会"),
              List.of("志愿服务务", "志愿服务"),
              List.of("志服愿务", "志愿服务"),
              List.of("组织活会", "组织生活会"))) {
        assertEquals(
            Optional.of(slip.getLast()),
            correction(shelf, slip.getFirst()).map(Correction::text),
            slip.getFirst());
      }
    }
  }

  @Test
  void correctsPinyinAndItsInitials() throws IOException {
    try (Shelf shelf = shelf()) {
      for (String q : List.of("zhuti dangri", "zhutidangri", "ZhuTi DangRi", "ztdr")) {
        assertEquals(Optional.of("主题党日"), correction(shelf, q).map(Correction::text), q);
        assertEquals("主题党日有主题", shelf.headings(q).getFirst(), q);
      }
      assertEquals(Optional.of("调研"), correction(shelf, "diaoyan").map(Correction::text));
    }
  }

  @Test
  void appliesACorrectionByItselfOnlyWhereNothingHoldsWhatWasTyped() throws IOException {
    try (Shelf shelf = shelf()) {
      assertTrue(correction(shelf, "双代头人").orElseThrow().applied());
      assertEquals(List.of("双带头人工作室"), shelf.headings("双代头人"));
      // 主体 and 党日 both stand in the second practice.
      Correction offered = correction(shelf, "主体党日").orElseThrow();
      assertFalse(offered.applied());
      assertEquals(List.of("双带头人工作室"), shelf.headings("主体党日").subList(0, 1));
    }
  }

  @Test
  void keepsWhatWasTypedWhereCorrectionsAreSwitchedOff() throws IOException {
    try (Shelf shelf = shelf()) {
      SearchPage page =
          shelf.index.search(SearchRequest.of("双代头人").withOff(Set.of(Correction.CODE)));
      assertFalse(page.query().correction().orElseThrow().applied());
    }
  }

  @Test
  void leavesAloneWhatIsRight() throws IOException {
    try (Shelf shelf = shelf()) {
      for (String q : List.of("志愿服务", "主题党日", "“双代头人”", "党员", "批评与自我批评", "MOOC 3-6-1", "")) {
        assertEquals(Optional.empty(), correction(shelf, q), q);
      }
    }
  }

  @Test
  void neverMatchesPinyinAgainstTexts() throws IOException {
    try (Shelf shelf = shelf()) {
      SearchPage page =
          shelf.index.search(SearchRequest.of("zhuti").withOff(Set.of(Correction.CODE)));
      assertEquals(0, page.counts().hits());
    }
  }

  @Test
  void saysWhichWordFailedAndWhereToGoOn() throws IOException {
    try (Shelf shelf = shelf()) {
      DeadEnd end = shelf.search("“志愿服务在火星”").deadEnd().orElseThrow();
      assertEquals(0, end.words().words().getFirst().found());
      WayOut cut = end.ways().getFirst();
      assertEquals(WayOut.Kind.OTHER_CUT, cut.kind());
      assertEquals(cut.found(), shelf.index.search(cut.request()).counts().hits());
      DeadEnd both = shelf.search("志愿服务 与 火星探测").deadEnd().orElseThrow();
      assertEquals(
          List.of(2L, 0L),
          both.words().words().stream().map(WordsFound.Word::found).limit(2).toList());
      assertTrue(both.ways().stream().allMatch(way -> way.found() > 0));
      assertFalse(both.ways().isEmpty());
    }
  }

  @Test
  void wordsThatHaveToStandTogetherLeadOnApartAndEachWithoutTheOther() throws IOException {
    try (Shelf shelf = shelf()) {
      SearchPage page = shelf.search("志愿服务 NEAR/1 火箭");
      assertEquals(
          List.of(new QueryNote(QueryNote.Code.ABSENT, List.of("火箭"))), page.query().notes());
      assertEquals(List.of("志愿服务 2"), ways(shelf, page, WayOut.Kind.WITHOUT_WORD));
      assertEquals(
          List.of("志愿服务 true", "火箭 true", "志愿服务 NEAR/1 火箭 true"),
          page.deadEnd().orElseThrow().words().words().stream()
              .map(word -> word.typed() + " " + word.needed())
              .toList());
      assertEquals(
          List.of("志愿服务 同一做法 每周 1"),
          ways(shelf, shelf.search("志愿服务 NEAR/0 每周"), WayOut.Kind.WIDER));
      assertEquals(
          List.of("志愿服务 2"), ways(shelf, shelf.search("志愿服务*火箭"), WayOut.Kind.WITHOUT_WORD));
      assertEquals(
          List.of("志愿服务 2"), ways(shelf, shelf.search("志愿服务 与 火箭"), WayOut.Kind.WITHOUT_WORD));
    }
  }

  /// What is asked by each way out of a kind, and what it finds, which is what it promised.
  private static List<String> ways(Shelf shelf, SearchPage page, WayOut.Kind kind)
      throws IOException {
    List<String> ways = new ArrayList<>();
    for (WayOut way : page.deadEnd().orElseThrow().ways()) {
      if (way.kind() == kind) {
        long found = shelf.index.search(way.request()).counts().hits();
        assertEquals(found, way.found(), way.request().q());
        ways.add(way.request().q() + " " + found);
      }
    }
    return ways;
  }

  @Test
  void offersToDropAChoiceThatLeavesNothing() throws IOException {
    try (Shelf shelf = shelf()) {
      DeadEnd end = shelf.search("双带头人 学校:哈工大").deadEnd().orElseThrow();
      WayOut way = end.ways().getFirst();
      assertEquals(WayOut.Kind.WITHOUT_CHOICE, way.kind());
      assertEquals(List.of("university", "哈尔滨工业大学"), way.words());
      assertEquals(1, way.found());
    }
  }

  /// Several years mean any of them: that one of them is dropped finds nothing more.
  @Test
  void whatIsChosenInOneFacetIsDroppedTogether() throws IOException {
    try (Shelf shelf = shelf()) {
      DeadEnd end = shelf.search("双带头人 年份:1998-1999").deadEnd().orElseThrow();
      WayOut way = end.ways().getFirst();
      assertEquals(WayOut.Kind.WITHOUT_CHOICE, way.kind());
      assertEquals(List.of("year", "1998", "1999"), way.words());
      assertEquals(Map.of(), way.request().choices());
    }
  }

  /// Where no choice alone is to blame, each of them by itself and the words by themselves are
  /// left.
  @Test
  void offersOneChoiceAloneAndTheWordsAloneWhereChoicesExcludeEachOther() throws IOException {
    try (Shelf shelf = shelf()) {
      Map<Facet, FacetChoice> choices =
          Map.of(
              Facet.UNIVERSITY, Shelf.any("没有的大学"),
              Facet.YEAR, Shelf.any("1998"),
              Facet.SITE, Shelf.any("nowhere.example"));
      DeadEnd end =
          shelf.index.search(SearchRequest.of("双带头人").withChoices(choices)).deadEnd().orElseThrow();
      WayOut way = end.ways().getFirst();
      assertEquals(WayOut.Kind.WITHOUT_CHOICES, way.kind());
      assertEquals(List.of("双带头人"), way.words());
      assertEquals(shelf.search("双带头人").counts().hits(), way.found());
    }
  }

  @Test
  void countsWhatEachWordAndPairFinds() throws IOException {
    try (Shelf shelf = shelf()) {
      WordsFound words = shelf.index.words(SearchRequest.of("志愿服务 社区 每周"));
      assertEquals(3, words.words().size());
      assertEquals(2, words.words().getFirst().found());
      assertEquals(3, words.pairs().size());
    }
  }

  @Test
  void suggestsWordsSchoolsAndHeadings() throws IOException {
    try (Shelf shelf = shelf()) {
      assertTrue(suggested(shelf, "主题").contains("主题党日"));
      assertTrue(suggested(shelf, "ztd").contains("主题党日"));
      assertEquals(suggested(shelf, "主题"), suggested(shelf, "“主题"));
      assertTrue(suggested(shelf, "zhuti").contains("主题党日"));
      assertTrue(suggested(shelf, "hebgydx").contains("哈尔滨工业大学"));
      assertTrue(suggested(shelf, "调研").contains("组织生活会前先调研"));
      assertEquals(List.of(), suggested(shelf, " "));
      assertTrue(suggested(shelf, "党").size() <= 8);
    }
  }

  @Test
  void suggestsNothingThatLeadsToNothing() throws IOException {
    try (Shelf shelf = shelf()) {
      assertEquals(List.of(), suggested(shelf, "临沂大"));
      assertEquals(List.of(), suggested(shelf, "三会一课"));
      assertEquals(List.of(), suggested(shelf, "zhijiao"));
    }
  }

  @Test
  void aSingleCharacterThatTakesPartInNoWordIsNotCalledAbsent() throws IOException {
    try (Shelf shelf = shelf()) {
      List<String> absent =
          shelf.search("没时间开党日").query().notes().stream()
              .filter(note -> note.code() == QueryNote.Code.ABSENT)
              .flatMap(note -> note.words().stream())
              .toList();
      assertFalse(absent.contains("开"), absent::toString);
    }
  }

  private static List<String> suggested(Shelf shelf, String typed) throws IOException {
    return shelf.index.suggest(typed, 8).stream().map(Suggestion::text).toList();
  }
}
