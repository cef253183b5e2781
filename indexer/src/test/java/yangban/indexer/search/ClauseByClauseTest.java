package yangban.indexer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        .fewScored(matches, List.of())
        .top(new TopFieldCollectorManager(BY_SCORE, PAGE, after, PAGE))
        .scoreDocs;
  }

  private static ScoreDoc[] many(
      View view, Rating rating, Matches matches, @Nullable FieldDoc after) throws IOException {
    return view.searcher.search(
            rating.scored(matches, List.of()),
            new TopFieldCollectorManager(BY_SCORE, PAGE, after, PAGE))
        .scoreDocs;
  }

  /// Clauses are added up in another order than Lucene's, so that the last digit may differ, and
  /// with it which of two as good ones comes first, or still stands on the page.
  private static void assertSame(ScoreDoc[] expected, ScoreDoc[] scored, String query) {
    assertEquals(expected.length, scored.length, query);
    Map<Integer, Float> scores = new HashMap<>();
    for (ScoreDoc each : expected) {
      scores.put(each.doc, score(each));
    }
    for (int i = 0; i < expected.length; i++) {
      assertTrue(isAsGood(score(expected[i]), score(scored[i])), query);
      float own = scores.getOrDefault(scored[i].doc, score(expected[expected.length - 1]));
      assertTrue(isAsGood(own, score(scored[i])), query);
    }
  }

  private static float score(ScoreDoc doc) {
    return (Float) ((FieldDoc) doc).fields[0];
  }

  private static boolean isAsGood(float one, float other) {
    return Math.abs(one - other) <= 2 * Math.ulp(one);
  }

  /// The last result of the first half that is clearly better than the next, so that both go on
  /// behind it from the same one; none where all are as good.
  private static Optional<FieldDoc> border(ScoreDoc[] page) {
    int at = (page.length - 1) / 2;
    while (at >= 0 && at + 1 < page.length && isAsGood(score(page[at]), score(page[at + 1]))) {
      at--;
    }
    return at < 0 ? Optional.empty() : Optional.of((FieldDoc) page[at]);
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
      int continued = 0;
      for (String query : QUERIES) {
        var question = new QueryReader(analysis.analyzer(), Shelf.CLOCK).read(query);
        UnitQueries queries = new UnitQueries(analysis.analyzer());
        Answering.Found found = new Answering(view, queries, question, ranking).find();
        Rating rating = new Rating(view, ranking, question, found);
        Matches matches = found.matches();
        assertTrue(matches.total() > 0, query);
        ScoreDoc[] first = many(view, rating, matches, null);
        assertSame(first, few(rating, matches, null), query);
        Optional<FieldDoc> last = border(first);
        if (last.isPresent()) {
          FieldDoc after = last.get();
          assertSame(many(view, rating, matches, after), few(rating, matches, after), query);
          continued++;
        }
      }
      assertTrue(continued > QUERIES.size() / 2);
    }
  }
}
