package yangban.corpus.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yangban.corpus.Outcome;
import yangban.corpus.OutcomeFlag;
import yangban.corpus.Tag;

class OutcomeTest {

  private static List<Outcome> of(String... paragraphs) {
    return Articles.read("支部工作经验", paragraphs).outcomes().stream().map(Tag::value).toList();
  }

  @Test
  void aChangeHasItsBeforeAndItsPeriod() {
    Outcome outcome = of("普通班本科生考研通过率大幅提高。从2015年的27.4%大幅提升到2020年的48.2%。").getFirst();
    assertEquals("考研通过率", outcome.measure());
    assertEquals(48.2, outcome.value());
    assertEquals(Optional.of(27.4), outcome.before());
    assertEquals(Optional.of("2015-2020"), outcome.period());
    assertEquals(
        Optional.of("从2015年的27.4%大幅提升到2020年的48.2%"),
        outcome.sentence().map(s -> s.replace("。", "")));
    assertEquals(Set.of(OutcomeFlag.NO_SOURCE), outcome.flags());
  }

  @Test
  void aLongClauseIsNamedByWhatWasWonAndIsCutInNoWord() {
    assertEquals(
        List.of("第三届星河省本科高校工程训练教师教学能力竞赛一等奖", "课程思政大练兵三等奖"),
        of("本年度支部教师获得第三届星河省本科高校工程训练教师教学能力竞赛一等奖1项、课程思政大练兵三等奖2项。").stream()
            .map(Outcome::measure)
            .toList());
    assertEquals(
        List.of("整理汇编"),
        of("学院党委于5月初整理汇编30篇全国高校样板党支部的建设经验推文。").stream().map(Outcome::measure).toList());
  }

  @Test
  void whoCountedIsNamedAndWhatIsNotToldIsFlagged() {
    Outcome counted = of("据学校教务处统计，三年来课程不及格率由19.6%降至11.3%。").getFirst();
    assertEquals(Optional.of("据学校教务处统计"), counted.source());
    assertEquals(Optional.of("三年来"), counted.period());
    assertEquals(Set.of(), counted.flags());
    Outcome bare = of("支部累计培训运维人员240人次。").getFirst();
    assertEquals(
        Set.of(OutcomeFlag.NO_BASE, OutcomeFlag.NO_PERIOD, OutcomeFlag.NO_SOURCE), bare.flags());
  }

  /// Each number with its period, as `value period`.
  private static List<String> periods(String paragraph) {
    return of(paragraph).stream()
        .map(o -> "%.0f %s".formatted(o.value(), o.period().orElse("-")))
        .toList();
  }

  @Test
  void aPeriodIsTheClausesOwnOrWhatTheSentenceBeginsWith() {
    assertEquals(
        List.of("11 2021年以来", "23 2019-2022", "45 2021年以来"),
        periods("2021年以来，支部党员主持国家自然科学基金项目11项，授权发明专利由2019年的6件增至2022年的23件，科研经费增长45%。"));
    assertEquals(List.of("41 近三年", "12 近三年"), periods("近三年，支部党员发表论文41篇，申请专利12项。"));
    assertEquals(List.of("63 2020年起"), periods("自2020年起，支部累计邀请校内外报告人63人次。"));
    assertEquals(List.of("97 2020-2023"), periods("就业率从2020年的91%上升到2023年的97%，居全校第一。"));
    assertEquals(List.of("97 近三年", "40 2023"), periods("近三年学生就业率由91%提升到97%，2023年支部累计培训农民40人次。"));
  }

  @Test
  void whatAChangeBeganWithIsNoResultOfItsOwn() {
    assertEquals(1, of("一年下来，集中学习到会率由64%提高到93%。").size());
  }

  @Test
  void aCountIsAResultWhereATimeIsSummedUp() {
    assertEquals(
        List.of(Optional.empty()),
        of("三年来，支部累计培训运维人员240人次。").stream().map(Outcome::before).toList());
  }

  @Test
  void theSizeOfABranchIsNoResult() {
    assertEquals(List.of(), of("支部现有党员27名，其中博士生9名，预备党员1名。"));
  }

  @Test
  void aLargeGainNeedsNoSummingUpAndATaskIsNone() {
    assertEquals(312, of("支部义务鉴定房屋312栋。").getFirst().value());
    assertEquals(List.of(), of("支部承担光学等14门课程的教学任务。"));
  }
}
