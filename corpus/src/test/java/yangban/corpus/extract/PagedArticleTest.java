package yangban.corpus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
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
}
