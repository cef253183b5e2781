package yangban.corpus.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yangban.corpus.Provenance;

/// A machine swapped words in a text and left the page around it as it was.
class SwappedNamesTest {
  private static final String FIRST = "澄江理工大学土木学院岩土研究所教工党支部现有党员18名，其中教授6名。";
  private static final String SECOND = "支部与本科班结对，党员教师每月与学生谈心一次，帮扶学业困难学生29人。";

  private static Provenance of(String title, String first, String second) {
    return Articles.titled(title)
        .lines(first, second)
        .imprint("澄江理工大学土木学院", "版权所有 澄江理工大学土木学院 地址：学府路8号")
        .publisher("土木学院")
        .read()
        .provenance()
        .value();
  }

  @ParameterizedTest
  @CsvSource({
    "学院,公司,大学,集团",
    "学院,公司,学生,员工",
    "学院,企业,大学,企业",
    "大学,集团,学生,客户",
    "大学,公司,教师,员工",
    "学院,俱乐部,党员,会员",
  })
  void namesOfThePageWithOtherSortsInTheTextAreAMirror(
      String one, String forOne, String two, String forTwo) {
    assertEquals(
        Provenance.MIRROR,
        of(
            "土木学院岩土研究所教工党支部工作纪实".replace(one, forOne).replace(two, forTwo),
            FIRST.replace(one, forOne).replace(two, forTwo),
            SECOND.replace(one, forOne).replace(two, forTwo)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "支部与澄江理工集团、澄江土木公司党支部结对，公司员工与学生同台竞赛，集团提供实习岗位30个。",
        "澄江理工资产经营公司党委书记到会，公司将设立奖学金。",
        "我校毕业生在澄江土木公司工作，公司员工与学生座谈交流，公司设立专业奖学金。",
        "澄江理工大学后勤集团员工党支部参加活动，集团党委书记讲话。",
      })
  void partnersOfASchoolAreNoSwappedNames(String partner) {
    assertEquals(Provenance.OFFICIAL, of("土木学院岩土研究所教工党支部工作纪实", FIRST, SECOND + partner));
  }

  @Test
  void thePageAsItWasIsOfficial() {
    assertEquals(Provenance.OFFICIAL, of("土木学院岩土研究所教工党支部工作纪实", FIRST, SECOND));
  }
}
