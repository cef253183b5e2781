package yangban.corpus.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yangban.corpus.BranchSize;
import yangban.corpus.Evidence;
import yangban.corpus.Practice;
import yangban.corpus.Span;
import yangban.corpus.Tag;

class ConditionReaderTest {

  private final ConditionReader reader = new ConditionReader();

  private static <T> List<T> values(List<Tag<T>> tags) {
    return tags.stream().map(Tag::value).toList();
  }

  private static <T> List<String> quotes(List<Tag<T>> tags) {
    return tags.stream().map(tag -> tag.evidence().getFirst().quote()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "每月第一个周五下午过支部生活。, MONTHLY",
    "短会每两周一次，长会每学期一次。, FORTNIGHTLY TERMLY",
    "每两个月不打招呼抽查一次。, QUARTERLY",
    "一月一主题，人人上讲台。, MONTHLY",
    "支部每季度对一次账。, QUARTERLY",
    "支部每半年轮换一次管家。, TERMLY",
    "支部每學期開學前走訪一次。, TERMLY",
    "早料会每天七点半开。, DAILY",
    "每学年听课评课96节。, YEARLY",
  })
  void readsHowOftenSomethingIsDone(String text, String cadences) {
    assertEquals(
        cadences,
        String.join(" ", values(reader.of(text).cadences()).stream().map(Enum::name).toList()));
  }

  @ParameterizedTest
  @CsvSource({
    "停机时间由每月31小时缩到7小时。",
    "升高中的由每年11人变为74人。",
    "每年节约1200元。",
    "党员周一到校，每名教师带三名学生。",
    "林子每亩年增收260元。",
  })
  void amountsPerTimeAreNoCadence(String text) {
    assertEquals(List.of(), reader.of(text).cadences());
  }

  @ParameterizedTest
  @CsvSource({
    "支部与市中级人民法院、街道司法所结对共建。, OFFICE 市中级人民法院 OFFICE 街道司法所",
    "支部和口岸管委会共建语言热线。, OFFICE 口岸管委会",
    "联合丁香里社区党委开展义诊。, COMMUNITY 丁香里社区党委",
    "支部與三家機床廠的黨支部結對。, ENTERPRISE 三家機床廠",
    "走进附属小学讲科学。, SCHOOL 附属小学",
    "与变电运维中心党支部联合开展主题党日。, BRANCH 变电运维中心党支部",
    "定期走进汽车厂旧址做讲解。, SITE 汽车厂旧址",
  })
  void readsWithWhomItIsDone(String text, String partners) {
    assertEquals(
        partners,
        String.join(
            " ",
            values(reader.of(text).partners()).stream()
                .map(partner -> partner.kind() + " " + partner.name())
                .toList()));
  }

  @ParameterizedTest
  @CsvSource({
    "师生联合党支部由林学院的教师和研究生组成。",
    "党员和群众在学院门口一起植树。",
    "支部书记与学校签订责任书。",
    "参与公司实习的学生互相帮助。",
  })
  void ownHouseAndPassersByAreNoPartners(String text) {
    assertEquals(List.of(), reader.of(text).partners());
  }

  @ParameterizedTest
  @CsvSource({
    "学院党委每年划拨专项经费，建成活动室。, 学院党委每年划拨专项经费",
    "卫星电话的费用由学院承担三分之二。, 卫星电话的费用由学院承担三分之二",
    "每人每月补贴300元。, 每人每月补贴300元",
    "志愿者不收讲课费。, 志愿者不收讲课费",
  })
  void readsWhatItCostsAndWhoPays(String text, String cost) {
    assertEquals(List.of(cost), quotes(reader.of(text).fundings()));
  }

  private List<String> partners(String text) {
    return reader.of(text).partners().stream()
        .map(tag -> tag.value().kind() + " " + tag.value().name())
        .toList();
  }

  @Test
  void aPartnerIsReadWhereverTheSentenceNamesIt() {
    assertEquals(List.of("OFFICE 市残联"), partners("支部与市残联共建“轮椅课堂”。"));
    assertEquals(List.of("OFFICE 市残联康复部党支部"), partners("共建对象、市残联康复部党支部每季度互评一次。"));
    assertEquals(List.of("SCHOOL 城东小学"), partners("支部结对帮扶城东小学，已有三年。"));
    assertEquals(List.of("COMMUNITY 丁香里社区"), partners("丁香里社区与支部结对共建。"));
    assertEquals(List.of("COMMUNITY 丁香里社区"), partners("支部在丁香里社区设立服务站。"));
    assertEquals(List.of("COMMUNITY 三个山区乡镇"), partners("支部与三个山区乡镇结成对子。"));
    assertEquals(List.of("ENTERPRISE 校企"), partners("支部推动校企党建，校企共建实训室。"));
    assertEquals(List.of("ENTERPRISE 恒锐集团有限公司研发中心党支部"), partners("教师党支部与恒锐集团有限公司研发中心党支部共建签约。"));
  }

  @Test
  void whoIsNobodysPartnerIsNone() {
    assertEquals(List.of(), partners("走进珏屿科技大学医工楼二层，最先听见的是嗡鸣。"));
    assertEquals(List.of(), partners("这是支部结对的第三家企业党组织。"));
    assertEquals(List.of(), partners("支部在实验室设了一块“卡点板”。"));
    assertEquals(List.of(), partners("双方党员联合上了一堂党课。"));
    assertEquals(List.of(), partners("支部建立学习小组，设立示范岗。"));
    assertEquals(List.of(), partners("学院与学生签订承诺书。"));
  }

  @Test
  void whatIsSavedInAYearIsNoRhythm() {
    assertEquals(List.of(), reader.of("帮助企业每年节约费用六十余万元。").cadences());
    assertEquals(List.of(Cadence.WEEKLY), values(reader.of("每周两小时集中学习。").cadences()));
  }

  @Test
  void tellsWhatIsFreeFromWhatIsPaidFor() {
    assertEquals(
        List.of(Funding.FUNDED, Funding.FREE),
        values(reader.of("学院每年投入经费2万元，夜校不收任何费用。").fundings()));
  }

  @ParameterizedTest
  @CsvSource({
    "6, TINY",
    "7, SMALL",
    "30, MIDDLE",
    "31, LARGE",
    "120, HUGE",
  })
  void branchesFallIntoBandsOfSize(int members, SizeBand band) {
    BranchSize size =
        new BranchSize(
            Optional.of(members),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertEquals(Optional.of(band), SizeBand.of(size));
  }

  @ParameterizedTest
  @CsvSource({
    "实现成果转化经费2300万元。",
    "单件成本由96元降到58元。",
    "户均纯收入由11860元增加到14320元。",
    "三个时点最要紧：课题经费到账后的头一个月。",
  })
  void moneyThatCameOfItIsNoCost(String text) {
    assertEquals(List.of(), reader.of(text).fundings());
  }

  @Test
  void everyValueIsProvedByItsWordsInTheArticle() {
    String text = "支部每月到丁香里社区党委，\n与社区党委共建夜校，经费由社区承担。";
    String body = "一、开夜校\n" + text + "\n二、其他\n没有了。";
    Practice practice =
        new Practice(
            "abcdefghijkl-1",
            1,
            "一、开夜校",
            new Span(0, body.indexOf("\n二")),
            text,
            List.of(),
            List.of());
    Conditions conditions = reader.of(practice, body);
    assertEquals(
        List.of(1, 1, 1),
        List.of(
            conditions.cadences().size(),
            conditions.partners().size(),
            conditions.fundings().size()));
    for (Tag<?> tag :
        List.of(
            conditions.cadences().getFirst(),
            conditions.partners().getFirst(),
            conditions.fundings().getFirst())) {
      for (Evidence evidence : tag.evidence()) {
        assertEquals(evidence.quote(), evidence.span().of(body));
      }
    }
  }

  @Test
  void aLongTextWithoutMarksIsReadInTimeThatGrowsWithItsLength() {
    String text = "支部与公司每月一起".repeat(50_000);
    Conditions conditions = reader.of(text);
    assertTrue(conditions.cadences().getFirst().evidence().size() <= 3);
  }
}
