package yangban.server.pack;

import java.util.List;
import java.util.Optional;
import yangban.corpus.Article;
import yangban.corpus.Practice;
import yangban.corpus.ShownTitle;
import yangban.corpus.pack.Pack;
import yangban.corpus.pack.PackItem;
import yangban.corpus.store.CorpusStore;

/// A pack with the texts that it points to.
///
/// @param entries in the pack's order
public record PackContents(Pack pack, List<Entry> entries) {

  public PackContents {
    entries = List.copyOf(entries);
  }

  /// An item and what it quotes; nothing where that is no longer in the store.
  public record Entry(PackItem item, Optional<Quoted> quoted) {}

  /// A practice, or a whole article.
  ///
  /// @param practice empty for the whole article
  public record Quoted(Article article, Optional<Practice> practice) {

    /// The practice's heading, or the article's title.
    public String heading() {
      return practice.map(Practice::heading).orElseGet(() -> ShownTitle.of(article));
    }
  }

  /// Looks everything up that `pack` points to.
  public static PackContents of(Pack pack, CorpusStore store) {
    return new PackContents(
        pack, pack.items().stream().map(item -> new Entry(item, quoted(item, store))).toList());
  }

  private static Optional<Quoted> quoted(PackItem item, CorpusStore store) {
    Optional<Article> article = store.quoted(item.articleId(), item.practiceId());
    if (item.practiceId().isEmpty()) {
      return article.map(found -> new Quoted(found, Optional.empty()));
    }
    String id = item.practiceId().get();
    return article.flatMap(found ->
        found.reading().practices().stream()
            .filter(practice -> practice.id().equals(id))
            .findFirst()
            .map(practice -> new Quoted(found, Optional.of(practice))));
  }
}
