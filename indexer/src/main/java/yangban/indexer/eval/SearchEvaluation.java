package yangban.indexer.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import yangban.indexer.eval.GoldenQuery.Half;
import yangban.indexer.eval.GoldenQuery.Kind;
import yangban.indexer.query.QueryNote;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.search.Hit;
import yangban.indexer.search.PracticeIndex;
import yangban.indexer.search.SearchPage;

/// Asks an index of the sample corpus every golden query and measures the answers, and beside them
/// those of plain BM25. The order is measured as it is before the first page is shared out among
/// articles, since what a person judged is each entry for itself.
public final class SearchEvaluation {

  /// Stands for a grade where nobody has read the entry for the query.
  private static final String UNJUDGED = "-";

  private final List<Answered> answered = new ArrayList<>();

  private record Answered(GoldenQuery query, SearchPage page, List<String> plain) {

    List<String> ranked() {
      return page.hits().stream().map(Hit::id).toList();
    }

    Quality quality() {
      return Quality.of(query.grades(), ranked());
    }
  }

  /// Asks all of `queries`.
  ///
  /// @param index of the sample corpus and nothing else
  public static SearchEvaluation of(PracticeIndex index, List<GoldenQuery> queries)
      throws IOException {
    SearchEvaluation evaluation = new SearchEvaluation();
    try (PlainBm25 plain = new PlainBm25(index)) {
      for (GoldenQuery query : queries) {
        SearchPage page = index.search(SearchRequest.of(query.query()).withPerArticle(0));
        evaluation.answered.add(new Answered(query, page, plain.rank(query.query())));
      }
    }
    return evaluation;
  }

  private SearchEvaluation() {}

  /// Ours and plain BM25's.
  ///
  /// @param honest of the queries that nothing answers, how many found nothing or were told that
  ///   not all words could be had
  /// @param unanswered how many such queries there are
  public record Compared(Quality ours, Quality plain, int honest, int unanswered) {}

  /// The figures of one half.
  public Compared half(Half half) {
    return compared(one -> one.query().half() == half);
  }

  /// The figures of the tuning half, by kind; those of the untouched half are never told apart.
  public Map<Kind, Compared> tuningByKind() {
    Map<Kind, Compared> kinds = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      kinds.put(
          kind, compared(one -> one.query().half() == Half.TUNING && one.query().kind() == kind));
    }
    return kinds;
  }

  private Compared compared(Predicate<Answered> which) {
    List<Quality> ours = new ArrayList<>();
    List<Quality> plain = new ArrayList<>();
    int honest = 0;
    int unanswered = 0;
    for (Answered one : answered) {
      if (which.test(one) && !one.query().isAnswered()) {
        unanswered++;
        honest += isHonest(one.page()) ? 1 : 0;
      } else if (which.test(one)) {
        ours.add(one.quality());
        plain.add(Quality.of(one.query().grades(), one.plain()));
      }
    }
    return new Compared(Quality.mean(ours), Quality.mean(plain), honest, unanswered);
  }

  private static boolean isHonest(SearchPage page) {
    return page.hits().isEmpty()
        || page.query().notes().stream().anyMatch(note -> note.code() == QueryNote.Code.RELAXED);
  }

  /// The queries of the tuning half, worst first, each with its figure: where to look.
  public List<String> worst() {
    return answered.stream()
        .filter(one -> one.query().half() == Half.TUNING && one.query().isAnswered())
        .sorted((a, b) -> Double.compare(a.quality().ndcg10(), b.quality().ndcg10()))
        .map(one ->
            String.format(
                Locale.ROOT,
                "%.3f %.3f %s %s",
                one.quality().ndcg10(),
                Quality.of(one.query().grades(), one.plain()).ndcg10(),
                one.query().name(),
                one.query().query()))
        .toList();
  }

  /// Judged entries that the index does not hold, as `name id`: the reading of a page changed, and
  /// the golden file has to follow.
  public List<String> lost(PracticeIndex index) throws IOException {
    List<String> ids = new ArrayList<>();
    index.texts(entry -> ids.add(entry.id()));
    List<String> lost = new ArrayList<>();
    for (Answered one : answered) {
      one.query().judged().stream()
          .filter(judged -> !ids.contains(judged.id()))
          .forEach(judged -> lost.add(one.query().name() + " " + judged.id()));
    }
    return lost;
  }

  /// Writes what was found into the golden files in `folder`.
  public void rewrite(Path folder) throws IOException {
    for (Answered one : answered) {
      GoldenSet.write(folder, one.query(), found(one));
    }
  }

  private static List<String> found(Answered one) {
    Map<String, Integer> grades = one.query().grades();
    List<String> lines = new ArrayList<>();
    if (one.query().isAnswered()) {
      Quality quality = one.quality();
      lines.add(
          String.format(
              Locale.ROOT,
              "nDCG@10 %.3f  RR %.3f  R@20 %.3f  of %d",
              quality.ndcg10(),
              quality.mrr(),
              quality.recall20(),
              one.page().counts().hits()));
    }
    one.page()
        .query()
        .notes()
        .forEach(note -> lines.add("note " + note.code().code() + " " + note.words()));
    int rank = 0;
    for (Hit hit : one.page().hits()) {
      rank++;
      Integer grade = grades.get(hit.id());
      String told = grade == null ? UNJUDGED : grade.toString();
      lines.add("%2d %s %s %s".formatted(rank, told, hit.id(), hit.heading()));
    }
    return lines;
  }
}
