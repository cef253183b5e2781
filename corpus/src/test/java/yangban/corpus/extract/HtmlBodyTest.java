package yangban.corpus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yangban.corpus.ArticleText;
import yangban.corpus.Block;
import yangban.corpus.BlockKind;

/// How the body of a page becomes blocks.
final class HtmlBodyTest {

  private static List<Block> blocks(String body) {
    ArticleText text =
        Reads.html(
            Pages.page(
                "<h1>"
                    + Pages.TITLE
                    + "</h1><div class=content>"
                    + Pages.body()
                    + body
                    + "<p>"
                    + last()
                    + "</p></div>"));
    assertEquals(Pages.paragraphs(), Reads.lines(text).subList(0, 4));
    assertEquals(last(), text.blocks().getLast().text());
    return text.blocks().subList(4, text.blocks().size() - 1);
  }

  private static String last() {
    return "最后一段写给后来的人：记录要留下，做法可以改，人要常来常往。";
  }

  private static void assertOne(BlockKind kind, String text, String html) {
    assertEquals(List.of(new Block(kind, text)), blocks(html));
  }

  @Test
  void joinsSpansThatSplitWords() {
    assertOne(
        BlockKind.PARAGRAPH,
        "支部每月开一次对表会，讲清楚进展。",
        "<p><span>支部每</span><span>月开一次</span><b>对表</b>会，讲<font>清楚</font>进展。</p>");
  }

  @Test
  void trimsIndentsOfAllKinds() {
    assertOne(BlockKind.PARAGRAPH, "支部每月开一次对表会。", "<p>　　&nbsp;&nbsp; 支部每月开一次对表会。&nbsp;　</p>");
  }

  @Test
  void readsALineEndOfTheSourceBetweenIdeographsAsNothing() {
    assertOne(BlockKind.PARAGRAPH, "支部每月开一次对表会。", "<p>支部每月开\n   一次对表会。</p>");
  }

  @Test
  void splitsAtBreaks() {
    assertEquals(
        List.of("第一段话在这里结束。", "第二段话在这里结束。"),
        blocks("<p>第一段话在这里结束。<br><br>第二段话在这里结束。</p>").stream().map(Block::text).toList());
  }

  @Test
  void joinsALineThatABreakToreInsideASentence() {
    assertOne(
        BlockKind.PARAGRAPH,
        "支部把例会改成了对表日，先说做成了什么，再说卡在哪里。",
        "<p>支部把例会改成了对表日，先说做成了什么，<br>再说卡在哪里。</p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h3>一、把例会改成对表日</h3>",
        "<p><strong>一、把例会改成对表日</strong></p>",
        "<p><span style=\"font-weight: bold\">一、把例会</span><b>改成对表日</b></p>",
        "<p>一、把例会改成对表日</p>"
      })
  void tellsHeadings(String html) {
    int level = html.startsWith("<h") ? html.charAt(2) - '0' : 0;
    assertEquals(List.of(new Block(BlockKind.HEADING, "一、把例会改成对表日", level)), blocks(html));
  }

  @Test
  void leavesABoldSentenceAParagraph() {
    assertOne(BlockKind.PARAGRAPH, "支部每月开一次对表会。", "<p><b>支部每月开一次对表会。</b></p>");
  }

  @Test
  void keepsListsAsItems() {
    assertEquals(
        List.of(
            new Block(BlockKind.LIST_ITEM, "抽签定发言顺序；"), new Block(BlockKind.LIST_ITEM, "当场试一个办法。")),
        blocks("<ul><li>抽签定发言顺序；</li><li><p>当场试一个办法。</p></li></ul>"));
  }

  @Test
  void joinsTheCellsOfADataRowByTabs() {
    assertEquals(
        List.of(
            new Block(BlockKind.TABLE_ROW, "季度\t次数"), new Block(BlockKind.TABLE_ROW, "一季度\t14次")),
        blocks(
            "<table><tr><th>季度</th><th>次数</th></tr><tr><td><p>一季度</p></td><td> 14<span>次</span></td></tr></table>"));
  }

  @Test
  void tellsTheCaptionOfAPicture() {
    assertOne(
        BlockKind.CAPTION,
        "党员在测站旁讨论",
        "<p align=center><img src=a.png></p><p style=\"text-align: center\">党员在测站旁讨论</p>");
  }

  @Test
  void takesABoldLineBelowAPictureForAHeading() {
    assertOne(
        BlockKind.HEADING, "让小组跟着外业走", "<p><img src=a.png></p><p><strong>让小组跟着外业走</strong></p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.png",
        "微信图片_20230410164907",
        "3C4F1",
        "61916",
        "03175090b5a6d63373698246b68aff6.png",
        "21d3811fd7ce (1).png",
        "data:image/png;base64,iVBOR",
        "IMG_20230407_193522.jpg"
      })
  void dropsTheNamesOfPictures(String name) {
    assertEquals(List.of(), blocks("<p>" + name + "</p>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023", "27.4%", "1+1+1+N", "A——B", "3-6-1"})
  void keepsShortLinesThatMeanSomething(String line) {
    assertEquals(line, blocks("<p>" + line + "</p>").getFirst().text());
  }

  @Test
  void dropsWhatStandsAroundTheArticle() {
    String noise =
        "<div>【打印】 【关闭】</div><div>分享到： 微信 微博</div><p>上一篇：<a>一</a></p><p>下一篇：<a>二</a></p><div>相关阅读</div><ul><li><a href=1>别的支部怎么做的介绍文章</a></li></ul>"
            + "<div>我要评论</div><div>全部评论</div><p>"
            + Pages.paragraphs().getFirst()
            + "</p><div>版权所有 云汀大学 云ICP备05000288号</div>";
    ArticleText text =
        Reads.html(
            Pages.page(
                "<div>您现在所在位置: 首页 &gt;&gt; 学院新闻 &gt;&gt; 正文</div><h1>"
                    + Pages.TITLE
                    + "</h1><p>"
                    + Pages.TITLE
                    + "</p><p>2023年5月12日 18:24　点击：</p>"
                    + Pages.body()
                    + noise));
    assertEquals(Pages.paragraphs(), Reads.lines(text));
  }

  @Test
  void dropsLinesThatACopyistInjected() {
    ArticleText text =
        Reads.html(
            Pages.page("<h1>" + Pages.TITLE + "</h1><p>金鼎棋牌官方入口：新用户注册即送88元🎁</p>" + Pages.body()));
    assertEquals(Pages.paragraphs(), Reads.lines(text));
  }

  @Test
  void readsWhatOnlyAScriptWouldShow() {
    ArticleText text =
        Reads.html(
            Pages.page("<div id=app style=\"display: none\">" + Pages.body() + "</div><p>加载中</p>"));
    assertTrue(Reads.lines(text).containsAll(Pages.paragraphs()));
  }

  @Test
  void leavesHiddenTextHidden() {
    ArticleText text =
        Reads.html(
            Pages.page(
                "<h1>"
                    + Pages.TITLE
                    + "</h1>"
                    + Pages.body()
                    + "<p style=\"display:none\">从未示人的一句话，长到足以算作正文的一段。</p>"));
    assertFalse(text.body().contains("从未示人"));
  }

  @Test
  void keepsAPartWhoseClassNamesNoiseButWhoseTextIsProse() {
    String body =
        "<h1>"
            + Pages.TITLE
            + "</h1><div class=sidebar-layout><div class=\"widget banner\">"
            + Pages.body()
            + "</div></div><div class=sidebar><p>学院办公室地址在测绘楼三层，欢迎来访。</p></div>";
    assertEquals(Pages.paragraphs(), Reads.lines(Reads.html(Pages.page(body))));
  }

  @Test
  void headingsKeepTheLevelOfTheirMarkupAndHaveNoneWithout() {
    List<Block> blocks =
        blocks(
            "<h2>支部怎么建</h2><p>支部每月开一次对表会。</p><h4>对表会</h4><p>讲清楚进展。</p><p><b>怎么评</b></p><p>按次数评。</p>");
    assertEquals(
        List.of(2, 0, 4, 0, 0, 0), blocks.stream().map(Block::level).toList(), blocks.toString());
    assertEquals(BlockKind.HEADING, blocks.get(4).kind());
  }

  @Test
  void headingsOfMarkdownHaveLevelsToo() {
    String text =
        "# "
            + Pages.TITLE
            + "\n\n"
            + Pages.paragraphs().getFirst()
            + "\n\n### 怎么评\n\n按次数评，也按质量评，由大家说了算。\n";
    ArticleText read =
        Reads.article("a.md", text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertTrue(read.blocks().contains(new Block(BlockKind.HEADING, "怎么评", 3)), read.toString());
  }
}
