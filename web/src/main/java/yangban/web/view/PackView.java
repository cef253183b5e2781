package yangban.web.view;

import java.util.List;
import java.util.Optional;
import yangban.corpus.pack.Pack;

/// The editor of a pack: the list, what is chosen of it, and its fields.
///
/// @param chosen the entry that is shown; none for the cover and foreword
/// @param minutes to read it all
/// @param maxText the most characters of a foreword or note
public record PackView(
    String id,
    String title,
    String foreword,
    String changed,
    List<PackEntry> entries,
    Optional<PackEntry> chosen,
    int chars,
    int minutes,
    int maxTitle,
    int maxText) {

  /// Adults read some 260 to 400 Chinese characters a minute in silence; texts of this kind are
  /// read with a pencil, so the measure is set at 300.
  private static final int CHARS_PER_MINUTE = 300;

  public static PackView of(
      Pack pack, List<PackEntry> entries, Optional<String> chosen, Labels labels) {
    int chars = entries.stream().mapToInt(PackEntry::chars).sum();
    return new PackView(
        pack.id(),
        pack.title(),
        pack.foreword(),
        labels.minute(pack.changed()),
        List.copyOf(entries),
        chosen.flatMap(id -> entries.stream().filter(entry -> entry.id().equals(id)).findFirst()),
        chars,
        (chars + CHARS_PER_MINUTE - 1) / CHARS_PER_MINUTE,
        Pack.MAX_TITLE_CHARS,
        Pack.MAX_TEXT_CHARS);
  }

  public List<String> forewordParagraphs() {
    return foreword.lines().filter(line -> !line.isBlank()).toList();
  }
}
