package yangban.corpus.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yangban.corpus.Branch;
import yangban.corpus.BranchKind;
import yangban.corpus.Place;
import yangban.corpus.Tag;
import yangban.corpus.extract.Given;

class BranchTest {

  private static Branch of(String title, String... paragraphs) {
    return Articles.read(title, paragraphs).branch();
  }

  private static Optional<String> value(Optional<Tag<String>> tag) {
    return tag.map(Tag::value);
  }

  @Test
  void readsSchoolCollegeAndNameFromOneRun() {
    Branch branch = of("一个支部的做法", "云汀大学测绘与遥感学院研究生第三党支部现有党员27名，其中博士生9名。");
    assertEquals(Optional.of("云汀大学"), value(branch.university()));
    assertEquals(Optional.of("测绘与遥感学院"), value(branch.college()));
    assertEquals(Optional.of("研究生第三党支部"), value(branch.name()));
  }

  @Test
  void aYouthLeagueBranchIsNoPartyBranch() {
    assertEquals(Optional.empty(), value(of("支部活动", "测绘2101团支部开展了主题团日活动，团支部书记作了总结。").name()));
  }

  @Test
  void keepsTheLongestConsistentForm() {
    Branch branch = of("实验中心党支部的三样东西", "化学化工学院实验教学中心教工党支部有党员13名。", "实验中心党支部抓得最紧的是钥匙、票据、考勤。");
    assertEquals(Optional.of("实验教学中心教工党支部"), value(branch.name()));
  }

  @Test
  void aMentionedSchoolIsNotOnesOwn() {
    Branch branch = of("教学部党支部的一年", "本年度支部教师获得西北工业大学教师教学创新竞赛三等奖2项，并邀请清华大学专家作报告。");
    assertEquals(Optional.empty(), value(branch.university()));
  }

  @Test
  void aQuotedSentenceBeforeANameIsNoPartOfIt() {
    Branch branch = of("夕阳无限好", "“老骥伏枥，志在千里。”离退休第三党支部的老党员们这样说。", "离退休第三党支部有党员54人。");
    assertEquals(Optional.of("离退休第三党支部"), value(branch.name()));
  }

  @Test
  void anAwardThatBearsASchoolsNameDoesNotNameTheSchool() {
    Branch branch = of("支部创建", "学院先后涌现出“电子科技大学先进党支部”1个，还有14个学生党支部获得奖励。");
    assertEquals(Optional.empty(), value(branch.university()));
  }

  @Test
  void pagesThatSayOurSchoolHaveNoneByThemselves() {
    Branch branch = of("我校支部通过验收", "日前，我校地质灾害防治研究生党支部通过验收，我院师生深受鼓舞。");
    assertEquals(Optional.empty(), value(branch.university()));
  }

  @Test
  void theImprintNamesTheSchoolThatTheTextDoesNot() {
    Branch branch =
        Articles.titled("我院党支部开展主题党日")
            .lines("近日，我院教工第一党支部开展主题党日活动。")
            .imprint("版权所有 © 砚汀大学数学科学学院 地址：东湖路77号")
            .read()
            .branch();
    assertEquals(Optional.of("砚汀大学"), value(branch.university()));
    assertEquals(Optional.of("数学科学学院"), value(branch.college()));
    assertEquals(
        Optional.of(Place.PAGE), branch.university().map(t -> t.evidence().getFirst().place()));
  }

  @Test
  void theHostNamesTheSchoolWhereNothingElseDoes() {
    Branch branch =
        Articles.titled("支部工作小记")
            .lines("支部坚持每月一次主题党日。")
            .at("https://dj.djtu.edu.cn/info/1043/2277.htm")
            .read()
            .branch();
    assertEquals(Optional.of("大连交通大学"), value(branch.university()));
    assertEquals(Optional.of("辽宁"), value(branch.region()));
  }

  @Test
  void whatIsGivenIsKeptAsGiven() {
    Branch branch =
        Articles.titled("支部工作")
            .lines("大连交通大学材料科学党支部成立于2017年5月。")
            .given(
                new Given(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("西南交通大学"),
                    Optional.of("教工第九党支部")))
            .read()
            .branch();
    assertEquals(Optional.of("西南交通大学"), value(branch.university()));
    assertEquals(Optional.of("教工第九党支部"), value(branch.name()));
  }

  @Test
  void collegeStudentsAreNoSchool() {
    assertEquals(Optional.empty(), value(of("大学生党支部建设", "大学生党支部要带好大学生，办好大学英语角。").university()));
  }

  @Test
  void aSchoolMayHaveAPhysicsCollege() {
    assertEquals(Optional.of("穹原大学"), value(of("磨课", "穹原大学物理学院基础物理教师党支部有党员16人。").university()));
  }

  @ParameterizedTest
  @CsvSource({
    "研究生第二党支部, GRADUATE",
    "硕6113党支部, GRADUATE",
    "研22测绘第二党支部, GRADUATE",
    "2020级本科生党支部, UNDERGRADUATE",
    "教师第二党支部, STAFF",
    "高电压教研室党支部, STAFF",
    "离退休第一党支部, RETIRED",
    "测绘工程师生联合党支部, MIXED",
  })
  void aNameTellsWhoseBranchItIs(String name, BranchKind kind) {
    Branch branch = of("支部工作经验", "云汀大学信息学院" + name + "现有党员20名。");
    assertEquals(Optional.of(name), value(branch.name()));
    assertEquals(Optional.of(kind), branch.kind().map(Tag::value));
  }

  @ParameterizedTest
  @CsvSource({
    "以课题组为单位纵向设置, 纵向",
    "建在课题组上, 课题组",
    "按班级设置, 班级",
    "按年级设置, 年级",
    "以教研室为单位设置, 教研室",
    "建在学生社区里, 社区",
  })
  void sentencesTellHowABranchIsSetUp(String words, String setup) {
    Branch branch = of("支部工作经验", "信息学院第二党支部" + words + "，现有党员20名。");
    assertEquals(Optional.of(setup), value(branch.setup()));
  }

  @Test
  void whoSignsAPassageIsNotWhomItIsAbout() {
    Branch branch = of("学院举行微沙龙", "学院举行了研究生党支部书记微沙龙。", "研22测绘第二党支部 任颖", "此次沙龙让我收获很大。");
    assertEquals(Optional.empty(), value(branch.name()));
  }

  @Test
  void whatABranchIsSaidToBeOutweighsTheUnitItIsSetUpIn() {
    Branch branch = of("一个支部的做法", "云汀大学材料学院高分子实验室党支部是一个以实验室为单元设置的师生联合党支部，现有党员42名。");
    assertEquals(Optional.of(BranchKind.MIXED), branch.kind().map(Tag::value));
    assertEquals(
        Optional.of(BranchKind.STAFF),
        of("一个支部的做法", "云汀大学材料学院高分子实验室党支部现有党员42名。").kind().map(Tag::value));
  }

  @Test
  void newsOfSeveralWinnersIsAboutNoSingleBranch() {
    String text = "近日，我校动物营养系教工党支部通过验收，园艺系研究生党支部通过第二批全省高校党建工作样板支部验收。";
    assertEquals(Optional.empty(), value(of("喜报！我校两个党支部顺利通过验收", text).name()));
    assertEquals(Optional.of("动物营养系教工党支部"), value(of("喜报！动物营养系教工党支部通过验收", text).name()));
  }

  @Test
  void aCallToApplyIsAboutNoBranch() {
    String text = "各二级党组织：现将有关事项通知如下：全校各类师生党支部均可申报，机械系教工第一党支部负责联络。特此通知。";
    assertEquals(Optional.empty(), value(of("关于开展第三批校级样板支部遴选工作的通知", text).name()));
    assertEquals(Optional.of("机械系教工第一党支部"), value(of("关于机械系教工第一党支部值班的通知", text).name()));
  }

  @Test
  void aYearBeforeACollegeIsNoPartOfItsName() {
    assertEquals(
        Optional.of("临床学院"), value(of("一个支部的做法", "这是继2022年临床学院之后的又一成果。现有党员9名。").college()));
  }
}
