package yangban.web.view;

import java.util.List;
import yangban.corpus.pack.Pack;

/// All reading packs.
///
/// @param deleted those in the bin
public record PacksView(List<Entry> packs, List<Entry> deleted, int maxTitle) {

  /// A pack in the list.
  public record Entry(String id, String title, int items, String changed) {}

  public static PacksView of(List<Pack> packs, List<Pack> deleted, Labels labels) {
    return new PacksView(entries(packs, labels), entries(deleted, labels), Pack.MAX_TITLE_CHARS);
  }

  private static List<Entry> entries(List<Pack> packs, Labels labels) {
    return packs.stream()
        .map(pack ->
            new Entry(pack.id(), pack.title(), pack.items().size(), labels.minute(pack.changed())))
        .toList();
  }
}
