package yangban.corpus.source;

/// A person said whether a branch that lists name is one that articles name.
///
/// @param university as the list has it; may be empty
/// @param branch as the list has it
/// @param held [Coverage.Held#key] of what articles name
/// @param same whether the two are one branch
public record CoverageChoice(String university, String branch, String held, boolean same) {

  /// Whether it speaks of this entry.
  public boolean isOf(ShowcaseEntry entry) {
    return university.equals(entry.university()) && branch.equals(entry.branch());
  }
}
