package yangban.server.api;

import yangban.corpus.store.PackStore;

/// What packs are as JSON, for whoever prints them elsewhere.
public final class PackAnswers {

  private PackAnswers() {}

  /// All packs as `/api/v1/packs` answers them.
  public static Object all(PackStore packs) {
    return new PackAnswer.All(packs.all().stream().map(PackAnswer.Line::of).toList());
  }
}
