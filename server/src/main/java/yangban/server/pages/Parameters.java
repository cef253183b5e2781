package yangban.server.pages;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yangban.corpus.Coded;
import yangban.indexer.query.SearchRequest;
import yangban.server.api.SearchParameters;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.server.problem.Shown;

/// What the address of a screen says besides its path. As in a search ([SearchParameters]), a value
/// that cannot be read is passed over and told on the page, and so is a name that the screen does
/// not read. Used for one request.
final class Parameters {

  private final Context context;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> read = new TreeSet<>();

  Parameters(Context context) {
    this.context = context;
  }

  /// What could not be read, and whatever has not been read when this is called.
  List<Problem> problems() {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(SearchParameters.unknown(context.queryParamMap().keySet(), read));
    return all;
  }

  /// The question that a reader came with, read as that of a search.
  String question() {
    read.add("q");
    return SearchParameters.question(context.queryParamMap(), problems).strip();
  }

  /// The search that a reader came with: its question, and what of it is switched off.
  SearchRequest asked() {
    read.add("off");
    return SearchRequest.of(question())
        .withOff(SearchParameters.off(context.queryParamMap(), problems));
  }

  /// All values of `name`.
  List<String> all(String name) {
    read.add(name);
    return context.queryParams(name);
  }

  /// The value of `name`, if it has any.
  Optional<String> text(String name) {
    read.add(name);
    List<String> given = context.queryParams(name);
    if (given.size() > 1) {
      problems.add(new Problem(ProblemKind.REPEATED_PARAMETER, name));
    }
    return given.stream().map(String::strip).filter(text -> !text.isEmpty()).findFirst();
  }

  /// The value of `name` as a number of at least one.
  OptionalLong number(String name, long most) {
    Optional<String> given = text(name);
    OptionalLong read =
        given
            .filter(text -> text.matches("\\d{1,18}"))
            .map(text -> OptionalLong.of(Long.parseLong(text)))
            .orElse(OptionalLong.empty());
    if (read.isPresent() && read.getAsLong() >= 1 && read.getAsLong() <= most) {
      return read;
    }
    given.ifPresent(text ->
        problems.add(
            new Problem(ProblemKind.BAD_NUMBER, name, Shown.of(text), Long.toString(most))));
    return OptionalLong.empty();
  }

  /// The constant of that code.
  <E extends Enum<E> & Coded> Optional<E> one(Class<E> type, String name) {
    Optional<String> given = text(name);
    Optional<E> read = given.flatMap(text -> Coded.of(type, text));
    if (read.isEmpty() && given.isPresent()) {
      refuse(
          name,
          given.get(),
          Stream.of(type.getEnumConstants()).map(Coded::code).collect(Collectors.joining(" ")));
    }
    return read;
  }

  /// There is no such value.
  ///
  /// @param known what there is
  void refuse(String name, String given, String known) {
    problems.add(new Problem(ProblemKind.UNKNOWN_VALUE, name, Shown.of(given), known));
  }

  /// Something else is wrong with it.
  void refuse(Problem problem) {
    problems.add(problem);
  }
}
