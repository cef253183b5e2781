package yangban.server.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class LowPriorityTest {

  @Test
  void aTaskOfLowPriorityGoesAfterOthersAndWhoStartedItDoesNot() throws Exception {
    int own = niceValue();

    assertEquals(Math.min(19, Math.max(own, 10)), niceValueInATaskOfLowPriority());
    assertEquals(own, niceValue());
  }

  private static int niceValueInATaskOfLowPriority()
      throws ExecutionException, InterruptedException {
    CompletableFuture<Integer> seen = new CompletableFuture<>();
    Thread.ofPlatform().start(LowPriority.of(() -> seen.complete(niceValue())));
    return seen.get();
  }

  /// Field 19 of proc_pid_stat(5); the name of the thread, in brackets, is field 2.
  private static int niceValue() {
    try {
      String stat = Files.readString(Path.of("/proc/thread-self/stat"));
      String[] fromThird = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return Integer.parseInt(fromThird[19 - 3]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
