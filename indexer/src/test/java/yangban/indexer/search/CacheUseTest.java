package yangban.indexer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.indexer.query.Facet;

/// What is kept for the next question tells whether it was of use.
class CacheUseTest {

  @TempDir private Path folder;

  private static CacheUse use(Shelf shelf, String name) throws IOException {
    return shelf.index.health().caches().stream()
        .filter(cache -> cache.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Sketch sketch(int number) {
    return Sketch.of(number).practice("下乡", "党员到小学支教").practice("义诊", "医学生在社区义诊");
  }

  @Test
  void whoeverTurnsThePageFindsWhatTheQuestionFound() throws IOException {
    try (Shelf shelf = Shelf.of(folder, sketch(1))) {
      shelf.search("支教");
      CacheUse first = use(shelf, "answers");
      assertEquals(1, first.held());
      assertTrue(first.bytes() > 0);
      shelf.search("支教");
      CacheUse second = use(shelf, "answers");
      assertEquals(1, second.held());
      assertEquals(second.asked() - first.asked(), second.found() - first.found());
      assertTrue(second.found() > first.found());
      shelf.search("义诊");
      CacheUse third = use(shelf, "answers");
      assertEquals(2, third.held());
      assertTrue(third.asked() - second.asked() > third.found() - second.found());
    }
  }

  @Test
  void countsGoOnWhenTheIndexChanges() throws IOException {
    try (Shelf shelf = Shelf.of(folder, sketch(1))) {
      shelf.search("支教");
      shelf.search("支教");
      long answers = use(shelf, "answers").asked();
      long units = use(shelf, "units").asked();
      long terms = use(shelf, "terms").asked();
      shelf.put(sketch(2));
      assertEquals(0, use(shelf, "answers").held());
      assertTrue(use(shelf, "answers").asked() >= answers);
      assertTrue(use(shelf, "units").asked() >= units);
      assertTrue(use(shelf, "terms").asked() >= terms);
      assertTrue(Math.min(answers, Math.min(units, terms)) > 0);
    }
  }

  @Test
  void aChosenValueIsKeptForTheNextQuestion() throws IOException {
    try (Shelf shelf = Shelf.of(folder, sketch(1))) {
      shelf.search("支教", Map.of(Facet.THEME, Shelf.any("service")));
      CacheUse first = use(shelf, "values");
      shelf.search("义诊", Map.of(Facet.THEME, Shelf.any("service")));
      CacheUse second = use(shelf, "values");
      assertTrue(first.asked() > first.found());
      assertEquals(first.asked() - first.found(), second.asked() - second.found());
      assertTrue(second.found() > first.found());
    }
  }
}
