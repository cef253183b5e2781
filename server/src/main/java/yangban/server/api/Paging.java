package yangban.server.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import yangban.indexer.query.SearchRequest;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.server.problem.Shown;

/// A page of a list, read out of the parameters `page` and `size`.
record Paging(int page, int size) {

  /// A list from the store costs little however deep, but an offset must fit into an `int`.
  private static final int MAX_LIST_DEPTH = 100_000_000;

  /// The page that a list of articles is asked for.
  ///
  /// @throws Problem where either cannot be read
  static Paging read(Map<String, List<String>> parameters) {
    List<Problem> problems = new ArrayList<>();
    Paging paging = read(parameters, MAX_LIST_DEPTH, problems);
    if (!problems.isEmpty()) {
      throw problems.getFirst();
    }
    return paging;
  }

  /// The page asked for, problems told and passed over.
  ///
  /// @param depth how many results deep pages may go
  static Paging read(Map<String, List<String>> parameters, int depth, List<Problem> problems) {
    int size =
        number("size", parameters, SearchRequest.DEFAULT_SIZE, SearchRequest.MAX_SIZE, problems);
    int page = number("page", parameters, 1, Integer.MAX_VALUE, problems);
    if ((long) page * size > depth) {
      problems.add(new Problem(ProblemKind.TOO_DEEP, Integer.toString(depth)));
      page = 1;
    }
    return new Paging(page, size);
  }

  int offset() {
    return (page - 1) * size;
  }

  private static int number(
      String name,
      Map<String, List<String>> parameters,
      int fallback,
      int max,
      List<Problem> problems) {
    List<String> given = parameters.getOrDefault(name, List.of());
    if (given.size() > 1) {
      problems.add(new Problem(ProblemKind.REPEATED_PARAMETER, name));
    }
    String text = given.isEmpty() ? "" : given.getFirst().strip();
    if (text.isEmpty()) {
      return fallback;
    }
    // Ten digits fit into a long; more are more than any page.
    long value = text.matches("\\d{1,10}") ? Long.parseLong(text) : 0;
    if (value >= 1 && value <= max) {
      return (int) value;
    }
    if (max == Integer.MAX_VALUE) {
      problems.add(new Problem(ProblemKind.BAD_PAGE, name, Shown.of(text)));
    } else {
      problems.add(
          new Problem(ProblemKind.BAD_NUMBER, name, Shown.of(text), Integer.toString(max)));
    }
    return fallback;
  }
}
