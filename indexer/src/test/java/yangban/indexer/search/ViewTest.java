package yangban.indexer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.indexer.query.Facet;
import yangban.indexer.query.FacetChoice;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.query.Sort;

/// A view takes over what an earlier one had made of the segments that both have.
class ViewTest {

  private static final List<String> QUERIES = List.of("支教", "到乡村小学支教", "“主题党日” 支教", "义诊 -支教", "");

  @TempDir private Path folder;

  @Test
  void answersAsIfItHadNoneBeforeIt() throws IOException {
    try (Shelf shelf = Shelf.of(folder, sketch(1, "支教"), sketch(2, "义诊"))) {
      assertSameAsAnew(shelf);
      for (int round = 0; round < 4; round++) {
        shelf.put(sketch(10 + round, "支教"), sketch(20 + round, "义诊，也到乡村小学支教"));
        assertSameAsAnew(shelf);
        shelf.put(sketch(10 + round, "义诊"), sketch(30 + round, "主题党日上谈支教"));
        assertSameAsAnew(shelf);
      }
      shelf.store.removeSamples();
      shelf.put(sketch(3, "支教"));
      assertSameAsAnew(shelf);
    }
  }

  private static Sketch sketch(int number, String text) {
    String year = number % 2 == 0 ? "2023" : "2024";
    return Sketch.of(number).published(year + "-05-04").practice("做法" + number, "党支部组织党员" + text);
  }

  /// Asks what the next view finds made.
  private void assertSameAsAnew(Shelf shelf) throws IOException {
    try (PracticeIndex anew =
        PracticeIndex.openForReading(folder.resolve("index"), Shelf.WORDS, Shelf.CLOCK)) {
      for (String query : QUERIES) {
        for (SearchRequest request : List.of(SearchRequest.of(query), chosen(query))) {
          SearchPage page = shelf.index.search(request);
          SearchPage other = anew.search(request);
          assertEquals(other.counts(), page.counts(), query);
          assertEquals(other.hits(), page.hits(), query);
          assertEquals(other.facets(), page.facets(), query);
        }
      }
    }
  }

  private static SearchRequest chosen(String query) {
    Map<Facet, FacetChoice> choices = Map.of(Facet.YEAR, Shelf.any("2023"));
    return new SearchRequest(query, choices, false, Sort.NOVELTY, 1, 100);
  }

  @Test
  void countsPhrasesAnewOnlyWhereMuchChanged() {
    Extent large = new Extent(100_000, 110_000);
    assertTrue(large.isNear(new Extent(101_000, 111_000)));
    assertFalse(large.isNear(new Extent(101_500, 111_500)));
    assertFalse(new Extent(10, 10).isNear(new Extent(11, 11)));
  }
}
