package yangban.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.indexer.eval.GoldenSet;

final class EvalSearchCommandTest {

  @Test
  void printsBothHalvesBesidePlainBm25AndHoldsTheBaseline() {
    Run run = Run.of("eval", "search", "--misses");
    assertEquals(0, run.status(), run.err() + run.out());
    assertTrue(run.out().contains("不碰的一半"), run.out());
    assertFalse(run.out().contains("evalKind"), run.out());
    assertFalse(run.out().contains("question-02"), "no query of the untouched half is told");
  }

  @Test
  void rewritesResultsAndBaseline(@TempDir Path folder) throws IOException {
    Path golden = Files.createDirectory(GoldenSet.queries(folder));
    Run run = Run.of("eval", "search", "--rewrite", "--golden", folder);
    assertEquals(0, run.status(), run.err());
    assertTrue(Files.readString(folder.resolve("baseline.txt")).startsWith("tuning 0."));
    assertEquals(GoldenSet.bundled(), GoldenSet.in(golden));
    assertTrue(Files.readString(golden.resolve("keywords-01.txt")).contains("nDCG@10"));
  }

  @Test
  void saysWhereTheGoldenQueriesShouldBe(@TempDir Path folder) {
    Run run = Run.of("eval", "search", "--rewrite", "--golden", folder.resolve("none"));
    assertEquals(2, run.status());
    assertTrue(run.err().contains("--golden"), run.err());
  }
}
