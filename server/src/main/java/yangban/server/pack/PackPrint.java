package yangban.server.pack;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yangban.corpus.Article;
import yangban.corpus.pack.Pack;
import yangban.corpus.pack.PackItem;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.store.FoundPractice;
import yangban.corpus.store.FoundPractice.Standing;
import yangban.server.export.Citations;
import yangban.web.Messages;
import yangban.web.view.Labels;
import yangban.web.view.PackEntry;
import yangban.web.view.PackPrintView;

/// Lays a pack out for paper: what Word and the printable page both show. Thread-safe.
public final class PackPrint {

  private final Messages messages;
  private final Labels labels;
  private final Citations citations;
  private final Clock clock;

  /// Lays out with these words.
  ///
  /// @param clock dates the cover
  public PackPrint(Messages messages, Labels labels, Citations citations, Clock clock) {
    this.messages = messages;
    this.labels = labels;
    this.citations = citations;
    this.clock = clock;
  }

  /// `pack` with the texts that it points to as they stand in `store`.
  public PackPrintView of(Pack pack, CorpusStore store) {
    List<PackPrintView.Entry> entries = new ArrayList<>();
    for (PackItem item : pack.items()) {
      Optional<Article> article = store.quoted(item.articleId(), item.practiceId());
      Standing standing =
          item.practiceId()
              .flatMap(store::practice)
              .map(FoundPractice::standing)
              .orElse(Standing.PRESENT);
      PackEntry entry = PackEntry.of(item, entries.size() + 1, article, standing, labels);
      String citation = entry.missing() ? "" : article.map(citations::of).orElse("");
      entries.add(new PackPrintView.Entry(entry, paragraphs(item.note()), citation));
    }
    int chars = entries.stream().mapToInt(entry -> entry.entry().chars()).sum();
    String counts =
        messages.text("pack.items", entries.size()) + " · " + messages.text("pack.chars", chars);
    return new PackPrintView(
        pack.title(), labels.day(clock.instant()), counts, paragraphs(pack.foreword()), entries);
  }

  private static List<String> paragraphs(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
