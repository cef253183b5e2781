package yangban.server.problem;

import java.util.List;

/// A request that cannot be answered, and why: thrown by a route, turned into an answer by
/// [ProblemAnswer] alone.
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final ProblemKind kind;
  private final transient List<Object> words;

  /// A problem of that kind.
  ///
  /// @param words what the sentences of `kind` mention, in their order
  public Problem(ProblemKind kind, Object... words) {
    // The stack of a refused request tells nothing that its kind does not.
    super(kind.code(), null, false, false);
    this.kind = kind;
    this.words = List.of(words);
  }

  public ProblemKind kind() {
    return kind;
  }

  /// What its sentence mentions.
  public List<Object> words() {
    return words;
  }
}
