package yangban.web.view;

import java.util.List;
import java.util.Optional;
import yangban.corpus.pack.Pack;

/// The editor of a pack: the list, what is chosen of it, and its fields.
///
/// @param chosen the entry that is shown; none for the cover and foreword
/// @param removed what was taken out, last taken first
/// @param minutes to read it all
/// @param maxText the most characters of a foreword or note
/// @param unsaved what was written and not kept, for another text was saved meanwhile
public record PackView(
    String id,
    String title,
    String foreword,
    String changed,
    List<PackEntry> entries,
    Optional<PackEntry> chosen,
    List<PackEntry> removed,
    int chars,
    int minutes,
    int maxTitle,
    int maxText,
    Optional<PackDraft> unsaved) {

  /// Adults read some 260 to 400 Chinese characters a minute in silence; texts of this kind are
  /// read with a pencil, so the measure is set at 300.
  private static final int CHARS_PER_MINUTE = 300;

  public static PackView of(
      Pack pack,
      List<PackEntry> entries,
      List<PackEntry> removed,
      Optional<String> chosen,
      Labels labels) {
    int chars = entries.stream().mapToInt(PackEntry::chars).sum();
    return new PackView(
        pack.id(),
        pack.title(),
        pack.foreword(),
        labels.minute(pack.changed()),
        List.copyOf(entries),
        chosen.flatMap(id -> entries.stream().filter(entry -> entry.id().equals(id)).findFirst()),
        List.copyOf(removed),
        chars,
        (chars + CHARS_PER_MINUTE - 1) / CHARS_PER_MINUTE,
        Pack.MAX_TITLE_CHARS,
        Pack.MAX_TEXT_CHARS,
        Optional.empty());
  }

  public PackView withUnsaved(PackDraft draft) {
    return new PackView(
        id,
        title,
        foreword,
        changed,
        entries,
        chosen,
        removed,
        chars,
        minutes,
        maxTitle,
        maxText,
        Optional.of(draft));
  }

  public List<String> forewordParagraphs() {
    return foreword.lines().filter(line -> !line.isBlank()).toList();
  }
}
