package yangban.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
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
}
