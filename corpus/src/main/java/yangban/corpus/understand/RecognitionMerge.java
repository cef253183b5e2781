package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yangban.corpus.Evidence;
import yangban.corpus.Level;
import yangban.corpus.PartialDate;
import yangban.corpus.Recognition;
import yangban.corpus.Stage;
import yangban.corpus.Tag;

/// Joins what several sentences tell of the same recognition.
final class RecognitionMerge {
  private final List<Group> groups = new ArrayList<>();

  RecognitionMerge(List<RecognitionReader.Candidate> candidates) {
    candidates.stream().filter(c -> c.level().isPresent()).forEach(this::add);
    candidates.stream().filter(c -> c.level().isEmpty()).forEach(this::addWithoutLevel);
    groups.removeIf(this::toldAgain);
    groups.forEach(this::completeBatch);
    groups.forEach(this::completeName);
  }

  /// 样板支部 are built and examined: that one is also said to be 获评 or 授予, in a title or of the same
  /// year, tells the same again.
  private boolean toldAgain(Group loose) {
    if (loose.stage() != Stage.AWARDED || !built(loose)) {
      return false;
    }
    Optional<Group> same =
        groups.stream()
            .filter(g -> g.stage() != Stage.AWARDED && g.family().equals(loose.family()))
            .filter(g -> g.level == loose.level && Group.agree(g.batch(), loose.batch()))
            .filter(g -> loose.year().isEmpty() || loose.year().equals(g.year()))
            .findFirst();
    same.ifPresent(g -> g.members.addAll(loose.members));
    return same.isPresent();
  }

  private static boolean built(Group group) {
    return group.family().equals(BUILT) || group.family().startsWith("百个");
  }

  /// What passed is of the batch in which it began, where only one is told.
  private void completeBatch(Group passed) {
    if (passed.stage() == Stage.ACCEPTED && passed.batch().isEmpty()) {
      List<String> begun =
          groups.stream()
              .filter(g -> g.stage() == Stage.NURTURED && g.level == passed.level)
              .filter(g -> g.family().equals(passed.family()))
              .flatMap(g -> g.batch().stream())
              .distinct()
              .toList();
      passed.known = begun.size() == 1 ? Optional.of(begun.getFirst()) : Optional.empty();
    }
  }

  /// What passed bears the full name under which it began, and the other way round.
  private void completeName(Group named) {
    groups.stream()
        .filter(g -> g != named && g.level == named.level && g.family().equals(named.family()))
        .filter(g -> g.stage() != named.stage() && Group.agree(g.batch(), named.batch()))
        .map(Group::programme)
        .max(Comparator.comparingInt(String::length))
        .filter(p -> named.family().equals(BUILT) && p.length() > named.programme().length())
        .ifPresent(p -> named.full = Optional.of(p));
  }

  private static final String BUILT = "样板支部";

  private void add(RecognitionReader.Candidate candidate) {
    for (Group group : groups) {
      if (group.takes(candidate)) {
        group.add(candidate);
        return;
      }
    }
    groups.add(new Group(candidate, candidate.level().orElseThrow()));
  }

  /// Who does not tell the level speaks of a recognition that another sentence tells in full.
  private void addWithoutLevel(RecognitionReader.Candidate candidate) {
    groups.stream().filter(g -> g.fits(candidate)).findFirst().ifPresent(g -> g.add(candidate));
  }

  List<Tag<Recognition>> merged() {
    return groups.stream().map(Group::tag).toList();
  }

  static String family(String programme) {
    return programme.endsWith("样板支部") || programme.equals("样板党支部")
        ? "样板支部"
        : programme.replace("党支部", "支部");
  }

  private static final class Group {
    private final List<RecognitionReader.Candidate> members = new ArrayList<>();
    private final Level level;

    /// A batch that another group tells.
    private Optional<String> known = Optional.empty();

    /// A name that another group tells in full.
    private Optional<String> full = Optional.empty();

    Group(RecognitionReader.Candidate first, Level level) {
      this.level = level;
      members.add(first);
    }

    boolean takes(RecognitionReader.Candidate candidate) {
      return candidate.level().equals(Optional.of(level)) && fits(candidate);
    }

    boolean fits(RecognitionReader.Candidate candidate) {
      RecognitionReader.Candidate first = members.getFirst();
      boolean stage = !candidate.told() || !told() || candidate.stage() == stage();
      return RecognitionMerge.family(first.programme())
              .equals(RecognitionMerge.family(candidate.programme()))
          && stage
          && (candidate.stage() != Stage.AWARDED || agree(year(), candidate.year()))
          && agree(batch(), candidate.batch());
    }

    private boolean told() {
      return members.stream().anyMatch(RecognitionReader.Candidate::told);
    }

    private Stage stage() {
      return members.stream()
          .filter(RecognitionReader.Candidate::told)
          .findFirst()
          .orElse(members.getFirst())
          .stage();
    }

    private Optional<String> batch() {
      return members.stream().flatMap(m -> m.batch().stream()).findFirst().or(() -> known);
    }

    private static boolean agree(Optional<?> a, Optional<?> b) {
      return a.isEmpty() || b.isEmpty() || a.equals(b);
    }

    void add(RecognitionReader.Candidate candidate) {
      members.add(candidate);
    }

    private String programme() {
      return full.orElseGet(this::longest);
    }

    private String longest() {
      return members.stream()
          .map(RecognitionReader.Candidate::programme)
          .max(Comparator.comparingInt(String::length))
          .orElseThrow();
    }

    private String family() {
      return RecognitionMerge.family(programme());
    }

    private Optional<Integer> year() {
      return members.stream().flatMap(m -> m.year().stream()).findFirst();
    }

    /// The year told first, with a month that is told of it.
    private Optional<PartialDate> date() {
      List<PartialDate> all = members.stream().flatMap(m -> m.date().stream()).toList();
      return all.stream()
          .filter(d -> d.month().isPresent() && d.year() == all.getFirst().year())
          .findFirst()
          .or(() -> all.stream().findFirst());
    }

    Tag<Recognition> tag() {
      Set<Evidence> evidence = new LinkedHashSet<>();
      members.stream()
          .map(RecognitionReader.Candidate::evidence)
          .sorted((a, b) -> Double.compare(b.confidence(), a.confidence()))
          .forEach(evidence::add);
      return new Tag<>(
          Recognition.of(level, programme(), batch(), stage(), date()), List.copyOf(evidence));
    }
  }
}
