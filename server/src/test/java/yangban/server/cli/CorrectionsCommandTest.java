package yangban.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yangban.corpus.Article;
import yangban.corpus.DocumentKind;
import yangban.corpus.Evidence;
import yangban.corpus.Reading;
import yangban.corpus.Tag;
import yangban.corpus.correction.BadCorrection;
import yangban.corpus.correction.CorrectionField;
import yangban.corpus.correction.Proposal;
import yangban.corpus.correction.Target;
import yangban.corpus.store.CorpusStore;
import yangban.server.Corpus;
import yangban.server.Served;

final class CorrectionsCommandTest {

  @TempDir Path folder;

  private Path here;
  private Path elsewhere;

  @BeforeEach
  void fill() throws IOException {
    here = folder.resolve("这里");
    elsewhere = folder.resolve("别处");
    Corpus.fill(here);
    Corpus.fill(elsewhere);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "json"})
  void whatIsExportedHereIsImportedElsewhereOnce(String format) throws BadCorrection {
    Article article = correctSome();
    Path file = folder.resolve("更正." + format);
    Run exported =
        Run.of("corrections", "export", "--format", format, "--out", file, "--data", here);
    assertEquals(0, exported.status(), exported.err());
    Run imported = Run.of("corrections", "import", file, "--data", elsewhere);
    assertEquals(0, imported.status(), imported.out() + imported.err());
    try (CorpusStore one = CorpusStore.open(here);
        CorpusStore other = CorpusStore.open(elsewhere)) {
      assertEquals(
          one.article(article.id()).orElseThrow().reading(),
          other.article(article.id()).orElseThrow().reading());
      assertEquals(
          "=HYPERLINK(\"http://evil\")|'引号",
          other.article(article.id()).orElseThrow().text().title());
      long before = other.lastChange();
      Run again = Run.of("corrections", "import", file, "--json", "--data", elsewhere);
      assertEquals(0, json(again).path("made").asInt());
      assertEquals(before, other.lastChange());
    }
  }

  @Test
  void aSpreadsheetRunsNoCellOfIt() throws BadCorrection {
    correctSome();
    Run csv = Run.of("corrections", "export", "--data", here);
    assertTrue(csv.out().startsWith("\uFEFFarticleId,"), csv.out());
    assertTrue(csv.out().contains("\"'=HYPERLINK"), csv.out());
  }

  @Test
  void badLinesAreRefusedOneByOneAndTheRestIsTaken() throws IOException {
    String id = first().id();
    Path file = folder.resolve("表.csv");
    String rows =
        """
        articleId,field,value,who,why
        %s,college,更正后的学院,林老师,官网如此
        aaaaaaaaaaaa,college,学院,林老师,没有这一篇
        %s,published,去年,林老师,不是日期
        %s,nothing,x,林老师,没有这一项
        %s,setup,课题组,,没有名字
        %s,branchKind,教工,林老师,写的是名称
        """
            .formatted(id, id, id, id, id);
    Files.write(file, rows.getBytes(Charset.forName("GBK")));
    Run run = Run.of("corrections", "import", file, "--json", "--data", here);
    assertEquals(1, run.status());
    JsonNode report = json(run);
    assertEquals(2, report.path("made").asInt(), run.out());
    List<Integer> lines =
        report.path("refused").valueStream().map(each -> each.path("line").asInt()).toList();
    assertEquals(List.of(3, 4, 5, 6), lines);
    try (CorpusStore store = CorpusStore.open(here)) {
      assertEquals(
          Optional.of("更正后的学院"),
          store.article(id).orElseThrow().reading().branch().college().map(Tag::value));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "不是表格", "{\"corrections\": 3}", "[", "a,b\n1,2\n"})
  void aFileThatIsNoneIsRefusedInASentence(String text) throws IOException {
    Path file = folder.resolve("坏.csv");
    Files.writeString(file, text);
    Run run = Run.of("corrections", "import", file, "--data", here);
    assertEquals(2, run.status());
    assertTrue(run.err().contains("更正文件"), run.err());
    assertEquals(
        2, Run.of("corrections", "import", folder.resolve("无.csv"), "--data", here).status());
  }

  @Test
  void whatALaterOneReplacedIsExportedOnlyWithTheWholeHistory() throws BadCorrection, IOException {
    Article article = first();
    correct(article, CorrectionField.SETUP, "班级");
    correct(article, CorrectionField.SETUP, "课题组");
    Path now = folder.resolve("now.json");
    Path all = folder.resolve("all.json");
    Run.of("corrections", "export", "--format", "json", "--out", now, "--data", here);
    Run.of("corrections", "export", "--format", "json", "--all", "--out", all, "--data", here);
    assertFalse(Files.readString(now).contains("班级"));
    assertTrue(Files.readString(all).contains("superseded"));
    assertTrue(Run.of("corrections", "list", "--data", here).out().contains("已被后来的更正取代"));
    try (CorpusStore store = CorpusStore.open(here)) {
      store.corrections().withdraw(article.id(), 2, "林老师");
    }
    Run refused =
        Run.of("corrections", "export", "--format", "json", "--all", "--out", all, "--data", here);
    assertEquals(2, refused.status());
    assertTrue(refused.err().contains("没有覆盖"), refused.err());
    Run.of(
        "corrections",
        "export",
        "--format",
        "json",
        "--all",
        "--force",
        "--out",
        all,
        "--data",
        here);
    JsonNode report = json(Run.of("corrections", "import", all, "--json", "--data", elsewhere));
    assertEquals(1, report.path("made").asInt());
    assertEquals(1, report.path("withdrawn").asInt());
  }

  @Test
  void whatIsNoFileIsToldInASentence() {
    Run missing = Run.of("corrections", "import", folder.resolve("没有.csv"), "--data", here);
    assertTrue(missing.err().contains("没有这个文件"), missing.err());
    Run directory = Run.of("corrections", "import", folder, "--data", here);
    assertTrue(directory.err().contains("这是文件夹"), directory.err());
  }

  @Test
  void aRowWrittenByHandMayBearADayAndNeedsItsPractice() throws IOException {
    String id = first().id();
    Path file = folder.resolve("手写.csv");
    Files.writeString(
        file,
        """
        articleId,field,value,who,made,why
        %s,university,云汀大学,林老师,2026-11-2,核对过原文
        %s,heading,新标题,林老师,2026-11-02,核对过原文
        %s,published,2099-01-01,林老师,2026-11-02,核对过原文
        """
            .formatted(id, id, id));
    Run run = Run.of("corrections", "import", file, "--data", here);
    assertTrue(run.out().contains("导入 1 条"), run.out());
    assertTrue(run.out().contains("“做法标题”是一条做法的项目"), run.out());
    assertTrue(run.out().contains("2099-01-01 还没有到"), run.out());
  }

  @Test
  void theListTellsWhatWasSaid() throws BadCorrection {
    correctSome();
    Run run = Run.of("corrections", "list", "--data", here);
    assertEquals(0, run.status());
    assertTrue(run.out().contains("林老师"), run.out());
    assertEquals(
        3, json(Run.of("corrections", "list", "--json", "--data", here)).path("total").asInt());
    assertEquals(
        0,
        json(Run.of("corrections", "list", "--disagreeing", "--json", "--data", here))
            .path("total")
            .asInt());
  }

  @Test
  void readingAgainKeepsCorrectionsAndTellsWhereItDisagrees() throws BadCorrection {
    Article article = first();
    age(article);
    correct(article, CorrectionField.DOCUMENT_KIND, "theory");
    Run run = Run.of("reindex", "--understand", "--json", "--data", here);
    assertEquals(0, run.status(), run.err());
    JsonNode report = json(run);
    assertEquals(4, report.path("looked").asInt());
    assertEquals(1, report.path("changed").asInt());
    assertEquals(1, report.path("fields").path("docKind").asInt());
    assertEquals(1, report.path("disagreements").path("total").asInt());
    JsonNode hits = json(Run.of("search", "--json", "--docKind", "theory", "--data", here));
    assertTrue(hits.path("total").asInt() > 0, hits.toString());
    Run words = Run.of("reindex", "--understand", "--extract", "--data", here);
    assertEquals(0, words.status(), words.err());
    assertTrue(words.out().contains("看过 4 篇，其中 0 篇"), words.out());
    assertTrue(words.out().contains("更正为“理论文章”"), words.out());
  }

  @Test
  void whatIsNoLongerReadIsToldInWords() throws IOException {
    Path file = folder.resolve("补.csv");
    Files.writeString(
        file,
        """
        articleId,field,value,machine,who,why
        %s,founded,2016,2017,林老师,核对过原文
        ,founded,2016,2017,林老师,核对过原文
        """
            .formatted(first().id()));
    Run brought = Run.of("corrections", "import", file, "--data", here);
    assertTrue(brought.out().contains("没有写是哪篇文章"), brought.out());
    Run again = Run.of("reindex", "--understand", "--data", here);
    assertTrue(again.out().contains("更正为“2016”，现在读出“未注明”"), again.out());
  }

  @Test
  void readsAgainBesideARunningServer() throws InterruptedException {
    age(first());
    try (Served served = Served.over(here)) {
      Run run = Run.of("reindex", "--understand", "--data", here);
      assertEquals(0, run.status(), run.err());
      assertTrue(run.err().contains("serve 正在运行"), run.err());
      long change = served.library().store().lastChange();
      for (int i = 0; i < 600 && indexed(served) < change; i++) {
        Thread.sleep(50);
      }
      assertEquals(change, indexed(served));
      assertEquals(0, served.get("/api/v1/practices?docKind=roster").json().path("total").asInt());
    }
  }

  private static long indexed(Served served) {
    try {
      return served.library().index().health().change();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void extractingAloneIsRefused() {
    Run run = Run.of("reindex", "--extract", "--data", here);
    assertEquals(2, run.status());
    assertTrue(run.err().contains("--understand"), run.err());
  }

  private Article first() {
    try (CorpusStore store = CorpusStore.open(here)) {
      return store.newest(0, 10).stream()
          .filter(each -> !each.reading().practices().isEmpty())
          .findFirst()
          .orElseThrow();
    }
  }

  private Article correctSome() throws BadCorrection {
    Article article = first();
    correct(article, CorrectionField.TITLE, "=HYPERLINK(\"http://evil\")|'引号");
    correct(article, CorrectionField.FORMULAS, "'+一心两翼\n@五融合");
    String practice = article.reading().practices().getFirst().id();
    try (CorpusStore store = CorpusStore.open(here)) {
      store
          .corrections()
          .add(
              Proposal.now(
                  Target.practice(article.id(), practice),
                  CorrectionField.THEMES,
                  "service\neducation",
                  "林老师",
                  "-讲的是服务"));
    }
    return article;
  }

  private void correct(Article article, CorrectionField field, String value) throws BadCorrection {
    try (CorpusStore store = CorpusStore.open(here)) {
      store
          .corrections()
          .add(Proposal.now(Target.article(article.id()), field, value, "林老师", "官网如此"));
    }
  }

  /// As older rules would have read it.
  private void age(Article article) {
    Reading reading = article.reading();
    Reading aged =
        new Reading(
            Tag.of(DocumentKind.ROSTER, Evidence.given("x")),
            reading.provenance(),
            reading.branch(),
            reading.recognitions(),
            reading.disciplines(),
            reading.topics(),
            reading.formulas(),
            reading.outcomes(),
            reading.practices());
    try (CorpusStore store = CorpusStore.open(here)) {
      store.save(
          List.of(
              new CorpusStore.Arrival(
                  new Article(
                      article.id(), article.address(), article.origin(), article.text(), aged),
                  store.snapshot(article.origin().snapshot()).orElseThrow())));
    }
  }

  private static JsonNode json(Run run) {
    return JsonMapper.shared().readTree(run.out().getBytes(StandardCharsets.UTF_8));
  }
}
