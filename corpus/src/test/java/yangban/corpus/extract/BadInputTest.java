package yangban.corpus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import yangban.corpus.ArticleText;
import yangban.corpus.extract.Extraction.Rejected;

/// Input that is no article, or was made to do harm: an honest outcome, in time, never an
/// exception.
final class BadInputTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t\r\n ", "\uFEFF", "\0\0\0"})
  void rejectsEmptyFiles(String content) {
    assertEquals(RejectionKind.EMPTY, Reads.rejection("a.txt", content));
    assertEquals(RejectionKind.EMPTY, Reads.rejection("a.docx", content));
  }

  private static final String OPEN =
      "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>"
          + Pages.TITLE
          + "</title></head><body><h1>"
          + Pages.TITLE
          + "</h1><p>2024-03-05</p><div class=\"content\">"
          + Pages.body();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>二、把测站的",
        "<p>支部党员轮流到测站值守，每人每月",
        "<p>支部",
        "<p sty",
        "<p><a href=\"/2024/",
        "<p>"
      })
  void tellsThatAPageStopsWithinItsArticle(String end) {
    assertTrue(
        Reads.html(OPEN + end).warnings().stream().anyMatch(warning -> warning.contains("没有完")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</div></body></html>",
        "</div>",
        "</div><div class=\"footer\">版权所有 某大学 地址：学府路8号",
        "<p>（图文：测绘学院）</p></div>",
        "<p>供稿：李明</p></div>",
        "</div><p>上一条：<a href=\"1.htm\">通知</a></p>"
      })
  void aPageThatMerelyLacksItsClosingTagsIsWhole(String end) {
    assertTrue(
        Reads.html(OPEN + end).warnings().stream().noneMatch(warning -> warning.contains("没有完")));
  }

  @Test
  void aDayThatHasNotComeIsNotTheDateOfAPage() {
    String page = Pages.page("<h1>" + Pages.TITLE + "</h1><p>发布时间：2099-01-01</p>" + Pages.body());
    ArticleText text = Reads.html(page);
    assertTrue(text.published().isEmpty());
    assertTrue(text.warnings().stream().anyMatch(warning -> warning.contains("2099-01-01")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 2 3下一页",
        "1 2 3",
        "2 3 4",
        "上一页 下一页 共3页",
        "[1] [2]",
        "[1][2][3] 下一页",
        "首页 上一页 1 2 3 下一页 尾页",
        "第1页/共3页",
        "共 3 页 1 2 3 下一页",
        "« 1 2 3 »  下一页 »",
        "上一页 1/3 下一页",
        "（1）（2）（3）",
        "余下全文"
      })
  void pagersAreNoText(String pager) {
    assertTrue(Pagers.is(pager), pager);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "2023",
        "12 18 37",
        "1\t2\t3",
        "98%",
        "2021-2022",
        "（1）",
        "第一页写着支部的约定",
        "下一页讲的是测站",
        "共3页材料",
        "3. 1",
        "首页",
        "2019 2020 2021"
      })
  void numbersAndSentencesAreNoPagers(String line) {
    assertFalse(Pagers.is(line), line);
  }

  @Test
  void rejectsPagesOfIdeographicSpacesAsHavingNoText() {
    assertEquals(RejectionKind.NO_TEXT, Reads.rejection("a.txt", "　　\n　　"));
  }

  @Test
  void rejectsWhatIsOverTheSizeLimits() {
    byte[] text = new byte[11 << 20];
    Arrays.fill(text, (byte) 'a');
    assertEquals(RejectionKind.TOO_LARGE, Reads.rejection("a.txt", text));
    byte[] file = Arrays.copyOf("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 51 << 20);
    assertEquals(RejectionKind.TOO_LARGE, Reads.rejection("a.pdf", file));
  }

  @Test
  void rejectsRandomBytesNamedTxt() {
    byte[] bytes = new byte[200_000];
    new Random(7).nextBytes(bytes);
    assertEquals(RejectionKind.BINARY, Reads.rejection("a.txt", bytes));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0089PNG\r\n\u001a\n",
        "\u00ff\u00d8\u00ff\u00e0",
        "GIF89a",
        "\u007fELF\u0002",
        "\u001f\u008b\u0008"
      })
  void rejectsPicturesAndProgramsWhateverTheirName(String head) {
    byte[] bytes = Arrays.copyOf(head.getBytes(StandardCharsets.ISO_8859_1), 500);
    assertEquals(RejectionKind.BINARY, Reads.rejection("a.html", bytes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.json", "a.xml", "a.csv"})
  void rejectsEndingsThatAreNotRead(String name) {
    assertEquals(RejectionKind.UNSUPPORTED, Reads.rejection(name, "{\"a\": 1}"));
  }

  static Stream<Arguments> hostile() {
    return Stream.of(
        Arguments.of("nested.html", "<div>".repeat(100_000) + "x"),
        Arguments.of("tables.html", "<table><tr><td>".repeat(50_000) + "x"),
        Arguments.of("formatting.html", "<b><i><font>".repeat(30_000) + "x"),
        Arguments.of("lists.html", "<html><ul><li>".repeat(50_000)),
        Arguments.of("brackets.html", "<html>" + "<".repeat(100_000)),
        Arguments.of("brackets.txt", "(".repeat(100_000)),
        Arguments.of("brackets.md", "[".repeat(100_000) + "](".repeat(100_000)),
        Arguments.of("stars.md", "*".repeat(100_000) + "a*".repeat(100_000)),
        Arguments.of("line.txt", "党".repeat(3_000_000)),
        Arguments.of("latin.txt", "a ".repeat(5_000_000)),
        Arguments.of("line.html", "<html><p>" + "党".repeat(3_000_000)),
        Arguments.of("lines.txt", "党员\n".repeat(1_000_000)),
        Arguments.of("breaks.html", "<html>" + "<br>".repeat(1_000_000)),
        Arguments.of("paragraphs.html", "<html>" + "<p>x".repeat(1_000_000)),
        Arguments.of("attributes.html", "<html " + "a=b ".repeat(1_000_000) + ">"),
        Arguments.of("style.html", "<html><p style=\"" + "a:b;".repeat(1_000_000) + "\">x"),
        Arguments.of("entities.html", "<html>" + "&#x110000;&lt;&amp;".repeat(300_000)),
        Arguments.of("labels.txt", "来源：作者：".repeat(500_000)),
        Arguments.of("spaces.txt", " ".repeat(9_000_000) + "x"),
        Arguments.of("script.html", "<html><script>" + "var a=1;".repeat(1_000_000)));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void endsHostileInputInTimeWithARejection(String name, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    Extraction outcome = assertTimeoutPreemptively(LIMIT, () -> Reads.any(name, bytes));
    var rejected = assertInstanceOf(Rejected.class, outcome, name);
    assertTrue(rejected.reason().endsWith("。"), rejected.reason());
  }

  @Test
  void namesTheDepthAsTheReason() {
    assertEquals(
        RejectionKind.TOO_DEEP, Reads.rejection("a.html", "<div>".repeat(100_000) + "<p>正文"));
  }

  @Test
  void readsAPageOfUnclosedTagsAndSaysThatItIsDeep() {
    ArticleText text = Reads.html(Pages.page("<div><span>".repeat(2_000) + Pages.body()));
    assertEquals(Pages.paragraphs(), Reads.lines(text));
    assertTrue(
        text.warnings().stream().anyMatch(w -> w.contains("嵌套超过")), text.warnings().toString());
  }

  @Test
  void readsAPageThatBreaksOffInTheMiddleOfATag() {
    ArticleText text =
        Reads.html(
            "<html><head><title>"
                + Pages.TITLE
                + "</title><body>"
                + Pages.body()
                + "<div class=\"foo");
    assertEquals(Pages.paragraphs(), Reads.lines(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>请在校内或校园VPN内查看该内容。</p>",
        "<div>您访问的内容仅限校内用户访问，请登录。</div><form><input type=password></form>",
        "<h2>统一身份认证</h2><p>请登录后查看</p>",
        "<h2>统一身份认证平台</h2><p>您好，欢迎使用统一身份认证平台，请输入您的信息完成认证。</p><p>用户名</p><p>密码</p><p>验证码</p><p>忘记密码请联系信息中心，校外访问请先使用学校提供的客户端，然后再回到这里。</p>"
      })
  void rejectsLoginWalls(String body) {
    assertEquals(RejectionKind.LOGIN_WALL, Reads.rejection("a.html", Pages.page(body)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h1>404</h1><p>您访问的页面不存在或已被删除</p>",
        "<p>抱歉，没有找到您要访问的页面！</p><a href=/>返回首页</a>",
        "<h1>404 Not Found</h1><hr>nginx"
      })
  void rejectsErrorPagesThatWereServedAsPages(String body) {
    assertEquals(RejectionKind.SOFT_404, Reads.rejection("a.html", Pages.page(body)));
  }

  @Test
  void keepsAnArticleThatMentionsALogin() {
    ArticleText text =
        Reads.html(Pages.page("<h1>" + Pages.TITLE + "</h1><p>请登录后查看资料。</p>" + Pages.body()));
    assertTrue(text.body().contains("请登录后查看资料。"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body></body></html>",
        "<html><body><img src=1.png><img src=2.png></body></html>",
        "<html><body><p>1.png</p><p>微信图片_20230410164907</p></body></html>",
        "<html><body><script>document.write('正文正文正文正文正文正文正文')</script></body></html>"
      })
  void rejectsPagesWithoutText(String html) {
    assertEquals(RejectionKind.NO_TEXT, Reads.rejection("a.html", html));
  }

  @Test
  void rejectsListPages() {
    var list = new StringBuilder("<h2>支部动态</h2><ul class=news>");
    for (int i = 1; i <= 15; i++) {
      list.append(
          "<li><a href=%d.htm>第%d党支部开展联合主题党日活动纪实</a><span>2023-05-%02d</span></li>"
              .formatted(i, i, i));
    }
    list.append("</ul><p>共 31 条 第1页 下一页 尾页</p>");
    assertEquals(RejectionKind.LIST_PAGE, Reads.rejection("list.htm", Pages.page(list.toString())));
  }

  @Test
  void readsTheStructuredDataOfAPageThatOnlyAScriptFills() {
    String stated = String.join("\\n", Pages.paragraphs());
    String html =
        "<html><head><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"%s\",\"datePublished\":\"2021-11-15\",\"articleBody\":\"%s\"}</script></head><body><div id=app></div></body></html>"
            .formatted(Pages.TITLE, stated);
    ArticleText text = Reads.html(html);
    assertEquals(Pages.paragraphs(), Reads.lines(text));
    assertEquals(Pages.TITLE, text.title());
    assertTrue(text.warnings().contains("正文取自网页的结构化数据。"), text.warnings().toString());
  }

  @Test
  void readsWhatItCanOfAPageInTwoCharsetsAndSaysHowMuchIsLost() {
    byte[] start = Pages.article().replace("</body></html>", "").getBytes(StandardCharsets.UTF_8);
    byte[] end =
        "<p>尾页由另一套程序写出</p></body></html>".getBytes(java.nio.charset.Charset.forName("GBK"));
    byte[] both = Arrays.copyOf(start, start.length + end.length);
    System.arraycopy(end, 0, both, start.length, end.length);
    ArticleText text = Reads.article("a.html", both);
    assertTrue(text.body().startsWith(Pages.paragraphs().getFirst()), text.body());
    assertTrue(
        text.warnings().stream().anyMatch(w -> w.contains("无法还原")), text.warnings().toString());
  }

  @Test
  void readsAnArticleOnOneLineOfMegabytes() {
    String padding = "<!--" + "x".repeat(9_000_000) + "-->";
    ArticleText text =
        Reads.html(Pages.article().replace("\n", "").replace("<h1>", padding + "<h1>"));
    assertEquals(Pages.paragraphs(), Reads.lines(text));
  }

  @Test
  void takesNoScriptForABody() {
    String script = "<script>var body='" + String.join("", Pages.paragraphs()) + "';</script>";
    assertEquals(RejectionKind.NO_TEXT, Reads.rejection("a.html", Pages.page(script)));
  }

  @Test
  void rejectsAListOfTeasersWithPager() {
    var list = new StringBuilder("<ul class=e2>");
    for (int i = 11; i < 22; i++) {
      list.append(
          "<li>[<a href=l>工作法</a>] <a href=%d.htm>第%d党支部的一个办法和它的来历</a><span>日期：2023-03-%d 10:10</span><p>支部把办法写在墙上，一年以后留下来的只有三条……</p></li>"
              .formatted(i, i, i));
    }
    list.append("</ul><div>共 3 页 31 条 下一页 末页</div>");
    assertEquals(RejectionKind.LIST_PAGE, Reads.rejection("a.html", Pages.page(list.toString())));
  }
}
