package yangban.corpus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.pack.Pack;
import yangban.corpus.pack.PackItem;

class PackStoreTest {

  @TempDir Path folder;
  private CorpusStore store;
  private PackStore packs;

  @BeforeEach
  void open() {
    store = CorpusStore.open(folder);
    packs = store.packs();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aNewPackIsEmptyAndVersionOne() {
    Pack pack = packs.create("  五月书记沙龙  ");
    assertEquals("五月书记沙龙", pack.title());
    assertEquals(1, pack.version());
    assertEquals(List.of(), pack.items());
    assertEquals(List.of(pack), packs.all());
  }

  @Test
  void keepsOrderNotesAndForewordOverARestart() {
    Pack pack = packs.create("沙龙");
    packs.add(pack.id(), "aaaaaaaaaaaa", Optional.of("aaaaaaaaaaaa-abcde"));
    packs.add(pack.id(), "bbbbbbbbbbbb", Optional.empty());
    Pack two = packs.setForeword(pack.id(), "本期谈\r\n党建与科研。").orElseThrow();
    Pack noted = packs.setNote(pack.id(), two.items().get(1).id(), "与我院情形最近").orElseThrow();
    store.close();
    open();
    assertEquals(Optional.of(noted), packs.pack(pack.id()));
    assertEquals("本期谈\n党建与科研。", noted.foreword());
    assertEquals("与我院情形最近", noted.items().get(1).note());
  }

  @Test
  void doesNotAddTheSamePracticeTwice() {
    String id = packs.create("沙龙").id();
    packs.add(id, "aaaaaaaaaaaa", Optional.of("aaaaaaaaaaaa-abcde"));
    Pack pack = packs.add(id, "aaaaaaaaaaaa", Optional.of("aaaaaaaaaaaa-abcde")).orElseThrow();
    assertEquals(1, pack.items().size());
    assertEquals(2, pack.version());
  }

  @Test
  void movesAnItemToItsPlaceAndNeverOffTheEnds() {
    String id = packs.create("沙龙").id();
    for (String article : List.of("aaaaaaaaaaaa", "bbbbbbbbbbbb", "cccccccccccc")) {
      packs.add(id, article, Optional.empty());
    }
    String last = packs.pack(id).orElseThrow().items().getLast().id();
    assertEquals(
        List.of("cccccccccccc", "aaaaaaaaaaaa", "bbbbbbbbbbbb"),
        articles(packs.move(id, last, 1).orElseThrow()));
    assertEquals(
        List.of("aaaaaaaaaaaa", "bbbbbbbbbbbb", "cccccccccccc"),
        articles(packs.move(id, last, Integer.MAX_VALUE).orElseThrow()));
    assertEquals(
        List.of("cccccccccccc", "aaaaaaaaaaaa", "bbbbbbbbbbbb"),
        articles(packs.move(id, last, Integer.MIN_VALUE).orElseThrow()));
  }

  @Test
  void aRemovedItemComesBackToItsPlaceWithItsNote() {
    String id = packs.create("沙龙").id();
    packs.add(id, "aaaaaaaaaaaa", Optional.empty());
    Pack two = packs.add(id, "bbbbbbbbbbbb", Optional.empty()).orElseThrow();
    String first = two.items().getFirst().id();
    packs.setNote(id, first, "先读这篇");
    assertEquals(List.of("bbbbbbbbbbbb"), articles(packs.remove(id, first).orElseThrow()));
    Pack restored = packs.restore(id, first).orElseThrow();
    assertEquals(List.of("aaaaaaaaaaaa", "bbbbbbbbbbbb"), articles(restored));
    assertEquals("先读这篇", restored.items().getFirst().note());
  }

  @Test
  void aDeletedPackCanBeTakenOutOfTheBin() {
    Pack pack = packs.create("沙龙");
    assertTrue(packs.delete(pack.id()));
    assertFalse(packs.delete(pack.id()));
    assertEquals(Optional.empty(), packs.pack(pack.id()));
    assertEquals(Optional.of(pack), packs.undelete(pack.id()));
  }

  @Test
  void tellsWhatLiesInTheBin() {
    Pack pack = packs.create("沙龙");
    packs.create("另一个");
    packs.add(pack.id(), "aaaaaaaaaaaa", Optional.empty());
    Pack two = packs.add(pack.id(), "bbbbbbbbbbbb", Optional.empty()).orElseThrow();
    packs.remove(pack.id(), two.items().getFirst().id());
    assertEquals(List.of(two.items().getFirst()), packs.removed(pack.id()));
    assertEquals(List.of(), packs.deleted());
    packs.delete(pack.id());
    assertEquals(List.of("沙龙"), packs.deleted().stream().map(Pack::title).toList());
    packs.undelete(pack.id());
    packs.restore(pack.id(), two.items().getFirst().id());
    assertEquals(List.of(), packs.deleted());
    assertEquals(List.of(), packs.removed(pack.id()));
  }

  @Test
  void refusesTitlesThatAreNoTitle() {
    for (String bad : List.of("", "  ", "一\n二", "长".repeat(Pack.MAX_TITLE_CHARS + 1))) {
      assertThrows(IllegalArgumentException.class, () -> packs.create(bad), bad);
    }
    assertEquals(List.of(), packs.all());
  }

  /// A browser counts the end of a line as one character and sends two.
  @Test
  void countsTheCharactersThatAreKept() {
    String id = packs.create("沙龙").id();
    String full = "长".repeat(Pack.MAX_TEXT_CHARS - 2) + "\r\n段";
    assertEquals(
        Pack.MAX_TEXT_CHARS, packs.setForeword(id, full).orElseThrow().foreword().length());
    assertThrows(IllegalArgumentException.class, () -> packs.setForeword(id, full + "多"));
  }

  @Test
  void saysNothingOfPacksThatDoNotExist() {
    assertEquals(Optional.empty(), packs.setTitle("zzzzzzzz", "题"));
    assertEquals(Optional.empty(), packs.move("zzzzzzzz", "yyyyyyyy", 1));
  }

  private static List<String> articles(Pack pack) {
    return pack.items().stream().map(PackItem::articleId).toList();
  }
}
