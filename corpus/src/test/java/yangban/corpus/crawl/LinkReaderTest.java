package yangban.corpus.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LinkReaderTest {
  private final LinkReader reader = new LinkReader(new Addresses());

  private List<FoundLink> links(String address, String body) {
    return reader.links(Jsoup.parse("<body>" + body), URI.create(address));
  }

  private List<String> paging(String address, String body) {
    return links(address, body).stream()
        .filter(l -> l.role() == LinkRole.PAGING)
        .map(l -> l.address().toString())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://a.cn/dj/zbfc.htm | <a href='zbfc/11.htm'>下页</a> | https://a.cn/dj/zbfc/11.htm",
        "https://a.cn/dj/zbfc/11.htm | <a href='10.htm'>下页</a> | https://a.cn/dj/zbfc/10.htm",
        "https://a.cn/dj/zbfc/11.htm | <a href='../zbfc.htm'>首页</a> | https://a.cn/dj/zbfc.htm",
        "https://a.cn/dj/list.htm | <a href='/dj/list2.htm'>下一页&gt;&gt;</a> | https://a.cn/dj/list2.htm",
        "https://a.cn/dj/list2.htm | <a href='list.htm'>1</a> | https://a.cn/dj/list.htm",
        "https://a.cn/dj/ | <a href='index_2.html'>2</a> | https://a.cn/dj/index_2.html",
        "https://a.cn/news | <a href='?page=2'>&gt;</a> | https://a.cn/news?page=2",
        "https://a.cn/t.asp?typeid=2 | <a href='t.asp?typeid=2&page=2'>下一页</a> | https://a.cn/t.asp?page=2&typeid=2",
        "https://a.cn/dj/list_12_1.html | <a href='list_12_2.html'>[2]</a> | https://a.cn/dj/list_12_2.html",
        "https://a.cn/category/dj/ | <a href='/category/dj/page/2/'>下一页</a> | https://a.cn/category/dj/page/2/",
        "https://a.cn/l.jsp?wbtreeid=1 | <a href='l.jsp?totalpage=9&PAGENUM=2&wbtreeid=1'>下页</a> | https://a.cn/l.jsp?PAGENUM=2&totalpage=9&wbtreeid=1",
        "https://a.cn/l.asp | <script>function go(n){ location.href='l.asp?page='+n; }</script><a href='javascript:go(3)'>3</a> | https://a.cn/l.asp?page=3",
        "https://a.cn/l.do?c=7 | <form action='l.do'><input type='hidden' name='c' value='7'><input name='pageNo'></form><a href='javascript:gotopage(2)'>下一页</a> | https://a.cn/l.do?c=7&pageNo=2",
        "https://a.cn/dj/list.html | <select onchange='go(this)'><option value='list_2.html'>2</option></select> | https://a.cn/dj/list_2.html"
      })
  void anotherPageOfTheListIsFound(String address, String body, String expected) {
    assertEquals(List.of(expected), paging(address, body));
  }

  @Test
  void pagesThatAScriptCountsAreFound() {
    assertEquals(
        List.of("http://a.cn/dj/index_1.html", "http://a.cn/dj/index_2.html"),
        paging("http://a.cn/dj/", "<script>createPageHTML(3, 0, \"index\", \"html\");</script>"));
    assertEquals(
        List.of("http://a.cn/dj/index_1.html"),
        paging(
            "http://a.cn/dj/",
            "<script>var countPage = 2; createPageHTML(countPage, currentPage, \"index\", \"html\");</script>"));
    assertEquals(
        999,
        paging("http://a.cn/dj/", "<script>createPageHTML(99999, 0, \"index\", \"html\");</script>")
            .size());
  }

  @Test
  void whatIsNoPageOfTheListIsNone() {
    assertEquals(List.of(), paging("https://a.cn/dj/list.htm", "<a href='/index.htm'>首页</a>"));
    assertEquals(
        List.of(),
        paging("https://a.cn/dj/list.htm", "<a href='https://b.cn/dj/list2.htm'>下一页</a>"));
    assertEquals(
        LinkRole.SAME_ARTICLE,
        links("http://a.cn/contents/118/9004.html", "<a href='9004_2.html'>下一页</a>")
            .getFirst()
            .role());
  }

  @Test
  void anEntryHasItsWholeTitleAndItsDay() {
    List<FoundLink> links =
        links(
            "https://a.cn/dj/",
            """
            <ul>
            <li><a href="1.jsp" title="材料学院教工第三党支部工作纪实">材料学院教工第三…</a><span>[2024-05-12]</span></li>
            <li><a href="/list/7/">[动态]</a><a href="2.jsp">机械学院研究生第二党支部开展志愿服务</a><i>2024年5月3日</i></li>
            <li><a href="3.jsp"><h4>把党小组建在试验台上的三年</h4></a><p>摘要，很长的一句话。</p><b>12</b><span>2024-04</span></li>
            <li><a href="4.jsp">支部书记讲党课：从一粒种子说起</a><span>06-21</span></li>
            </ul><a href="x.zip">下载</a><a href="mailto:a@b">信箱</a><a href="javascript:void(0)">x</a><a href="#top">顶</a>
            """);
    assertEquals(
        List.of("1.jsp", "/list/7/", "2.jsp", "3.jsp", "4.jsp"),
        links.stream()
            .map(l ->
                l.address().toString().replace("https://a.cn/dj/", "").replace("https://a.cn", ""))
            .toList());
    assertEquals("材料学院教工第三党支部工作纪实", links.getFirst().text());
    assertEquals(Optional.of(LocalDate.of(2024, 5, 12)), links.getFirst().date());
    assertEquals(LinkRole.LIST, links.get(1).role());
    assertEquals(Optional.of(LocalDate.of(2024, 5, 3)), links.get(2).date());
    assertEquals(Optional.of(LocalDate.of(2024, 4, 12)), links.get(3).date());
    assertEquals(Optional.empty(), links.get(4).date());
    assertTrue(
        links.stream()
            .filter(l -> l.address().toString().endsWith(".jsp"))
            .allMatch(l -> l.role() == LinkRole.ARTICLE),
        links::toString);
  }

  @Test
  void deepAndWidePagesAreReadInTime() {
    String deep = "<div>".repeat(500) + "<a href='1.htm'>标题标题标题标题标题</a>";
    assertEquals(1, links("https://a.cn/", deep).size());
    StringBuilder wide = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      wide.append("<li><a href='/x/").append(i).append(".jsp'>标题标题标题标题标题</a>");
    }
    assertEquals(LinkMap.MOST_LINKS, links("https://a.cn/", wide.toString()).size());
  }
}
