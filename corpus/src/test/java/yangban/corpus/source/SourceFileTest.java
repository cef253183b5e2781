package yangban.corpus.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SourceFileTest {
  private static final String TWO =
      """
      # 学院管理员维护，改动请告知组织部
      sources:
        # 材料学院
        - id: clxy
          name: 材料学院 · 支部风采   # 与网站栏目同名
          start: https://clxy.qinghe.edu.cn/djgz/zbfc.htm
          depth: 4 # 目录较深
          kinds:
            "/djgz/zbjj*": article

        # 第二个
        - id: jxxy
          name: 机械学院
          start:
            - https://jx.qinghe.edu.cn/dj/
            - https://jx.qinghe.edu.cn/zt/
          schedule: 7d
      # 尾注
      """;

  @TempDir Path folder;

  private SourceFile file(String text) throws IOException {
    return SourceFile.read(Files.writeString(folder.resolve("sources.yaml"), text));
  }

  private String text() throws IOException {
    return Files.readString(folder.resolve("sources.yaml"));
  }

  private static Source simple(String id) {
    return Source.of(id, "来源 " + id, URI.create("https://" + id + ".edu.cn/"));
  }

  @Test
  void readsWhatIsWrittenAndLeavesTheRestAsByDefault() throws IOException {
    Source source = file(TWO).source("clxy").orElseThrow();
    assertEquals("材料学院 · 支部风采", source.name());
    assertEquals(4, source.depth());
    assertEquals(Map.of("/djgz/zbjj*", PageKind.ARTICLE), source.kinds());
    assertEquals(Duration.ofSeconds(1), source.delay());
    assertEquals(Schedule.manual(), source.schedule());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "depth: tief | OUT_OF_RANGE",
        "depth: 11 | OUT_OF_RANGE",
        "depth: [1, 2] | WRONG_TYPE",
        "kinds: [a] | WRONG_TYPE",
        "include: {a: b} | WRONG_TYPE",
        "tiefe: 3 | UNKNOWN_FIELD",
        "column: blog | UNKNOWN_VALUE",
        "kinds: {/a: page} | UNKNOWN_VALUE",
        "kinds: {a: list} | BAD_PATTERN",
        "include: dj/ | BAD_PATTERN",
        "delay: 50ms | DELAY_NEEDS_PERMISSION",
        "delay: 1 | BAD_DURATION",
        "delay: 2h | OUT_OF_RANGE",
        "off-peak: 25:00-06:00 | BAD_OFF_PEAK",
        "off-peak: 22:00-22:00 | BAD_OFF_PEAK",
        "schedule: 10min | BAD_SCHEDULE",
        "schedule: 91d | BAD_SCHEDULE",
        "on-campus: maybe | UNKNOWN_VALUE",
        "max-pages: 0 | OUT_OF_RANGE",
        "name: zwei | DOUBLE_FIELD",
        "provenance: blog | UNKNOWN_VALUE"
      })
  void aFaultIsNamedWithItsLineAndTheOthersWork(String line, FaultKind kind) throws IOException {
    SourceFile file =
        file(
            """
            sources:
              - id: a
                name: 甲
                start: https://a.edu.cn/
                %s
              - id: b
                name: 乙
                start: https://b.edu.cn/
            """
                .formatted(line));
    assertEquals(List.of(kind), file.faults().stream().map(SourceFault::kind).toList());
    SourceFault fault = file.faults().getFirst();
    assertEquals(5, fault.line());
    assertEquals(List.of("b"), file.sources().stream().map(Source::id).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://a.edu.cn/",
    "a.edu.cn/dj",
    "https://",
    "https://a b.edu.cn/",
    "https://user@a.edu.cn/",
    "javascript:alert(1)",
    "https://a.edu.cn:99999/"
  })
  void whatIsNoAddressIsNamedWithItsOwnLine(String address) throws IOException {
    SourceFile file =
        file(
            "sources:\n- id: a\n  name: 甲\n  start:\n  - https://a.edu.cn/\n  - \"%s\"\n"
                .formatted(address));
    assertEquals(FaultKind.BAD_ADDRESS, file.faults().getFirst().kind());
    assertEquals(6, file.faults().getFirst().line());
  }

  @Test
  void anIdStandsOnce() throws IOException {
    SourceFile file = file(TWO.replace("id: jxxy", "id: clxy"));
    assertEquals(1, file.sources().size());
    SourceFault fault = file.faults().getFirst();
    assertEquals(FaultKind.DUPLICATE_ID, fault.kind());
    assertEquals(12, fault.line());
    assertEquals(List.of("clxy", "4"), fault.arguments());
  }

  @Test
  void oneColumnBelongsToOneSourceAndIsFreeOnceThatGoes() throws IOException, SourceFileFault {
    SourceFile file =
        file(
            """
            sources:
              - id: first
                name: 先来的
                start: https://a.edu.cn/dj/
              - id: second
                name: 后来的
                start: http://A.edu.cn/dj
            """);
    assertEquals(List.of("first"), file.sources().stream().map(Source::id).toList());
    SourceFault fault = file.faults().getFirst();
    assertEquals(FaultKind.TAKEN_START, fault.kind());
    assertEquals(7, fault.line());
    assertEquals("first", fault.arguments().get(1));

    assertTrue(file.remove("first"));
    assertEquals(List.of("second"), file.sources().stream().map(Source::id).toList());
    assertEquals(List.of(), file.faults());
  }

  @Test
  void brokenYamlCostsOneEntry() throws IOException {
    SourceFile file = file(TWO.replace("name: 机械学院", "name: \"机械学院"));
    assertEquals(List.of("clxy"), file.sources().stream().map(Source::id).toList());
    assertEquals(1, file.faults().size());
    assertEquals(FaultKind.YAML_QUOTE, file.faults().getFirst().kind());
    assertTrue(file.faults().getFirst().line() >= 12, () -> file.faults().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "name: \"机械 | YAML_QUOTE",
        "name: 'a | YAML_QUOTE",
        "name: \"a\\q\" | YAML_ESCAPE",
        "include: [/a, /b | YAML_BRACKET",
        "kinds: {/a: list | YAML_BRACKET",
        "name: 机械: 支部 | YAML_COLON",
        "name | YAML_COLON",
        "name: @机械 | YAML_SIGN",
        "name: `机械 | YAML_SIGN",
        "name: *机械 | YAML_SIGN"
      })
  void whatYamlRefusesIsNamedByItsReasonAndItsEntry(String line, FaultKind kind)
      throws IOException {
    SourceFile file =
        file(
            "sources:\n  - id: a\n    name: 甲\n    start: https://a.edu.cn/\n"
                + "  - id: b\n    start: https://b.edu.cn/\n    "
                + line
                + "\n  - id: c\n    name: 丙\n    start: https://c.edu.cn/\n");
    SourceFault fault = file.faults().getFirst();
    assertEquals(kind, fault.kind(), () -> file.faults().toString());
    assertEquals("b", fault.entry());
    assertTrue(fault.line() >= 7 && fault.line() <= 8, () -> fault.toString());
    assertTrue(fault.arguments().getFirst().matches("\\d+"), () -> fault.toString());
    assertEquals(List.of("a", "c"), file.sources().stream().map(Source::id).toList());
    assertEquals(List.of("b"), file.faulty().stream().map(FaultyEntry::id).toList());
  }

  @Test
  void oneBrokenEntryHidesNoOtherFault() throws IOException {
    SourceFile file =
        file(
            """
            quelle: 1
            sources:
              - id: a
                name: 甲
                start: https://a.edu.cn/
              - id: a
            \tname: 乙
              - id: c
                name: 丙
                start: c.edu.cn
              - id: a
                name: 丁
                start: https://d.edu.cn/
            """);
    assertEquals(
        List.of(
            "1 UNKNOWN_FIELD ",
            "6 DUPLICATE_ID a",
            "7 TAB a",
            "10 BAD_ADDRESS c",
            "11 DUPLICATE_ID a"),
        file.faults().stream().map(f -> f.line() + " " + f.kind() + " " + f.entry()).toList());
    assertEquals(
        List.of("6 a 乙", "8 c 丙", "11 a 丁"),
        file.faulty().stream().map(f -> f.line() + " " + f.id() + " " + f.name()).toList());
    assertEquals(List.of("a"), file.sources().stream().map(Source::id).toList());
  }

  @Test
  void aTabIsNamed() throws IOException {
    SourceFile file = file("sources:\n  - id: a\n\tname: 甲\n    start: https://a.edu.cn/\n");
    assertEquals(FaultKind.TAB, file.faults().getFirst().kind());
    assertEquals(3, file.faults().getFirst().line());
  }

  @Test
  void nothingIsNoFault() throws IOException {
    for (String text : List.of("", "# 只有注释\n", "sources:\n", "sources: []\n")) {
      SourceFile file = file(text);
      assertEquals(List.of(), file.faults(), text);
      file.save(simple("a"));
      assertEquals(List.of(simple("a")), SourceFile.read(file.path()).sources(), text);
    }
    SourceFile absent = SourceFile.read(folder.resolve("data/none.yaml"));
    assertEquals(List.of(), absent.faults());
    absent.save(simple("a"));
    assertEquals(1, SourceFile.read(absent.path()).sources().size());
  }

  @Test
  void whatIsNoListOfSourcesSaysSoAndIsNotEdited() throws IOException {
    for (String text : List.of("just words\n", "sources: 3\n", "quellen:\n  - id: a\n")) {
      SourceFile file = file(text);
      assertTrue(
          file.faults().stream().anyMatch(f -> f.kind() == FaultKind.NO_LIST),
          () -> text + file.faults());
      assertThrows(SourceFileFault.class, () -> file.save(simple("a")));
      assertEquals(text, text());
    }
  }

  @Test
  void theExampleWorksAsItIsAndWithItsEntriesTakenIn() throws IOException {
    SourceFile asItIs = file(SourceFile.example());
    assertEquals(List.of(), asItIs.faults());
    assertEquals(List.of(), asItIs.sources());
    SourceFile takenIn =
        file(SourceFile.example().replaceAll("(?m)^  # (- id:|  [a-z-]+: )", "  $1"));
    assertEquals(List.of(), takenIn.faults());
    assertTrue(takenIn.sources().size() >= 7, () -> takenIn.sources().toString());
  }

  @Test
  void tenMegabytesAreRefused() throws IOException {
    SourceFile file = file("# 很长\n".repeat(10 << 17));
    assertEquals(FaultKind.TOO_LARGE, file.faults().getFirst().kind());
    assertThrows(SourceFileFault.class, () -> file.save(simple("a")));
  }

  @Test
  void anotherCharsetIsNamedWithItsLine() throws IOException {
    Path path = folder.resolve("sources.yaml");
    Files.write(path, "sources:\n  - id: a\n    name: 材料学院\n".getBytes(Charset.forName("GBK")));
    SourceFault fault = SourceFile.read(path).faults().getFirst();
    assertEquals(FaultKind.BAD_CHARSET, fault.kind());
    assertEquals(3, fault.line());
  }

  @Test
  void anEditChangesTheLinesThatDifferAndNoOthers() throws IOException {
    SourceFile file = file(TWO);
    Map<String, List<String>> fields =
        new LinkedHashMap<>(SourceForm.fields(file.source("clxy").orElseThrow()));
    fields.put("depth", List.of("2"));
    fields.put("name", List.of("材料学院: 支部 #1"));
    fields.put("exclude", List.of("*.pdf$"));
    Source edited = SourceForm.read(fields).source().orElseThrow();
    file.save(edited);
    assertEquals(
        TWO.replace("材料学院 · 支部风采  ", "\"材料学院: 支部 #1\"  ")
            .replace("depth: 4 #", "depth: 2 #")
            .replace("depth: 2 # 目录较深\n", "depth: 2 # 目录较深\n    exclude:\n      - \"*.pdf$\"\n"),
        text());
    assertEquals(edited, SourceFile.read(file.path()).source("clxy").orElseThrow());
  }

  @Test
  void addingAndRemovingLeavesCommentsWhereTheyWere() throws IOException {
    SourceFile file = file(TWO);
    assertTrue(file.add(simple("neu")));
    assertFalse(file.add(simple("neu")));
    assertTrue(text().endsWith("# 尾注\n"), this::shown);
    assertTrue(text().contains("  # 第二个\n  - id: jxxy\n"), this::shown);
    assertTrue(file.remove("neu"));
    assertTrue(file.remove("jxxy"));
    assertFalse(file.remove("jxxy"));
    assertFalse(text().contains("第二个"));
    assertTrue(text().startsWith("# 学院管理员维护，改动请告知组织部\nsources:\n  # 材料学院\n"), this::shown);
  }

  private String shown() {
    try {
      return text();
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Test
  void windowsLinesAndByteOrderMarkStay() throws IOException {
    SourceFile file = file("\uFEFF" + TWO.replace("\n", "\r\n"));
    assertEquals(2, file.sources().size());
    assertEquals(List.of(), file.faults());
    file.save(file.source("jxxy").orElseThrow().paused(true));
    assertTrue(text().startsWith("\uFEFF# 学院"));
    assertEquals(
        text().chars().filter(c -> c == '\n').count(), text().split("\r\n", -1).length - 1L);
    assertTrue(SourceFile.read(file.path()).source("jxxy").orElseThrow().paused());
  }

  @Test
  void entriesInBracesAndWithAnchorsAreEditedWholeOrNotAtAll() throws IOException {
    SourceFile braces =
        file(
            "sources:\n  - {id: a, name: 甲, start: 'https://a.edu.cn/'}\n  - {id: b, name: 乙, start: 'https://b.edu.cn/'}\n");
    braces.save(braces.source("a").orElseThrow().paused(true));
    assertEquals(2, SourceFile.read(braces.path()).sources().size());
    SourceFile anchors =
        file(
            "sources:\n  - id: a\n    name: &n 甲\n    start: https://a.edu.cn/\n  - id: b\n    name: *n\n    start: https://b.edu.cn/\n");
    String before = text();
    assertThrows(SourceFileFault.class, () -> anchors.remove("a"));
    assertEquals(before, text());
  }

  @Test
  void aReplacedEntryMustBeAsItsEditorSawIt() throws IOException {
    SourceFile mine = file(TWO);
    SourceFile theirs = SourceFile.read(mine.path());
    Source seen = mine.source("jxxy").orElseThrow();
    assertTrue(theirs.replace(seen, seen.paused(true)));
    assertFalse(mine.replace(seen, simple("jxxy")));
    assertTrue(mine.source("jxxy").orElseThrow().paused());
  }

  @Test
  void aFileThatAnEditorHasEmptiedIsNotBelievedAtOnce() throws Exception {
    SourceFile file = file(TWO);
    String whole = Files.readString(file.path());
    Files.writeString(file.path(), "");
    assertFalse(file.refresh());
    assertEquals(2, file.sources().size(), "what is being written is not gone");
    Files.writeString(file.path(), whole + "# neu\n");
    assertTrue(file.refresh());
    assertEquals(2, file.sources().size());
    Files.delete(file.path());
    assertFalse(file.refresh());
    assertEquals(2, file.sources().size());
    while (!file.refresh()) {
      Thread.sleep(100);
    }
    assertEquals(0, file.sources().size(), "what stays away is gone");
  }

  @Test
  void editsAtTheSameTimeAreAllKept() throws Exception {
    SourceFile file = file(TWO);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> edits = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        Source source = simple("n" + i);
        edits.add(
            threads.submit(() -> {
              SourceFile.read(file.path()).save(source);
              return null;
            }));
      }
      for (Future<?> edit : edits) {
        edit.get();
      }
    }
    assertTrue(file.refresh());
    assertEquals(22, file.sources().size());
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(
          List.of(".sources.yaml.lock", "sources.yaml"),
          left.map(p -> p.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void everythingThatCanBeWrittenIsReadBack() throws IOException {
    Map<String, List<String>> fields = new LinkedHashMap<>(SourceForm.fields(simple("voll")));
    fields.put("name", List.of("- \"引号\" 'x' #井 \\ {a}: [b]"));
    fields.put("university", List.of("null"));
    fields.put("region", List.of("云南"));
    fields.put("permission", List.of("张老师 2024-05-01 电话同意\n每秒十次"));
    fields.put("delay", List.of("50ms"));
    fields.put("schedule", List.of("每 12 小时"));
    fields.put("off-peak", List.of("22：00至6:00"));
    fields.put("include", List.of("*dj*", "/a?b=1$"));
    fields.put("kinds", List.of("*.jsp?x=1 = ignore"));
    fields.put("provenance", List.of("官方站点"));
    SourceForm.Outcome outcome = SourceForm.read(fields);
    assertEquals(List.of(), outcome.faults());
    Source source = outcome.source().orElseThrow();
    SourceFile file = file(TWO);
    file.save(source);
    assertEquals(source, SourceFile.read(file.path()).source("voll").orElseThrow());
    assertTrue(
        new String(Files.readAllBytes(file.path()), StandardCharsets.UTF_8).startsWith("# 学院"));
  }
}
