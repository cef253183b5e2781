package yangban.server.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.understand.Understander;

class BenchStoreTest {

  private static final int PRACTICES = 60;

  @TempDir Path folder;

  @Test
  void aLaterRunTakesTheStoreAsItWasLeft() throws IOException {
    Understander understander = Understander.load();
    List<BenchStep> steps = new ArrayList<>();
    BenchStore.Content made = new BenchStore(folder).of(PRACTICES, understander, steps::add);
    assertEquals(List.of(BenchStep.GENERATE, BenchStep.IMPORT), steps);
    steps.clear();
    assertEquals(made, new BenchStore(folder).of(PRACTICES, understander, steps::add));
    assertEquals(List.of(), steps);
    try (CorpusStore store = CorpusStore.open(new BenchStore(folder).data())) {
      // A practice whose heading happens to be a sentence goes into the one before it.
      assertEquals(made.practices(), (double) store.counts().practices(), 0.1 * made.practices());
    }
    assertThrows(
        IOException.class,
        () -> new BenchStore(folder).of(10 * PRACTICES, understander, steps::add));
  }

  @Test
  void whatIsImportedBesideAServerIsNewEachTime() throws IOException {
    BenchStore store = new BenchStore(folder);
    BenchStore.Content made = store.of(PRACTICES, Understander.load(), _ -> {});
    List<Path> first = store.more(made, PRACTICES);
    BenchStore.Content after = store.of(PRACTICES, Understander.load(), _ -> {});
    assertEquals(1, after.batches());
    List<Path> second = store.more(after, PRACTICES);
    assertNotEquals(Files.readString(first.getFirst()), Files.readString(second.getFirst()));
  }
}
