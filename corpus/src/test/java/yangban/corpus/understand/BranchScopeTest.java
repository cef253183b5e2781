package yangban.corpus.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yangban.corpus.Branch;
import yangban.corpus.BranchScope;
import yangban.corpus.Evidence;
import yangban.corpus.Tag;

/// Of whom an article speaks that is about no single branch, and which school is only supposed.
class BranchScopeTest {

  @ParameterizedTest
  @CsvSource({
    "地学学院举行研究生党支部书记沙龙, 5月30日下午，学院举行沙龙，全院研究生党支部书记参加。会上大家交流了经验。, SEVERAL, 全院研究生党支部",
    "学院召开党支部书记述职评议会, 1月8日，学院召开会议，十二个学生党支部的书记逐一述职。, SEVERAL, 十二个学生党支部",
    "我校三个党支部通过全国样板支部验收, 近日，数学系教工党支部、外语系学生第一党支部通过验收。, SEVERAL, 三个党支部通过全国样板支部验收",
    "关于开展第三批校级样板支部遴选工作的通知, 各党总支：现将有关事项通知如下。, ANY, 遴选工作的通知",
  })
  void whoeverSpeaksOfSeveralBranchesSaysSo(
      String title, String lead, BranchScope scope, String words) {
    Branch branch = Articles.read(title, lead).branch();
    assertEquals(Optional.empty(), branch.name());
    assertEquals(Optional.of(scope), branch.scope().map(Tag::value));
    assertEquals(
        List.of(words),
        branch.scope().orElseThrow().evidence().stream().map(Evidence::quote).limit(1).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "金属材料系教工党支部举行主题党日活动|10月8日，金属材料系教工党支部与全院各学生党支部一起参观校史馆。",
        "学院举行新生开学典礼|9月1日，学院举行典礼，各系教师参加。",
      })
  void whoeverSpeaksOfOneBranchOrNoneSaysNothing(String page) {
    String[] parts = page.split("\\|", 2);
    assertEquals(Optional.empty(), Articles.read(parts[0], parts[1]).branch().scope());
  }

  @Test
  void aSchoolThatOnlyAPrizeNamesIsSupposedAndNotKnown() {
    Branch branch =
        Articles.read("电子教学部党支部的做法", "本年度支部教师获得省级竞赛一等奖1项、星海工业大学教师教学创新竞赛三等奖2项。").branch();
    assertEquals(Optional.empty(), branch.university());
    assertEquals(Optional.of("星海工业大学"), branch.inferred().map(Tag::value));
    assertEquals("only-mentioned", branch.inferred().orElseThrow().evidence().getFirst().rule());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "支部书记毕业于星海工业大学，获优秀毕业生称号。",
        "支部赴星海工业大学参观，学习先进经验。",
        "支部教师获星海工业大学教学竞赛三等奖、云川大学课程思政竞赛二等奖。",
        "支部邀请星海工业大学优秀教师作报告。",
      })
  void aSchoolThatIsMetOrOneOfTwoIsNotSupposed(String lead) {
    assertEquals(Optional.empty(), Articles.read("电子教学部党支部的做法", lead).branch().inferred());
  }
}
