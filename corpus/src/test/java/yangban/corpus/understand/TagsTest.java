package yangban.corpus.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yangban.corpus.DocumentKind;
import yangban.corpus.Reading;
import yangban.corpus.Tag;
import yangban.corpus.Theme;

class TagsTest {

  private static List<String> topics(String... paragraphs) {
    return Articles.read("支部工作经验", paragraphs).topics().stream().map(Tag::value).toList();
  }

  private static List<String> disciplines(String... paragraphs) {
    return Articles.read("支部工作经验", paragraphs).disciplines().stream().map(Tag::value).toList();
  }

  @Test
  void aMicroLectureIsNoPlainPartyLecture() {
    List<String> topics = topics("支部每月办一次微党课，微党课由党员轮流讲。");
    assertTrue(topics.contains("微党课"), topics::toString);
    assertFalse(topics.contains("党课"), topics::toString);
  }

  @Test
  void theApplicationOfAPartyMemberIsNoVolunteering() {
    assertFalse(topics("支部组织重读入党志愿书，逐句对照。").contains("志愿服务"));
  }

  @Test
  void wordsPartedBySpacesAreFoundAllTheSame() {
    assertTrue(topics("支部落实三 会 一 课制度，三会一课有记录。").contains("三会一课"));
  }

  @Test
  void traditionalCharactersAndFullWidthAreFoundAllTheSame() {
    assertTrue(topics("支部實行積分制，積分制每月公示。").contains("积分制"));
  }

  @Test
  void aUniversitysNameTellsNoDiscipline() {
    assertEquals(List.of("0805"), disciplines("大连交通大学材料科学党支部成立于2017年5月。"));
  }

  @Test
  void aCollegeTellsItsDiscipline() {
    assertEquals(List.of("0816"), disciplines("云汀大学测绘学院教工第一党支部现有党员20名。"));
  }

  @Test
  void theBranchsNameOutweighsItsCollege() {
    assertEquals(List.of("0601"), disciplines("朔原大学历史文化学院考古系研究生党支部现有党员20名。"));
  }

  @Test
  void withoutAnyUnitTheDisciplineIsUnknown() {
    assertEquals(List.of(), disciplines("支部现有党员20名，每月集中学习一次。"));
  }

  @ParameterizedTest
  @CsvSource({
    "落实三会一课，建强理论学习, 支部每周集中学习原著并开展党课和主题党日, EDUCATION",
    "规范发展党员，实行积分管理, 支部建立台账并对党员量化考核和档案管理, MANAGEMENT",
    "严明纪律，主动接受监督, 纪检委员开展警示教育并督促整改和自查互查, SUPERVISION",
    "党建业务融合，助力科研攻关, 支部把党小组建在课题组并联合攻关和指导竞赛, ORGANIZATION",
    "讲好故事，选树典型, 支部公众号推送短视频并开展宣讲, PUBLICITY",
    "谈心谈话，关心青年教师, 支部帮扶困难师生并开展心理疏导和文体活动, COHESION",
    "志愿服务，走进社区, 支部开展支教和科普并帮助毕业生就业, SERVICE",
  })
  void aPracticeLeansToItsTheme(String heading, String text, Theme theme) {
    Reading reading =
        Articles.read(
            "信息学院教工第一党支部工作案例",
            "信息学院教工第一党支部现有党员23名。",
            "一、" + heading,
            text + "，形成了长效做法，得到大家认可。",
            "二、其他工作",
            "支部还做了一些别的事情，这里不再细说，留待以后再写。");
    assertEquals(theme, reading.practices().getFirst().themes().getFirst().value());
  }

  @ParameterizedTest
  @CsvSource({
    "关于开展2019年主题党日活动的通知, NOTICE",
    "关于2019年“党员先锋岗”拟命名名单的公示, ROSTER",
    "高校教师党支部组织生活“空转”的成因与纾解, THEORY",
    "我院党支部走进社区开展主题党日活动, REPORT",
    "喜报！我院研究生党支部通过验收, REPORT",
    "研究生第五党支部“红绿灯”工作法, EXPERIENCE",
  })
  void titlesTellTheDocumentKind(String title, DocumentKind kind) {
    assertEquals(kind, Articles.read(title, "支部有党员20名，工作有声有色。").documentKind().value());
  }

  @Test
  void takesNothingThatNeverSpeaksOfThePartyForAnExperience() {
    Reading reading =
        Articles.read("番茄炒蛋的做法", "番茄两个切块，鸡蛋三个打散。", "一、先炒鸡蛋", "油热后下蛋液，凝固即盛出。", "二、再炒番茄", "出汁后倒回鸡蛋。");
    assertEquals(DocumentKind.OTHER, reading.documentKind().value());
  }

  @Test
  void aLeadWithItsReporterTellsAReport() {
    String practice = "支部坚持每月集中学习，支部定期开展谈心谈话，三年来形成了自己的做法。";
    assertEquals(
        DocumentKind.REPORT,
        Articles.read("轮机工程系教工党支部的三年", "本网讯（通讯员 季秋白）我院轮机工程系教工党支部近日传来好消息。" + practice)
            .documentKind()
            .value());
    assertEquals(
        DocumentKind.EXPERIENCE,
        Articles.read("轮机工程系教工党支部的三年", "我院轮机工程系教工党支部有一套办法。" + practice).documentKind().value());
  }
}
