package yangban.server.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yangban.corpus.store.CorpusStore;
import yangban.server.Corpus;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CommandsTest {

  private Path data = Path.of("");

  @BeforeAll
  void fill(@TempDir Path folder) throws IOException {
    data = folder.resolve("数据 文件夹");
    Corpus.fill(data);
    // So that the commands below, which run side by side, only read.
    assertEquals(0, Run.of("reindex", "--data", data).status());
  }

  @Test
  void searchPrintsWhatItFinds() {
    Run run = Run.of("search", "积分", "--data", data);
    assertEquals(0, run.status());
    assertTrue(run.out().contains("1. 一、积分记在明处"), run.out());
    assertTrue(run.out().contains("澜沙理工大学"));
    assertTrue(
        run.out().lines().findFirst().orElse("").matches("共 \\d+ 条 · 文章 \\d+ 篇 · 支部 \\d+ 个"));
  }

  @Test
  void searchAnswersInJsonAsTheApiDoes() {
    JsonNode answer = json(Run.of("search", "志愿服务", "--json", "--size", "1", "--data", data));
    assertEquals("practice", answer.path("unit").asString());
    assertEquals(1, answer.path("hits").size());
    assertTrue(answer.path("facets").has("theme"));
  }

  @Test
  void searchTakesFacetsAndTheirExclusion() {
    int all = json(Run.of("search", "--json", "--data", data)).path("total").asInt();
    int chosen =
        json(Run.of("search", "--json", "--university", "云汀大学", "--data", data))
            .path("total")
            .asInt();
    int others =
        json(Run.of("search", "--json", "--university=-云汀大学", "--data", data))
            .path("total")
            .asInt();
    assertEquals(3, chosen);
    assertEquals(all, chosen + others);
  }

  @ParameterizedTest
  @CsvSource({
    "--theme, nonsense, education 教育党员",
    "--page, -1, 页码",
    "--page, 1000000000, 10000",
    "--size, 1000, 100",
    "--sort, best, relevance"
  })
  void searchSaysWhatToChange(String option, String value, String part) {
    Run run = Run.of("search", "党", option + "=" + value, "--data", data);
    assertEquals(2, run.status());
    assertTrue(run.err().contains(part), run.err());
    assertEquals("", run.out());
  }

  @Test
  void searchRefusesAQuestionOfTenThousandCharacters() {
    Run run = Run.of("search", "党".repeat(10_000), "--data", data);
    assertEquals(2, run.status());
    assertTrue(run.err().contains("512"), run.err());
  }

  @Test
  void exportWritesCsvToStandardOutputAndTheCountBesideIt() {
    Run run = Run.of("export", "--data", data);
    assertEquals(0, run.status());
    assertTrue(run.out().startsWith("\uFEFF做法,摘录,"), run.out());
    assertEquals("导出 8 条。\n", run.err());
  }

  @Test
  void exportWritesAWorkbookToAFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("摘录.xlsx");
    assertEquals(0, Run.of("export", "--format", "xlsx", "--out", file, "--data", data).status());
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      assertEquals(9, book.getSheetAt(0).getPhysicalNumberOfRows());
    }
    assertEquals(List.of(file), list(folder));
  }

  @Test
  void exportRefusesToFillATerminalWithBytes() {
    Run run = Run.atTerminal("export", "--format", "xlsx", "--data", data);
    assertEquals(2, run.status());
    assertTrue(run.err().contains("--out"));
    assertEquals(0, run.bytes().length);
  }

  @Test
  void exportTellsWhereItCannotWrite(@TempDir Path folder) {
    Run run = Run.of("export", "--out", folder.resolve("no/such/file.csv"), "--data", data);
    assertEquals(2, run.status());
    assertTrue(run.err().contains("file.csv"), run.err());
  }

  @Test
  void exportRefusesAnUnknownFormat() {
    Run run = Run.of("export", "--format", "pdf", "--data", data);
    assertEquals(2, run.status());
    assertTrue(run.err().contains("csv CSV、jsonl JSONL、xlsx XLSX"), run.err());
  }

  @Test
  void extractPrintsOneLineOfJsonPerFile(@TempDir Path folder) throws IOException {
    Path page = folder.resolve("page.html");
    Files.writeString(
        page,
        "<html><head><title>课题组里的支部</title></head><body><h1>课题组里的支部</h1><p>发布时间：2023-05-12 来源：组织部</p>"
            + "<p>支部把主题党日搬进课题组，组会之前先学半小时，导师、博士生、硕士生轮流领学，把理论学习同科研攻关结合起来。</p>".repeat(4)
            + "</body></html>");
    Path bad = folder.resolve("bad.txt");
    Files.write(bad, new byte[4_000]);
    Run run = Run.of("extract", page, bad, "--json");
    assertEquals(1, run.status());
    List<String> lines = run.out().lines().toList();
    JsonNode first = JsonMapper.shared().readTree(lines.get(0));
    assertEquals("课题组里的支部", first.path("title").asString());
    for (String field :
        List.of(
            "file",
            "published",
            "publisher",
            "authors",
            "credits",
            "body",
            "blocks",
            "language",
            "charset",
            "profile",
            "confidence",
            "warnings")) {
      assertTrue(first.has(field), field);
    }
    JsonNode second = JsonMapper.shared().readTree(lines.get(1));
    assertEquals("EMPTY", second.path("rejected").path("kind").asString());
    assertFalse(second.path("rejected").path("reason").asString().isBlank());
    assertEquals("", second.path("body").asString("none"));
    assertEquals("posting-line", first.path("dateCandidates").path(0).path("rule").asString());
    assertEquals("课题组里的支部", first.path("titleCandidates").path(0).path("title").asString());
    assertEquals("h1", first.path("titleCandidates").path(0).path("rule").asString());
    assertTrue(first.path("creditCandidates").isArray());
  }

  @Test
  void extractReadsFoldersInOrderAndGoesOnPastBadFiles(@TempDir Path folder) throws IOException {
    for (int i = 0; i < 200; i++) {
      String name = "p%03d.html".formatted(i);
      String body = "<p>支部把主题党日搬进课题组，组会之前先学半小时，导师、博士生、硕士生轮流领学，这是第%d页。</p>".formatted(i).repeat(3);
      Files.writeString(
          folder.resolve(name),
          i % 7 == 3 ? "" : "<html><h1>第%d课</h1>%s</html>".formatted(i, body));
    }
    Files.writeString(folder.resolve("gold.json"), "{}");
    Run run = Run.of("extract", folder, "--json");
    assertEquals(1, run.status());
    List<String> lines = run.out().lines().toList();
    assertEquals(200, lines.size());
    for (int i = 0; i < 200; i++) {
      JsonNode line = JsonMapper.shared().readTree(lines.get(i));
      assertTrue(line.path("file").asString().endsWith("p%03d.html".formatted(i)), lines.get(i));
      assertEquals(i % 7 == 3, line.has("rejected"), lines.get(i));
    }
  }

  @Test
  void packsAreListedAndExported(@TempDir Path folder) throws IOException {
    Path own = folder.resolve("data");
    Corpus.fill(own);
    String id;
    try (CorpusStore store = CorpusStore.open(own)) {
      id = store.packs().create("十一月沙龙").id();
      store.packs().add(id, store.newest(0, 1).getFirst().id(), Optional.empty());
    }
    Run list = Run.of("pack", "list", "--data", own);
    assertEquals(0, list.status());
    assertTrue(list.out().startsWith(id) && list.out().contains("十一月沙龙"), list.out());
    assertEquals(1, json(Run.of("pack", "list", "--json", "--data", own)).path("packs").size());
    Path file = folder.resolve("沙龙.docx");
    assertEquals(0, Run.of("pack", "export", id, "--out", file, "--data", own).status());
    try (XWPFDocument document =
        new XWPFDocument(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      assertEquals("十一月沙龙", document.getProperties().getCoreProperties().getTitle());
    }
    Run html = Run.of("pack", "export", id, "--format", "html", "--data", own);
    assertTrue(html.out().startsWith("<!DOCTYPE html>"));
  }

  @Test
  void anUnknownPackIsRefused() {
    Run run = Run.of("pack", "export", "aaaaaaaa", "--data", data);
    assertEquals(2, run.status());
    assertTrue(run.err().contains("aaaaaaaa"), run.err());
  }

  @Test
  void reindexBuildsTheIndexFromTheStore(@TempDir Path folder) throws IOException {
    Corpus.fill(folder);
    Files.createDirectories(folder.resolve("index"));
    Files.writeString(folder.resolve("index/current"), "g7");
    Run run = Run.of("reindex", "--data", folder);
    assertEquals(0, run.status(), run.err());
    assertEquals("索引已重建：文章 4 篇，做法 8 条。\n", run.out());
    assertTrue(Run.of("search", "积分", "--data", folder).out().contains("积分记在明处"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "serve",
        "import",
        "search",
        "export",
        "extract",
        "reindex",
        "pack",
        "pack list",
        "pack export"
      })
  void everyCommandExplainsItself(String command) {
    String[] words = (command + " --help").strip().split(" ");
    Run run = Run.of((Object[]) words);
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("用法：yangban"), run.out());
    for (String line : run.out().lines().filter(text -> text.matches(" +-.*")).toList()) {
      assertTrue(line.codePoints().anyMatch(c -> c > 0x4E00), "no words: " + line);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "nonsense, nonsense",
    "search --nonsense, --nonsense",
    "serve --port x, --port x",
    "import, PATH",
    "extract, PATH",
    "pack, pack list",
    "serve --port 70000, 70000"
  })
  void badUseSaysWhatToChange(String words, String part) {
    Run run = Run.of((Object[]) words.split(" "));
    assertEquals(2, run.status());
    assertTrue(run.err().contains(part), run.err());
    assertFalse(run.err().contains("Exception"), run.err());
    assertEquals("", run.out());
  }

  @Test
  void nothingSaidMeansHelp() {
    Run run = Run.of();
    assertEquals(2, run.status());
    assertTrue(run.err().contains("serve"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"search 党", "serve --port 0", "reindex", "pack list", "export"})
  void aFolderThatCannotBeMadeIsToldInASentence(String words, @TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    Run run = Run.of((Object[]) (words + " --data " + file.resolve("data")).split(" "));
    assertEquals(2, run.status());
    assertTrue(run.err().contains("--data"), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"search 党", "export", "reindex", "pack list", "pack export aaaaaaaa"})
  void aFolderThatDoesNotExistIsToldAndNotMade(String words, @TempDir Path folder)
      throws IOException {
    Path typo = folder.resolve("typo");
    Run missing = Run.of((Object[]) (words + " --data " + typo).split(" "));
    assertEquals(2, missing.status());
    assertTrue(missing.err().contains("没有数据文件夹 " + typo), missing.err());
    assertFalse(Files.exists(typo));
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Run nothing = Run.of((Object[]) (words + " --data " + empty).split(" "));
    assertEquals(2, nothing.status());
    assertTrue(nothing.err().contains("没有样板的资料库"), nothing.err());
    assertEquals(List.of(), list(empty));
  }

  @ParameterizedTest
  @ValueSource(strings = {"search 党", "serve --port 0", "reindex", "import .", "pack list"})
  void aFileInPlaceOfTheFolderIsToldAsSuch(String words, @TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    Run run = Run.of((Object[]) (words + " --data " + file).split(" "));
    assertEquals(2, run.status());
    assertTrue(run.err().contains("是一个文件，不是文件夹"), run.err());
    assertEquals("x", Files.readString(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"search 党", "serve --port 0", "reindex", "import ."})
  void aStoreThatIsDamagedIsToldAndLeftAlone(String words, @TempDir Path folder)
      throws IOException {
    byte[] garbage =
        "this is no database, and never was one".repeat(100).getBytes(StandardCharsets.UTF_8);
    Files.write(folder.resolve("yangban.db"), garbage);
    Run run = Run.of((Object[]) (words + " --data " + folder).split(" "));
    assertEquals(2, run.status());
    assertTrue(run.err().contains("已损坏"), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertArrayEquals(garbage, Files.readAllBytes(folder.resolve("yangban.db")));
  }

  private static JsonNode json(Run run) {
    assertEquals(0, run.status(), run.err());
    return JsonMapper.shared().readTree(run.out());
  }

  private static List<Path> list(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void extractRefusesAListOfArticles(@TempDir Path folder) throws IOException {
    Path list = Files.writeString(folder.resolve("一.jsonl"), "{\"title\":\"题\",\"text\":\"文\"}");
    Run run = Run.of("extract", "--json", list);
    assertEquals(1, run.status());
    assertTrue(run.out().contains("import"), run.out());
  }
}
