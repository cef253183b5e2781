package yangban.corpus.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yangban.corpus.ArticleText;
import yangban.corpus.Practice;
import yangban.corpus.Reading;
import yangban.corpus.Tag;
import yangban.corpus.Voice;

/// Signed statements behind a report: who signs, of which unit, and what is said.
class VoiceTest {
  private static final String FIRST = "听了大家的分享，我对支部建设有了更多思考，今后要把学习抓牢抓实。";
  private static final String SECOND = "这次沙龙让我受益匪浅，组织生活怎样吸引人，有了可以照着做的办法。";

  private static List<String> voices(String... lines) {
    Articles page = Articles.titled("学院举行研究生党支部书记沙龙").lines("5月30日，学院举行沙龙，各党支部书记参加。").lines(lines);
    ArticleText text = page.text();
    return page.read().voices().stream()
        .map(Tag::value)
        .map(v -> "%s/%s/%s".formatted(v.name(), v.unit(), v.span().of(text.body())))
        .toList();
  }

  @Test
  void aSignatureStandsAboveItsStatement() {
    assertEquals(
        List.of("任颖/研22测绘第二党支部/" + FIRST, "舒建伟/研22级测绘第四党支部/" + SECOND),
        voices("研22测绘第二党支部 任颖", FIRST, "研22级测绘第四党支部　舒建伟", SECOND));
    assertEquals(
        List.of("任颖/地质2021级硕士生/" + FIRST, "舒建伟/测绘学院/" + SECOND),
        voices("任颖（地质2021级硕士生）", FIRST, "舒建伟（测绘学院）：", SECOND));
  }

  @Test
  void aSignatureStandsBelowBehindADash() {
    assertEquals(
        List.of("任颖/研22测绘第二党支部/" + FIRST, "舒建伟/测绘学院/" + SECOND),
        voices(FIRST, "——研22测绘第二党支部 任颖", SECOND, "——测绘学院 舒建伟"));
  }

  @Test
  void aSignatureStandsAtTheHeadOfItsParagraph() {
    assertEquals(
        List.of("任颖/研22测绘第二党支部/" + FIRST, "舒建伟/测绘学院/" + SECOND),
        voices("任颖（研22测绘第二党支部）：" + FIRST, "舒建伟（测绘学院）：" + SECOND));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "研22测绘第二党支部 任颖|" + FIRST,
        "研22测绘第二党支部 任颖|她是学院首批党员先锋岗成员，三年发表论文五篇，带领团队获奖。|研22级测绘第四党支部 舒建伟|他牵头的课题组承担国家项目三项，获发明专利两项，多次受到表彰。",
        "支部书记任颖介绍了做法：|" + FIRST + "|会议最后，舒建伟作了总结。|" + SECOND,
      })
  void oneSignatureOrAPortraitIsNoSeries(String lines) {
    assertEquals(List.of(), voices(lines.split("\\|")));
  }

  @Test
  void whatIsSignedIsNoPracticeNorPartOfOne() {
    Reading reading =
        Articles.titled("测绘系教工党支部的做法")
            .heading("一、学得进", 2)
            .lines("支部每月集中学习，党员轮流领学，学完当场出题，人人作答。")
            .heading("二、用得上", 2)
            .lines("支部组织党员到测区开展服务，三年服务乡村二十个，解决难题三十件。", "研22测绘第二党支部 任颖", FIRST, "测绘系 舒建伟", SECOND)
            .read();
    assertEquals(
        List.of("任颖", "舒建伟"), reading.voices().stream().map(Tag::value).map(Voice::name).toList());
    assertEquals(
        List.of("一、学得进", "二、用得上"), reading.practices().stream().map(Practice::heading).toList());
    assertEquals("支部组织党员到测区开展服务，三年服务乡村二十个，解决难题三十件。", reading.practices().getLast().text());
  }
}
