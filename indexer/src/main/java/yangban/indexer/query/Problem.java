package yangban.indexer.query;

import java.util.List;

/// Something that people want to get rid of and say in many ways, with what practices that deal
/// with it speak of.
///
/// @param code names it in addresses
/// @param name for the person who asked
/// @param wordings how it is said
/// @param swallowed words that say nothing more beside a wording, folded: 党员 in 党员参与度不高
/// @param cues what practices that answer it speak of: topics and words
record Problem(
    String code, String name, List<Wording> wordings, List<String> swallowed, List<String> cues) {

  Problem {
    wordings = List.copyOf(wordings);
    swallowed = List.copyOf(swallowed);
    cues = List.copyOf(cues);
  }

  /// Things that have to be said, in any order: of each list one.
  record Wording(List<List<String>> parts) {

    Wording {
      parts = parts.stream().map(List::copyOf).toList();
    }
  }
}
