package yangban.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.store.StoreException;
import yangban.corpus.understand.Understander;

/// SQLite itself reports that it is full, here because of a bound, as it does on a full disk.
class FullStoreTest {

  private static final long BOUND = 5 << 18;

  @TempDir Path folder;

  @Test
  void keepsWhatItReportedAndTellsHowMuchIsLeft() throws IOException {
    Path pages = pages(400);
    Files.write(pages.resolve("000-empty.txt"), new byte[0]);
    List<String> kept = new ArrayList<>();
    try (CorpusStore store = CorpusStore.open(data(), Clock.systemUTC(), BOUND)) {
      ImportStoppedException stop =
          assertThrows(
              ImportStoppedException.class,
              () ->
                  importer(store)
                      .importPaths(List.of(pages), (outcome, done, known) -> note(outcome, kept)));
      assertEquals(StoreException.Kind.LIMIT, stop.failure().kind());
      assertTrue(kept.size() >= 60, kept.toString());
      assertEquals(kept.size(), stop.report().kept());
      assertEquals(1, stop.report().refused().size());
      assertEquals(400 - kept.size(), stop.left());
      assertEquals(kept.size(), store.counts().articles());
    }
    assertTrue(Files.size(data().resolve(CorpusStore.FILE)) <= BOUND);
  }

  @Test
  void isWholeAndTakesTheRestOnceThereIsRoom() throws IOException {
    Path pages = pages(200);
    long before;
    try (CorpusStore store = CorpusStore.open(data(), Clock.systemUTC(), BOUND)) {
      assertThrows(
          ImportStoppedException.class,
          () -> importer(store).importPaths(List.of(pages), ImportListener.silent()));
      before = store.counts().articles();
      assertEquals(before, store.newest(0, 1000).size());
    }
    try (CorpusStore roomy = CorpusStore.open(data())) {
      ImportReport report = importer(roomy).importPaths(List.of(pages), ImportListener.silent());
      assertEquals(new ImportReport(200 - (int) before, 0, (int) before, 0, List.of()), report);
    }
  }

  private static void note(ImportOutcome outcome, List<String> kept) {
    if (outcome instanceof ImportOutcome.Kept one) {
      kept.add(one.name());
    }
  }

  private Path data() {
    return folder.resolve("data");
  }

  private static Importer importer(CorpusStore store) {
    return new Importer(
        store, new ArticleExtractor(ExtractLimits.DEFAULT), Understander.load(), Clock.systemUTC());
  }

  /// Texts that hardly deflate, so that each takes some 10 kB of the store.
  private Path pages(int count) throws IOException {
    Path pages = Files.createDirectories(folder.resolve("pages"));
    Random random = new Random(5);
    for (int i = 1; i <= count; i++) {
      StringBuilder text = new StringBuilder("第%d号支部的工作做法\n2024-04-15\n".formatted(i));
      for (int line = 0; line < 17; line++) {
        random.ints(60, 0x4E00, 0x8E00).forEach(text::appendCodePoint);
        text.append("，支部党员一起完成。\n");
      }
      Files.writeString(pages.resolve("%03d.txt".formatted(i)), text);
    }
    return pages;
  }
}
