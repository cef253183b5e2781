package yangban.corpus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which of a page's titles is the article's.
final class TitlesTest {

  private static String title(String element, String head, String body) {
    return Reads.html(
            "<html><head><title>"
                + element
                + "</title>"
                + head
                + "</head><body>"
                + body
                + Pages.body()
                + "</body></html>")
        .title();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s-云汀大学测绘学院", "%s_云汀新闻网", "%s | 云汀大学", "%s - 支部动态 - 云汀大学", "云汀大学", "%s"})
  void cutsTheSiteNameOff(String pattern) {
    assertEquals(
        Pages.TITLE, title(pattern.formatted(Pages.TITLE), "", "<h2>" + Pages.TITLE + "</h2>"));
  }

  @Test
  void keepsTheDashOfATitle() {
    String long1 = "让小组跟着外业走——记测绘学院研究生第三党支部";
    assertEquals(long1, title(long1 + "-云汀大学", "", "<h1>" + long1 + "</h1>"));
  }

  @Test
  void prefersWhatTwoPlacesSay() {
    assertEquals(
        Pages.TITLE,
        title(
            Pages.TITLE + "_云汀",
            "<meta property=og:title content=\"" + Pages.TITLE + "\">",
            "<h1>云汀大学测绘学院</h1>"));
  }

  @Test
  void takesTheLineAboveThePostingLineWhereMarkupSaysNothing() {
    assertEquals(
        Pages.TITLE,
        title(
            "云汀大学测绘学院",
            "",
            "<table><tr><td><font size=4>"
                + Pages.TITLE
                + "</font></td></tr><tr><td>发布时间：2023-05-12 点击：17</td></tr></table>"));
  }

  @Test
  void takesTheFirstFittingLineOfPlainText() {
    String page =
        "首页\n学院概况\n当前位置：首页 > 党建工作 > 正文\n"
            + Pages.TITLE
            + "\n"
            + String.join("\n", Pages.paragraphs());
    assertEquals(Pages.TITLE, Reads.text(page).title());
  }

  @Test
  void cutsAPapersNameBehindTwoHyphensAndJoinsATitleOverTwoLines() {
    String html =
        "<html><head><title>全市防汛抗旱工作会议要求全面落实责任制--时政--砚溪网</title></head><body><table><tr><td align=center><b>全市防汛抗旱工作会议要求<br>全面落实责任制</b></td></tr><tr><td>2006年04月13日05:42　来源：<a href=/>砚溪日报</a></td></tr><tr><td>"
            + Pages.body()
            + "</td></tr></table></body></html>";
    assertEquals("全市防汛抗旱工作会议要求全面落实责任制", Reads.html(html).title());
  }
}
