package yangban.corpus;

import java.util.Optional;

/// The party branch that an article is about, or that it is about no single one. Each part is known
/// by evidence or not at all.
///
/// @param region province-level region of the university: 陕西, 北京
/// @param setup how it is set up: 纵向, 课题组, 班级, 年级, 专业, 教研室, 实验室, 社区
/// @param size how many members it has
/// @param founded when it was founded
/// @param scope of whom an article speaks that is about no single branch; then `name` is empty
/// @param inferred the university that a mention lets one suppose where `university` is unknown: a
///   guess, never searched or counted by
public record Branch(
    Optional<Tag<String>> university,
    Optional<Tag<String>> region,
    Optional<Tag<String>> college,
    Optional<Tag<String>> name,
    Optional<Tag<BranchKind>> kind,
    Optional<Tag<String>> setup,
    Optional<Tag<BranchSize>> size,
    Optional<Tag<PartialDate>> founded,
    Optional<Tag<BranchScope>> scope,
    Optional<Tag<String>> inferred) {

  /// A branch of which nothing is known.
  public static final Branch UNKNOWN =
      new Branch(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /// A branch of which no more is known.
  public Branch(
      Optional<Tag<String>> university,
      Optional<Tag<String>> region,
      Optional<Tag<String>> college,
      Optional<Tag<String>> name,
      Optional<Tag<BranchKind>> kind,
      Optional<Tag<String>> setup) {
    this(
        university,
        region,
        college,
        name,
        kind,
        setup,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// The same where an article speaks of no single branch.
  public Branch of(Optional<Tag<BranchScope>> whom) {
    return new Branch(
        university, region, college, name, kind, setup, size, founded, whom, inferred);
  }

  /// The same with a university that is only supposed.
  public Branch supposing(Optional<Tag<String>> school) {
    return new Branch(university, region, college, name, kind, setup, size, founded, scope, school);
  }
}
