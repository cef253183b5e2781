package yangban.corpus.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yangban.corpus.Recognition;
import yangban.corpus.Tag;

/// Several recognitions in one sentence, each with its own level, stage and year; and titles that
/// are not the branch's.
class RecognitionPartsTest {

  private static List<String> of(String sentence) {
    return Articles.titled("支部工作")
        .lines(sentence)
        .published("2024-06-10")
        .read()
        .recognitions()
        .stream()
        .map(Tag::value)
        .map(RecognitionPartsTest::words)
        .toList();
  }

  private static String words(Recognition r) {
    return "%s %s %s %s %s"
        .formatted(
            r.level().code(),
            r.programme(),
            r.batch().orElse("-"),
            r.stage().code(),
            r.year().map(String::valueOf).orElse("-"));
  }

  @Test
  void eachProgrammeHasItsPartOfTheSentence() {
    assertEquals(
        List.of(
            "university 党建工作样板支部 第一批 nurtured 2019",
            "provincial 党建工作样板支部 第二批 nurtured 2020",
            "national 党建工作样板支部 第三批 nurtured 2022"),
        of("支部2019年入选学校首批党建工作样板支部，2020年入选全省高校第二批党建工作样板支部，2022年入选第三批全国党建工作样板支部培育创建单位。"));
  }

  @Test
  void yearsInBracketsBelongToWhatStandsBeforeThem() {
    assertEquals(
        List.of(
            "university 先锋支部 - nurtured 2019",
            "provincial 样板党支部 - nurtured 2021",
            "provincial 样板党支部 - accepted 2024"),
        of("支部先后被列为学校“先锋支部”建设对象（2019年）、获批全省高校样板党支部培育创建（2021年），今年3月又顺利通过省委教育工委组织的建设期满考核。"));
  }

  @Test
  void whatHasPassedNeedNotBeNamedAgain() {
    assertEquals(
        List.of("university 样板支部 第三批 nurtured 2020", "university 样板支部 第三批 accepted 2022"),
        of("支部2020年获学校第三批样板支部培育资格，2022年期满合格。"));
  }

  @Test
  void theSameYearIsTheOneToldLast() {
    assertEquals(
        List.of("provincial 党建工作样板支部 第三批 nurtured 2021"),
        of("2021年，支部成立党员突击队。同年，支部入选第三批全省党建工作样板支部培育创建单位。"));
  }

  @Test
  void lastYearIsThePagesYearLessOne() {
    assertEquals(
        List.of("provincial 党建工作样板支部 第二批 nurtured 2023"), of("去年，支部获批全省高校第二批党建工作样板支部培育创建单位。"));
  }

  @Test
  void aSpanOfYearsBeginsWithItsFirst() {
    assertEquals(
        List.of("provincial 样板支部 - nurtured 2022"), of("创建期为2022年4月至2024年4月的省级样板支部建设中，支部形成了经验。"));
  }

  @Test
  void oneCharacterMayTellWhoGaveATitle() {
    assertEquals(List.of("university 十佳党支部 - awarded 2019"), of("支部曾获评校“十佳党支部”（2019年）。"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "支部以创建全国党建工作样板支部为目标，扎实推进各项工作。",
        "支部力争早日建成省级样板支部。",
        "支部邀请全国党建工作样板支部书记甲老师作报告。",
        "支部组织党员赴全国党建工作样板支部——云川大学物理学院光学党支部学习交流。",
        "各党支部：现组织申报第五批全国党建工作样板支部，请于5月1日前报送材料。",
      })
  void whatIsStrivenForOrVisitedIsNoRecognition(String sentence) {
    assertEquals(List.of(), of(sentence));
  }

  @Test
  void whatIsNamedAsPassedDoesNotPassOnceMore() {
    assertEquals(
        List.of("university 样板支部 第一批 accepted 2021", "provincial 样板支部 第二批 nurtured 2021"),
        of("支部2021年通过学校首批样板支部建设验收，同年被省委教育工委列为第二批全省高校“双创”样板支部培育创建单位。"));
  }

  @Test
  void theCollegeThatIsTheUniversityGivesItsTitles() {
    String text = "支部2021年被评为学院五星级党支部，工作扎实。";
    assertEquals(List.of("university 五星级党支部 - awarded 2021"), of("云岫职业技术学院机电系教师党支部有党员14人。" + text));
    assertEquals(List.of("college 五星级党支部 - awarded 2021"), of("云汀大学机电学院教师党支部有党员14人。" + text));
  }

  @Test
  void aCardBesideASilentTextTellsItsHonours() {
    assertEquals(
        List.of(
            "provincial 抗疫先锋党支部 - awarded 2020",
            "university 样板支部 第三批 nurtured 2021",
            "university 样板支部 第三批 accepted 2023"),
        Articles.titled("手术麻醉护理党支部：无影灯下")
            .lines("手术麻醉护理党支部有党员38名，每天清点纱布三遍。")
            .imprint("主要荣誉：省卫生健康委“抗疫先锋党支部”（2020年）；学校第三批样板支部（2021年4月列入培育创建，2023年6月期满通过验收）")
            .read()
            .recognitions()
            .stream()
            .map(Tag::value)
            .map(RecognitionPartsTest::words)
            .toList());
  }
}
