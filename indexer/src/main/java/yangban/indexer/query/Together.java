package yangban.indexer.query;

import java.util.List;

/// Units that answer only together.
///
/// @param units at least one; all of them have to stand in an entry
/// @param nearness how they have to stand there
public record Together(List<Unit> units, Nearness nearness) {

  public Together {
    units = List.copyOf(units);
    if (units.isEmpty()) {
      throw new IllegalArgumentException("nothing together is nothing to look for");
    }
  }

  public static Together of(Unit unit) {
    return new Together(List.of(unit), Nearness.ANYWHERE);
  }

  public static Together of(List<Unit> units) {
    return new Together(units, Nearness.ANYWHERE);
  }
}
