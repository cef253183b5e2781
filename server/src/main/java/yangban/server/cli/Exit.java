package yangban.server.cli;

/// What a command answers to the shell.
final class Exit {

  /// Done.
  static final int DONE = 0;

  /// Done, with items that failed; each was listed.
  static final int SOME_FAILED = 1;

  /// Not done: used badly, or something stands in the way; what to change was said.
  static final int REFUSED = 2;

  private Exit() {}
}
