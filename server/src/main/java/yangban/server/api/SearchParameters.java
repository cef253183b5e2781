package yangban.server.api;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import yangban.corpus.WritingDirection;
import yangban.indexer.query.CountUnit;
import yangban.indexer.query.Counted;
import yangban.indexer.query.Facet;
import yangban.indexer.query.FacetChoice;
import yangban.indexer.query.QueryNote;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.query.Sort;
import yangban.indexer.search.PracticeIndex;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.server.problem.Shown;

/// Reads a search out of the parameters of an address. Thread-safe.
///
/// What cannot be read is told, and left out of the request: a program is refused with the first
/// problem, a person sees the rest of the search and a note.
public final class SearchParameters {

  /// Deeper pages cost the index as much as all before them together; whoever wants that many rows
  /// wants the export.
  static final int MAX_DEPTH = PracticeIndex.MAX_DEPTH;

  /// Over this, an address was not clicked together; DESIGN.md, "Limits that are on by default",
  /// allows 64 clauses.
  static final int MAX_VALUES = 64;

  /// Longer than any name of a university or topic.
  static final int MAX_VALUE_CHARS = 100;

  private static final Set<String> OWN =
      Set.of(
          "q",
          "doubtful",
          "sort",
          "page",
          "size",
          "off",
          "unit",
          "overall",
          "perArticle",
          "explain");

  private final FacetValues values;

  public SearchParameters(FacetValues values) {
    this.values = values;
  }

  /// A search, and what of the parameters could not be read.
  ///
  /// @param notes what was done to values that were read all the same
  public record Result(SearchRequest request, List<Problem> problems, List<QueryNote> notes) {

    public Result {
      problems = List.copyOf(problems);
      notes = List.copyOf(notes);
    }

    /// The search.
    ///
    /// @throws Problem the first one
    public SearchRequest orThrow() {
      if (!problems.isEmpty()) {
        throw problems.getFirst();
      }
      return request;
    }
  }

  /// Reads all parameters of an address.
  ///
  /// @param parameters as Javalin hands them over, decoded
  /// @param others names that the caller reads itself
  public Result read(Map<String, List<String>> parameters, Set<String> others) {
    List<Problem> problems = new ArrayList<>();
    refuseUnknown(parameters, others, problems);
    String q = question(parameters, problems);
    Map<Facet, FacetChoice> choices = choices(parameters, problems);
    Sort sort = values.one(Sort.class, "sort", Sort.RELEVANCE, parameters, problems);
    Paging paging = Paging.read(parameters, MAX_DEPTH, problems);
    boolean doubtful = flag("doubtful", parameters, problems);
    CountUnit unit = values.one(CountUnit.class, "unit", CountUnit.PRACTICE, parameters, problems);
    Counted counted = new Counted(unit, flag("overall", parameters, problems));
    return new Result(
        new SearchRequest(
            q,
            choices,
            doubtful,
            sort,
            paging.page(),
            paging.size(),
            off(parameters, problems),
            counted,
            perArticle(parameters, problems),
            flag("explain", parameters, problems)),
        problems,
        turned(parameters));
  }

  /// Ranges of years that were read the other way round.
  private List<QueryNote> turned(Map<String, List<String>> parameters) {
    List<String> turned =
        parameters.getOrDefault(Facet.YEAR.code(), List.of()).stream()
            .map(text -> text.strip().replaceFirst("^-", ""))
            .filter(text -> values.isTurned(Facet.YEAR, text))
            .toList();
    return turned.isEmpty() ? List.of() : List.of(new QueryNote(QueryNote.Code.TURNED, turned));
  }

  /// The codes of what is switched off. Which of them there are depends on the query, so none is
  /// unknown. Problems are told.
  public static Set<String> off(Map<String, List<String>> parameters, List<Problem> problems) {
    List<String> given =
        parameters.getOrDefault("off", List.of()).stream()
            .map(String::strip)
            .filter(code -> !code.isEmpty() && code.length() <= MAX_VALUE_CHARS)
            .distinct()
            .toList();
    if (given.size() > MAX_VALUES) {
      problems.add(new Problem(ProblemKind.TOO_MANY_VALUES, Integer.toString(MAX_VALUES)));
    }
    return given.stream().limit(MAX_VALUES).collect(Collectors.toUnmodifiableSet());
  }

  private static void refuseUnknown(
      Map<String, List<String>> parameters, Set<String> others, List<Problem> problems) {
    Set<String> known = new TreeSet<>(OWN);
    known.addAll(others);
    for (Facet facet : Facet.values()) {
      known.add(facet.code());
    }
    problems.addAll(unknown(parameters.keySet(), known));
  }

  /// Tells of each of the names `given` that is none of `known`.
  ///
  /// @param known in the order in which they are named instead
  public static List<Problem> unknown(Set<String> given, Set<String> known) {
    return given.stream()
        // An address that ends in `&` has a parameter without a name.
        .filter(name -> !name.isEmpty() && !known.contains(name))
        .map(name ->
            new Problem(
                ProblemKind.UNKNOWN_PARAMETER,
                Shown.of(name),
                String.join(" ", known),
                known.size()))
        .toList();
  }

  /// The question alone: what is too long is cut, and what would turn other words round is left
  /// out. Problems are told.
  public static String question(Map<String, List<String>> parameters, List<Problem> problems) {
    String q = single("q", parameters, problems).orElse("");
    if (q.length() <= SearchRequest.MAX_QUERY_CHARS) {
      return straight(q);
    }
    problems.add(
        new Problem(
            ProblemKind.QUERY_TOO_LONG,
            Integer.toString(q.length()),
            Integer.toString(SearchRequest.MAX_QUERY_CHARS)));
    return straight(beginning(q, SearchRequest.MAX_QUERY_CHARS));
  }

  /// The first `most` code units of `text`, and no half of a character.
  static String beginning(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }

  /// What is asked for is shown in the midst of other words, which must not be turned with it.
  private static String straight(String q) {
    StringBuilder straight = new StringBuilder(q.length());
    q.chars().filter(c -> !WritingDirection.isControl(c)).forEach(c -> straight.append((char) c));
    return straight.toString();
  }

  private Map<Facet, FacetChoice> choices(
      Map<String, List<String>> parameters, List<Problem> problems) {
    Map<Facet, FacetChoice> choices = new EnumMap<>(Facet.class);
    int left = MAX_VALUES;
    for (Facet facet : Facet.values()) {
      List<String> given =
          parameters.getOrDefault(facet.code(), List.of()).stream()
              .map(String::strip)
              // A form sends the parameter of an untouched field as well.
              .filter(value -> !value.isEmpty() && !value.equals("-"))
              .distinct()
              .toList();
      if (given.size() > left) {
        problems.add(new Problem(ProblemKind.TOO_MANY_VALUES, Integer.toString(MAX_VALUES)));
        given = given.subList(0, left);
      }
      left -= given.size();
      FacetChoice choice = choice(facet, given, problems);
      if (!choice.isEmpty()) {
        choices.put(facet, choice);
      }
    }
    return choices;
  }

  private FacetChoice choice(Facet facet, List<String> given, List<Problem> problems) {
    Set<String> any = new TreeSet<>();
    Set<String> none = new TreeSet<>();
    for (String value : given) {
      boolean excluded = value.startsWith("-");
      String bare = excluded ? value.substring(1).strip() : value;
      List<String> known = bare.length() > MAX_VALUE_CHARS ? List.of() : values.read(facet, bare);
      if (!known.isEmpty()) {
        (excluded ? none : any).addAll(known);
      } else {
        problems.add(
            new Problem(
                ProblemKind.UNKNOWN_VALUE, facet.code(), Shown.of(bare), values.known(facet)));
      }
    }
    return new FacetChoice(any, none);
  }

  /// How many results of one article the first page shows; 0 for no limit.
  private static int perArticle(Map<String, List<String>> parameters, List<Problem> problems) {
    String given = single("perArticle", parameters, problems).orElse("").strip();
    if (given.isEmpty()) {
      return SearchRequest.DEFAULT_PER_ARTICLE;
    }
    if (given.matches("\\d{1,2}|100")) {
      return Integer.parseInt(given);
    }
    problems.add(new Problem(ProblemKind.UNKNOWN_VALUE, "perArticle", Shown.of(given), "0–100"));
    return SearchRequest.DEFAULT_PER_ARTICLE;
  }

  /// Whether a parameter is `true`; problems are told.
  static boolean flag(String name, Map<String, List<String>> parameters, List<Problem> problems) {
    String given = single(name, parameters, problems).orElse("").strip();
    if (!Set.of("", "true", "false").contains(given)) {
      problems.add(new Problem(ProblemKind.UNKNOWN_VALUE, name, Shown.of(given), "true false"));
    }
    return given.equals("true");
  }

  /// The value of `name`; that it was given twice is told.
  static Optional<String> single(
      String name, Map<String, List<String>> parameters, List<Problem> problems) {
    List<String> given = parameters.getOrDefault(name, List.of());
    if (given.size() > 1) {
      problems.add(new Problem(ProblemKind.REPEATED_PARAMETER, name));
    }
    return given.stream().findFirst();
  }
}
