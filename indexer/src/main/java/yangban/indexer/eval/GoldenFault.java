package yangban.indexer.eval;

/// A golden file cannot be used: which file, and why.
public final class GoldenFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  GoldenFault(String file, String why) {
    super("%s: %s".formatted(file, why));
  }
}
