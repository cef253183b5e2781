package yangban.server.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yangban.corpus.ShownTitle;
import yangban.corpus.pack.Pack;
import yangban.corpus.pack.PackItem;
import yangban.server.pack.PackContents;

/// A reading pack as JSON.
record PackAnswer(
    String id,
    String title,
    String foreword,
    int version,
    Instant created,
    Instant changed,
    List<Item> items) {

  /// One item with what it points to.
  ///
  /// @param heading of the practice, or the article's title; absent where the text is no longer
  ///   held
  record Item(
      String id,
      String articleId,
      Optional<String> practiceId,
      String note,
      Optional<String> heading,
      Optional<String> articleTitle) {}

  static PackAnswer of(PackContents contents) {
    Pack pack = contents.pack();
    return new PackAnswer(
        pack.id(),
        pack.title(),
        pack.foreword(),
        pack.version(),
        pack.created(),
        pack.changed(),
        contents.entries().stream().map(PackAnswer::item).toList());
  }

  private static Item item(PackContents.Entry entry) {
    PackItem item = entry.item();
    return new Item(
        item.id(),
        item.articleId(),
        item.practiceId(),
        item.note(),
        entry.quoted().map(PackContents.Quoted::heading),
        entry.quoted().map(quoted -> ShownTitle.of(quoted.article())));
  }

  /// A pack in the list of all.
  ///
  /// @param items how many it holds
  record Line(String id, String title, int version, Instant created, Instant changed, int items) {

    static Line of(Pack pack) {
      return new Line(
          pack.id(),
          pack.title(),
          pack.version(),
          pack.created(),
          pack.changed(),
          pack.items().size());
    }
  }

  /// All packs.
  record All(List<Line> packs) {}
}
