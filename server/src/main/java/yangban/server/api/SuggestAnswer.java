package yangban.server.api;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import yangban.indexer.search.PracticeIndex;
import yangban.indexer.suggest.Suggestion;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;

/// What somebody may want to ask who has typed this much.
record SuggestAnswer(String q, List<Line> suggestions) {

  /// More do not fit under the box.
  private static final int LIMIT = 8;

  /// What is longer is not a beginning.
  private static final int MOST_CHARS = 64;

  /// @param label what it is, for a person
  record Line(Suggestion.Kind kind, String text, String label) {}

  /// @throws Problem where there is more than one `q`
  static SuggestAnswer of(
      Map<String, List<String>> parameters, PracticeIndex index, FacetValues values)
      throws IOException {
    List<String> given = parameters.getOrDefault("q", List.of());
    if (given.size() > 1) {
      throw new Problem(ProblemKind.REPEATED_PARAMETER, "q");
    }
    String q = given.isEmpty() ? "" : given.getFirst();
    String typed = q.length() > MOST_CHARS ? "" : q;
    return new SuggestAnswer(
        q,
        index.suggest(typed, LIMIT).stream()
            .map(each -> new Line(each.kind(), each.text(), values.label(each.kind())))
            .toList());
  }
}
