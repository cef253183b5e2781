package yangban.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.search.Alike;
import yangban.web.Messages;

/// A practice that does as another one, on one line.
///
/// @param shared what the two have in common, in words
public record AlikeLine(CardView card, List<String> shared) {

  public static AlikeLine of(Alike alike, Labels labels) {
    Messages words = labels.words();
    List<String> shared = new ArrayList<>();
    if (!alike.themes().isEmpty()) {
      shared.add(
          words.text(
              "alike.themes", words.list(alike.themes().stream().map(words::label).toList())));
    }
    if (!alike.topics().isEmpty()) {
      shared.add(words.text("alike.topics", words.list(alike.topics())));
    }
    if (!alike.words().isEmpty()) {
      shared.add(words.text("alike.words", words.list(alike.words())));
    }
    return new AlikeLine(
        CardView.of(alike.hit(), SearchRequest.of(""), Map.of(), labels), List.copyOf(shared));
  }
}
