package yangban.corpus.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yangban.corpus.source.CatalogueEntry.Columns;
import yangban.corpus.source.CatalogueEntry.FieldPlace;

/// Rewrites only those lines of an entry whose fields differ, so that what a person wrote beside
/// them stays as it was.
final class FieldEdit {

  private final CatalogueEntry entry;
  private final Source before;
  private final Source after;

  FieldEdit(CatalogueEntry entry, Source before, Source after) {
    this.entry = entry;
    this.before = before;
    this.after = after;
  }

  /// An edit of some lines.
  private record Splice(int first, int end, List<String> lines) {}

  /// `lines` of the file, edited where the fields differ.
  List<String> in(List<String> lines) {
    Map<String, List<String>> was = SourceForm.fields(before);
    Map<String, List<String>> is = SourceForm.fields(after);
    Map<String, List<String>> needed = SourceForm.needed(after);
    List<Splice> splices = new ArrayList<>();
    int behind = entry.first() + 1;
    for (String field : SourceForm.FIELDS) {
      Optional<FieldPlace> place = Optional.ofNullable(entry.places().get(field));
      List<String> values = is.getOrDefault(field, List.of());
      if (!values.equals(was.get(field))) {
        boolean write = needed.containsKey(field);
        if (place.isPresent()) {
          splices.add(changed(field, place.get(), values, write, lines));
        } else if (write) {
          splices.add(new Splice(behind, behind, EntryWriter.field(field, values, margin(lines))));
        }
      }
      behind = place.map(p -> p.last() + 1).orElse(behind);
    }
    // From the end on, so that lines keep their numbers; of several at one place the later field
    // first.
    splices.reversed().stream()
        .sorted(Comparator.comparingInt((Splice s) -> -s.first()))
        .forEach(s -> {
          List<String> old = lines.subList(s.first(), s.end());
          old.clear();
          old.addAll(s.lines());
        });
    return lines;
  }

  private Splice changed(
      String field, FieldPlace place, List<String> values, boolean write, List<String> lines) {
    String line = lines.get(place.first());
    boolean hyphened = place.first() == entry.first();
    if (!write && !hyphened) {
      return new Splice(place.first(), place.last() + 1, List.of());
    }
    if (place.scalar().isPresent() && values.size() == 1 && !field.equals("kinds")) {
      Columns columns = place.scalar().get();
      String edited =
          line.substring(0, columns.start())
              + EntryWriter.scalar(values.getFirst())
              + line.substring(columns.end());
      return new Splice(place.first(), place.first() + 1, List.of(edited));
    }
    int margin = line.indexOf(field);
    List<String> fresh = new ArrayList<>(EntryWriter.field(field, values, Math.max(0, margin)));
    if (hyphened) {
      fresh.set(0, line.substring(0, Math.max(0, margin)) + fresh.getFirst().strip());
    }
    return new Splice(place.first(), place.last() + 1, fresh);
  }

  /// The column in which the entry's fields begin.
  private int margin(List<String> lines) {
    return entry.places().entrySet().stream()
        .findFirst()
        .map(e -> lines.get(e.getValue().first()).indexOf(e.getKey()))
        .filter(m -> m > 0)
        .orElse(entry.indent() + EntryWriter.INDENT);
  }
}
