package yangban.indexer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.Theme;
import yangban.corpus.lexicon.Lexicon;
import yangban.indexer.query.QueryReader;

/// Few entries score, clause by clause, what they score among many.
class ClauseByClauseTest {

  private static final List<String> QUERIES =
      List.of("支教", "怎么到乡村小学支教义诊", "义诊 沙龙", "“主题党日” 支教", "省级样板支部 支教", "支教 -沙龙", "毕业生党员 教育");

  private static final Sort BY_SCORE =
      new Sort(SortField.FIELD_SCORE, new SortField(Fields.ID, SortField.Type.STRING));

  private static final int PAGE = 15;

  @TempDir private Path folder;

  private static Sketch[] sketches(int first, int size) {
    List<String> texts = List.of("支教", "到乡村小学支教，也办义诊", "学术沙龙", "主题党日上谈支教", "毕业生党员教育、义诊与支教");
    Sketch[] sketches = new Sketch[size];
    for (int i = 0; i < size; i++) {
      String text = "党支部组织党员" + texts.get((first + i) % texts.size()).repeat(1 + i % 7);
      sketches[i] =
          Sketch.of(first + i + 1)
              .published("202%d-05-04".formatted(i % 5))
              .practice("做法一", text, List.of(Theme.SERVICE), List.of("支教"))
              .practice("支教做法", "每周" + text, List.of(Theme.EDUCATION), List.of("科普"));
    }
    return sketches;
  }

  private static ScoreDoc[] few(Rating rating, Matches matches, @Nullable FieldDoc after)
      throws IOException {
    return rating
        .fewScored(matches)
        .top(new TopFieldCollectorManager(BY_SCORE, PAGE, after, PAGE))
        .scoreDocs;
  }

  private static ScoreDoc[] many(
      View view, Rating rating, Matches matches, @Nullable FieldDoc after) throws IOException {
    return view.searcher.search(
            rating.scored(matches), new TopFieldCollectorManager(BY_SCORE, PAGE, after, PAGE))
        .scoreDocs;
  }

  /// Clauses are added up in another order than Lucene's, so that the last digit may differ.
  private static void assertSame(ScoreDoc[] expected, ScoreDoc[] scored, String query) {
    assertEquals(expected.length, scored.length, query);
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i].doc, scored[i].doc, query);
      float score = (Float) ((FieldDoc) expected[i]).fields[0];
      assertEquals(score, (Float) ((FieldDoc) scored[i]).fields[0], 2 * Math.ulp(score), query);
    }
  }

  @Test
  void fewScoreWhatManyDo() throws IOException {
    try (Shelf shelf = Shelf.of(folder, sketches(0, 60))) {
      shelf.put(sketches(40, 50));
    }
    Analysis analysis = Analysis.of(Shelf.WORDS);
    Subjects subjects = new Subjects(Lexicon.load(), analysis.analyzer()::fold);
    Ranking ranking = new Ranking(analysis, subjects, Weights.DEFAULT);
    Path current = new IndexFolder(folder.resolve("index")).current().orElseThrow();
    try (Hands hands = new Hands(1, 1);
        DirectoryReader reader = DirectoryReader.open(FSDirectory.open(current))) {
      View view = View.of(reader, hands, ViewImage.NONE);
      assertTrue(view.leaves.size() > 1);
      for (String query : QUERIES) {
        var question = new QueryReader(analysis.analyzer()).read(query);
        UnitQueries queries = new UnitQueries(analysis.analyzer());
        Answering.Found found = new Answering(view, queries, question, ranking).find();
        Rating rating = new Rating(view, ranking, question, found);
        Matches matches = found.matches();
        assertTrue(matches.total() > 0, query);
        ScoreDoc[] first = many(view, rating, matches, null);
        assertSame(first, few(rating, matches, null), query);
        FieldDoc last = (FieldDoc) first[first.length / 2];
        assertSame(many(view, rating, matches, last), few(rating, matches, last), query);
      }
    }
  }
}
