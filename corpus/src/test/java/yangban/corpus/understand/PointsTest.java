package yangban.corpus.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import yangban.corpus.Point;
import yangban.corpus.Practice;

class PointsTest {
  private static final String TITLE = "信息学院教工第一党支部工作案例";
  private static final String LEAD = "信息学院教工第一党支部现有党员23名，三年来围绕难处想办法，形成了自己的做法。";
  private static final String TEXT = "支部每月第一个周五下午集中学习四十分钟，由党员轮流主讲，讲完当场提问，答不上来的下次补讲一遍。";

  private static List<Practice> of(String... lines) {
    return Articles.titled(TITLE).lines(LEAD).lines(lines).read().practices();
  }

  private static List<String> headings(Practice practice) {
    return practice.points().stream().map(p -> p.level() + " " + p.heading()).toList();
  }

  private static List<String> words(Practice practice) {
    return practice.points().stream().map(Point::span).map(s -> s.of(practice.text())).toList();
  }

  @Test
  void aCountInsideAParagraphIsAListOfPoints() {
    Practice first =
        of("一、学得进", "支部坚持集中学习。一是书记领学，每学期讲党课2次；二是党员研学，研讨12场；三是实践践学。", "二、管得住", TEXT).getFirst();
    assertEquals(List.of("1 一是书记领学，每学期讲党课2次", "1 二是党员研学，研讨12场", "1 三是实践践学"), headings(first));
    assertEquals(List.of("一是书记领学，每学期讲党课2次；", "二是党员研学，研讨12场；", "三是实践践学。"), words(first));
  }

  @Test
  void headingsOfALowerFormArePointsAndThoseBelowThemPointsOfPoints() {
    Practice first =
        of(
                "一、学得进",
                "支部先立规矩。",
                "（一）定时间",
                "1.定在周五。" + TEXT,
                "2.定在下午。" + TEXT,
                "（二）定人",
                TEXT,
                "二、管得住",
                TEXT)
            .getFirst();
    assertEquals(List.of("1 （一）定时间", "2 1.定在周五", "2 2.定在下午", "1 （二）定人"), headings(first));
    assertEquals(
        List.of(
            "（一）定时间\n1.定在周五。" + TEXT + "\n2.定在下午。" + TEXT,
            "1.定在周五。" + TEXT,
            "2.定在下午。" + TEXT,
            "（二）定人\n" + TEXT),
        words(first));
  }

  @Test
  void headingsThatThePageMarksLowerArePoints() {
    List<Practice> practices =
        Articles.titled(TITLE)
            .lines(LEAD)
            .heading("铸魂", 3)
            .lines(TEXT)
            .heading("抓制度", 4)
            .lines(TEXT)
            .heading("抓落实", 4)
            .lines(TEXT)
            .heading("强基", 3)
            .lines(TEXT)
            .read()
            .practices();
    assertEquals(List.of("铸魂", "强基"), practices.stream().map(Practice::heading).toList());
    assertEquals(List.of("1 抓制度", "1 抓落实"), headings(practices.getFirst()));
    assertEquals(List.of(), headings(practices.getLast()));
  }

  @Test
  void paragraphsThatCountArePointsEachWithItsParagraph() {
    Practice first =
        of("一、学得进", "一是定时间。" + TEXT, "二是定人。" + TEXT, "学习之后人人写心得。", "二、管得住", TEXT).getFirst();
    assertEquals(List.of("1 一是定时间", "1 二是定人"), headings(first));
    assertEquals("二是定人。" + TEXT, words(first).getLast());
  }

  @Test
  void listsOfTwoParagraphsStandSideBySide() {
    Practice first =
        of("一、学得进", "学得勤：一是天天学；二是月月评。", "学得深：（1）读原著；（2）写心得。", "二、管得住", TEXT).getFirst();
    assertEquals(List.of("1 一是天天学", "1 二是月月评", "1 （1）读原著", "1 （2）写心得"), headings(first));
  }

  @Test
  void whatDoesNotCountOnIsNoPoint() {
    Practice first = of("一、学得进", "经费的三分之一是学院给的，2.5万元；一是为了学，二者兼顾，第一书记到场。", "二、管得住", TEXT).getFirst();
    assertEquals(List.of(), headings(first));
  }

  @Test
  void anArticleThatIsOnePracticeHasPointsToo() {
    Practice only = of("支部坚持集中学习。首先立规矩：一要定时间，二要定人，三要定主题。" + TEXT).getFirst();
    assertEquals(TITLE, only.heading());
    assertEquals(List.of("1 一要定时间", "1 二要定人", "1 三要定主题"), headings(only));
  }

  @Test
  void aLongPointIsHeadedByItsFirstClauses() {
    String clause = "每月第一个周五下午集中学习四十分钟由党员轮流主讲";
    Practice first = of("一、学得进", "一是" + clause + "，" + clause + "；二是评。", "二、管得住", TEXT).getFirst();
    assertEquals("1 一是" + clause, headings(first).getFirst());
  }
}
