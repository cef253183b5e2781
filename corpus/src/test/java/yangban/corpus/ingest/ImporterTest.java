package yangban.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.Article;
import yangban.corpus.ArticleText;
import yangban.corpus.Practice;
import yangban.corpus.Tag;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.extract.RejectionKind;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.store.VersionStore;
import yangban.corpus.understand.Understander;

class ImporterTest {

  private static final String BODY =
      """
      一、课前十分钟，轮值讲一件小事
      支部把每周例会的前十分钟交给一名普通党员，讲一件自己经手的小事，讲完由下一位接着提一个问题，三个月下来人人讲过一遍。
      二、把积分换成“被点名的机会”
      积分不排名、不上墙，攒够二十分可以指定下一次主题党日的题目，上学期十一个题目里有七个是积分换来的。
      """;

  @TempDir Path folder;
  private CorpusStore store;
  private Importer importer;

  @BeforeEach
  void open() {
    store = CorpusStore.open(folder.resolve("data"));
    importer =
        new Importer(
            store,
            new ArticleExtractor(ExtractLimits.DEFAULT),
            Understander.load(),
            Clock.systemUTC());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aLinkInAFolderThatLeadsOutOfItIsToldAndNotFollowed() throws IOException {
    Path secret = Files.writeString(folder.resolve("别处.txt"), "不该读的材料\n" + BODY);
    Path reports = Files.createDirectories(folder.resolve("材料"));
    Path own = Files.writeString(reports.resolve("甲.txt"), "轮值讲小事，积分换题目\n2024-04-15\n" + BODY);
    Files.createSymbolicLink(reports.resolve("外.txt"), secret);
    Files.createSymbolicLink(reports.resolve("内.txt"), own);
    ImportReport report = importer.importPaths(List.of(reports), ImportListener.silent());
    assertEquals(
        List.of("外.txt"), report.refused().stream().map(ImportOutcome.Refused::name).toList());
    assertEquals(RejectionKind.OUTSIDE, report.refused().getFirst().kind());
    assertEquals(1, report.added());
  }

  @Test
  void importsAFolderAndListsWhatItRefused() throws IOException {
    Path reports = Files.createDirectories(folder.resolve("材料 2024/支部"));
    Files.writeString(reports.resolve("甲.txt"), "轮值讲小事，积分换题目\n2024-04-15\n" + BODY);
    Files.writeString(reports.resolve("乙.html"), page("另一个支部的两件小事"));
    Files.write(reports.resolve("空.txt"), new byte[0]);
    Files.writeString(reports.resolve("照片.png"), "不读的文件");
    Files.writeString(reports.resolve(".隐藏.txt"), BODY);
    List<String> heard = new ArrayList<>();

    ImportReport report =
        importer.importPaths(
            List.of(folder.resolve("材料 2024")),
            (outcome, done, known) -> heard.add("%s %d/%d".formatted(outcome.name(), done, known)));

    assertEquals(2, report.added());
    assertEquals(List.of("支部/空.txt"), names(report));
    assertEquals(RejectionKind.EMPTY, report.refused().getFirst().kind());
    assertEquals(3, heard.size());
    assertTrue(heard.getLast().endsWith("3/3"), heard.toString());
  }

  @Test
  void aFaultOfTheProgramInOneTextIsToldAndStopsNoOther() throws IOException {
    Path reports = Files.createDirectories(folder.resolve("材料"));
    for (String name : List.of("甲", "乙", "丙")) {
      Files.writeString(reports.resolve(name + ".txt"), name + "支部的两件小事\n2024-04-15\n" + BODY);
    }
    AtomicInteger asked = new AtomicInteger();
    InstantSource faulty =
        () -> {
          if (asked.incrementAndGet() == 2) {
            throw new IllegalStateException("a clock that stands still");
          }
          return Instant.EPOCH;
        };
    ImportReport report =
        new Importer(
                store,
                new ArticleExtractor(ExtractLimits.DEFAULT),
                Understander.load(),
                faulty.withZone(ZoneOffset.UTC))
            .importPaths(List.of(reports), ImportListener.silent());
    assertEquals(2, report.added());
    assertEquals(RejectionKind.FAULT, report.refused().getFirst().kind());
    assertTrue(report.refused().getFirst().reason().contains("IllegalStateException"));
  }

  @Test
  void importingTheSameAgainChangesNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("乙.html"), page("两件小事"));
    importer.importPaths(List.of(file), ImportListener.silent());
    long before = store.lastChange();
    Path copy = Files.copy(file, folder.resolve("换了名字.html"));

    ImportReport report = importer.importPaths(List.of(file, copy), ImportListener.silent());

    assertEquals(new ImportReport(0, 0, 2, 0, List.of()), report);
    assertEquals(before, store.lastChange());
  }

  @Test
  void anEditedFileKeepsWhatItSaid() throws IOException {
    Path file = folder.resolve("甲.txt");
    Files.writeString(file, "轮值讲小事，积分换题目\n2024-04-15\n" + BODY);
    importer.importPaths(List.of(file), ImportListener.silent());
    Files.writeString(file, "轮值讲小事，积分换题目\n2024-04-15\n" + BODY.replace("十一个", "十二个"));
    ImportReport report = importer.importPaths(List.of(file), ImportListener.silent());
    assertEquals(new ImportReport(0, 1, 0, 0, List.of()), report);

    String id = store.newest(0, 1).getFirst().id();
    VersionStore versions = store.crawl().versions();
    assertEquals(2, versions.versions(id).size());
    assertTrue(versions.text(id, 1).orElseThrow().body().contains("十一个"));
    assertTrue(versions.text(id, 2).orElseThrow().body().contains("十二个"));

    importer.importPaths(List.of(file), ImportListener.silent());
    assertEquals(2, versions.versions(id).size());
  }

  @Test
  void readsASiteThatWasTakenDownWhole() throws IOException {
    Path site = Files.createDirectory(folder.resolve("site"));
    Files.writeString(site.resolve("t20220606_204417.shtml"), page("两件小事"));
    Files.writeString(site.resolve("style.css"), "p {}");
    assertEquals(1, importer.importPaths(List.of(site), ImportListener.silent()).added());
    assertEquals(Map.of("css", 1), Importer.passedOver(List.of(site)));
  }

  @Test
  void aPageAndItsPlainCopyDoNotReplaceEachOther() throws IOException {
    Path html = Files.writeString(folder.resolve("丁.html"), page("两件小事"));
    importer.importPaths(List.of(html), ImportListener.silent());
    ArticleText text = store.newest(0, 1).getFirst().text();
    Path plain = Files.writeString(folder.resolve("丁.txt"), text.title() + "\n" + text.body());
    long before = store.lastChange();

    ImportReport report = importer.importPaths(List.of(plain, html), ImportListener.silent());

    assertEquals(new ImportReport(0, 0, 2, 0, List.of()), report);
    assertEquals(before, store.lastChange());
  }

  @Test
  void keepsWhatAListOfArticlesGives() throws IOException {
    String line =
        """
        {"title":"轮值讲小事","text":"%s","url":"https://news.yunting.example/a/1.htm","published":"2024-04-15","publisher":"党委组织部","university":"云汀大学","branch":"研究生第三党支部"}
        """
            .formatted(BODY.replace("\n", "\\n"));
    Path list = Files.writeString(folder.resolve("articles.jsonl"), line);

    ImportReport report = importer.importPaths(List.of(list), ImportListener.silent());

    assertEquals(new ImportReport(1, 0, 0, 0, List.of()), report);
    Article article =
        store.articleAt(URI.create("https://news.yunting.example/a/1.htm")).orElseThrow();
    assertEquals("轮值讲小事", article.text().title());
    assertEquals(BODY.strip(), article.text().body());
    assertEquals(LocalDate.of(2024, 4, 15), article.text().published().orElseThrow().value());
    assertEquals(Optional.of("党委组织部"), article.text().publisher().map(Tag::value));
    assertEquals(Optional.of("云汀大学"), article.reading().branch().university().map(Tag::value));
    assertEquals(Optional.of("研究生第三党支部"), article.reading().branch().name().map(Tag::value));
    assertEquals(2, article.reading().practices().size());
  }

  @Test
  void refusesBadLinesOfAListOneByOne() throws IOException {
    String list =
        """
        {"title":"好的一行","text":"支部每周五下午开放实验室，由党员带同学排查隐患，半年里查出并整改隐患二十三处。"}
        不是 JSON
        {"title":"没有正文"}
        [1, 2, 3]

        {"title":["不是文字"],"text":"有正文"}
        """;
    Path file = Files.writeString(folder.resolve("混杂.jsonl"), list);

    ImportReport report = importer.importPaths(List.of(file), ImportListener.silent());

    assertEquals(1, report.added());
    assertEquals(List.of("混杂.jsonl:2", "混杂.jsonl:3", "混杂.jsonl:4", "混杂.jsonl:6"), names(report));
    for (ImportOutcome.Refused refused : report.refused()) {
      String line = refused.name().substring("混杂.jsonl:".length());
      assertTrue(refused.reason().startsWith("第 " + line + " 行"), refused.reason());
      String words = refused.reason().replaceAll("JSON|title|text", "");
      assertFalse(words.matches("(?s).*[A-Za-z]{2}.*"), refused.reason());
    }
  }

  @Test
  void keepsALineWithoutTheFieldsThatCannotBeReadAndSaysWhich() throws IOException {
    String list =
        """
        {"title":"甲","text":"支部每周五下午开放实验室，由党员带同学排查隐患。","published":"去年春天","url":"javascript:alert(1)"}
        {"title":"乙","text":"支部把例会前十分钟交给一名普通党员讲一件小事。","published":"2024-02-30","url":"http://[坏的"}
        {"title":"丙","text":"支部设立党员先锋岗，轮值答疑，从不间断。","published":20240415,"university":["云汀大学"]}
        {"title":"丁","text":"支部同社区结对，每月一次上门服务老人。","published":"2024年4月5日"}
        """;
    Path file = Files.writeString(folder.resolve("字段.jsonl"), list);
    List<Article> kept = new ArrayList<>();

    ImportReport report =
        importer.importPaths(
            List.of(file),
            (outcome, done, known) -> kept.add(((ImportOutcome.Kept) outcome).article()));

    assertEquals(4, report.added());
    List<String> first = ofFields(kept.get(0));
    assertEquals(2, first.size(), first.toString());
    assertTrue(first.get(0).contains("第 1 行的 published") && first.get(0).contains("去年春天"));
    assertTrue(first.get(1).contains("第 1 行的 url") && first.get(1).contains("javascript"));
    assertEquals(Optional.empty(), kept.get(0).address());
    assertEquals(Optional.empty(), kept.get(1).text().published());
    assertEquals(2, ofFields(kept.get(1)).size());
    assertEquals(2, ofFields(kept.get(2)).size());
    assertEquals(LocalDate.of(2024, 4, 5), kept.get(3).text().published().orElseThrow().value());
    assertEquals(List.of(), ofFields(kept.get(3)));
  }

  @Test
  void readsAListInGb18030() throws IOException {
    String line = "{\"title\":\"轮值讲小事\",\"text\":\"支部把例会前十分钟交给一名普通党员，讲一件自己经手的小事。\"}";
    Path file = Files.write(folder.resolve("国标.jsonl"), line.getBytes(Charset.forName("GB18030")));
    importer.importPaths(List.of(file), ImportListener.silent());
    assertEquals("轮值讲小事", store.newest(0, 1).getFirst().text().title());
  }

  @Test
  void refusesAFileOf200MegabytesWithoutReadingIt() throws IOException {
    Path huge = folder.resolve("巨大.txt");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(200L * 1024 * 1024);
    }
    ImportReport report = importer.importPaths(List.of(huge), ImportListener.silent());
    assertEquals(RejectionKind.TOO_LARGE, report.refused().getFirst().kind());
  }

  @Test
  void saysThatAFileDoesNotExistAndGoesOn() throws IOException {
    Path there = Files.writeString(folder.resolve("乙.html"), page("两件小事"));
    ImportReport report =
        importer.importPaths(List.of(folder.resolve("没有.txt"), there), ImportListener.silent());
    assertEquals(1, report.added());
    assertEquals(List.of("没有.txt"), names(report));
  }

  @Test
  void marksTheSampleCorpusAndKeepsItsAddresses() {
    ImportReport report = importer.importSamples(ImportListener.silent());
    assertTrue(report.added() >= 48, report.toString());
    assertEquals(0, importer.importSamples(ImportListener.silent()).added());
    for (Article article : store.newest(0, 1000)) {
      assertTrue(article.origin().sample());
      assertTrue(article.address().orElseThrow().getHost().endsWith(".example"));
    }
  }

  @Test
  void anInterruptEndsAnImportEarlyAndKeepsWhatWasReported() throws IOException {
    for (int i = 0; i < 300; i++) {
      Files.writeString(folder.resolve("%03d.html".formatted(i)), page("第%d件小事".formatted(i)));
    }
    List<ImportOutcome> heard = new ArrayList<>();
    ImportReport report =
        importer.importPaths(
            List.of(folder),
            (outcome, done, known) -> {
              heard.add(outcome);
              Thread.currentThread().interrupt();
            });
    assertTrue(Thread.interrupted());
    assertFalse(heard.isEmpty());
    assertTrue(report.added() < 300, report.toString());
    assertEquals(report.added(), store.counts().articles());
  }

  /// The warnings on fields of the line; others tell what the text does not print.
  private static List<String> ofFields(Article article) {
    return article.text().warnings().stream().filter(w -> w.startsWith("第 ")).toList();
  }

  private static List<String> names(ImportReport report) {
    return report.refused().stream().map(ImportOutcome.Refused::name).toList();
  }

  private static String page(String title) {
    String paragraphs = BODY.lines().map("<p>%s</p>"::formatted).reduce("", String::concat);
    return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>%s</title></head><body><h1>%s</h1><div>%s</div></body></html>"
        .formatted(title, title, paragraphs + "<p>" + title + "，来自同一批材料。</p>");
  }

  @Test
  void anEditedFileWithoutAnAddressIsTheArticleThatItWas() throws IOException {
    Path file = folder.resolve("甲.txt");
    Files.writeString(file, "轮值讲小事，积分换题目\n2024-04-15\n" + BODY);
    importer.importPaths(List.of(file), ImportListener.silent());
    Article before = only();

    Files.writeString(
        file,
        "轮值讲小事，积分换题目\n2024-04-15\n" + BODY.replace("讲一件小事", "说一件身边小事").replace("十一个题目", "十二个题目"));
    ImportReport report = importer.importPaths(List.of(file), ImportListener.silent());

    assertEquals(1, report.changed());
    assertEquals(before.id(), only().id());
    assertEquals(
        before.reading().practices().stream().map(Practice::id).toList(),
        only().reading().practices().stream().map(Practice::id).toList());
  }

  @Test
  void aRepostWithoutAnAddressLeavesTheRecordOfItsOriginalAlone() throws IOException {
    Path original = folder.resolve("原文.html");
    Path repost = folder.resolve("转载.html");
    Files.writeString(original, signed("云岫大学党委组织部", "2024-04-15"));
    Files.writeString(repost, signed("青岚日报", "2024-05-02"));
    importer.importPaths(List.of(original), ImportListener.silent());
    Article before = only();

    importer.importPaths(List.of(repost), ImportListener.silent());
    assertEquals(Optional.of(before), store.asRead(before.id()));
    assertEquals(2, store.counts().articles());

    ImportReport again = importer.importPaths(List.of(repost, original), ImportListener.silent());
    assertEquals(2, again.unchanged());
    assertEquals(2, store.counts().articles());
  }

  private static String signed(String publisher, String date) {
    return page("轮值讲小事，积分换题目")
        .replace("</h1>", "</h1><p>来源：%s　发布日期：%s</p>".formatted(publisher, date));
  }

  private Article only() {
    assertEquals(1, store.counts().articles());
    return store.asRead(store.newest(0, 1).getFirst().id()).orElseThrow();
  }
}
