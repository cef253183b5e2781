package yangban.corpus.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Of the branches that lists name, which have articles here: “名单 100 个支部，已有 63 个的文章”.
///
/// A name is held where university, members, numbers and the rest of the name are the same once
/// both are folded; near where they could be, and a person should look: the college is missing, the
/// university is not known, the wording differs (Dice over pairs of characters, at least 0.6). What
/// differs in a number or in who its members are is another branch, however like it looks.
///
/// @param lines one for each entry, in the order of the lists
public record Coverage(List<Line> lines) {

  /// Below it the names share hardly more than 学院: measured over the names of `CoverageTest`.
  private static final double NEAR = 0.6;

  private static final int MOST_NEAR = 3;

  public Coverage {
    lines = List.copyOf(lines);
  }

  /// A branch as an article names it.
  ///
  /// @param name how it is shown
  public record Held(
      String articleId, Optional<String> university, Optional<String> college, String name) {

    /// The branch in one word, the same for all its articles.
    public String key() {
      return String.join("|", university.orElse(""), college.orElse(""), name);
    }
  }

  /// What is known of one entry.
  public sealed interface Line {
    ShowcaseEntry entry();

    /// There are articles of it.
    record Covered(ShowcaseEntry entry, List<Held> articles) implements Line {
      public Covered {
        articles = List.copyOf(articles);
      }
    }

    /// There may be: for a person to say.
    ///
    /// @param nearest most alike first, at most three branches
    record Near(ShowcaseEntry entry, List<Held> nearest) implements Line {
      public Near {
        nearest = List.copyOf(nearest);
      }
    }

    /// There are none.
    record Missing(ShowcaseEntry entry) implements Line {}
  }

  public int listed() {
    return lines.size();
  }

  public long covered() {
    return lines.stream().filter(Line.Covered.class::isInstance).count();
  }

  public long near() {
    return lines.stream().filter(Line.Near.class::isInstance).count();
  }

  /// @param alone the name without its college
  private record Candidate(Held held, BranchName name, BranchName alone) {}

  /// Compares lists with what is held. Takes time in proportion to entries times the branches of
  /// one university.
  public static Coverage of(List<ShowcaseEntry> entries, List<Held> held) {
    return of(entries, held, List.of());
  }

  /// The same, where a person has the last word about names that come near each other.
  public static Coverage of(
      List<ShowcaseEntry> entries, List<Held> held, List<CoverageChoice> choices) {
    Map<String, List<Candidate>> byUniversity = new HashMap<>();
    for (Held one : held) {
      Candidate candidate =
          new Candidate(one, name(one), BranchName.of(one.university().orElse(""), one.name()));
      byUniversity
          .computeIfAbsent(candidate.name().university(), u -> new ArrayList<>())
          .add(candidate);
    }
    return new Coverage(
        entries.stream().map(e -> chosen(line(e, byUniversity), held, choices)).toList());
  }

  private static Line chosen(Line line, List<Held> held, List<CoverageChoice> choices) {
    Map<String, Boolean> said = new HashMap<>();
    choices.stream()
        .filter(choice -> choice.isOf(line.entry()))
        .forEach(choice -> said.put(choice.held(), choice.same()));
    if (said.isEmpty() || line instanceof Line.Covered) {
      return line;
    }
    List<Held> confirmed =
        held.stream().filter(one -> said.getOrDefault(one.key(), false)).toList();
    if (!confirmed.isEmpty()) {
      return new Line.Covered(line.entry(), confirmed);
    }
    List<Held> near =
        line instanceof Line.Near open
            ? open.nearest().stream().filter(one -> !said.containsKey(one.key())).toList()
            : List.of();
    return near.isEmpty() ? new Line.Missing(line.entry()) : new Line.Near(line.entry(), near);
  }

  private static BranchName name(Held held) {
    String college = held.college().orElse("");
    String branch = held.name().startsWith(college) ? held.name() : college + held.name();
    return BranchName.of(held.university().orElse(""), branch);
  }

  private static Line line(ShowcaseEntry entry, Map<String, List<Candidate>> byUniversity) {
    // Where the list prints the university within the name, it is cut off by each one known.
    String university =
        entry.university().isEmpty() ? within(entry.branch(), byUniversity) : entry.university();
    BranchName wanted = BranchName.of(university, entry.branch());
    List<Candidate> sameSchool = byUniversity.getOrDefault(wanted.university(), List.of());
    List<Held> exact =
        wanted.university().isEmpty()
            ? List.of()
            : sameSchool.stream()
                .filter(c -> c.name().compatible(wanted) && c.name().core().equals(wanted.core()))
                .map(Candidate::held)
                .toList();
    if (!exact.isEmpty()) {
      return new Line.Covered(entry, exact);
    }
    List<Held> within = withinCollege(wanted, sameSchool);
    if (!within.isEmpty()) {
      return new Line.Covered(entry, within);
    }
    List<Candidate> possible = new ArrayList<>(sameSchool);
    if (!wanted.university().isEmpty()) {
      possible.addAll(byUniversity.getOrDefault("", List.of()));
    }
    List<Held> near =
        possible.stream()
            .filter(c -> c.name().compatible(wanted) && likeness(c, wanted) >= NEAR)
            .sorted(Comparator.comparingDouble((Candidate c) -> -likeness(c, wanted)))
            .map(Candidate::held)
            .limit(MOST_NEAR)
            .toList();
    return near.isEmpty() ? new Line.Missing(entry) : new Line.Near(entry, near);
  }

  /// How alike they are, with the college, or without it where the list leaves it out.
  private static double likeness(Candidate candidate, BranchName wanted) {
    double whole = candidate.name().likeness(wanted);
    return wanted.isTelling() && !wanted.core().contains("学院")
        ? Math.max(whole, candidate.alone().likeness(wanted))
        : whole;
  }

  /// A list that leaves the college out means the branch of that very name, where one college alone
  /// has it and the name tells more than 教工第三党支部 does, which every college has.
  private static List<Held> withinCollege(BranchName wanted, List<Candidate> sameSchool) {
    if (wanted.university().isEmpty() || !wanted.isTelling()) {
      return List.of();
    }
    List<Candidate> same =
        sameSchool.stream()
            .filter(c -> c.alone().compatible(wanted) && c.alone().core().equals(wanted.core()))
            .toList();
    boolean one = same.stream().map(c -> c.name().core()).distinct().count() == 1;
    return one ? same.stream().map(Candidate::held).toList() : List.of();
  }

  private static String within(String branch, Map<String, List<Candidate>> byUniversity) {
    return byUniversity.keySet().stream()
        .filter(u -> !u.isEmpty() && branch.startsWith(u))
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }
}
