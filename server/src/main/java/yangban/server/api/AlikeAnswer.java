package yangban.server.api;

import java.util.List;
import java.util.Map;
import yangban.corpus.Theme;
import yangban.indexer.search.Alike;

/// A practice that does as another one, as JSON; see [Alike].
record AlikeAnswer(
    String id,
    String heading,
    String excerpt,
    List<Theme> themes,
    List<String> topics,
    List<String> disciplines,
    Shared shared,
    double score,
    SearchAnswer.Source article) {

  /// What the two have in common.
  record Shared(List<Theme> themes, List<String> topics, List<String> words) {}

  static AlikeAnswer of(Alike alike) {
    return new AlikeAnswer(
        alike.hit().id(),
        alike.hit().heading(),
        alike.hit().excerpt(),
        alike.hit().themes(),
        alike.hit().topics(),
        alike.hit().disciplines(),
        new Shared(alike.themes(), alike.topics(), alike.words()),
        alike.hit().score(),
        SearchAnswer.Source.of(alike.hit().article(), Map.of()));
  }

  /// All that were found, most alike first.
  record All(String id, List<AlikeAnswer> alike) {}
}
