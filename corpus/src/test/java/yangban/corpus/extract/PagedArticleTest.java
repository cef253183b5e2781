package yangban.corpus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yangban.corpus.ArticleText;
import yangban.corpus.extract.Extraction.Extracted;

/// Articles that a site prints on several pages.
final class PagedArticleTest {

  @TempDir private Path folder;

  private final PagedArticle pages = new PagedArticle(new ArticleExtractor(ExtractLimits.DEFAULT));

  private ArticleText read(Path file) throws IOException {
    RawDocument document =
        RawDocument.of(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    return assertInstanceOf(Extracted.class, pages.extract(file, document)).text();
  }

  private Path page(String name, String title, List<String> paragraphs, String pager)
      throws IOException {
    String body = paragraphs.stream().map(p -> "<p>" + p + "</p>").collect(Collectors.joining());
    return Files.writeString(
        folder.resolve(name),
        Pages.page("<h1>" + title + "</h1>" + body + "<div class=pager>" + pager + "</div>"));
  }

  @ParameterizedTest
  @CsvSource({"a.html,a_2.html", "a.html,a-2.html", "a.htm,a2.htm", "t1_8.shtml,t1_8_1.shtml"})
  void joinsThePageThatTheFirstOneLinksTo(String first, String second) throws IOException {
    List<String> all = Pages.paragraphs();
    Path file = page(first, Pages.TITLE, all.subList(0, 2), "<a href=" + second + ">下一页</a>");
    page(second, Pages.TITLE, all.subList(2, 4), "<a href=" + first + ">上一页</a>");
    ArticleText text = read(file);
    assertEquals(all, Reads.lines(text));
    assertTrue(text.warnings().contains("文章分页，已并入 " + second + "。"), text.warnings().toString());
  }

  @Test
  void joinsByThePagerThatThePagePrints() throws IOException {
    List<String> all = Pages.paragraphs();
    Path file = page("a.html", Pages.TITLE, all.subList(0, 2), "1/2");
    page("a_2.html", Pages.TITLE + "（2）", all.subList(2, 4), "2/2");
    assertEquals(all, Reads.lines(read(file)));
  }

  @Test
  void takesNoOtherArticleForTheSecondPage() throws IOException {
    List<String> all = Pages.paragraphs();
    Path file = page("a.html", Pages.TITLE, all.subList(0, 2), "<a href=a_2.html>下一页</a>");
    page("a_2.html", "另一个支部的另一篇文章写着别的事情", all.subList(2, 4), "");
    assertEquals(all.subList(0, 2), Reads.lines(read(file)));
  }

  @Test
  void joinsNothingByItsNameAlone() throws IOException {
    List<String> all = Pages.paragraphs();
    Path file = page("a.html", Pages.TITLE, all.subList(0, 2), "");
    page("a_2.html", Pages.TITLE, all.subList(2, 4), "");
    assertEquals(all.subList(0, 2), Reads.lines(read(file)));
  }

  @ParameterizedTest
  @CsvSource({
    "https://dj.a.example/info/1/8.htm,<a href='8_2.htm'>2</a><a href=8_3.htm>3</a>,info/1/8_2.htm info/1/8_3.htm",
    "https://dj.a.example/info/1/8.htm,<a href='8/2.htm'>第2页</a>,info/1/8/2.htm",
    "https://dj.a.example/show.asp?id=8,<a href='?id=8&amp;page=2'>2</a>,show.asp?id=8&page=2",
    "https://dj.a.example/t2021_8.html,'<script>createPageHTML(3,0,\"t2021_8\",\"html\")</script>',t2021_8_1.html t2021_8_2.html",
    "https://dj.a.example/info/1/8.htm,<a href='9.htm'>下一篇</a><a href='https://b.example/info/1/8_2.htm'>2</a>,''",
    "https://dj.a.example/info/1/8.htm,<a href='8_3.htm'>3</a>,''"
  })
  void tellsWhereTheFurtherPagesAre(String address, String pager, String further) {
    RawDocument first =
        new RawDocument(
            "8.htm",
            Pages.page(Pages.body() + pager).getBytes(StandardCharsets.UTF_8),
            Optional.empty(),
            Optional.of(URI.create(address)),
            Given.NOTHING);
    List<String> expected =
        further.isEmpty()
            ? List.of()
            : Stream.of(further.split(" ", -1)).map("https://dj.a.example/"::concat).toList();
    assertEquals(expected, pages.followers(first).stream().map(URI::toString).toList());
  }

  @Test
  void pagesKeptTogetherAreReadAsOneArticle() {
    List<String> all = Pages.paragraphs();
    List<RawDocument> both =
        List.of(
            document("a.htm", Pages.page("<h1>" + Pages.TITLE + "</h1><p>" + all.get(0) + "</p>")),
            document("x?b=2 丙.htm", Pages.page("<p>" + all.get(1) + "</p><p>" + all.get(2))));
    RawDocument whole = PagedArticle.whole(both);
    assertEquals("a.htm", whole.name());
    assertEquals(
        both.stream().map(RawDocument::name).toList(),
        PageBundle.read(whole.bytes()).stream().map(RawDocument::name).toList());
    assertEquals(all.subList(0, 3), Reads.lines(Reads.article(whole)));
  }

  @Test
  void aDamagedBundleIsNoneAndNeverAnException() {
    byte[] bytes =
        PagedArticle.whole(List.of(document("a", Pages.article()), document("b", Pages.article())))
            .bytes();
    for (int length = 0; length < 600; length++) {
      assertEquals(List.of(), PageBundle.read(Arrays.copyOf(bytes, length)));
    }
    assertEquals(2, PageBundle.read(bytes).size());
    RawDocument nested =
        PagedArticle.whole(List.of(document("a", Pages.article()), RawDocument.of("b", bytes)));
    assertEquals(List.of(), PageBundle.read(nested.bytes()));
  }

  private static RawDocument document(String name, String page) {
    return RawDocument.of(name, page.getBytes(StandardCharsets.UTF_8));
  }
}
