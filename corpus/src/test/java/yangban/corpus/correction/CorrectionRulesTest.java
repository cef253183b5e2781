package yangban.corpus.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yangban.corpus.correction.BadCorrection.Fault;
import yangban.corpus.lexicon.DisciplineCatalogue;
import yangban.corpus.lexicon.Lexicon;

class CorrectionRulesTest {

  private static final Map<String, String> NAMES =
      Map.of("experience", "经验案例", "national", "全国", "nurtured", "培育创建", "education", "教育党员");

  private final CorrectionRules rules =
      new CorrectionRules(
          Lexicon.load(),
          DisciplineCatalogue.load(),
          value -> NAMES.getOrDefault(value.code(), value.code()));

  @ParameterizedTest
  @CsvSource({
    "2024-4-5, 2024-04-05",
    "2024年4月15日, 2024-04-15",
    "2024/04/15, 2024-04-15",
    "2024.4.15, 2024-04-15"
  })
  void readsADateInTheFormsThatPeopleWrite(String written, String kept) throws BadCorrection {
    assertEquals(kept, rules.value(CorrectionField.PUBLISHED, written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023-02-29", "2024-13-01", "1889-01-01", "去年", "4月15日", "0000-00-00"})
  void refusesDaysThatNoPageCanHave(String written) {
    assertEquals(Fault.NOT_A_DATE, fault(CorrectionField.PUBLISHED, written));
  }

  @Test
  void refusesADayThatHasNotCome() {
    assertEquals(Fault.FUTURE_DATE, fault(CorrectionField.PUBLISHED, "2099-01-01"));
  }

  @ParameterizedTest
  @CsvSource({"北京, 北京", "浙江省, 浙江", "广西壮族自治区, 广西", "重庆市, 重庆"})
  void takesARegionByItsNameWithOrWithoutItsSort(String written, String kept) throws BadCorrection {
    assertEquals(kept, rules.value(CorrectionField.REGION, written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"火星", "苏州", "华东", "北京大学"})
  void refusesRegionsThatAreNone(String written) {
    assertEquals(Fault.UNKNOWN_VALUE, fault(CorrectionField.REGION, written));
  }

  @Test
  void aFieldOfPracticesNeedsAPractice() {
    BadCorrection bad =
        assertThrows(
            BadCorrection.class,
            () -> CorrectionRules.field("heading", Target.article("aaaaaaaaaaaa")));
    assertEquals(Fault.NEEDS_PRACTICE, bad.fault());
  }

  @Test
  void takesClosedSetsByNameOrCode() throws BadCorrection {
    assertEquals("experience", rules.value(CorrectionField.DOCUMENT_KIND, " 经验案例 "));
    assertEquals("experience", rules.value(CorrectionField.DOCUMENT_KIND, "experience"));
    assertEquals(Fault.UNKNOWN_VALUE, fault(CorrectionField.DOCUMENT_KIND, "小说"));
  }

  @Test
  void takesDisciplinesByNameOrCodeEachOnce() throws BadCorrection {
    assertEquals("0816\n08", rules.value(CorrectionField.DISCIPLINES, "测绘科学与技术\n\n0816\r\n工学"));
    assertEquals(Fault.UNKNOWN_DISCIPLINE, fault(CorrectionField.DISCIPLINES, "炼金术"));
  }

  @Test
  void takesTopicsOfTheLexiconOnly() throws BadCorrection {
    assertEquals("三会一课", rules.value(CorrectionField.TOPICS, "三会一课"));
    assertEquals(Fault.UNKNOWN_TOPIC, fault(CorrectionField.TOPICS, "会一"));
  }

  @Test
  void aBranchIsANameOrSeveral() throws BadCorrection {
    assertEquals("研究生第五党支部", rules.value(CorrectionField.BRANCH, "研究生第五党支部"));
    assertEquals("several", rules.value(CorrectionField.BRANCH, "several"));
  }

  @Test
  void readsRecognitionsPartByPart() throws BadCorrection {
    assertEquals(
        "national | 党建工作样板支部 | 第三批 | nurtured | 2022",
        rules.value(CorrectionField.RECOGNITIONS, "全国｜党建工作样板支部｜第三批｜培育创建｜2022"));
    assertEquals(Fault.UNKNOWN_VALUE, fault(CorrectionField.RECOGNITIONS, "宇宙级 | 样板支部 | | 培育创建"));
    assertEquals(
        "national | 样板支部 |  | nurtured | 2019-12",
        rules.value(CorrectionField.RECOGNITIONS, "全国 | 样板支部 | | 培育创建 | 2019年12月"));
    assertEquals(Fault.NOT_A_YEAR, fault(CorrectionField.RECOGNITIONS, "全国 | 样板支部 | | 培育创建 | 22"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2017-13", "省级 | 党建工作样板支部 | 第二批", "全国 |  | 第三批 | 培育创建", " | 党建工作样板支部 | | 获评"})
  void aRecognitionHasALevelANameAndAStage(String written) {
    assertEquals(Fault.BAD_LINE, fault(CorrectionField.RECOGNITIONS, written));
  }

  @Test
  void readsOutcomesPartByPart() throws BadCorrection {
    assertEquals(
        "考研通过率 | 48.2 | % | 27.4 | 2015-2020",
        rules.value(CorrectionField.OUTCOMES, "考研通过率|48.20|%|27.4|2015-2020"));
    assertEquals(Fault.NOT_A_NUMBER, fault(CorrectionField.OUTCOMES, "考研通过率 | 一半 | %"));
  }

  @Test
  void readsTheSizeOfABranchPartByPart() throws BadCorrection {
    assertEquals("18 | 15 | 3", rules.value(CorrectionField.SIZE, "18|15|3"));
    assertEquals(" | 15", rules.value(CorrectionField.SIZE, "|15"));
    assertEquals(Fault.NOT_A_NUMBER, fault(CorrectionField.SIZE, "十八"));
    assertEquals(Fault.BAD_LINE, fault(CorrectionField.SIZE, "|||"));
  }

  @ParameterizedTest
  @CsvSource({
    "2017, 2017",
    "2017年, 2017",
    "2017-5, 2017-05",
    "2017年5月, 2017-05",
    "2017.05, 2017-05"
  })
  void readsWhenABranchWasFounded(String written, String kept) throws BadCorrection {
    assertEquals(kept, rules.value(CorrectionField.FOUNDED, written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1917", "2017-13", "2999", "五年前", "20175"})
  void refusesWhatIsNoYearOfABranch(String written) {
    assertEquals(Fault.NOT_A_YEAR, fault(CorrectionField.FOUNDED, written));
  }

  @Test
  void readsCreditsWithABarOrAColon() throws BadCorrection {
    assertEquals("作者 | 林知远\n摄影 | 周可", rules.value(CorrectionField.CREDITS, "作者：林知远\n摄影|周可"));
    assertEquals(Fault.BAD_LINE, fault(CorrectionField.CREDITS, "林知远"));
  }

  @Test
  void anEmptyValueSaysUnknownWhereThatCanBe() throws BadCorrection {
    assertEquals("", rules.value(CorrectionField.UNIVERSITY, "  "));
    assertEquals(Fault.EMPTY, fault(CorrectionField.TITLE, "　"));
  }

  @Test
  void refusesControlCharactersLinesAndLengths() {
    assertEquals(Fault.NOT_A_LINE, fault(CorrectionField.TITLE, "一行\n又一行"));
    assertEquals(Fault.NOT_A_LINE, fault(CorrectionField.TITLE, "铃\u0007声"));
    assertEquals(Fault.NOT_A_LINE, fault(CorrectionField.TITLE, "倒\u202e转"));
    assertEquals(Fault.TOO_LONG, fault(CorrectionField.TITLE, "长".repeat(301)));
    assertEquals(Fault.TOO_MANY_ITEMS, fault(CorrectionField.FORMULAS, "一心两翼\n".repeat(61)));
  }

  @Test
  void needsAReasonAndAName() {
    assertEquals(
        Fault.NO_REASON,
        assertThrows(BadCorrection.class, () -> CorrectionRules.why(" \n ")).fault());
    assertEquals(
        Fault.NO_NAME, assertThrows(BadCorrection.class, () -> CorrectionRules.who("")).fault());
  }

  @Test
  void fieldsBelongToAnArticleOrToAPractice() throws BadCorrection {
    assertEquals(
        CorrectionField.TOPICS, CorrectionRules.field("topic", Target.practice("a", "a-b")));
    assertThrows(
        BadCorrection.class, () -> CorrectionRules.field("title", Target.practice("a", "a-b")));
    assertThrows(BadCorrection.class, () -> CorrectionRules.field("heading", Target.article("a")));
    assertThrows(BadCorrection.class, () -> CorrectionRules.field("nothing", Target.article("a")));
  }

  @Test
  void showsCodesByTheirNamesAndReadsThemBack() throws BadCorrection {
    String kept = "national | 党建工作样板支部 | 第三批 | nurtured | 2022";
    String shown = rules.shown(CorrectionField.RECOGNITIONS, kept);
    assertEquals("全国 | 党建工作样板支部 | 第三批 | 培育创建 | 2022", shown);
    assertEquals(kept, rules.value(CorrectionField.RECOGNITIONS, shown));
    assertEquals("测绘科学与技术", rules.shown(CorrectionField.DISCIPLINES, "0816"));
  }

  private Fault fault(CorrectionField field, String written) {
    return assertThrows(BadCorrection.class, () -> rules.value(field, written)).fault();
  }

  @Test
  void takesUnknownForNoValueNotForAName() throws BadCorrection {
    assertEquals("", rules.value(CorrectionField.UNIVERSITY, "未知"));
    assertEquals(Fault.NO_SUCH_TOPIC, fault(CorrectionField.TOPICS, "xyz"));
  }
}
