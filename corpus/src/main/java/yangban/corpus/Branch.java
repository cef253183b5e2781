package yangban.corpus;

import java.util.Optional;

/// The party branch that an article is about. Each part is known by evidence or not at all.
///
/// @param region province-level region of the university: 陕西, 北京
/// @param setup how it is set up: 纵向, 课题组, 班级, 年级, 专业, 教研室, 实验室, 社区
/// @param size how many members it has
/// @param founded when it was founded
public record Branch(
    Optional<Tag<String>> university,
    Optional<Tag<String>> region,
    Optional<Tag<String>> college,
    Optional<Tag<String>> name,
    Optional<Tag<BranchKind>> kind,
    Optional<Tag<String>> setup,
    Optional<Tag<BranchSize>> size,
    Optional<Tag<PartialDate>> founded) {

  /// A branch of which nothing is known.
  public static final Branch UNKNOWN =
      new Branch(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /// A branch whose size and age are not known.
  public Branch(
      Optional<Tag<String>> university,
      Optional<Tag<String>> region,
      Optional<Tag<String>> college,
      Optional<Tag<String>> name,
      Optional<Tag<BranchKind>> kind,
      Optional<Tag<String>> setup) {
    this(university, region, college, name, kind, setup, Optional.empty(), Optional.empty());
  }
}
