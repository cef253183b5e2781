package yangban.indexer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.indexer.query.Facet;

/// Segments number facet values by themselves; what is counted needs one number for one value.
class NumberingTest {

  @TempDir private Path folder;

  private DirectoryReader severalSegments() throws IOException {
    try (Shelf shelf =
        Shelf.of(folder, Sketch.of(1).published("2022-05-04").practice("做法", "支教"))) {
      shelf.put(Sketch.of(2).published("2024-05-04").practice("做法", "义诊"));
      shelf.put(Sketch.of(3).published("2022-06-01").practice("做法", "科普"));
    }
    Path current = new IndexFolder(folder.resolve("index")).current().orElseThrow();
    DirectoryReader reader = DirectoryReader.open(FSDirectory.open(current));
    assertTrue(reader.leaves().size() > 1);
    return reader;
  }

  @Test
  void aValueHasOneNumberInAllSegments() throws IOException {
    try (DirectoryReader reader = severalSegments()) {
      Numbering numbering = new Numbering(reader.leaves());
      for (LeafReaderContext leaf : reader.leaves()) {
        SortedSetDocValues own = DocValues.getSortedSet(leaf.reader(), Fields.FACETS);
        for (int i = 0; i < own.getValueCount(); i++) {
          String term = numbering.terms[numbering.termNumbers[leaf.ord][i]];
          assertEquals(own.lookupOrd(i).utf8ToString(), term);
        }
      }
      assertEquals(numbering.terms.length, Arrays.stream(numbering.terms).distinct().count());
    }
  }

  @Test
  void valuesOfOneFacetStandSideBySide() throws IOException {
    try (DirectoryReader reader = severalSegments()) {
      Numbering numbering = new Numbering(reader.leaves());
      assertEquals(List.of("2022", "2024"), numbering.values(Facet.YEAR));
      int year = FacetTerms.bit(Facet.YEAR);
      int[] years =
          IntStream.range(0, numbering.terms.length)
              .filter(i -> numbering.facetBits[i] == year)
              .toArray();
      assertEquals(years[0], numbering.facetStart(year));
      assertEquals(years[0] + 2, numbering.facetEnd(year));
    }
  }
}
