package yangban.corpus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import yangban.corpus.ArticleText;

/// Where on a page its text stands, and what beside it is another's.
final class BodyPlaceTest {

  private static final String LEAD =
      "<p>去年秋天，支部把每月一次的会从会议室搬到了测站旁边，起因是一次没有开成的会：那天下大雨，测站的数据断了，半个支部的人都在山上抢修。</p>"
          + "<p>会没有开成，事情却谈透了。书记后来说，既然人在哪里事情就在哪里，那么会也应该在哪里开，于是有了后来的一年。</p>";

  private static void assertBody(List<String> lines, String html) {
    assertEquals(lines, Reads.lines(Reads.html(html)));
  }

  private static List<String> withLead() {
    List<String> lines =
        new java.util.ArrayList<>(List.of(LEAD.replaceAll("</p>$", "").split("</p>", -1)));
    lines.replaceAll(line -> line.replace("<p>", ""));
    lines.addAll(Pages.paragraphs());
    return lines;
  }

  private static String titled(String between, String behind) {
    return Pages.page(
        "<div><h1>"
            + Pages.TITLE
            + "</h1>"
            + between
            + "</div><div class=rest><div>"
            + Pages.body()
            + Pages.body().replace("支部", "大家")
            + "</div></div>"
            + behind);
  }

  private static List<String> twice(List<String> above) {
    List<String> all = new java.util.ArrayList<>(above);
    Pages.paragraphs().forEach(line -> all.add(line.replace("支部", "大家")));
    return all;
  }

  @Test
  void keepsOpeningParagraphsThatStandApartBelowTheTitle() {
    assertBody(twice(withLead()), titled("<div class=opening>" + LEAD + "</div>", ""));
  }

  @Test
  void leavesOutASummaryBelowTheTitle() {
    assertBody(
        twice(Pages.paragraphs()), titled("<div class=article-summary>" + LEAD + "</div>", ""));
  }

  @Test
  void leavesOutAFooterThatHoldsMoreProseThanTheArticle() {
    String notice =
        "<p>本网站刊载的所有内容，包括文字、图片、音频和视频，均受法律保护，任何单位和个人未经允许，不得转载、摘编，也不得以其他方式使用，违者将依法追究责任。</p>";
    assertBody(
        Pages.paragraphs(),
        Pages.page(
            "<h1>"
                + Pages.TITLE
                + "</h1><div>"
                + Pages.body()
                + "</div><footer><div>"
                + notice.repeat(12)
                + "</div></footer>"));
  }

  @Test
  void leavesOutTheLabelsOfAForm() {
    assertBody(
        Pages.paragraphs(),
        Pages.page(
            "<h1>"
                + Pages.TITLE
                + "</h1><div>"
                + Pages.body()
                + "<form><p>请留下你的姓名</p><p>你从哪里知道我们的</p></form></div>"));
  }

  @Test
  void readsAPageThatIsOneForm() {
    assertBody(
        Pages.paragraphs(),
        Pages.page("<form><h1>" + Pages.TITLE + "</h1><div>" + Pages.body() + "</div></form>"));
  }

  @Test
  void keepsSectionsThatAreAllNamedAfterTheirTableOfContents() {
    var body = new StringBuilder();
    for (String line : Pages.paragraphs()) {
      body.append("<div class=nav-section><h2>一节</h2><p>").append(line).append("</p></div>");
    }
    List<String> lines =
        Pages.paragraphs().stream().flatMap(l -> List.of("一节", l).stream()).toList();
    String dialog =
        "<div><p>您将离开本站。链接所指的网站不由我们维护，我们的隐私说明也不适用于它；请在前往以前，先读一读它自己的说明，再决定是否继续。</p></div>";
    assertBody(lines, Pages.page("<h1>" + Pages.TITLE + "</h1><div>" + body + "</div>" + dialog));
  }

  @Test
  void keepsHeadingsWhoseClassNamesTheirAnchor() {
    String body = Pages.body() + "<h2 class=header-anchor>写在后面</h2>" + LEAD;
    List<String> lines = new java.util.ArrayList<>(Pages.paragraphs());
    lines.add("写在后面");
    lines.addAll(withLead().subList(0, 2));
    assertBody(lines, Pages.page("<h1>" + Pages.TITLE + "</h1><div>" + body + "</div>"));
  }

  @Test
  void leavesOutTeasersWhosePicturesAreLinkedBeforeTheirTitles() {
    var teasers = new StringBuilder();
    for (int i = 1; i <= 4; i++) {
      teasers
          .append("<div class='item item_")
          .append(i)
          .append("'><a href=/")
          .append(i)
          .append("><img src=a.jpg></a><h3><a href=/")
          .append(i)
          .append(">另一篇文章的题目在这里</a></h3><div>另一篇文章讲的是别的事情，开头几句放在这里，引人点进去看。</div><span>Dec ")
          .append(i)
          .append(", 2025</span></div>");
    }
    assertBody(
        Pages.paragraphs(),
        Pages.page(
            "<h1>"
                + Pages.TITLE
                + "</h1><div><div>"
                + Pages.body()
                + "</div><div>"
                + teasers
                + "</div></div>"));
  }

  @Test
  void readsATextThatOnlyAScriptWouldShow() {
    String state = Pages.body().replace("\"", "\\\"").replace("</", "<\\/").replace("\n", "\\n");
    String html =
        "<html><head><title>"
            + Pages.TITLE
            + "</title></head><body><div id=app></div><script>window.__STATE__ = {\"id\":7,\"content\":\""
            + state
            + "\",\"publishTime\":\"2020-01-06 07:58:11\"};</script></body></html>";
    ArticleText text = Reads.html(html);
    assertEquals(Pages.paragraphs(), Reads.lines(text));
    assertEquals("2020-01-06", text.published().orElseThrow().value().toString());
    assertTrue(text.warnings().contains("正文取自网页的结构化数据。"), text.warnings().toString());
  }

  @Test
  void readsTheStateOfAPageThatIsStreamedAsAStringInAString() {
    String inner = "{\"html\":\"" + Pages.body().replace("\n", "") + "\",\"kind\":\"news\"}";
    String html =
        Pages.page(
            "<h1>"
                + Pages.TITLE
                + "</h1><script>self.__f.push([1,\""
                + inner.replace("\"", "\\\"").replace("<", "\\u003c")
                + "\"])</script>");
    assertBody(Pages.paragraphs(), html);
  }

  @Test
  void aPageThatShowsItsTextIsNotReadFromAScript() {
    String other = Pages.body().repeat(2).replace("支部", "大家").replace("\n", "");
    assertBody(
        twice(Pages.paragraphs()), titled("", "<script>var related = \"" + other + "\";</script>"));
  }

  @Test
  void whatThePageCallsItsMainPartIsTheTextHoweverLongTheRest() {
    String slides =
        "<div class=slide>"
            + LEAD.replace("支部", "商店")
            + "</div>"
            + "<div class=slide>"
            + LEAD.replace("支部", "公司")
            + "</div>";
    String html =
        "<html><body><div class=slides>"
            + slides
            + slides.replace("测站", "门店")
            + slides.replace("大雨", "大雪")
            + "</div><main><h1>"
            + Pages.TITLE
            + "</h1><div>"
            + LEAD
            + "</div></main></body></html>";
    assertBody(withLead().subList(0, 2), html);
  }

  @Test
  void keepsWhatAReaderUnfolds() {
    String folded =
        "<div class=accordion-item><h3>后来</h3><div style=\"display:none\">" + LEAD + "</div></div>";
    List<String> all = new java.util.ArrayList<>(Pages.paragraphs());
    all.add("后来");
    all.addAll(withLead().subList(0, 2));
    assertBody(
        all, Pages.page("<h1>" + Pages.TITLE + "</h1><div>" + Pages.body() + folded + "</div>"));
  }

  @Test
  void leavesOutAListOfOtherPagesWithoutDaysBehindTheText() {
    String teaser =
        "<div class=item><h3><a href=/p>%s年的测站是怎样修起来的</a></h3><p>测站建在半山腰，路是后来才通的；第一年的数据靠人背下山，第二年有了骡子，第三年才有了电，这里讲的是没有电的那两年。</p></div>";
    String list =
        "<div class=grid>"
            + teaser.formatted("第一")
            + teaser.formatted("第二")
            + teaser.formatted("第三")
            + teaser.formatted("第四")
            + "</div>";
    assertBody(twice(withLead()), titled("<div class=opening>" + LEAD + "</div>", list));
  }

  @Test
  void nothingStandsBehindTheLineThatNamesTheEditor() {
    String behind = "<p>责任编辑：闻人皓 SN222</p><p>更多精彩！欢迎扫描左方二维码关注我们的官方微信</p><p>海量资讯、精准解读，尽在客户端。</p>";
    assertBody(
        Pages.paragraphs(),
        Pages.page("<h1>" + Pages.TITLE + "</h1><div>" + Pages.body() + behind + "</div>"));
  }
}
