package yangban.corpus.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yangban.corpus.PartialDate;
import yangban.corpus.Tag;

class FoundedTest {
  private static final String TITLE = "星海大学材料学院金属材料系教工党支部的做法";

  private static Optional<Tag<PartialDate>> of(String lead) {
    return Articles.read(TITLE, lead, "金属材料系教工党支部坚持每月集中学习，党员人人上讲台。").branch().founded();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          星海大学金属材料系教工党支部成立于2017年5月，现有党员18名。            | 2017-05
          支部始建于1998年，是全校最早的教工党支部之一。                         | 1998
          金属材料系教工党支部（金材支部）组建于2008年，现有党员15人。           | 2008
          2017年5月，金属材料系教工党支部正式成立。                             | 2017-05
          2017年5月12日，经学院党委批准，金属材料系教工党支部正式成立。          | 2017-05
          自2017年5月成立以来，金属材料系教工党支部始终把学习放在第一位。        | 2017-05
          支部自2016年成立以来，党员人数从7名增加到18名。                       | 2016
          我们支部是2019年9月成立的，今年五岁。                                 | 2019-09
          2017年5月，学院党委批准成立金属材料系教工党支部。                     | 2017-05
          2021年学院把两个教研室合起来，成立了纵向设置的金属材料系教工党支部。   | 2021
          金属材料系教工党支部隶属材料学院，2018年由两个教研室的党员合并组建。   | 2018
          金属材料系教工党支部2019年9月由原金相教研室党支部、热处理教研室党支部合并成立。 | 2019-09
          金属材料系教工党支部现有党员18名，成立于2011年3月。                   | 2011-03
          翻出2018年支部成立那天的照片，九个人挤在楼梯上。                       | 2018
          成立于2017年5月的金属材料系教工党支部，现有党员18名。                  | 2017-05
          金属材料系教工党支部（2017年5月成立）现有党员18名。                    | 2017-05
          2009年支部成立之初只有5名党员。                                       | 2009
          支部成立时间：2015年6月                                               | 2015-06
          支部成立于2017年。2017年9月，支部正式成立不满半年就接手了实验楼。      | 2017
          """)
  void readsWhenTheBranchWasFounded(String lead, String founded) {
    assertEquals(Optional.of(PartialDate.parse(founded.strip())), of(lead.strip()).map(Tag::value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "材料学院成立于2003年，金属材料系教工党支部是学院的五个支部之一。",
        "学校始建于1952年，金属材料系教工党支部现有党员18名。",
        "支部依托的金相实验室成立于2005年，现有党员18名。",
        "支部的“红炉”宣讲团成立于2015年，累计宣讲120场。",
        "支部于2020年3月成立“红炉”志愿服务队。",
        "2020年3月，支部党员组建了技术攻关队。",
        "2022年5月，支部成立理论学习小组，每周读书。",
        "庆祝中国共产党成立100周年之际，支部开展了主题党日。",
        "2021年中国共产党成立100周年，支部重温入党誓词。",
        "2017年，金属材料系教工党支部与热处理车间党支部联合成立“炉火行动队”。",
        "共建的热处理车间第二党支部成立于2012年，两个支部每季度一起上党课。",
        "金属材料系团支部成立于2019年10月。",
        "支部前身是金相教研室党支部，成立于1978年。",
        "2019年换届后，支部重新组建，书记由系主任担任。",
        "2023年10月，支部培育创建省级样板支部。",
        "金属材料系教工党支部（前身是两个教研室。后来合并）2017年5月成立了先锋队，现有党员18名。",
        "（前身是两个教研室。后来合并）2017年5月成立后，每月集中学习。",
        "（两个教研室。合并）自2017年5月成立以来，每月集中学习。"
      })
  void whatElseIsFoundedIsNoBranch(String lead) {
    assertEquals(Optional.empty(), of(lead));
  }

  @Test
  void theWordsShowTheBranchAndTheDate() {
    assertEquals(
        "支部成立于2017年5月",
        of("金属材料系教工党支部成立于2017年5月，现有党员18名。").orElseThrow().evidence().getFirst().quote());
  }
}
