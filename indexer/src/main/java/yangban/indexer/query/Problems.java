package yangban.indexer.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.Span;
import yangban.corpus.lexicon.DataTable;

/// The stated problems, and which of them a query states. Immutable.
///
/// Problems are looked for in the characters of a query, not in its words: 不高 and 度不高 are cut
/// differently from one query to the next.
final class Problems {

  private static final String FILE = "problems.tsv";

  /// Two that are said at once both have answers (青年教师不愿参加活动); more are guesses.
  private static final int MOST = 2;

  /// Of a question in clauses, each of which may complain of something else.
  private static final int MOST_OF_CLAUSES = 3;

  /// What a problem of a clause weighs at least: three characters that tell something. A wording of
  /// two, such as 效果+差, is said beside many a complaint.
  private static final int LEAST_OF_CLAUSE = 6;

  private static final Pattern CLAUSE_END = Pattern.compile("[，,。；;！!？?]");

  private static final BitSet NONE = new BitSet();

  /// What people say between a word that denies and what it denies; the wordings have one of each
  /// (没钱: 没有钱, 没什么钱; 不高: 不太高), and some have the longer one (没有活动室: 没活动室).
  private static final Pattern DENIAL =
      Pattern.compile("(没)(?:有什么|有多少|有|什么|啥|多少|几个)|(不)(?:是很|是太|怎么|那么|太|够|大)|(没)(?!有)");

  private final List<Problem> problems;
  private final Set<String> common;
  private final Set<String> signs;

  /// Every form of a wording and every sign.
  private final Set<String> forms;

  private final int longest;

  /// The places in [#problems] of those with a wording that needs this form, or another for the
  /// same part: of the thousands of wordings a query states few, and most words none.
  private final Map<String, BitSet> needing = new HashMap<>();

  private Problems(List<Problem> problems, List<String> common, Set<String> signs) {
    this.problems = List.copyOf(problems);
    this.common = Set.copyOf(common);
    this.signs = Set.copyOf(signs);
    this.forms = words();
    forms.addAll(signs);
    this.longest = forms.stream().mapToInt(String::length).max().orElse(0);
    for (int i = 0; i < problems.size(); i++) {
      for (Problem.Wording wording : problems.get(i).wordings()) {
        for (String form : mostTelling(wording)) {
          needing.computeIfAbsent(form, _ -> new BitSet()).set(i);
        }
      }
    }
  }

  /// The part with the fewest forms.
  private static List<String> mostTelling(Problem.Wording wording) {
    return wording.parts().stream().min(Comparator.comparingInt(List::size)).orElse(List.of());
  }

  /// @param fold makes characters comparable, one for one
  static Problems load(UnaryOperator<String> fold) {
    return of(DataTable.load(Problems.class, FILE, 2), fold);
  }

  static Problems of(DataTable table, UnaryOperator<String> fold) {
    List<Problem> problems = new ArrayList<>();
    Map<String, List<String>> shared = new HashMap<>();
    List<String> common = List.of();
    for (DataTable.Row row : table.rows()) {
      String code = row.text(0);
      if (code.startsWith("@")) {
        shared.put(code, List.of(fold.apply(row.text(1)).split("/")));
      } else if (code.equals("*")) {
        common = words(row.text(3), fold);
      } else {
        List<String> swallowed = new ArrayList<>(words(row.text(3), fold));
        swallowed.addAll(common);
        problems.add(
            new Problem(
                code,
                row.text(1),
                words(row.text(2), fold).stream()
                    .map(wording -> wording(wording, shared, row))
                    .toList(),
                swallowed,
                List.of(row.text(4).split("\\s+"))));
      }
    }
    Set<String> signs = new HashSet<>();
    shared.values().forEach(signs::addAll);
    return new Problems(problems, common, signs);
  }

  /// Every form of their wordings, folded.
  Set<String> words() {
    Set<String> words = new HashSet<>();
    for (Problem problem : problems) {
      problem.wordings().forEach(wording -> wording.parts().forEach(words::addAll));
    }
    return words;
  }

  private static Problem.Wording wording(
      String wording, Map<String, List<String>> shared, DataTable.Row row) {
    List<List<String>> parts = new ArrayList<>();
    for (String part : wording.split("\\+", -1)) {
      List<String> forms = new ArrayList<>();
      for (String form : part.split("/", -1)) {
        if (form.startsWith("@") && !shared.containsKey(form)) {
          throw row.fault("no forms are called " + form);
        }
        forms.addAll(shared.getOrDefault(form, List.of(form)));
      }
      parts.add(forms);
    }
    return new Problem.Wording(parts);
  }

  private static List<String> words(String cell, UnaryOperator<String> fold) {
    return List.of(fold.apply(cell).split("\\s+"));
  }

  /// Whether `folded` says how something is rather than what it is: 流于形式, 不高, 两张皮. Single
  /// characters of signs (少, 难) are parts of too many words.
  boolean complains(String folded) {
    return signs.stream().anyMatch(sign -> sign.length() > 1 && folded.contains(sign))
        || !in(folded).isEmpty();
  }

  /// A problem that a query states.
  ///
  /// @param places where its wording stands in the query
  record Stated(Problem problem, List<Span> places, int weight) {

    Stated {
      places = List.copyOf(places);
    }

    private boolean standsIn(Span clause) {
      return places.stream()
          .allMatch(place -> clause.start() <= place.start() && place.end() <= clause.end());
    }
  }

  /// The problems that say most of `folded`, the best first: at most [#MOST], and none that says
  /// much less than the best one; then what a clause states of which these say nothing
  /// (博士都忙着做实验，组织生活老是凑不齐人).
  List<Stated> in(String folded) {
    Map<String, List<Span>> standing = standing(folded);
    List<Stated> all = new ArrayList<>();
    // Names of things beside each other (志愿服务 社区) ask for those things and complain of nothing.
    boolean asks = standing.keySet().stream().anyMatch(signs::contains);
    BitSet perhaps = new BitSet();
    standing.keySet().forEach(form -> perhaps.or(needing.getOrDefault(form, NONE)));
    for (int i = perhaps.nextSetBit(0); i >= 0; i = perhaps.nextSetBit(i + 1)) {
      Problem problem = problems.get(i);
      problem.wordings().stream()
          .filter(wording -> asks || wording.parts().size() == 1)
          .filter(wording -> isWhole(wording, standing.keySet()))
          .flatMap(wording -> stated(problem, wording, standing, folded).stream())
          .max(Comparator.comparingInt(Stated::weight))
          .ifPresent(all::add);
    }
    all.sort(Comparator.comparingInt(Stated::weight).reversed());
    List<Stated> chosen =
        new ArrayList<>(
            all.stream()
                .filter(stated -> stated.weight() * 4 >= all.getFirst().weight() * 3)
                .limit(MOST)
                .toList());
    List<Span> clauses = clauses(folded);
    chosen.forEach(stated -> clauses.removeIf(stated::standsIn));
    for (Stated stated : all) {
      if (chosen.size() < MOST_OF_CLAUSES
          && stated.weight() >= LEAST_OF_CLAUSE
          && clauses.removeIf(stated::standsIn)) {
        chosen.add(stated);
      }
    }
    return List.copyOf(chosen);
  }

  /// What punctuation parts; empty where there is one clause alone.
  private static List<Span> clauses(String folded) {
    List<Span> clauses = new ArrayList<>();
    Matcher end = CLAUSE_END.matcher(folded);
    int start = 0;
    while (end.find()) {
      clauses.add(new Span(start, end.start()));
      start = end.end();
    }
    if (!clauses.isEmpty() && start < folded.length()) {
      clauses.add(new Span(start, folded.length()));
    }
    return clauses;
  }

  /// The forms that stand anywhere in `folded`, and where: a query has few stretches, and there are
  /// thousands of forms.
  private Map<String, List<Span>> standing(String folded) {
    Map<String, List<Span>> standing = new LinkedHashMap<>();
    for (int start = 0; start < folded.length(); start++) {
      standing("", start, start, folded, standing);
    }
    Matcher denial = DENIAL.matcher(folded);
    while (denial.find()) {
      boolean bare = denial.group(3) != null;
      String denies = bare ? "没有" : denial.group(1) != null ? "没" : "不";
      standing(denies, denial.start(), denial.end(), folded, standing);
    }
    return standing;
  }

  /// Adds the forms that are `denies` and what stands from `rest` on.
  ///
  /// @param start of what they are read from
  private void standing(
      String denies, int start, int rest, String folded, Map<String, List<Span>> standing) {
    int last = Math.min(folded.length(), rest + longest - denies.length());
    for (int end = rest + 1; end <= last; end++) {
      String form = denies + folded.substring(rest, end);
      if (forms.contains(form)) {
        standing.computeIfAbsent(form, _ -> new ArrayList<>(1)).add(new Span(start, end));
      }
    }
  }

  private static boolean isWhole(Problem.Wording wording, Set<String> standing) {
    return wording.parts().stream().allMatch(part -> part.stream().anyMatch(standing::contains));
  }

  /// What stands of a problem: two for a character, one where the word says nothing by itself.
  private Optional<Stated> stated(
      Problem problem, Problem.Wording wording, Map<String, List<Span>> standing, String folded) {
    List<Span> places = places(wording, standing);
    int weight =
        places.stream()
            .mapToInt(place -> place.length() * (common.contains(place.of(folded)) ? 1 : 2))
            .sum();
    return places.isEmpty() ? Optional.empty() : Optional.of(new Stated(problem, places, weight));
  }

  /// Where each part of `wording` stands, the longest first; empty where one is missing. Parts may
  /// not share characters: 不高 in 积极性不高 answers one of them.
  private static List<Span> places(Problem.Wording wording, Map<String, List<Span>> standing) {
    List<Span> places = new ArrayList<>();
    for (List<String> part : wording.parts()) {
      Optional<Span> place = place(part, standing, places);
      if (place.isEmpty()) {
        return List.of();
      }
      places.add(place.get());
    }
    return places;
  }

  private static Optional<Span> place(
      List<String> part, Map<String, List<Span>> standing, List<Span> taken) {
    Optional<Span> longest = Optional.empty();
    for (String word : part) {
      for (Span span : standing.getOrDefault(word, List.of())) {
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
