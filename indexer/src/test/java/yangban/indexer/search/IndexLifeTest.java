package yangban.indexer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.store.CorpusStore;
import yangban.indexer.query.SearchRequest;

/// The index is a copy: it follows the store, is replaced when it does not fit, and never costs a
/// practice.
class IndexLifeTest {

  @TempDir private Path folder;

  private Path index() {
    return folder.resolve("index");
  }

  private static long hits(PracticeIndex index, String q) throws IOException {
    return index.search(SearchRequest.of(q)).counts().hits();
  }

  @Test
  void followsTheStore() throws IOException {
    try (Shelf shelf = Shelf.of(folder, Sketch.of(1).practice("甲", "支教"))) {
      assertEquals(1, shelf.search("支教").counts().hits());
      CatchUp changed =
          shelf.put(Sketch.of(1).practice("甲", "义诊"), Sketch.of(2).practice("乙", "义诊"));
      assertEquals(new CatchUp(CatchUp.Reason.NONE, 2, 0, 3), changed);
      assertEquals(0, shelf.search("支教").counts().hits());
      assertEquals(2, shelf.search("义诊").counts().hits());
      shelf.store.removeSamples();
      assertEquals(new CatchUp(CatchUp.Reason.NONE, 0, 2, 5), shelf.index.catchUp(shelf.store));
      assertEquals(0, shelf.search("义诊").counts().hits());
    }
  }

  @Test
  void goesOnWhereItWasAfterARestart() throws IOException {
    try (Shelf shelf = Shelf.of(folder, Sketch.of(1).practice("甲", "支教"))) {
      assertEquals(1, shelf.index.health().practices());
    }
    try (CorpusStore store = CorpusStore.open(folder);
        PracticeIndex index = PracticeIndex.open(index(), Shelf.WORDS, Shelf.CLOCK)) {
      assertEquals(1, hits(index, "支教"));
      assertEquals(new CatchUp(CatchUp.Reason.NONE, 0, 0, 1), index.catchUp(store));
      store.save(List.of(Sketch.of(2).practice("乙", "支教").arrival()));
      assertEquals(new CatchUp(CatchUp.Reason.NONE, 1, 0, 2), index.catchUp(store));
      assertEquals(2, hits(index, "支教"));
    }
  }

  @Test
  void isMadeAnewBesideTheOldOneWhenTheLexiconChanges() throws IOException {
    try (Shelf shelf = Shelf.of(folder, Sketch.of(1).practice("甲", "书记领航计划"))) {
      assertEquals(CatchUp.Reason.NONE, shelf.index.catchUp(shelf.store).reason());
    }
    try (CorpusStore store = CorpusStore.open(folder);
        PracticeIndex index = PracticeIndex.open(index(), List.of("书记领航计划"), Shelf.CLOCK)) {
      assertEquals(1, hits(index, "领航"));
      assertEquals(new CatchUp(CatchUp.Reason.ANALYSIS, 1, 0, 1), index.catchUp(store));
      assertEquals(1, hits(index, "书记领航计划"));
      assertEquals(1, generations());
    }
    try (CorpusStore store = CorpusStore.open(folder);
        PracticeIndex index = PracticeIndex.open(index(), List.of("书记领航计划"), Shelf.CLOCK)) {
      assertEquals(CatchUp.Reason.NONE, index.catchUp(store).reason());
    }
  }

  @Test
  void isMadeAnewWhenTheStoreIsOlder() throws IOException {
    try (Shelf shelf = Shelf.of(folder.resolve("old"), Sketch.of(1).practice("甲", "支教"))) {
      shelf.put(Sketch.of(2).practice("乙", "支教"));
      try (CorpusStore backup = CorpusStore.open(folder.resolve("backup"))) {
        backup.save(List.of(Sketch.of(3).practice("丙", "支教").arrival()));
        assertEquals(new CatchUp(CatchUp.Reason.STORE, 1, 0, 1), shelf.index.catchUp(backup));
        assertEquals(List.of("丙"), shelf.headings("支教"));
      }
    }
  }

  /// Files cut short, overwritten or gone: every kind that a failing disk leaves behind.
  @Test
  void isMadeAnewFromTheStoreWhenItIsDamaged() throws IOException {
    Shelf.of(folder, Sketch.of(1).practice("甲", "支教")).close();
    List<String> names;
    try (Stream<Path> files = Files.list(current())) {
      names = files.map(f -> f.getFileName() + "").filter(n -> !n.equals("write.lock")).toList();
    }
    int rebuilt = 0;
    for (int i = 0; i < names.size() * 2; i++) {
      try (Stream<Path> files = Files.list(current())) {
        List<Path> all = files.filter(f -> !f.endsWith("write.lock")).sorted().toList();
        Path file = all.get(i % all.size());
        if (i < names.size()) {
          Files.delete(file);
        } else {
          Files.write(file, new byte[] {1, 2, 3});
        }
      }
      try (CorpusStore store = CorpusStore.open(folder);
          PracticeIndex index = PracticeIndex.open(index(), Shelf.WORDS, Shelf.CLOCK)) {
        CatchUp done = index.catchUp(store);
        rebuilt += done.reason() == CatchUp.Reason.UNREADABLE ? 1 : 0;
        assertEquals(1, hits(index, "支教"), done::toString);
      }
    }
    assertTrue(rebuilt > names.size());
    Files.writeString(index().resolve("current"), "g99");
    try (CorpusStore store = CorpusStore.open(folder);
        PracticeIndex index = PracticeIndex.open(index(), Shelf.WORDS, Shelf.CLOCK)) {
      assertEquals(new CatchUp(CatchUp.Reason.UNREADABLE, 1, 0, 1), index.catchUp(store));
      assertEquals(1, generations());
    }
  }

  @Test
  void answersWhileItIsMadeAnew() throws Exception {
    Sketch[] many = new Sketch[300];
    for (int i = 0; i < many.length; i++) {
      many[i] = Sketch.of(i + 1).practice("甲", "支教" + i);
    }
    try (Shelf shelf = Shelf.of(folder, many)) {
      shelf.index.renew();
      CountDownLatch started = new CountDownLatch(1);
      CompletableFuture<CatchUp> done =
          CompletableFuture.supplyAsync(() -> {
            try {
              started.countDown();
              return shelf.index.catchUp(shelf.store);
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          });
      started.await();
      do {
        assertEquals(300, hits(shelf.index, "支教"));
      } while (!done.isDone());
      assertEquals(300, done.get().articles());
      assertEquals(300, hits(shelf.index, "支教"));
    }
  }

  /// As on a full disk: Lucene cannot make the files of the next segment, and gives its writer up.
  @Test
  void goesOnFromWhatStandsWhenSomethingCouldNotBeWritten() throws IOException {
    try (Shelf shelf = Shelf.of(folder, Sketch.of(1).practice("甲", "支教"))) {
      Path generation = index().resolve("g1");
      for (char segment = '0'; segment <= 'z'; segment++) {
        for (String file : List.of("fdm", "fdt", "fdx", "si", "cfs")) {
          Path obstacle = generation.resolve("_" + segment + "." + file);
          if (!Files.exists(obstacle)) {
            Files.createDirectory(obstacle);
          }
        }
      }
      shelf.store.save(List.of(Sketch.of(2).practice("乙", "义诊").arrival()));
      assertThrows(Exception.class, () -> shelf.index.catchUp(shelf.store));
      assertEquals(1, hits(shelf.index, "支教"));
      assertEquals(0, hits(shelf.index, "义诊"));
      CatchUp caughtUp = shelf.index.catchUp(shelf.store);
      assertEquals(new CatchUp(CatchUp.Reason.NONE, 1, 0, shelf.store.lastChange()), caughtUp);
      assertEquals(1, hits(shelf.index, "支教"));
      assertEquals(1, hits(shelf.index, "义诊"));
      assertEquals(1, generations());
    }
  }

  /// More than waits in memory for a thread, more than a commit apart: read, cut and written by
  /// several threads, and broken off by a row of the store that cannot be read.
  @Test
  void aLoadThatBreaksOffGoesOnFromItsLastCommit() throws Exception {
    int all = Filling.COMMIT_EVERY + 600;
    Sketch[] many = new Sketch[all];
    for (int i = 0; i < all; i++) {
      many[i] = Sketch.of(i + 1).practice("甲", "支教" + i);
    }
    try (Shelf shelf = Shelf.of(folder)) {
      shelf.store.save(Stream.of(many).map(Sketch::arrival).toList());
      update("UPDATE article SET reading = '!' || reading WHERE change = " + (all - 50));
      assertThrows(RuntimeException.class, () -> shelf.index.catchUp(shelf.store));
      assertEquals(Filling.COMMIT_EVERY, hits(shelf.index, "支教"));
      update("UPDATE article SET reading = substr(reading, 2) WHERE change = " + (all - 50));
      assertEquals(new CatchUp(CatchUp.Reason.NONE, 600, 0, all), shelf.index.catchUp(shelf.store));
      assertEquals(all, hits(shelf.index, "支教"));
      for (int i : new int[] {0, 1, 4_999, 5_000, all - 51, all - 1}) {
        assertEquals(1, hits(shelf.index, "支教" + i), () -> "支教" + i);
      }
    }
  }

  @Test
  void keepsTheOldOneWhenTheNewOneFails() throws IOException {
    try (Shelf shelf = Shelf.of(folder, Sketch.of(1).practice("甲", "支教"))) {
      CorpusStore broken = CorpusStore.open(folder.resolve("other"));
      broken.close();
      Files.write(folder.resolve("other").resolve("yangban.db"), new byte[100_000]);
      shelf.index.renew();
      assertThrows(RuntimeException.class, () -> shelf.index.catchUp(broken));
      assertEquals(1, hits(shelf.index, "支教"));
      assertEquals(1, generations());
      assertEquals(new CatchUp(CatchUp.Reason.ANALYSIS, 1, 0, 1), shelf.index.catchUp(shelf.store));
    }
  }

  @Test
  void letsOneProcessWriteAndOthersRead() throws IOException {
    try (Shelf shelf = Shelf.of(folder, Sketch.of(1).practice("甲", "支教"))) {
      assertThrows(
          IndexInUseException.class,
          () -> PracticeIndex.open(index(), Shelf.WORDS, Shelf.CLOCK).close());
      try (PracticeIndex reader = PracticeIndex.openForReading(index(), Shelf.WORDS, Shelf.CLOCK)) {
        assertEquals(1, hits(reader, "支教"));
        shelf.put(Sketch.of(2).practice("乙", "支教"));
        assertEquals(1, hits(reader, "支教"));
        assertThrows(IllegalStateException.class, () -> reader.catchUp(shelf.store));
      }
      try (PracticeIndex later = PracticeIndex.openForReading(index(), Shelf.WORDS, Shelf.CLOCK)) {
        assertEquals(2, hits(later, "支教"));
      }
    }
  }

  @Test
  void findsNothingWhereThereIsNoIndex() throws IOException {
    try (PracticeIndex reader = PracticeIndex.openForReading(index(), Shelf.WORDS, Shelf.CLOCK)) {
      assertEquals(0, hits(reader, "支教"));
      Health health = reader.health();
      assertEquals(0, health.practices());
      assertEquals(0, health.articles());
      assertEquals(1, health.generation());
      assertEquals(0, health.change());
      assertFalse(health.rebuilding());
    }
  }

  @Test
  void worksInFoldersWithBlanksAndChinese() throws IOException {
    try (Shelf shelf = Shelf.of(folder.resolve("数据 目录"), Sketch.of(1).practice("甲", "支教"))) {
      assertEquals(1, shelf.search("支教").counts().hits());
    }
  }

  @Test
  void streamsTheIndexAsItStoodAtTheBeginning() throws IOException {
    Sketch[] many = new Sketch[1500];
    for (int i = 0; i < many.length; i++) {
      many[i] = Sketch.of(i + 1).practice("甲", "支教");
    }
    try (Shelf shelf = Shelf.of(folder, many)) {
      List<String> ids = new ArrayList<>();
      shelf.index.each(
          SearchRequest.of("支教"),
          hit -> {
            if (ids.isEmpty()) {
              assertEquals(1500, shelf.store.removeSamples());
              try {
                shelf.index.catchUp(shelf.store);
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            }
            ids.add(hit.id());
          });
      assertEquals(1500, ids.stream().distinct().count());
      assertEquals(0, shelf.search("支教").counts().hits());
    }
  }

  private void update(String statement) throws SQLException {
    Path file = folder.resolve(CorpusStore.FILE);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement once = connection.createStatement()) {
      assertEquals(1, once.executeUpdate(statement));
    }
  }

  private Path current() throws IOException {
    return index().resolve(Files.readString(index().resolve("current")));
  }

  private long generations() throws IOException {
    try (Stream<Path> files = Files.list(index())) {
      return files.filter(Files::isDirectory).count();
    }
  }
}
