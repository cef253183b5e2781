package yangban.indexer.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import yangban.corpus.Span;
import yangban.indexer.query.Clause.Named;
import yangban.indexer.query.Clause.Piece;
import yangban.indexer.query.FieldNames.Target;
import yangban.indexer.query.FieldValues.Meant;

/// Takes the fields of one query for what they are about: choices of facets, or places where words
/// have to stand.
final class FieldReading {

  private final FieldNames names;
  private final FieldValues values;
  private final KnownValues known;
  private final Map<Facet, Set<String>> any = new EnumMap<>(Facet.class);
  private final Map<Facet, Set<String>> none = new EnumMap<>(Facet.class);
  private final List<Span> taken = new ArrayList<>();
  private final List<String> turned = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();

  FieldReading(FieldNames names, FieldValues values, KnownValues known) {
    this.names = names;
    this.values = values;
    this.known = known;
  }

  /// A piece that has to stand in a certain place.
  record Scoped(Piece piece, Unit.Scope scope) {}

  boolean isFacet(Named named) {
    return target(named).scope().isEmpty();
  }

  private Target target(Named named) {
    return names
        .of(named.field().name())
        .orElseThrow(() -> new IllegalStateException("no field: " + named.field().name()));
  }

  Optional<Scoped> scoped(Named named) {
    Token.Field field = named.field();
    return target(named)
        .scope()
        .map(scope ->
            new Scoped(new Piece(field.value(), field.valueStart(), field.quoted()), scope));
  }

  void choose(Named named, boolean excluded) {
    choose(named, excluded, named.field().start());
  }

  /// @param start where the field begins, its sign included
  void choose(Named named, boolean excluded, int start) {
    Token.Field field = named.field();
    taken.add(new Span(start, field.end()));
    for (String text : texts(field)) {
      choose(target(named), field.name(), text, excluded);
    }
  }

  private static List<String> texts(Token.Field field) {
    return field.quoted()
        ? List.of(field.value())
        : Arrays.stream(field.value().split("[,，、|｜;；]")).filter(text -> !text.isBlank()).toList();
  }

  private void choose(Target target, String name, String text, boolean excluded) {
    for (Facet facet : target.facets()) {
      Meant meant = values.meant(facet, text, known);
      if (!meant.values().isEmpty()) {
        put(facet, meant.values(), excluded);
        if (meant.turned()) {
          turned.add(text);
        }
        return;
      }
    }
    unknown.add(name + "：" + text);
    put(target.facets().getFirst(), List.of(text), excluded);
  }

  private void put(Facet facet, List<String> chosen, boolean excluded) {
    (excluded ? none : any).computeIfAbsent(facet, _ -> new LinkedHashSet<>()).addAll(chosen);
  }

  Map<Facet, FacetChoice> choices() {
    Map<Facet, FacetChoice> choices = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      FacetChoice choice =
          new FacetChoice(any.getOrDefault(facet, Set.of()), none.getOrDefault(facet, Set.of()));
      if (!choice.isEmpty()) {
        choices.put(facet, choice);
      }
    }
    return choices;
  }

  /// `text` without the fields that have become choices.
  String rest(String text) {
    return taken.isEmpty() ? text : without(text, taken);
  }

  /// The same without `words` as well.
  String rest(String text, List<Span> words) {
    return without(text, Stream.concat(taken.stream(), words.stream()).toList());
  }

  private static String without(String text, List<Span> places) {
    return Expanding.blanked(text, places).strip().replaceAll("\\s+", " ");
  }

  void notes(List<QueryNote> notes) {
    if (!turned.isEmpty()) {
      notes.add(new QueryNote(QueryNote.Code.TURNED, turned));
    }
    if (!unknown.isEmpty()) {
      notes.add(new QueryNote(QueryNote.Code.UNKNOWN_VALUE, unknown));
    }
  }
}
