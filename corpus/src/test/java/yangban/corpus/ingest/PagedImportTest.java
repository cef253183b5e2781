package yangban.corpus.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yangban.corpus.Article;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.store.RereadingStore;
import yangban.corpus.understand.Understander;

/// Articles that a site prints on several pages, in one import.
class PagedImportTest {

  private static final List<String> PARAGRAPHS =
      List.of(
          "支部把每周例会的前十分钟交给一名普通党员，讲一件自己经手的小事，讲完由下一位接着提一个问题，三个月下来人人讲过一遍。",
          "积分不排名、不上墙，攒够二十分可以指定下一次主题党日的题目，上学期十一个题目里有七个是积分换来的，没有一个重复。",
          "支部每周五下午开放实验室，由党员带同学排查隐患，半年里查出并整改隐患二十三处，其中五处写进了学院的安全手册。",
          "结对的社区有三位独居老人，党员轮流上门，除了送药和量血压，还把每一次谈话记成一页纸，年底装订成册送回社区。",
          "年底支部大会上，大家把这一年的做法逐条念了一遍，留下四条，去掉三条，理由写在会议记录里，供下一届支部参考。");

  private static final String TITLE = "轮值讲小事，积分换题目";

  @TempDir Path folder;
  private CorpusStore store;
  private Path pages;
  private final List<ImportOutcome> heard = new ArrayList<>();
  private final ArticleExtractor extractor = new ArticleExtractor(ExtractLimits.DEFAULT);
  private final Understander understander = Understander.load();

  @BeforeEach
  void open() throws IOException {
    store = CorpusStore.open(folder.resolve("data"));
    pages = Files.createDirectories(folder.resolve("pages"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private ImportReport imported(Path path) {
    heard.clear();
    return new Importer(store, extractor, understander, Clock.systemUTC())
        .importPaths(List.of(path), (outcome, done, known) -> heard.add(outcome));
  }

  private void page(String name, String title, int from, int to, String pager, Charset charset)
      throws IOException {
    String body =
        PARAGRAPHS.subList(from, to).stream()
            .map("<p>%s</p>"::formatted)
            .collect(Collectors.joining());
    Path file = pages.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(
        file,
        "<!DOCTYPE html><html><head><meta charset=\"%s\"><title>%s</title></head><body><h1>%s</h1><div>%s</div><div class=fy>%s</div></body></html>"
            .formatted(charset.name(), title, title, body, pager)
            .getBytes(charset));
  }

  private static String link(String name) {
    return "<a href=\"%s\">下一页</a>".formatted(name);
  }

  private Article only() {
    assertEquals(1, store.counts().articles());
    return store.newest(0, 1).getFirst();
  }

  private static String whole() {
    return String.join("\n", PARAGRAPHS);
  }

  @ParameterizedTest
  @CsvSource({
    "info/1013/4321.htm, info/1013/4321_2.htm, info/1013/4321_3.htm",
    "info/1013/4321.htm, info/1013/4321/2.htm, info/1013/4321/3.htm",
    "2023/0512/c11a22/page.htm, 2023/0512/c11a22/page2.htm, 2023/0512/c11a22/page3.htm",
    "t20230512_81.html, t20230512_81_1.html, t20230512_81_2.html",
    "a.html, a-2.html, a-3.html",
    "n_1.html, n_2.html, n_3.html"
  })
  void pagesOfOneArticleBecomeOneArticle(String first, String second, String third)
      throws IOException {
    page(first, TITLE, 0, 2, link(second), UTF_8);
    page(second, TITLE + "（2）", 2, 4, link(third), UTF_8);
    page(third, TITLE, 4, 5, "第3页", UTF_8);

    ImportReport report = imported(pages);

    assertEquals(new ImportReport(1, 0, 0, 2, List.of()), report);
    assertEquals(whole(), only().text().body());
    assertEquals(
        List.of(new ImportOutcome.Joined(second, first), new ImportOutcome.Joined(third, first)),
        heard.subList(1, 3));
  }

  @Test
  void keepsTheBytesOfAllPagesAsTheyCame() throws IOException {
    Charset gb = Charset.forName("GB18030");
    page("a.htm", TITLE, 0, 3, link("a_2.htm"), gb);
    page("a_2.htm", TITLE, 3, 5, "", UTF_8);
    imported(pages);
    String kept =
        new String(store.snapshot(only().origin().snapshot()).orElseThrow().bytes(), ISO_8859_1);
    for (String name : List.of("a.htm", "a_2.htm")) {
      String page = new String(Files.readAllBytes(pages.resolve(name)), ISO_8859_1);
      assertTrue(kept.contains(page), name);
    }
  }

  @Test
  void importingTheSamePagesAgainChangesNothing() throws IOException {
    page("a.htm", TITLE, 0, 3, link("a_2.htm"), UTF_8);
    page("a_2.htm", TITLE, 3, 5, "", UTF_8);
    imported(pages);
    long before = store.lastChange();
    assertEquals(new ImportReport(0, 0, 1, 1, List.of()), imported(pages));
    assertEquals(before, store.lastChange());
  }

  @Test
  void theSecondPageComesIntoTheArticleOfTheFirstAlsoLater() throws IOException {
    page("a.htm", TITLE, 0, 3, link("a_2.htm"), UTF_8);
    imported(pages);
    String id = only().id();
    page("a_2.htm", TITLE, 3, 5, "", UTF_8);
    assertEquals(new ImportReport(0, 1, 0, 1, List.of()), imported(pages));
    assertEquals(id, only().id());
    assertEquals(whole(), only().text().body());
  }

  @Test
  void extractingAgainGivesTheJoinedTextAgain() throws IOException, InterruptedException {
    page("a.htm", TITLE, 0, 3, link("a_2.htm"), Charset.forName("GB18030"));
    page("a_2.htm", TITLE, 3, 5, "", UTF_8);
    imported(pages);
    Article before = only();
    ArticleAgain again = new ArticleAgain(extractor, understander, Clock.systemUTC());
    RereadingStore.Report report = new Rereading(store, again, true).run((done, total) -> {});
    assertEquals(List.of(), report.failures());
    assertEquals(0, report.changed());
    assertEquals(before.text(), only().text());
  }

  @Test
  void aPageOfOnlyAPictureIsJoinedAndTheNextOneStill() throws IOException {
    page("a.htm", TITLE, 0, 3, link("a_2.htm"), UTF_8);
    page("a_2.htm", TITLE, 0, 0, "<img src=1.png>" + link("a_3.htm"), UTF_8);
    page("a_3.htm", TITLE, 3, 5, "", UTF_8);
    assertEquals(new ImportReport(1, 0, 0, 2, List.of()), imported(pages));
    assertEquals(whole(), only().text().body());
  }

  @Test
  void filesWithNumbersThatAreOtherArticlesStayApart() throws IOException {
    page("a.htm", TITLE, 0, 3, link("a_2.htm"), UTF_8);
    page("a_2.htm", "另一个支部的另一篇文章写着别的事情", 3, 5, "", UTF_8);
    page("b.htm", TITLE, 1, 4, "", UTF_8);
    page("b_2.htm", TITLE, 2, 5, "", UTF_8);
    assertEquals(new ImportReport(4, 0, 0, 0, List.of()), imported(pages));
  }

  @Test
  void linesOfAListWhoseAddressesGoOnBecomeOneArticle() throws IOException {
    String line = "{\"title\":\"%s\",\"text\":\"%s\",\"url\":\"https://dj.yunting.example/%s\"}\n";
    String list =
        line.formatted(TITLE, PARAGRAPHS.get(0), "info/1/8.htm")
            + line.formatted("别的文章", "支部每月一次上门服务老人，记成一页纸。", "info/1/9.htm")
            + line.formatted(
                TITLE, PARAGRAPHS.get(0) + "\\n" + PARAGRAPHS.get(1), "info/1/8_2.htm");
    Path file = Files.writeString(folder.resolve("articles.jsonl"), list);

    assertEquals(new ImportReport(2, 0, 0, 1, List.of()), imported(file));
    assertEquals(new ImportOutcome.Joined("articles.jsonl:3", "articles.jsonl:1"), heard.get(1));
    ImportOutcome.Kept first = (ImportOutcome.Kept) heard.getFirst();
    assertEquals(PARAGRAPHS.get(0) + "\n" + PARAGRAPHS.get(1), first.article().text().body());
    assertEquals(new ImportReport(0, 0, 2, 1, List.of()), imported(file));
  }
}
