package yangban.indexer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.BranchKind;
import yangban.corpus.Level;
import yangban.corpus.Span;
import yangban.corpus.Theme;
import yangban.indexer.query.Facet;
import yangban.indexer.query.QueryNote;

/// Operators and fields as people type them, asked of a real index.
class OperatorsTest {

  @TempDir private Path folder;

  private Shelf shelf() throws IOException {
    return Shelf.of(
        folder,
        Sketch.of(1)
            .title("砥砺前行")
            .branch("哈尔滨工业大学", "计算机学院", "第一党支部", BranchKind.STAFF)
            .discipline("08", "0812")
            .level(Level.NATIONAL)
            .published("2021-05-01")
            .practice("甲", "每月去支教一次。后来又办起了义诊。", List.of(Theme.SERVICE), List.of("支教")),
        Sketch.of(2)
            .branch("武汉大学", "测绘学院", "研究生第二党支部", BranchKind.GRADUATE)
            .discipline("08", "0816")
            .level(Level.PROVINCIAL)
            .published("2022-05-01")
            .practice("乙", "支教与义诊一起办，居民都说好。", List.of(Theme.SERVICE), List.of()),
        Sketch.of(3)
            .branch("武汉理工大学", "材料学院", "教工党支部", BranchKind.STAFF)
            .published("2023-05-01")
            .practice("支教之路", "科普进校园。", List.of(Theme.EDUCATION), List.of()),
        Sketch.of(4).published("2024-05-01").practice("丁", "开展义诊和科普。"));
  }

  private static Set<String> found(Shelf shelf, String q) throws IOException {
    return new TreeSet<>(shelf.headings(q));
  }

  @Test
  void wordsOfLevelAndKindAreAnsweredByWhatTheBranchIs() throws IOException {
    try (Shelf shelf = shelf()) {
      assertEquals("乙", shelf.headings("省级样板支部 支教").getFirst());
      assertEquals("乙", shelf.headings("研究生支部 义诊").getFirst());
      assertEquals("甲", shelf.headings("教工支部 支教").getFirst());
      assertTrue(found(shelf, "样板支部").contains("甲"));
    }
  }

  private static List<QueryNote.Code> notes(Shelf shelf, String q) throws IOException {
    return shelf.search(q).query().notes().stream().map(QueryNote::code).toList();
  }

  @Test
  void aTypedValueThatNothingHasIsToldOnce() throws IOException {
    try (Shelf shelf = shelf()) {
      List<QueryNote.Code> notes = notes(shelf, "年份:abc");
      assertTrue(notes.contains(QueryNote.Code.UNKNOWN_VALUE));
      assertFalse(notes.contains(QueryNote.Code.GONE));
    }
  }

  @Test
  void operatorsThatJoinNothingAreNoWords() throws IOException {
    try (Shelf shelf = shelf()) {
      for (String q : List.of("居民 AND", "(居民 OR", "居民 或", "ＡＮＤ 居民", "居民 ＡＮＤ", "居民 NOT")) {
        assertEquals(Set.of("乙"), found(shelf, q), q);
        assertFalse(notes(shelf, q).contains(QueryNote.Code.RELAXED), q);
      }
    }
  }

  @Test
  void joinsByOr() throws IOException {
    try (Shelf shelf = shelf()) {
      for (String q : List.of("居民 或 校园", "居民|校园", "居民 ｜ 校园", "居民 OR 校园", "居民 || 校园")) {
        assertEquals(Set.of("乙", "支教之路"), found(shelf, q), q);
      }
      assertEquals(Set.of("支教之路", "丁"), found(shelf, "科普 校园 或 义诊"));
      assertEquals(Set.of("乙", "支教之路"), found(shelf, "支教 与 居民 或 支教 与 校园"));
    }
  }

  @Test
  void groupsByBrackets() throws IOException {
    try (Shelf shelf = shelf()) {
      assertEquals(Set.of("乙", "支教之路"), found(shelf, "（居民 或 校园） 支教"));
      assertEquals(Set.of("乙", "丁"), found(shelf, "(支教 居民) 或 (义诊 科普)"));
      assertEquals(Set.of("丁"), found(shelf, "科普 -（支教 或 校园）"));
    }
  }

  /// Nobody types a blank between a Chinese operator and a full-width bracket.
  @Test
  void operatorsMayTouchBrackets() throws IOException {
    try (Shelf shelf = shelf()) {
      assertEquals(Set.of("丁"), found(shelf, "科普 非（支教 或 校园）"));
      assertEquals(Set.of("乙", "支教之路"), found(shelf, "（居民 或 校园）与 支教"));
      assertEquals(Set.of("乙", "支教之路"), found(shelf, "支教 与（居民 或 校园）"));
      assertEquals(Set.of("乙"), found(shelf, "（居民 或 校园）与（义诊 或 每月）"));
    }
  }

  @Test
  void aBracketThatHoldsAnOperatorGroupsBesideAWordAsWell() throws IOException {
    try (Shelf shelf = shelf()) {
      assertEquals(Set.of("乙", "支教之路"), found(shelf, "支教（居民 或 校园）"));
      assertEquals(Set.of("乙", "支教之路"), found(shelf, "(居民|校园)支教"));
      assertEquals(found(shelf, "居民 每月"), found(shelf, "居民（每月）"));
    }
  }

  @Test
  void aFieldHoldsWhatStandsInItsBrackets() throws IOException {
    try (Shelf shelf = shelf()) {
      for (String q : List.of("学校:(武汉大学 或 武汉理工大学)", "学校：（武汉大学 武汉理工大学）", "学校:(“武汉大学”|武汉理工大学)")) {
        assertEquals(Set.of("乙", "支教之路"), found(shelf, q), q);
        assertEquals(List.of(), notes(shelf, q), q);
      }
      assertEquals(Set.of("甲", "丁"), found(shelf, "-学校:(武汉大学 或 武汉理工大学)"));
      assertEquals(Set.of("甲", "支教之路"), found(shelf, "标题:(砥砺 或 支教)"));
      assertEquals(Set.of("甲", "支教之路"), found(shelf, "标题:砥砺|支教"));
      assertEquals(Set.of("支教之路"), found(shelf, "科普 标题:（砥砺 或 支教）"));
      assertEquals(Set.of("支教之路"), found(shelf, "（标题:支教）"));
    }
  }

  @Test
  void bracketsAroundAValueAreNoPartOfIt() throws IOException {
    try (Shelf shelf = shelf()) {
      for (String q : List.of("学校:(武汉大学)", "学校:【武汉大学】", "学校:((武汉大学))", "学校:(武汉大学", "学校:武汉大学）")) {
        assertEquals(Set.of("乙"), found(shelf, q), q);
      }
      assertEquals(List.of(QueryNote.Code.UNBALANCED), notes(shelf, "学校:(武汉大学"));
    }
  }

  @Test
  void blanksMayStandBeforeTheColonAndBetweenYears() throws IOException {
    try (Shelf shelf = shelf()) {
      assertEquals(Set.of("支教之路"), found(shelf, "标题 ： 支教"));
      assertEquals(Set.of("乙"), found(shelf, "年份 : 2022"));
      for (String q :
          List.of("年份:2022 - 2023", "年份： 2022 至 2023", "年份：２０２２ － ２０２３", "年份:(2022 - 2023)")) {
        assertEquals(Set.of("乙", "支教之路"), found(shelf, q), q);
      }
      assertFalse(notes(shelf, "居民 ： 支教").contains(QueryNote.Code.UNKNOWN_FIELD));
    }
  }

  @Test
  void anAlternativeToAValueIsOneOfTheSameFieldWhereItIsItsName() throws IOException {
    try (Shelf shelf = shelf()) {
      assertEquals(Set.of("乙", "支教之路"), found(shelf, "学校:武汉大学 或 武汉理工大学"));
      assertEquals(Set.of("乙", "支教之路"), found(shelf, "年份:2022 或 2023"));
      assertEquals(Set.of("甲", "乙", "支教之路"), found(shelf, "类型:教工 或 研究生"));
      assertEquals(List.of(), notes(shelf, "类型:教工 或 研究生"));
    }
  }

  /// A facet narrows all results; it cannot be one of several things.
  @Test
  void aFieldThatIsJoinedToSomethingElseHoldsForAllAndThatIsTold() throws IOException {
    try (Shelf shelf = shelf()) {
      assertEquals(Set.of("乙"), found(shelf, "年份:2022 或 校园 或 居民"));
      assertEquals(Set.of(), found(shelf, "年份:2022 或 学校:哈工大"));
      assertEquals(Set.of("丁"), found(shelf, "-(年份:2022 支教) 义诊"));
      assertEquals(List.of("年份：2022"), everywhere(shelf, "年份:2022 或 校园 或 居民"));
      assertEquals(List.of("年份：2022", "学校：哈工大"), everywhere(shelf, "年份:2022 或 学校:哈工大"));
      assertEquals(List.of("年份：2022", "学校：哈工大"), everywhere(shelf, "年份:2022|学校:哈工大"));
      assertEquals(List.of("-校园"), everywhere(shelf, "支教 或 非 校园"));
      assertEquals(List.of("-2022", "-支教"), everywhere(shelf, "-(年份:2022 支教) 义诊"));
      assertEquals(List.of("年份：2022"), everywhere(shelf, "支教 NEAR/5 年份:2022"));
      for (String q :
          List.of("年份:2022 与 居民", "(年份:2021 或 年份:2022) 与 居民", "支教 -校园", "-(年份:2022 年份:2023)")) {
        assertEquals(List.of(), everywhere(shelf, q), q);
      }
    }
  }

  private static List<String> everywhere(Shelf shelf, String q) throws IOException {
    return words(shelf, q, QueryNote.Code.EVERYWHERE);
  }

  @Test
  void valuesOfOneFacetThatAndJoinsAreAnyOfThemAndThatIsTold() throws IOException {
    try (Shelf shelf = shelf()) {
      String q = "主题:服务师生 与 主题:教育党员";
      assertEquals(Set.of("甲", "乙", "支教之路"), found(shelf, q));
      assertEquals(List.of("主题：服务师生", "主题：教育党员"), words(shelf, q, QueryNote.Code.EITHER));
      assertEquals(List.of(), notes(shelf, "主题:服务师生 与 年份:2022"));
    }
  }

  @Test
  void requiresWhatAndJoins() throws IOException {
    try (Shelf shelf = shelf()) {
      for (String q : List.of("支教 与 校园", "支教 AND 校园", "支教 && 校园")) {
        assertEquals(Set.of("支教之路"), found(shelf, q), q);
      }
    }
  }

  @Test
  void leavesOutAfterNot() throws IOException {
    try (Shelf shelf = shelf()) {
      for (String q : List.of("义诊 非 支教", "义诊 NOT 支教", "义诊 -支教", "义诊 －支教", "义诊 非 非 支教")) {
        assertEquals(Set.of("丁"), found(shelf, q), q);
      }
    }
  }

  /// 与 inside a word is part of it.
  @Test
  void passesOverOperatorsThatJoinNothing() throws IOException {
    try (Shelf shelf = shelf()) {
      assertEquals(Set.of("乙"), found(shelf, "“支教与义诊”"));
      assertTrue(found(shelf, "或 支教 与").contains("甲"));
      assertTrue(found(shelf, "支教 | | 义诊 ()").contains("乙"));
      assertEquals(found(shelf, ""), found(shelf, "NEAR/5"));
    }
  }

  @Test
  void findsWordsInOneSentence() throws IOException {
    try (Shelf shelf = shelf()) {
      assertEquals(Set.of("甲", "乙"), found(shelf, "支教 与 义诊"));
      assertEquals(Set.of("乙"), found(shelf, "支教 同一句 义诊"));
      assertEquals(Set.of("乙"), found(shelf, "同一句：支教 义诊"));
      assertEquals(Set.of("乙"), found(shelf, "义诊 同句 支教 同句 居民"));
    }
  }

  @Test
  void findsWordsNearEachOther() throws IOException {
    try (Shelf shelf = shelf()) {
      assertEquals(Set.of("乙"), found(shelf, "支教 NEAR/1 义诊"));
      assertEquals(Set.of("乙"), found(shelf, "义诊 near/7 支教"));
      assertEquals(Set.of("甲", "乙"), found(shelf, "义诊 NEAR/9 支教"));
      assertEquals(Set.of(), found(shelf, "支教 NEAR/0 义诊"));
    }
  }

  /// Branch and title belong to all practices of an article and are not the practice itself. Text,
  /// heading and title lie in one field, and nothing reaches over the borders between them.
  @Test
  void nothingReachesFromTheTextIntoTheHeadingOrTheTitle() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).title("夜校招新").practice("书屋值守", "我们办起茶座"),
            Sketch.of(2).title("茶座书屋").practice("夜校", "值守"))) {
      for (String q : List.of("“茶座书屋”", "茶座 同一句 书屋", "茶座 NEAR/9 书屋", "书屋 NEAR/9 夜校")) {
        assertFalse(found(shelf, q).contains("书屋值守"), q);
      }
      assertEquals(Set.of("书屋值守", "夜校"), found(shelf, "书屋"));
      assertEquals(Set.of("夜校"), found(shelf, "茶座 NEAR/9 书屋"));
      assertEquals(Set.of("书屋值守"), found(shelf, "书屋 同一句 值守"));
    }
  }

  @Test
  void findsWordsInOnePractice() throws IOException {
    try (Shelf shelf = shelf()) {
      assertEquals(Set.of("支教之路"), found(shelf, "支教 同一做法 科普"));
      assertEquals(Set.of(), found(shelf, "材料学院 同一做法 科普"));
    }
  }

  @Test
  void chooseFacetsByFields() throws IOException {
    try (Shelf shelf = shelf()) {
      assertEquals(Set.of("甲"), found(shelf, "学校:哈尔滨工业大学"));
      assertEquals(Set.of("甲"), found(shelf, "学校：哈工大 支教"));
      assertEquals(Set.of("乙", "支教之路"), found(shelf, "学校:武汉"));
      assertEquals(Set.of("甲", "丁"), found(shelf, "-学校:武汉大学,武汉理工大学"));
      assertEquals(Set.of("甲", "乙"), found(shelf, "主题:服务师生"));
      assertEquals(Set.of("乙"), found(shelf, "学科:测绘"));
      assertEquals(Set.of("甲"), found(shelf, "级别:国家级"));
      assertEquals(Set.of("甲", "支教之路"), found(shelf, "类型:教工"));
      assertEquals(Set.of("乙", "支教之路"), found(shelf, "年份:2022-2023"));
      assertEquals(Set.of("支教之路", "丁"), found(shelf, "年份：2023～"));
      assertEquals(Set.of("甲"), found(shelf, "学校:哈工大 或 学校:清华大学"));
    }
  }

  @Test
  void keepsCountsExactUnderAField() throws IOException {
    try (Shelf shelf = shelf()) {
      SearchPage byField = shelf.search("支教 学校:武汉大学");
      SearchPage byFacet = shelf.search("支教", Map.of(Facet.UNIVERSITY, Shelf.any("武汉大学")));
      assertEquals(byFacet.counts(), byField.counts());
      assertEquals(byFacet.facets(), byField.facets());
    }
  }

  @Test
  void looksInHeadingsAndTitlesAlone() throws IOException {
    try (Shelf shelf = shelf()) {
      assertEquals(Set.of("支教之路"), found(shelf, "标题:支教"));
      assertEquals(Set.of("甲"), found(shelf, "题目：“砥砺前行”"));
      assertEquals(Set.of("甲", "乙"), found(shelf, "支教 -标题:支教"));
      assertEquals(Set.of("乙"), found(shelf, "学院:测绘"));
    }
  }

  @Test
  void whatStandsElsewhereIsNotCalledAbsent() throws IOException {
    try (Shelf shelf = shelf()) {
      assertEquals(Set.of(), found(shelf, "标题:居民"));
      assertEquals(List.of(), words(shelf, "标题:居民", QueryNote.Code.ABSENT));
      assertEquals(List.of(), words(shelf, "每月 同一做法 校园", QueryNote.Code.ABSENT));
      assertEquals(List.of("火星"), words(shelf, "标题:火星", QueryNote.Code.ABSENT));
    }
  }

  @Test
  void turnsRangesAndSaysSo() throws IOException {
    try (Shelf shelf = shelf()) {
      assertEquals(Set.of("乙", "支教之路"), found(shelf, "年份:2023-2022"));
      assertEquals(List.of(QueryNote.Code.TURNED), notes(shelf, "年份:2023-2022"));
    }
  }

  @Test
  void saysWhatFieldsAndValuesItDoesNotKnow() throws IOException {
    try (Shelf shelf = shelf()) {
      assertEquals(List.of("作者"), words(shelf, "作者:居民", QueryNote.Code.UNKNOWN_FIELD));
      assertEquals(Set.of("乙"), found(shelf, "作者:居民"));
      assertEquals(List.of("学校：霍格沃茨"), words(shelf, "学校:霍格沃茨", QueryNote.Code.UNKNOWN_VALUE));
      assertEquals(List.of(), notes(shelf, "学校:武汉大学"));
    }
  }

  private static List<String> words(Shelf shelf, String q, QueryNote.Code code) throws IOException {
    return shelf.search(q).query().notes().stream()
        .filter(note -> note.code() == code)
        .flatMap(note -> note.words().stream())
        .toList();
  }

  @Test
  void letsAStarStandForAFewCharacters() throws IOException {
    try (Shelf shelf = shelf()) {
      assertEquals(Set.of("乙"), found(shelf, "支教*居民"));
      assertEquals(Set.of("甲"), found(shelf, "每月＊支教"));
      assertTrue(notes(shelf, "支教*义诊").contains(QueryNote.Code.WILDCARD));
      assertEquals(List.of(QueryNote.Code.WILDCARD_ALONE), notes(shelf, "***"));
      assertEquals(4, shelf.search("*").counts().hits());
    }
  }

  @Test
  void answersSingleCharactersWherePositionsCount() throws IOException {
    try (Shelf shelf = shelf()) {
      for (String q : List.of("支*", "去 NEAR/3 支", "去 同一句 教", "(支* 或 火星*)", "支*次", "每 同一句 支")) {
        assertTrue(found(shelf, q).contains("甲"), q);
      }
      assertEquals(Set.of(), found(shelf, "去 同一句 义"));
      assertEquals(Set.of("甲"), found(shelf, "去 同一做法 义"));
      // Nothing begins so at all.
      assertEquals(Set.of(), found(shelf, "龘 NEAR/5 支"));
      assertEquals(Set.of(), found(shelf, "zzz* NEAR/5 支教"));
    }
  }

  @Test
  void boundsWhatASingleCharacterStandsForAndSaysSo() throws IOException {
    StringBuilder text = new StringBuilder("支部每月去一次社区，居民都说支部好。");
    for (int i = 0; i < 3 * Beginnings.MOST; i++) {
      text.append('支').appendCodePoint('\u4e00' + i).append('，');
    }
    try (Shelf shelf = Shelf.of(folder, Sketch.of(1).practice("多", text.toString()))) {
      for (String q : List.of("支 NEAR/5 每月", "支 同一句 居民", "(支*月 或 居*)")) {
        assertTrue(found(shelf, q).contains("多"), q);
        assertTrue(notes(shelf, q).contains(QueryNote.Code.BOUNDED), q);
      }
      for (String q : List.of("居*", "支*", "居 NEAR/5 都")) {
        assertTrue(!notes(shelf, q).contains(QueryNote.Code.BOUNDED), q);
      }
    }
  }

  /// PDF files yield radicals for whole characters; the text stays as it is.
  @Test
  void findsAndMarksWhatUnicodeHasTwice() throws IOException {
    String text = "党⽀部组织⻘年教师去社区⽀教。";
    try (Shelf shelf = Shelf.of(folder, Sketch.of(1).practice("甲", text))) {
      for (String q : List.of("党支部 青年教师", "党⽀部 青年教师", "“⽀教”")) {
        Hit hit = shelf.search(q).hits().getFirst();
        assertEquals(text, hit.excerpt());
        assertTrue(!hit.highlights().isEmpty(), q);
        assertEquals(
            q.replaceAll("[“” ]", "").length(),
            hit.highlights().stream().mapToInt(Span::length).sum(),
            q);
      }
    }
  }
}
