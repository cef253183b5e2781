package yangban.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yangban.corpus.extract.RawDocument;
import yangban.corpus.ingest.SampleCorpus;
import yangban.corpus.store.CorpusStore;
import yangban.server.Corpus;

final class ImportCommandTest {

  @Test
  void tellsOfEachArticleWhatWasRead(@TempDir Path folder) throws IOException {
    Run run = Run.of("import", Corpus.list(folder), "--data", folder.resolve("data"));
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("articles.jsonl:1（新增）"), run.out());
    assertTrue(run.out().contains("  标题：澜沙理工大学软件学院本科生党支部的积分制"), run.out());
    assertTrue(run.out().contains("  日期：2023-05-12 · 类型："), run.out());
    assertTrue(run.out().contains("    2. 二、谁有难处就帮谁"), run.out());
    assertTrue(run.err().contains("共 4 项：新增 4，更新 0，没有变化 0，没有导入 0。"), run.err());
  }

  @Test
  void whatIsImportedCanBeFoundAtOnce(@TempDir Path folder) throws IOException {
    Path data = folder.resolve("data");
    Run.of("import", Corpus.list(folder), "--data", data);
    assertTrue(Run.of("search", "积分", "--data", data).out().contains("积分记在明处"));
  }

  @Test
  void theSameAgainChangesNothing(@TempDir Path folder) throws IOException {
    Path data = folder.resolve("data");
    Path list = Corpus.list(folder);
    Run.of("import", list, "--data", data);
    Run again = Run.of("import", list, "--data", data);
    assertEquals(0, again.status());
    assertTrue(again.err().contains("新增 0，更新 0，没有变化 4"), again.err());
  }

  @Test
  void goesOnPastWhatIsBadAndListsItAtTheEnd(@TempDir Path folder) throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Corpus.list(pages);
    Files.write(pages.resolve("binary.txt"), new byte[10_000]);
    Files.writeString(pages.resolve("empty.html"), "");
    Files.writeString(pages.resolve("damaged.docx"), "PK\u0003\u0004 and then nothing");
    Path missing = folder.resolve("missing.pdf");
    Run run = Run.of("import", pages, missing, "--data", folder.resolve("data"));
    assertEquals(1, run.status());
    assertTrue(run.err().contains("新增 4，更新 0，没有变化 0，没有导入 4"), run.err());
    List<String> end =
        run.err().lines().skip(run.err().lines().toList().indexOf("没有导入的：") + 1).toList();
    assertEquals(4, end.size());
    for (String name : List.of("binary.txt", "empty.html", "damaged.docx", "missing.pdf")) {
      assertTrue(end.stream().anyMatch(line -> line.contains(name)), name);
    }
    assertFalse(run.err().contains("Exception"));
  }

  @Test
  void saysWhichFilesOfAFolderItPassedOver(@TempDir Path folder) throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Corpus.list(pages);
    for (String name : List.of("年终总结.doc", "一.png", "二.png", ".hidden.png", "说明")) {
      Files.writeString(pages.resolve(name), "x");
    }
    Run run = Run.of("import", pages, "--data", folder.resolve("data"));
    assertEquals(0, run.status());
    assertTrue(run.err().contains("另有 4 个文件不是认得的格式"), run.err());
    assertTrue(run.err().contains(".png 2 个、没有扩展名的 1 个、.doc 1 个"), run.err());
    assertFalse(
        Run.of("import", Corpus.list(folder), "--data", folder.resolve("data"))
            .err()
            .contains("另有"));
  }

  @Test
  void answersInJsonOneLineEach(@TempDir Path folder) throws IOException {
    Run run = Run.of("import", Corpus.list(folder), "--json", "--data", folder.resolve("data"));
    List<String> lines = run.out().lines().toList();
    assertEquals(4, lines.size());
    JsonNode first = JsonMapper.shared().readTree(lines.getFirst());
    assertEquals("added", first.path("outcome").asString());
    assertEquals(3, first.path("practices").size());
  }

  @Test
  void aFolderWithNothingToReadIsTold(@TempDir Path folder) throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Run run = Run.of("import", empty, "--data", folder.resolve("data"));
    assertEquals(2, run.status());
    assertTrue(run.err().contains(".docx"), run.err());
  }

  @Test
  void warnsOfAPageThatCannotBeTrusted(@TempDir Path folder) throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    List<String> doubtful = new ArrayList<>();
    for (RawDocument page : SampleCorpus.pages()) {
      if (page.name().contains("mirror") || page.name().contains("mill")) {
        String name = page.name().replace('/', '-');
        Files.write(pages.resolve(name), page.bytes());
        doubtful.add(name);
      }
    }
    assertFalse(doubtful.isEmpty());
    Run run = Run.of("import", pages, "--data", folder.resolve("data"));
    assertTrue(run.out().contains("  提示：这一页疑似镜像"), run.out());
    assertFalse(run.out().contains("提示：提示"), run.out());
  }

  /// The bound stands for a full disk: SQLite reports the same for both.
  @Test
  void aFullStoreIsToldWithWhatIsKeptAndWhatIsLeft(@TempDir Path folder) throws IOException {
    Path data = folder.resolve("data");
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Files.writeString(pages.resolve("000.txt"), "");
    Random random = new Random(3);
    for (int i = 1; i <= 300; i++) {
      StringBuilder text = new StringBuilder("第%d号支部的做法\n一、学习积分\n".formatted(i));
      for (int line = 0; line < 12; line++) {
        random.ints(60, 0x4E00, 0x8E00).forEach(text::appendCodePoint);
        text.append("，支部党员一起完成。\n");
      }
      Files.writeString(pages.resolve("%03d.txt".formatted(i)), text);
    }

    Run full = Run.of("import", pages, "--max-store-mb", 1, "--data", data);

    assertEquals(1, full.status(), full.err());
    assertTrue(full.err().contains("--max-store-mb 规定的上限"), full.err());
    assertTrue(full.err().contains("腾出空间"), full.err());
    assertTrue(full.err().contains("  000.txt："), full.err());
    assertFalse(full.err().contains("Exception"), full.err());
    long kept;
    try (CorpusStore store = CorpusStore.open(data)) {
      kept = store.counts().articles();
    }
    assertTrue(kept > 0 && kept < 300, "kept " + kept);
    assertTrue(full.err().contains("至少还有 " + (300 - kept) + " 项没有导入"), full.err());
    assertTrue(Run.of("search", "学习积分", "--data", data).out().contains("文章 " + kept + " 篇"));

    Run rest = Run.of("import", pages, "--data", data);
    assertTrue(rest.err().contains("新增 %d，更新 0，没有变化 %d，".formatted(300 - kept, kept)), rest.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-3", "x"})
  void aBoundThatIsNoSizeIsRefused(String bound, @TempDir Path folder) {
    Run run = Run.of("import", folder, "--max-store-mb=" + bound, "--data", folder.resolve("d"));
    assertEquals(2, run.status());
    assertTrue(run.err().contains("--max-store-mb") && run.err().contains(bound), run.err());
    assertFalse(Files.exists(folder.resolve("d")));
  }
}
