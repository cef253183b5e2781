package yangban.corpus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yangban.corpus.ArticleText;
import yangban.corpus.Credit;
import yangban.corpus.Tag;

/// Each family of pages on a page of its own.
final class ProfilesTest {

  private static final String NAVIGATION =
      "<div class=nav><ul><li><a href=/>首页</a></li><li><a href=1.htm>学院概况</a></li><li><a href=2.htm>师资队伍</a></li></ul></div>";
  private static final String FOOTER =
      "<div class=foot>版权所有 © 云汀大学 地址：云汀市测绘路1号 云ICP备05000288号</div>";

  private static void assertReadBy(String profile, ArticleText text) {
    assertEquals(profile, text.profile());
    assertEquals(Pages.TITLE, text.title());
    assertEquals(Pages.paragraphs(), Reads.lines(text));
    assertEquals(Optional.of(LocalDate.of(2023, 5, 12)), text.published().map(Tag::value));
  }

  @Test
  void readsVsb() {
    ArticleText text =
        Reads.html(
            Pages.page(
                NAVIGATION
                    + "<div>当前位置: <a>首页</a>&gt;&gt;<a>党建工作</a>&gt;&gt;正文</div>"
                    + "<form name=_newscontent_fromname><div class=titlestyle1043>"
                    + Pages.TITLE
                    + "</div><span class=timestyle1043>2023-05-12 08:30</span><span class=authorstyle1043>&nbsp;闻人皓 林知远&nbsp;</span> (点击: <span></span>)"
                    + "<div id=vsb_content_2><div class=v_news_content>"
                    + Pages.body()
                    + "</div></div><p>上一条：<a>关于值班的通知</a></p><p>下一条：<a>支部换届</a></p></form>"
                    + FOOTER));
    assertReadBy("vsb", text);
    assertEquals(List.of(new Credit("作者", "闻人皓"), new Credit("作者", "林知远")), text.credits());
  }

  @Test
  void readsWebPlus() {
    ArticleText text =
        Reads.html(
            Pages.page(
                NAVIGATION
                    + "<div class=article><h1 class=arti_title>"
                    + Pages.TITLE
                    + "</h1><p class=arti_metas><span class=arti_publisher>发布者：闻人皓</span><span class=arti_update>发布时间：2023-05-12</span><span class=arti_views>浏览次数：<span class=WP_VisitCount>17</span></span></p>"
                    + "<div class=entry><div class=read><div class=wp_articlecontent>"
                    + Pages.body()
                    + "</div></div></div></div>"
                    + FOOTER));
    assertReadBy("webplus", text);
    assertEquals(List.of(new Credit("发布者", "闻人皓")), text.credits());
  }

  @Test
  void readsTrs() {
    ArticleText text =
        Reads.html(
            Pages.page(
                "<meta name=ArticleTitle content=\"" + Pages.TITLE + "\">",
                NAVIGATION
                    + "<div class=box><div class=biaoti>"
                    + Pages.TITLE
                    + "</div><div>来源：测绘学院　时间：2023年05月12日　字号：大 中 小</div><div class=TRS_Editor><style>.x{}</style>"
                    + Pages.body()
                    + "</div><div>责任编辑：林知远</div></div>"
                    + FOOTER));
    assertReadBy("trs", text);
    assertEquals(Optional.of("测绘学院"), text.publisher().map(Tag::value));
    assertEquals(List.of(new Credit("责任编辑", "林知远")), text.credits());
  }

  @Test
  void readsASavedWeChatPage() {
    ArticleText text =
        Reads.html(
            Pages.page(
                "<h1 class=rich_media_title id=activity-name>"
                    + Pages.TITLE
                    + "</h1><div id=meta_content><span id=profileBt><a id=js_name>云汀测绘</a></span><em id=publish_time></em></div>"
                    + "<div class=rich_media_content id=js_content style=\"visibility: hidden;\"><section><p>点击蓝字 · 关注我们</p></section>"
                    + Pages.body()
                        .replace("<p>", "<section><section><p><span>")
                        .replace("</p>", "</span></p></section></section>")
                    + "<p>- END -</p><p>文字 | 闻人皓</p><p>编辑 | 林知远</p></div>"
                    + "<div class=rich_media_tool>阅读 1024 在看 8</div><script>var ct = \"1683878400\";</script>"));
    assertReadBy("wechat", text);
    assertEquals(Optional.of("云汀测绘"), text.publisher().map(Tag::value));
    assertEquals(List.of(new Credit("文字", "闻人皓"), new Credit("编辑", "林知远")), text.credits());
  }

  @Test
  void readsSizhengwang() {
    ArticleText text =
        Reads.html(
            Pages.page(
                "<link rel=stylesheet href=\"//static.sizhengwang.example/css/yurenhao.css\">",
                "<div>首页 | 典型经验 | 党建统战 | "
                    + Pages.TITLE
                    + "</div><div class=article-infor-head><h1>"
                    + Pages.TITLE
                    + "</h1><div>来源：云汀大学 作者：测绘学院研究生第三党支部 发布时间：2023-05-12 16:19:42</div></div><div class=article-content>"
                    + Pages.body()
                    + "</div><div>相关阅读</div><div>我要评论 已有 条评论</div><div>全部评论</div><p>"
                    + Pages.paragraphs().getFirst()
                    + "</p>"));
    assertReadBy("sizhengwang", text);
    assertEquals(Optional.of("云汀大学"), text.publisher().map(Tag::value));
  }

  @Test
  void readsCommonNewsPages() {
    ArticleText text =
        Reads.html(
            Pages.page(
                "<meta property=\"article:published_time\" content=\"2023-05-12T08:30:00+08:00\">",
                NAVIGATION
                    + "<article><h1>"
                    + Pages.TITLE
                    + "</h1><div itemprop=articleBody>"
                    + Pages.body()
                    + "</div></article><aside><h3>相关阅读</h3><a href=1>另一篇</a></aside>"
                    + FOOTER));
    assertReadBy("news", text);
  }

  @Test
  void readsATableLayoutOfNoFamilyInGbk() {
    String rows = String.join("<br><br>\n　　", Pages.paragraphs());
    String html =
        "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=gb2312\"><title>云汀大学测绘学院</title></head><body><table width=778><tr><td>"
            + "<a href=1>首页</a> | <a href=2>支部建设</a></td></tr><tr><td width=170><table><tr><td><a href=3>支部动态</a></td></tr></table></td><td><table>"
            + "<tr><td align=center><b>"
            + Pages.TITLE
            + "</b></td></tr><tr><td align=center>加入时间：2023-5-12 9:20:05　点击：17次</td></tr><tr><td>　　"
            + rows
            + "</td></tr><tr><td align=right>【<a href=#>打印</a>】【<a href=#>关闭</a>】</td></tr></table></td></tr></table></body></html>";
    ArticleText text =
        Reads.article("a.asp", html.getBytes(java.nio.charset.Charset.forName("GBK")));
    assertReadBy("general", text);
    assertEquals("GB18030", text.charset());
  }

  @Test
  void leavesAProfileWhoseBodyIsNotTheArticle() {
    ArticleText text =
        Reads.html(
            Pages.page(
                "<h1>"
                    + Pages.TITLE
                    + "</h1><div class=TRS_Editor>报名表下载</div><div class=words>"
                    + Pages.body()
                    + "</div>"));
    assertEquals("general", text.profile());
    assertEquals(Pages.paragraphs(), Reads.lines(text));
  }
}
