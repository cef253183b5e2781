package yangban.indexer.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yangban.indexer.text.ChineseAnalyzer;

/// Words of a query that mean who did something, and those that only look so.
final class SaidValuesTest {

  private static final Clock IN_2023 =
      Clock.fixed(Instant.parse("2023-11-22T10:00:00Z"), ZoneOffset.UTC);

  private final QueryReader reader = new QueryReader(new ChineseAnalyzer(List.of("主题党日")), IN_2023);

  private static final KnownValues KNOWN =
      facet ->
          switch (facet) {
            case LEVEL -> List.of("national", "provincial", "university", "college");
            case BRANCH_KIND -> List.of("graduate", "undergraduate", "staff", "retired", "mixed");
            case BATCH -> List.of("第一批", "第二批", "第三批");
            case DISCIPLINE -> List.of("08", "0816", "0701", "0702", "10");
            case REGION -> List.of("湖北", "山西");
            case YEAR -> List.of("2021", "2022", "2023");
            default -> List.of();
          };

  private List<SaidValue> said(String query, String... off) {
    return reader.read(query, Set.of(off), KNOWN).reading().said();
  }

  /// `省级样板支部=level:provincial`, one for each stretch.
  private List<String> read(String query) {
    return said(query).stream()
        .map(each ->
            "%s=%s:%s"
                .formatted(each.typed(), each.aspect().code(), String.join(",", each.values())))
        .toList();
  }

  private void assertReads(String query, String... expected) {
    assertEquals(Arrays.asList(expected), read(query), query);
  }

  @Test
  void aLevelIsReadBesideATitleOrByItself() {
    assertReads("省级样板支部", "省级样板支部=level:provincial");
    assertReads("全国高校党建工作样板支部 思政", "全国高校党建工作样板支部=level:national");
    assertReads("怎样入选省级", "省级=level:provincial");
    assertReads("校级 理论学习", "校级=level:university");
    assertReads("省級樣板支部", "省級樣板支部=level:provincial");
    assertReads("省级比赛 怎么组织");
    assertReads("国家级课题申报");
    assertReads("全国思政会议精神");
  }

  @Test
  void beforeAndAfterInOneCharacterMayBeginAWord() {
    assertReads("2022年后勤保障", "2022年=year:2022");
    assertReads("2022年前后", "2022年=year:2022");
  }

  @Test
  void aTitleWithoutALevelIsOneOfAnyLevel() {
    assertReads("样板支部怎么建", "样板支部=level:national,provincial,university,college");
    assertReads("校级 样板支部", "校级 样板支部=level:university");
  }

  @Test
  void aKindIsReadInTheNameOfABranchOrByItself() {
    assertReads("研究生党支部怎么开展理论学习", "研究生党支部=branchKind:graduate");
    assertReads("教师样板党支部", "教师样板党支部=branchKind:staff");
    assertReads("学生支部", "学生支部=branchKind:graduate,undergraduate");
    assertReads("研究生 主题党日", "研究生=branchKind:graduate");
    assertReads("退休 支部", "退休 支部=branchKind:retired");
    assertReads("研究生导师怎么带党员");
    assertReads("优秀的教师");
    assertReads("机关干部下沉");
  }

  @Test
  void theSecretaryOfABranchIsNoBranch() {
    assertReads("新任研究生支部书记培训");
  }

  @Test
  void yearsAreOfRecognitionWhereAWordSaysSoAndOfPublicationElse() {
    assertReads("2022年入选", "2022年入选=recognized:2022");
    assertReads("2021年3月获批的支部", "2021年3月获批的=recognized:2021");
    assertReads("2023年的主题党日", "2023年=year:2023");
    assertReads("二〇二三年的主题党日", "二〇二三年=year:2023");
    assertReads("二零二三年获批", "二零二三年获批=recognized:2023");
    assertReads("去年入选的支部", "去年入选的=recognized:2022");
    assertReads("主题党日 2023", "2023=year:2023");
    assertReads("2022级本科生");
    assertReads("1998年的主题党日");
  }

  @Test
  void batchesStagesDisciplinesAndRegionsAreRead() {
    assertReads("第2批 通过验收", "第2批=batch:第二批", "通过验收=stage:accepted");
    assertReads("首批样板支部", "首批=batch:第一批", "样板支部=level:national,provincial,university,college");
    assertReads("测绘 支教", "测绘=discipline:0816");
    assertReads("医科 志愿服务", "医科=discipline:10");
    assertReads("工科院系党建", "工科院系=discipline:08");
    assertReads("湖北高校 志愿服务", "湖北高校=region:湖北");
    assertReads("山西 支教", "山西=region:山西");
    assertReads("山西面食怎么做");
    assertReads("测绘技能比赛");
  }

  @Test
  void aDisciplineIsReadInTheNameOfACollegeBeforeThatOfItsBranch() {
    assertReads("测绘学院研究生党支部", "测绘学院=discipline:0816", "研究生党支部=branchKind:graduate");
    assertReads("测绘科学与技术系教工第二支部", "测绘科学与技术系=discipline:0816");
    assertReads("我们测绘学院本科生支部", "测绘学院=discipline:0816", "本科生支部=branchKind:undergraduate");
    assertReads("测绘学院 志愿服务", "测绘学院=discipline:0816");
    assertReads("我们测绘研究生支部", "测绘=discipline:0816", "研究生支部=branchKind:graduate");
  }

  @Test
  void aDisciplineInsideASentenceIsThatOfThePeopleWhoAreSpokenOf() {
    assertReads("测绘专业的党员怎么服务农民", "测绘专业=discipline:0816");
    assertReads("测绘学院的老师怎么备课", "测绘学院=discipline:0816");
    assertReads("我们是测绘学院的，人在外业怎么学", "测绘学院=discipline:0816");
    assertReads("数学系能为附近的中学做些什么", "数学系=discipline:0701");
    assertReads("有没有工科学生党支部的例子", "工科=discipline:08", "学生党支部=branchKind:graduate,undergraduate");
    assertReads("医学生怎么过组织生活", "医学=discipline:10");
    assertReads("适合理工科男生多的支部的活动", "理工科=discipline:07,08");
    assertReads("测绘女生怎么出外业", "测绘=discipline:0816");
  }

  @Test
  void aDisciplineThatIsSpokenOfIsNotWhoAsks() {
    assertReads("怎么和测绘学院共建");
    assertReads("请数学系的老师讲课");
    assertReads("测绘专业有哪些课程");
    assertReads("测绘专业怎么样");
    assertReads("测绘系统怎么升级");
    assertReads("医学生物学研究什么");
    assertReads("数学学习怎么坚持");
  }

  @Test
  void theShortNameOfACollegeIsItsDisciplineAndWhatItStandsFor() {
    assertReads("数院 支教", "数院=discipline:0701");
    Demand college = reader.read("数院 支教", Set.of(), KNOWN).demands().getFirst();
    assertEquals(List.of("数院", "数学学院"), college.asked().map(Unit::typed).limit(2).toList());
  }

  @Test
  void whatNothingInTheStockHasIsNoValue() {
    assertReads("化学 支教");
    assertEquals(List.of(), reader.read("省级样板支部", Set.of(), KnownValues.NONE).reading().said());
  }

  @Test
  void quotedWordsMeanThemselves() {
    assertReads("“省级样板支部”");
    assertReads("-研究生支部 支教");
  }

  @Test
  void whatWasSwitchedOffIsToldAndIsAWordAgain() {
    SaidValue off = said("省级样板支部", "said:省级样板支部").getFirst();
    assertFalse(off.on());
    Question question = reader.read("省级样板支部", Set.of("said:省级样板支部"), KNOWN);
    assertEquals(List.of(), question.demands().stream().flatMap(d -> d.said().stream()).toList());
  }

  @Test
  void onlyThemIsTheSameSearchWithAChoiceInsteadOfTheWords() {
    SearchRequest asked = SearchRequest.of("省级样板支部 怎么开党课");
    SearchRequest only = said(asked.q()).getFirst().only(asked).orElseThrow();
    assertEquals("怎么开党课", only.q());
    assertEquals(Set.of("provincial"), only.choice(Facet.LEVEL).any());
    assertEquals(Optional.empty(), said("2022年入选").getFirst().only(asked));
  }
}
