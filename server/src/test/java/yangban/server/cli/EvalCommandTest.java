package yangban.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class EvalCommandTest {
  private static final String PAGE =
      "<html><head><title>支部怎样开会</title></head><body><h1>支部怎样开会</h1><p>发布时间：2024-05-06</p><div>"
          + "<p>支部每月开一次主题党日，党员轮流讲一个实验室的故事，讲完大家提问，书记记在本子上，月底逐条答复。</p>".repeat(3)
          + "</div></body></html>";

  @Test
  void printsEveryFieldOfTheBundledGoldWithThePagesNeverTunedOnApart(@TempDir Path nothing) {
    Run run = Run.of("eval", "--seeds", nothing.resolve("none"));
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("从未用来调整规则"), run.out());
    for (String field : new String[] {"正文", "学校", "支部类型", "做法（起止）", "镜像识别"}) {
      assertTrue(run.out().contains(field), run.out());
    }
    assertFalse(run.out().contains("evalField"), run.out());
  }

  @Test
  void measuresAnyFolderOfPagesWithGold(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.html"), PAGE);
    Files.writeString(folder.resolve("a.json"), "{\"published\":\"2024-05-06\",\"title\":\"别的\"}");
    Run run = Run.of("eval", "pages", folder, "--json", "--misses");
    assertEquals(0, run.status(), run.err());
    JsonNode answer = JsonMapper.shared().readTree(run.out());
    assertEquals(1, answer.path("learned").path("pages").asInt());
    assertEquals(3, answer.path("learned").path("fields").size());
    assertEquals(1, answer.path("misses").size());
  }

  @Test
  void saysWhatToChangeWhereThereIsNoGold(@TempDir Path folder) throws IOException {
    assertEquals(2, Run.of("eval", "pages", folder.resolve("none")).status());
    Run empty = Run.of("eval", "pages", folder);
    assertEquals(2, empty.status());
    assertTrue(empty.err().contains("expected.json"), empty.err());
    Files.writeString(folder.resolve("a.html"), PAGE);
    Files.writeString(folder.resolve("a.json"), "not json");
    Run broken = Run.of("eval", "pages", folder);
    assertEquals(2, broken.status());
    assertTrue(broken.err().contains("a.json"), broken.err());
  }
}
