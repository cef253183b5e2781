package yangban.corpus.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import yangban.corpus.BlockKind;
import yangban.corpus.Practice;
import yangban.corpus.Reading;

class OutlineTest {
  private static final String TITLE = "信息学院教工第一党支部工作案例";
  private static final String LEAD = "信息学院教工第一党支部现有党员23名，三年来围绕难处想办法，形成了自己的做法。";
  private static final String TEXT = "支部每月第一个周五下午集中学习四十分钟，由党员轮流主讲，讲完当场提问，答不上来的下次补讲一遍。";

  private static List<String> headings(Reading reading) {
    return reading.practices().stream().map(Practice::heading).toList();
  }

  private static List<String> of(String... lines) {
    return headings(Articles.titled(TITLE).lines(LEAD).lines(lines).read());
  }

  @Test
  void numberedLinesHeadPractices() {
    assertEquals(List.of("一、学得进", "二、管得住"), of("一、学得进", TEXT, "二、管得住", TEXT));
  }

  @Test
  void aHeadingMayRunIntoItsParagraph() {
    assertEquals(List.of("（一）学得进", "（二）管得住"), of("（一）学得进。" + TEXT, "（二）管得住。" + TEXT));
  }

  @Test
  void aNumberMayStandAloneAboveItsHeading() {
    assertEquals(List.of("学得进，讲得出", "管得住，有人查"), of("01", "学得进，讲得出", TEXT, "02", "管得住，有人查", TEXT));
  }

  @Test
  void linesWithADashHeadPractices() {
    assertEquals(
        List.of("教育党员新方案——提高党性修养", "联系群众新思路——解决所需所求"),
        of("教育党员新方案——提高党性修养", TEXT, "联系群众新思路——解决所需所求", TEXT));
  }

  @Test
  void keywordsInQuotesHeadPractices() {
    assertEquals(
        List.of("聚焦“学得进”，把课堂搬到驻地", "聚焦“理得清”，用台账管过程"),
        of("聚焦“学得进”，把课堂搬到驻地", TEXT, "聚焦“理得清”，用台账管过程", TEXT));
  }

  @Test
  void threeParagraphsWithAColonAreAScheme() {
    assertEquals(
        List.of("守防线，党小组跟着走", "建病例，一头牛讲成课", "聚团队，新教师先提箱"),
        of("守防线，党小组跟着走：" + TEXT, "建病例，一头牛讲成课：" + TEXT, "聚团队，新教师先提箱：" + TEXT));
  }

  @Test
  void speechWithAColonIsNoScheme() {
    assertEquals(List.of(TITLE), of("支部书记林知远说：" + TEXT, "组织委员周临说：" + TEXT, "宣传委员沈佩说：" + TEXT));
  }

  @Test
  void subPointsInsideAParagraphAreNoPractices() {
    assertEquals(
        List.of("一、学得进", "二、管得住"), of("一、学得进", "一是定时间。" + TEXT + "二是定人。" + TEXT, "二、管得住", TEXT));
  }

  @Test
  void pointsNestedInASectionAreNoPractices() {
    assertEquals(
        List.of("一、学得进", "二、管得住"),
        of("一、学得进", "支部先立规矩。", "（一）定时间。" + TEXT, "（二）定人。" + TEXT, "二、管得住", TEXT));
  }

  @Test
  void aContainerGivesWayToWhatItHolds() {
    assertEquals(
        List.of("1.学得进", "2.管得住"),
        of("一、背景", TEXT, "二、主要做法", "1.学得进", TEXT, "2.管得住", TEXT, "三、取得成效", TEXT));
  }

  @Test
  void sectionsThatOnlyHoldOthersGiveWayToo() {
    assertEquals(
        List.of("（一）定时间", "（二）定人", "（一）签到", "（二）补课"),
        of("一、学得进", "（一）定时间", TEXT, "（二）定人", TEXT, "二、管得住", "（一）签到", TEXT, "（二）补课", TEXT));
  }

  @Test
  void aSchemeMayChangeItsFormAndCountOn() {
    assertEquals(
        List.of("一、学得进", "二、管得住", "3、讲得出", "4、用得上"),
        of("一、学得进", TEXT, "二、管得住", TEXT, "3、讲得出", TEXT, "4、用得上", TEXT));
  }

  @Test
  void backgroundAndWhatComesNextAreNoPractices() {
    assertEquals(
        List.of("二、学得进", "三、管得住"),
        of("一、支部基本情况", TEXT, "二、学得进", TEXT, "三、管得住", TEXT, "四、下一步打算", TEXT));
  }

  @Test
  void captionsBetweenParagraphsAreNoHeadings() {
    Reading reading =
        Articles.titled(TITLE)
            .lines(LEAD, "“党建领航”品牌建设工程", TEXT)
            .block(BlockKind.CAPTION, "材料科学系科研成果统计表")
            .lines("党建论文征集活动", TEXT, "撰写理论研讨论文情况", "“红色故事代代传”主题党日", TEXT)
            .lines("“红色故事代代传”主题党日", "支部将以党建为引领，扎实推进各项工作，再上新的台阶。")
            .read();
    assertEquals(List.of("“党建领航”品牌建设工程", "党建论文征集活动", "“红色故事代代传”主题党日"), headings(reading));
  }

  @Test
  void aHeadingBelowAPictureIsToldFromACaptionByItsBuild() {
    Reading reading =
        Articles.titled(TITLE)
            .lines(LEAD, "髓心 · 老场长的三页纸", TEXT, "内圈 · 火塘边点名", TEXT)
            .block(BlockKind.CAPTION, "中圈 · 样地归人")
            .lines(TEXT)
            .block(BlockKind.CAPTION, "赶集日的桌子")
            .lines(TEXT)
            .read();
    assertEquals(List.of("髓心 · 老场长的三页纸", "内圈 · 火塘边点名", "中圈 · 样地归人"), headings(reading));
  }

  @Test
  void theClosingParagraphBelongsToNoPractice() {
    Reading reading = Articles.read(TITLE, LEAD, "一、学得进", TEXT, "二、管得住", TEXT, "下一步，支部将把办法编成册子。");
    assertEquals(TEXT, reading.practices().getLast().text());
  }

  @Test
  void anExperienceArticleWithoutHeadingsIsOnePractice() {
    assertEquals(List.of(TITLE), of(TEXT, TEXT));
  }

  @Test
  void aNoticeHasNoPractices() {
    assertEquals(
        List.of(),
        headings(
            Articles.read(
                "关于开展主题党日活动的通知", "各党支部：", "现将有关事项通知如下。", "一、活动时间", "6月1日前。", "二、活动要求", "特此通知。")));
  }

  @Test
  void aReportOfAnEventHasNoPractices() {
    assertEquals(
        List.of(),
        headings(
            Articles.read(
                "学院举行研究生党支部书记微沙龙",
                "5月30日下午，学院在会议室举行微沙龙，学院党委书记出席，全院研究生党支部书记参加。",
                "会议指出，要认真学习。与会书记纷纷表示收获很大。")));
  }

  @Test
  void idsComeFromHeadingsAndStay() {
    Reading first = Articles.read(TITLE, LEAD, "一、学得进", TEXT, "二、管得住", TEXT);
    Reading second = Articles.read(TITLE, LEAD + "又及。", "一、学得进", TEXT + TEXT, "二、管得住", TEXT);
    assertEquals(
        first.practices().stream().map(Practice::id).toList(),
        second.practices().stream().map(Practice::id).toList());
    assertTrue(first.practices().getFirst().id().matches("aaaaaaaaaaaa-[a-z2-7]{5}"));
  }

  @Test
  void twoPracticesOfOneHeadingHaveTwoIds() {
    Reading reading = Articles.read(TITLE, LEAD, "一、学得进", TEXT, "二、学得进", TEXT);
    assertEquals(2, reading.practices().stream().map(Practice::id).distinct().count());
  }
}
