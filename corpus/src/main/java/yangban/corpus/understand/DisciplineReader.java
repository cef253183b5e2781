package yangban.corpus.understand;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yangban.corpus.Evidence;
import yangban.corpus.Place;
import yangban.corpus.Span;
import yangban.corpus.Tag;
import yangban.corpus.lexicon.CueSort;
import yangban.corpus.lexicon.DisciplineCatalogue;

/// Reads disciplines from the names of units. A cue in the branch's own name says most, in the
/// college's name much, before 系, 专业, 实验室 … something, and elsewhere next to nothing. A
/// university's name says nothing: 交通大学 is no transport engineering.
final class DisciplineReader {
  private static final double BRANCH = 3;
  private static final double COLLEGE = 2;
  private static final double UNIT = 1;
  private static final double TITLE = 0.6;
  private static final double LOOSE = 0.12;

  /// Below this sum no discipline is named at all: unknown stays unknown.
  private static final double ENOUGH = 0.95;

  /// A second discipline must come this close to the first.
  private static final double CLOSE = 0.6;

  /// Where no unit tells a discipline, the full name of a field does (都学矿产普查与勘探): its length.
  private static final int SPECIFIC = 4;

  private static final int MOST = 3;
  private static final int UNIT_REACH = 6;
  private static final int LEAD = 200;
  private static final List<String> UNITS =
      List.of("系", "学院", "专业", "学科", "实验室", "教研室", "研究所", "课题组", "方向", "团队", "教研部", "教学部", "学位");

  /// `测绘、地质和环境相关学科`: fields in a row before one word for all.
  private static final Pattern LISTED =
      Pattern.compile("(?:[、和与及]\\p{IsHan}{2,8}){0,4}?(?:等|相关|的|各){0,2}(?:学科|专业|方向)");

  private static final String LIST = "list";
  private static final String JOINTS = "、和与及";

  private final Page page;
  private final String text;
  private final Optional<String> branch;
  private final Optional<Tag<String>> college;
  private final Folding folding;
  private final CueAutomaton cues;
  private final Schools schools;

  DisciplineReader(
      Page page,
      Rules rules,
      Optional<Span> branch,
      Optional<Tag<String>> college,
      Schools schools) {
    this.page = page;
    this.text = page.text();
    this.branch = branch.map(b -> b.of(text));
    this.college = college;
    this.folding = rules.folding();
    this.cues = rules.cues();
    this.schools = schools;
  }

  List<Tag<String>> read() {
    Map<String, Score> scores = new LinkedHashMap<>();
    for (Found found : cues()) {
      Context context = context(found);
      scores
          .computeIfAbsent(found.cue().value(), c -> new Score())
          .add(found, context.weight * found.cue().weight(), context.rule);
    }
    addImprint(scores);
    boolean named = scores.values().stream().anyMatch(s -> s.branch >= BRANCH * 0.5);
    double best = scores.values().stream().mapToDouble(s -> s.total(named)).max().orElse(0);
    double least = Math.max(ENOUGH, best * CLOSE);
    return scores.entrySet().stream()
        .filter(e ->
            best >= ENOUGH
                ? e.getValue().total(named) >= least || (branch.isEmpty() && e.getValue().listed)
                : e.getValue().specific)
        .sorted(Comparator.comparingDouble(e -> -e.getValue().total(named)))
        .limit(MOST)
        .map(e -> e.getValue().tag(e.getKey()))
        .toList();
  }

  /// A college that only the imprint names has no place in the text.
  private void addImprint(Map<String, Score> scores) {
    Optional<Tag<String>> printed =
        college.filter(c -> c.evidence().getFirst().place() == Place.PAGE);
    if (printed.isEmpty()) {
      return;
    }
    List<Found> found =
        cues.find(folding.fold(printed.get().value())).stream()
            .filter(f -> f.cue().sort() == CueSort.DISCIPLINE)
            .toList();
    telling(Finds.of(found))
        .forEach(f ->
            scores
                .computeIfAbsent(f.cue().value(), c -> new Score())
                .imprint(COLLEGE * f.cue().weight(), printed.get().evidence().getFirst()));
  }

  /// The cues outside universities' names, of overlapping ones the longest.
  private List<Found> cues() {
    List<Found> outside =
        page.found(CueSort.DISCIPLINE).stream()
            .filter(f -> !schools.touches(new Span(f.start(), f.end())))
            .toList();
    return telling(Finds.of(outside)).filter(f -> !acrossWords(f)).toList();
  }

  /// Of overlapping cues the longest, without those that tell no discipline.
  private static Stream<Found> telling(Finds found) {
    return found.longest().stream().filter(f -> !f.cue().value().equals(DisciplineCatalogue.NONE));
  }

  /// 化学 in 历史文化学院: the cue's 学 is that of 学院, and its rest ends another word.
  private boolean acrossWords(Found found) {
    return found.length() == 2
        && text.startsWith("学院", found.end() - 1)
        && found.start() > 0
        && Names.nameCharacter(text.charAt(found.start() - 1))
        && !schools.touches(new Span(found.start() - 1, found.start()))
        && !college.map(Tag::value).filter(c -> c.startsWith(found.cue().words())).isPresent()
        && "与和及、".indexOf(text.charAt(found.start() - 1)) < 0;
  }

  private Context context(Found found) {
    if (in(branch, found)) {
      return new Context(BRANCH, "branch-name");
    }
    if (in(college.map(Tag::value).map(folding::fold), found)) {
      return new Context(COLLEGE, "college-name");
    }
    if (listed(found)) {
      // In a row of fields each is one, however vague its word is elsewhere: 环境.
      return new Context(UNIT / found.cue().weight(), LIST);
    }
    String after = text.substring(found.end(), Math.min(text.length(), found.end() + UNIT_REACH));
    for (String unit : UNITS) {
      int at = after.indexOf(unit);
      if (at >= 0 && after.substring(0, at).chars().allMatch(c -> Names.nameCharacter((char) c))) {
        return new Context(UNIT, "unit-name");
      }
    }
    return new Context(page.inTitle(found.start()) ? TITLE : LOOSE, "mention");
  }

  private boolean listed(Found found) {
    Matcher row = LISTED.matcher(text).region(found.end(), text.length());
    boolean last = found.start() > 0 && JOINTS.indexOf(text.charAt(found.start() - 1)) >= 0;
    return row.lookingAt() && (last || JOINTS.indexOf(text.charAt(found.end())) >= 0);
  }

  /// Whether the cue stands in that name, wherever the name is repeated.
  private boolean in(Optional<String> name, Found found) {
    if (name.isEmpty()) {
      return false;
    }
    String words = name.get();
    int at = words.indexOf(found.cue().words());
    return at >= 0 && found.start() >= at && text.startsWith(words, found.start() - at);
  }

  private record Context(double weight, String rule) {}

  private final class Score {
    private double branch;
    private double college;
    private double rest;
    private boolean specific;

    /// Named in a row of the fields that an article is about: each of them counts where the article
    /// is about no single branch.
    private boolean listed;

    private Optional<Evidence> strongest = Optional.empty();
    private double most;
    private final Map<String, Integer> seen = new LinkedHashMap<>();

    void add(Found found, double weight, String rule) {
      String by = rule.equals(LIST) ? "unit-name" : rule;
      specific |=
          found.length() >= SPECIFIC
              && found.cue().weight() >= 1
              && found.end() <= page.bodyStart() + LEAD;
      int times = seen.merge(found.cue().words() + by, 1, Integer::sum);
      if (weight > most) {
        most = weight;
        strongest = Optional.of(page.evidence(found, by, confidence(weight)));
      }
      listed |= rule.equals(LIST);
      switch (by) {
        case "branch-name" -> branch = Math.max(branch, weight);
        case "college-name" -> college = Math.max(college, weight);
        default -> rest += weight / times;
      }
    }

    /// The branch's own name outweighs its college's, which may hold many disciplines.
    double total(boolean branchNamed) {
      return branch + (branchNamed ? college * 0.3 : college) + Math.min(rest, 1.4);
    }

    void imprint(double weight, Evidence evidence) {
      college = Math.max(college, weight);
      if (weight > most) {
        most = weight;
        strongest = Optional.of(evidence);
      }
    }

    private static double confidence(double weight) {
      return Math.min(0.95, 0.4 + weight * 0.2);
    }

    Tag<String> tag(String code) {
      return Tag.of(code, strongest.orElseThrow());
    }
  }
}
