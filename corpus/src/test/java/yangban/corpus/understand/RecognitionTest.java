package yangban.corpus.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yangban.corpus.Level;
import yangban.corpus.PartialDate;
import yangban.corpus.Reading;
import yangban.corpus.Recognition;
import yangban.corpus.Stage;
import yangban.corpus.Tag;

class RecognitionTest {

  private static List<Recognition> recognitions(Reading reading) {
    return reading.recognitions().stream().map(Tag::value).toList();
  }

  private static List<Recognition> of(String paragraph) {
    return recognitions(Articles.read("测绘系教工党支部工作经验", paragraph));
  }

  private static Recognition recognition(
      Level level, String programme, String batch, Stage stage, String date) {
    return Recognition.of(
        level, programme, Optional.of(batch), stage, Optional.of(PartialDate.parse(date)));
  }

  @Test
  void beingBuiltUpIsNurtured() {
    assertEquals(
        List.of(recognition(Level.NATIONAL, "党建工作样板支部", "第三批", Stage.NURTURED, "2022-03")),
        of("测绘系教工党支部2022年3月获批第三批“全国党建工作样板支部”培育创建单位。"));
  }

  @Test
  void havingPassedIsAccepted() {
    assertEquals(
        List.of(recognition(Level.PROVINCIAL, "党建工作样板支部", "第四批", Stage.ACCEPTED, "2024-12")),
        of("2024年12月，测绘系教工党支部通过第四批全省高校党建工作样板支部验收。"));
  }

  @Test
  void beingNamedIsAwarded() {
    assertEquals(
        List.of(recognition(Level.NATIONAL, "百个研究生样板党支部", "第二批", Stage.AWARDED, "2021")),
        of("2021年，测绘系研究生党支部获评第二批全国高校“百个研究生样板党支部”。"));
  }

  @Test
  void theFirstBatchHasTwoNames() {
    assertEquals(
        of("测绘系教工党支部2019年入选学校首批党建工作样板支部培育创建单位。"), of("测绘系教工党支部2019年入选学校第一批党建工作样板支部培育创建单位。"));
  }

  @Test
  void batchesInDigitsAreTheSameBatches() {
    assertEquals(
        of("测绘系教工党支部2020年入选学校第二批党建工作样板支部培育创建单位。"), of("测绘系教工党支部2020年入选学校第2批党建工作样板支部培育创建单位。"));
  }

  @Test
  void whatBeganAndWhatPassedAreTwo() {
    assertEquals(
        List.of(
            recognition(Level.PROVINCIAL, "党建工作样板支部", "第三批", Stage.NURTURED, "2021"),
            recognition(Level.PROVINCIAL, "党建工作样板支部", "第三批", Stage.ACCEPTED, "2023-09")),
        of("测绘系教工党支部2021年入选第三批全省党建工作样板支部培育创建单位，2023年9月通过验收。"));
  }

  @Test
  void twoLevelsAreTwoRecognitions() {
    assertEquals(
        List.of(Level.PROVINCIAL, Level.NATIONAL),
        of("支部于2019年12月获批“辽宁省党建工作样板支部”培育创建单位，2022年3月获批第三批“全国党建工作样板支部”培育创建单位。").stream()
            .map(Recognition::level)
            .toList());
  }

  @Test
  void quotesInsideANameDoNotPartIt() {
    assertEquals(
        List.of(recognition(Level.UNIVERSITY, "党建工作样板支部", "第二批", Stage.NURTURED, "2020-07")),
        of("测绘系教工党支部自2020年7月入选学校第二批党建工作“样板支部”培育创建单位以来，取得成效。"));
  }

  @Test
  void theExperienceOfOthersIsNotOnesOwn() {
    assertEquals(List.of(), of("学院党委整理汇编了30篇全国高校第二批“百个研究生样板党支部”的建设经验推文，供各支部书记学习。"));
  }

  @Test
  void whatIsStrivenForIsNotReached() {
    assertEquals(List.of(), of("下一步，支部将对标全国党建工作样板支部，力争上游。"));
  }

  @Test
  void aCollegesNameDoesNotMakeTheLevelCollege() {
    assertEquals(
        List.of(Level.UNIVERSITY),
        of("土木工程学院结构系教工党支部2019年列入学校第一批党建工作样板支部培育创建单位。").stream().map(Recognition::level).toList());
  }
}
