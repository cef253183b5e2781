package yangban.corpus.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.Article;
import yangban.corpus.store.CorpusStore.Arrival;

class CorpusStoreTest {

  @TempDir Path folder;

  @Test
  void givesBackExactlyTheArticleThatWasKept() {
    Arrival arrival = Articles.arrival("aaaaaaaaaaaa", "党员先锋岗怎样设");
    try (CorpusStore store = CorpusStore.open(folder)) {
      assertEquals(List.of(SaveOutcome.ADDED), store.save(List.of(arrival)));
      assertEquals(Optional.of(arrival.article()), store.article("aaaaaaaaaaaa"));
    }
    try (CorpusStore reopened = CorpusStore.open(folder)) {
      assertEquals(Optional.of(arrival.article()), reopened.article("aaaaaaaaaaaa"));
    }
  }

  @Test
  void worksInAFolderWithSpacesAndChineseCharacters() {
    Path odd = folder.resolve("党建 数据 #1 (备份)");
    try (CorpusStore store = CorpusStore.open(odd)) {
      store.save(List.of(Articles.arrival("aaaaaaaaaaaa", "题")));
      assertEquals(1, store.counts().articles());
    }
    assertTrue(Files.exists(odd.resolve("yangban.db")));
  }

  @Test
  void keepingTheSameAgainChangesNothing() {
    try (CorpusStore store = CorpusStore.open(folder)) {
      store.save(List.of(Articles.arrival("aaaaaaaaaaaa", "题")));
      long before = store.lastChange();
      assertEquals(
          List.of(SaveOutcome.UNCHANGED),
          store.save(List.of(Articles.arrival("aaaaaaaaaaaa", "题"))));
      assertEquals(before, store.lastChange());
    }
  }

  @Test
  void tellsEachChangedArticleOnceWithItsLatestState() {
    try (CorpusStore store = CorpusStore.open(folder)) {
      store.save(List.of(Articles.arrival("aaaaaaaaaaaa", "旧题")));
      store.save(List.of(Articles.arrival("bbbbbbbbbbbb", "乙")));
      store.save(List.of(Articles.arrival("aaaaaaaaaaaa", "新题")));
      List<String> seen = new ArrayList<>();
      store.changesAfter(
          1, change -> seen.add(change instanceof Change.Kept kept ? title(kept.article()) : ""));
      assertEquals(List.of("乙", "新题"), seen);
    }
  }

  @Test
  void findsTheArticleOfAPractice() {
    Arrival arrival = Articles.arrival("aaaaaaaaaaaa", "题");
    try (CorpusStore store = CorpusStore.open(folder)) {
      store.save(List.of(arrival));
      String practice = arrival.article().reading().practices().getFirst().id();
      assertEquals(
          Optional.of(arrival.article()), store.practice(practice).map(FoundPractice::article));
      assertEquals(Optional.empty(), store.practice("aaaaaaaaaaaa-zzzzz"));
    }
  }

  @Test
  void givesBackTheBytesAnArticleWasReadFrom() {
    Arrival arrival = Articles.arrival("aaaaaaaaaaaa", "题");
    try (CorpusStore store = CorpusStore.open(folder)) {
      store.save(List.of(arrival));
      Snapshot kept = store.snapshot(arrival.snapshot().hash()).orElseThrow();
      assertArrayEquals(arrival.snapshot().bytes(), kept.bytes());
    }
  }

  @Test
  void takesTheSampleCorpusOutAndTellsTheIndex() {
    try (CorpusStore store = CorpusStore.open(folder)) {
      store.save(
          List.of(Articles.sample("aaaaaaaaaaaa", "示例"), Articles.arrival("bbbbbbbbbbbb", "真")));
      long before = store.lastChange();
      assertEquals(1, store.removeSamples());
      List<Change> changes = new ArrayList<>();
      store.changesAfter(before, changes::add);
      assertEquals(List.of(new Change.Removed(before + 1, "aaaaaaaaaaaa")), changes);
      assertEquals(1, store.counts().articles());
    }
  }

  @Test
  void tellsWhatItHoldsWithoutCounting() {
    try (CorpusStore store = CorpusStore.open(folder)) {
      assertTrue(store.kinds().isEmpty());
      store.save(List.of(Articles.sample("aaaaaaaaaaaa", "示例")));
      assertTrue(store.kinds().onlySamples());
      store.save(List.of(Articles.arrival("bbbbbbbbbbbb", "真")));
      assertEquals(new StoreKinds(true, true), store.kinds());
      store.removeSamples();
      assertEquals(new StoreKinds(false, true), store.kinds());
    }
  }

  @Test
  void twoProgramsMayHaveTheSameFolderOpen() {
    try (CorpusStore one = CorpusStore.open(folder);
        CorpusStore other = CorpusStore.open(folder)) {
      one.save(List.of(Articles.arrival("aaaaaaaaaaaa", "甲")));
      other.save(List.of(Articles.arrival("bbbbbbbbbbbb", "乙")));
      assertEquals(2, one.counts().articles());
      assertEquals(2, other.lastChange());
    }
  }

  @Test
  void saysThatAFileIsNoDatabaseAndLeavesItAlone() throws IOException {
    byte[] letter = "这不是数据库，是一封信。".repeat(200).getBytes(StandardCharsets.UTF_8);
    Files.write(folder.resolve("yangban.db"), letter);
    StoreException failure = assertThrows(StoreException.class, () -> CorpusStore.open(folder));
    assertEquals(StoreException.Kind.DAMAGED, failure.kind());
    assertArrayEquals(letter, Files.readAllBytes(folder.resolve("yangban.db")));
  }

  @Test
  void saysThatTheFolderCannotBeMade() throws IOException {
    Path file = Files.writeString(folder.resolve("占位"), "文件");
    StoreException failure =
        assertThrows(StoreException.class, () -> CorpusStore.open(file.resolve("data")));
    assertEquals(StoreException.Kind.NOT_WRITABLE, failure.kind());
  }

  @Test
  void refusesAStoreOfANewerVersion() throws Exception {
    CorpusStore.open(folder).close();
    try (var connection =
            java.sql.DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("yangban.db"));
        var statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO flyway_schema_history SELECT 99, '999', 'later', 'SQL', 'V999__later.sql', 0, installed_by, installed_on, 1, 1 FROM flyway_schema_history LIMIT 1");
    }
    StoreException failure = assertThrows(StoreException.class, () -> CorpusStore.open(folder));
    assertEquals(StoreException.Kind.NEWER, failure.kind());
  }

  @Test
  void keepsAllOfABatchOrNothing() {
    Arrival good = Articles.arrival("aaaaaaaaaaaa", "题");
    Article sameAddress = Articles.at("bbbbbbbbbbbb", "别题", good.article().address());
    Arrival clashing = new Arrival(sameAddress, good.snapshot());
    try (CorpusStore store = CorpusStore.open(folder)) {
      assertThrows(StoreException.class, () -> store.save(List.of(good, clashing)));
      assertEquals(0, store.counts().articles());
      assertEquals(0, store.lastChange());
    }
  }

  private static String title(Article article) {
    return article.text().title();
  }
}
