package yangban.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.search.SearchPage;

/// Shows that what [QueryBenchmark] compares is the same work: for each question how much our own
/// search finds, counts and marks, and how much [EqualLucene] does.
public final class QueryComparison {

  private QueryComparison() {}

  /// Prints a table.
  ///
  /// @param args the data folder, and the folder in which Lucene's indexes are made
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("问题：命中、文章、支部、分面值、标记（本程序 | Lucene），首页相同");
    try (QueryBenchmark.Opened all = QueryBenchmark.Opened.of(Path.of(args[0]), Path.of(args[1]))) {
      for (String question : QueryBenchmark.QUESTIONS) {
        SearchPage ours = all.index().search(SearchRequest.of(question));
        EqualLucene.Page equal = all.equal().ask(question);
        out.printf("%s：%s%n", question, line(ours, equal));
      }
    }
  }

  private static String line(SearchPage ours, EqualLucene.Page equal) {
    SearchPage.Counts counts = ours.counts();
    long values = ours.facets().values().stream().mapToLong(List::size).sum();
    long marks =
        ours.hits().stream()
            .mapToLong(hit -> hit.headingHighlights().size() + hit.highlights().size())
            .sum();
    long same = ours.hits().stream().filter(hit -> equal.ids().contains(hit.id())).count();
    return "%d %d %d %d %d | %d %d %d %d %d，%d"
        .formatted(
            counts.hits(),
            counts.articles(),
            counts.branches(),
            values,
            marks,
            equal.hits(),
            equal.articles(),
            equal.branches(),
            equal.values(),
            equal.marks(),
            same);
  }
}
