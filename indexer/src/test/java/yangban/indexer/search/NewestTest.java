package yangban.indexer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A page in the order of dates, chosen from the newest, is that chosen from all.
class NewestTest {

  private static final Sort BY_DATE =
      new Sort(
          new SortField(Fields.DATE, SortField.Type.LONG, true, Long.MIN_VALUE),
          new SortField(Fields.ID, SortField.Type.STRING));

  private static final int SIZE = 150;

  @TempDir private Path folder;

  /// Some of a day, some of the same day in another segment, some before 1970, some without a date.
  private static Sketch[] sketches(int first, long seed) {
    Random random = new Random(seed);
    Sketch[] sketches = new Sketch[SIZE];
    for (int i = 0; i < SIZE; i++) {
      sketches[i] =
          Sketch.of(first + i)
              .practice("做法", random.nextBoolean() ? "支教" : "义诊", List.of(), List.of());
      int year = random.nextInt(12);
      if (year > 0) {
        String of = year == 1 ? "1966" : "20%02d".formatted(12 + year);
        sketches[i] = sketches[i].published(of + "-0%d-01".formatted(1 + random.nextInt(3)));
      }
    }
    return sketches;
  }

  @Test
  void theFirstInTheOrderOfDatesAreAmongThem() throws IOException {
    try (Shelf shelf = Shelf.of(folder, sketches(1, 1))) {
      shelf.put(sketches(1_000, 2));
    }
    Path current = new IndexFolder(folder.resolve("index")).current().orElseThrow();
    try (Hands hands = new Hands(2, 1);
        DirectoryReader reader = DirectoryReader.open(FSDirectory.open(current))) {
      View view = View.of(reader, hands, ViewImage.NONE);
      assertTrue(view.leaves.size() > 1);
      Query taught = new TermQuery(new Term(Fields.words(Fields.ALL), "支教"));
      Matches some = Matches.of(view, taught);
      for (Matches results : List.of(view.everything(), some)) {
        for (int size : new int[] {1, 20, 100, Math.toIntExact(results.total())}) {
          Matches newest = Newest.of(view, results, size);
          assertEquals(page(view, results, size), page(view, newest, size));
        }
      }
      assertTrue(Newest.of(view, some, 20).total() < some.total() / 2);
    }
  }

  private static List<Integer> page(View view, Matches from, int size) throws IOException {
    return Stream.of(view.searcher.search(new MatchesQuery(from), size, BY_DATE).scoreDocs)
        .map(hit -> hit.doc)
        .toList();
  }
}
