package yangban.corpus.source;

import java.util.Optional;
import java.util.OptionalInt;
import yangban.corpus.Level;

/// A branch that a list names (第N批名单).
///
/// @param university as printed; empty where the list prints it within the branch's name
/// @param branch as printed, with its college where the list has it
/// @param level who recognised it
/// @param batch 1 for 首批
public record ShowcaseEntry(
    String university, String branch, Optional<Level> level, OptionalInt batch) {

  public ShowcaseEntry {
    if (branch.isBlank()) {
      throw new IllegalArgumentException("an entry without a branch");
    }
  }
}
