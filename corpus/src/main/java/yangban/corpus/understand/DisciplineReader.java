package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yangban.corpus.Evidence;
import yangban.corpus.Span;
import yangban.corpus.Tag;

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

  private static final int MOST = 3;
  private static final int UNIT_REACH = 6;
  private static final List<String> UNITS =
      List.of("系", "学院", "专业", "学科", "实验室", "教研室", "研究所", "课题组", "方向", "团队", "教研部", "教学部", "学位");

  private final Page page;
  private final String text;
  private final Optional<Span> branch;
  private final Optional<Span> college;
  private final List<Span> universities;

  DisciplineReader(
      Page page, Optional<Span> branch, Optional<Span> college, List<Span> universities) {
    this.page = page;
    this.text = page.text();
    this.branch = branch;
    this.college = college;
    this.universities = universities;
  }

  List<Tag<String>> read() {
    Map<String, Score> scores = new LinkedHashMap<>();
    for (Found found : cues()) {
      Context context = context(found);
      scores
          .computeIfAbsent(found.cue().value(), c -> new Score())
          .add(found, context.weight * found.cue().weight(), context.rule);
    }
    boolean named = scores.values().stream().anyMatch(s -> s.branch >= BRANCH * 0.5);
    double best = scores.values().stream().mapToDouble(s -> s.total(named)).max().orElse(0);
    return scores.entrySet().stream()
        .filter(e -> e.getValue().total(named) >= Math.max(ENOUGH, best * CLOSE))
        .sorted(Comparator.comparingDouble(e -> -e.getValue().total(named)))
        .limit(MOST)
        .map(e -> e.getValue().tag(e.getKey()))
        .toList();
  }

  /// The cues outside universities' names, of overlapping ones the longest.
  private List<Found> cues() {
    List<Found> all = page.found(CueSort.DISCIPLINE);
    List<Found> kept = new ArrayList<>();
    for (Found found : all) {
      boolean inner = all.stream().anyMatch(o -> o.length() > found.length() && o.covers(found));
      boolean school =
          universities.stream().anyMatch(u -> found.start() < u.end() && found.end() > u.start());
      if (!inner && !school) {
        kept.add(found);
      }
    }
    return kept;
  }

  private Context context(Found found) {
    if (in(branch, found)) {
      return new Context(BRANCH, "branch-name");
    }
    if (in(college, found)) {
      return new Context(COLLEGE, "college-name");
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

  /// Whether the cue stands in that name, wherever the name is repeated.
  private boolean in(Optional<Span> name, Found found) {
    if (name.isEmpty()) {
      return false;
    }
    String words = name.get().of(text);
    int at = words.indexOf(found.cue().words());
    return at >= 0 && found.start() >= at && text.startsWith(words, found.start() - at);
  }

  private record Context(double weight, String rule) {}

  private final class Score {
    private double branch;
    private double college;
    private double rest;
    private Optional<Found> strongest = Optional.empty();
    private double most;
    private String rule = "mention";
    private final Map<String, Integer> seen = new LinkedHashMap<>();

    void add(Found found, double weight, String by) {
      int times = seen.merge(found.cue().words() + by, 1, Integer::sum);
      if (weight > most) {
        most = weight;
        strongest = Optional.of(found);
        rule = by;
      }
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

    Tag<String> tag(String code) {
      Found found = strongest.orElseThrow();
      double confidence = Math.min(0.95, 0.4 + most * 0.2);
      Evidence evidence = page.evidence(found, rule, confidence);
      return Tag.of(code, evidence);
    }
  }
}
