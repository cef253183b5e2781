package yangban.indexer.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import yangban.corpus.Span;
import yangban.corpus.understand.DataTable;

/// The stated problems, and which of them a query states. Immutable.
///
/// Problems are looked for in the characters of a query, not in its words: 不高 and 度不高 are cut
/// differently from one query to the next.
final class Problems {

  private static final String FILE = "problems.tsv";

  private final List<Problem> problems;

  private Problems(List<Problem> problems) {
    this.problems = List.copyOf(problems);
  }

  /// @param fold makes characters comparable, one for one
  static Problems load(UnaryOperator<String> fold) {
    List<Problem> problems = new ArrayList<>();
    List<String> common = List.of();
    for (DataTable.Row row : DataTable.load(Problems.class, FILE, 5).rows()) {
      if (row.text(0).equals("*")) {
        common = words(row.cell(3), fold);
      } else {
        problems.add(problem(row, common, fold));
      }
    }
    return new Problems(problems);
  }

  private static Problem problem(
      DataTable.Row row, List<String> common, UnaryOperator<String> fold) {
    List<Problem.Wording> wordings =
        words(row.text(2), fold).stream()
            .map(wording ->
                new Problem.Wording(
                    Arrays.stream(wording.split("\\+"))
                        .map(part -> List.of(part.split("/")))
                        .toList()))
            .toList();
    List<String> swallowed = new ArrayList<>(words(row.cell(3), fold));
    swallowed.addAll(common);
    List<String> cues = List.of(row.text(4).split("\\s+"));
    return new Problem(row.text(0), row.text(1), wordings, swallowed, cues);
  }

  private static List<String> words(String cell, UnaryOperator<String> fold) {
    return cell.isEmpty() ? List.of() : List.of(fold.apply(cell).split("\\s+"));
  }

  List<Problem> all() {
    return problems;
  }

  /// A problem that a query states.
  ///
  /// @param places where its wording stands in the query
  record Stated(Problem problem, List<Span> places) {

    Stated {
      places = List.copyOf(places);
    }

    private int chars() {
      return places.stream().mapToInt(Span::length).sum();
    }
  }

  /// The problem that says most of `folded`, if it states one.
  Optional<Stated> in(String folded) {
    Optional<Stated> best = Optional.empty();
    for (Problem problem : problems) {
      for (Problem.Wording wording : problem.wordings()) {
        List<Span> places = places(wording, folded);
        if (!places.isEmpty()) {
          Stated stated = new Stated(problem, places);
          if (best.isEmpty() || stated.chars() > best.get().chars()) {
            best = Optional.of(stated);
          }
        }
      }
    }
    return best;
  }

  /// Where each part of `wording` stands, the longest first; empty where one is missing. Parts may
  /// not share characters: 不高 in 积极性不高 answers one of them.
  private static List<Span> places(Problem.Wording wording, String folded) {
    List<Span> places = new ArrayList<>();
    for (List<String> part : wording.parts()) {
      Optional<Span> place = place(part, folded, places);
      if (place.isEmpty()) {
        return List.of();
      }
      places.add(place.get());
    }
    return places;
  }

  private static Optional<Span> place(List<String> part, String folded, List<Span> taken) {
    Optional<Span> longest = Optional.empty();
    for (String word : part) {
      for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
        Span span = new Span(at, at + word.length());
        boolean free = taken.stream().noneMatch(t -> overlap(t, span));
        if (free && (longest.isEmpty() || span.length() > longest.get().length())) {
          longest = Optional.of(span);
        }
      }
    }
    return longest;
  }

  static boolean overlap(Span one, Span other) {
    return one.start() < other.end() && other.start() < one.end();
  }
}
