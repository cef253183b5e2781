package yangban.web.view;

import java.util.List;
import yangban.corpus.pack.Pack;

/// All reading packs.
public record PacksView(List<Entry> packs, int maxTitle) {

  /// A pack in the list.
  public record Entry(String id, String title, int items, String changed) {}

  public static PacksView of(List<Pack> packs, Labels labels) {
    return new PacksView(
        packs.stream()
            .map(pack ->
                new Entry(
                    pack.id(), pack.title(), pack.items().size(), labels.minute(pack.changed())))
            .toList(),
        Pack.MAX_TITLE_CHARS);
  }
}
