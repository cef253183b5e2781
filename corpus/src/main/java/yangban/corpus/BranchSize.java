package yangban.corpus;

import java.util.Optional;
import java.util.stream.Stream;

/// How many members a branch has, each part only where the page prints it.
///
/// @param members all of them (党员)
/// @param formal 正式党员
/// @param probationary 预备党员
/// @param doctoral members who are doctoral students
/// @param master members who are master's students
public record BranchSize(
    Optional<Integer> members,
    Optional<Integer> formal,
    Optional<Integer> probationary,
    Optional<Integer> doctoral,
    Optional<Integer> master) {

  public BranchSize {
    if (Stream.of(members, formal, probationary, doctoral, master)
        .flatMap(Optional::stream)
        .anyMatch(n -> n < 0)) {
      throw new IllegalArgumentException("a number of members is not negative");
    }
  }
}
