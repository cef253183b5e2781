package yangban.indexer.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import yangban.corpus.Span;
import yangban.indexer.query.Clause.Any;
import yangban.indexer.query.Clause.Named;
import yangban.indexer.query.Clause.Piece;
import yangban.indexer.query.FieldNames.Target;
import yangban.indexer.query.FieldValues.Meant;

/// Takes the fields of one query for what they are about: choices of facets, or places where words
/// have to stand.
final class FieldReading {

  private static final String OPENING = "(（[［【{｛〔";
  private static final String CLOSING = ")）]］】}｝〕";

  private final FieldNames names;
  private final FieldValues values;
  private final SaidYears years;
  private final KnownValues known;
  private final Map<Facet, Set<String>> any = new EnumMap<>(Facet.class);
  private final Map<Facet, Set<String>> none = new EnumMap<>(Facet.class);
  private final List<Span> taken = new ArrayList<>();
  private final List<String> turned = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private final Set<String> everywhere = new LinkedHashSet<>();
  private final Set<String> either = new LinkedHashSet<>();

  FieldReading(FieldNames names, FieldValues values, SaidYears years, KnownValues known) {
    this.names = names;
    this.values = values;
    this.years = years;
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

  /// Whether all of `parts` choose from one facet.
  boolean isOfOneFacet(List<Clause> parts) {
    return parts.stream()
            .map(part ->
                part instanceof Named named
                    ? target(named).facets().stream().findFirst()
                    : Optional.empty())
            .distinct()
            .limit(2)
            .count()
        == 1;
  }

  /// The same, with what follows the value of a facet and is the name of another one as a value
  /// too: 类型:本科生 或 研究生.
  Any ofSameFacet(Any any) {
    List<Clause> parts = new ArrayList<>();
    Optional<Named> last = Optional.empty();
    for (Clause part : any.parts()) {
      if (part instanceof Named named && isFacet(named)) {
        last = Optional.of(named);
      } else if (part instanceof Piece piece) {
        last = last.filter(named -> isValue(named, piece.text()));
        parts.add(last.<Clause>map(named -> alike(named, piece)).orElse(part));
        continue;
      } else {
        last = Optional.empty();
      }
      parts.add(part);
    }
    return new Any(parts);
  }

  private boolean isValue(Named named, String text) {
    return target(named).facets().stream()
        .anyMatch(facet ->
            facet == Facet.YEAR
                ? !meant(facet, text).values().isEmpty()
                : values.isName(facet, text, known));
  }

  private Meant meant(Facet facet, String text) {
    return facet == Facet.YEAR ? years.named(text, known) : values.meant(facet, text, known);
  }

  private static Named alike(Named named, Piece piece) {
    int end = piece.start() + piece.text().length();
    return new Named(
        new Token.Field(
            named.field().name(), piece.text(), piece.quoted(), piece.start(), piece.start(), end));
  }

  /// Tells that a field or an exclusion stands where it cannot: joined by 或 to something else.
  void everywhere(String typed) {
    everywhere.add(typed);
  }

  /// Tells of values of one facet that are joined by 与.
  void either(List<Clause> parts) {
    Map<Optional<Facet>, List<String>> typed = new LinkedHashMap<>();
    for (Clause part : parts) {
      if (part instanceof Named named && isFacet(named)) {
        typed
            .computeIfAbsent(target(named).facets().stream().findFirst(), _ -> new ArrayList<>())
            .add(typed(named));
      }
    }
    typed.values().stream().filter(each -> each.size() > 1).forEach(either::addAll);
  }

  static String typed(Named named) {
    return named.field().name() + "：" + named.field().value();
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
        : Arrays.stream(field.value().split("[,，、|｜;；]"))
            .map(FieldReading::bare)
            .filter(text -> !text.isBlank())
            .toList();
  }

  /// A value without brackets around it, 学校:【武汉大学】, and without one that has no partner in it.
  private static String bare(String text) {
    String bare = text.strip();
    while (bare.length() > 1) {
      boolean opens = OPENING.indexOf(bare.charAt(0)) >= 0;
      boolean closes = CLOSING.indexOf(bare.charAt(bare.length() - 1)) >= 0;
      boolean inside = bare.chars().limit(bare.length() - 1).anyMatch(c -> OPENING.indexOf(c) >= 0);
      if (opens) {
        bare = bare.substring(1, closes ? bare.length() - 1 : bare.length());
      } else if (closes && !inside) {
        bare = bare.substring(0, bare.length() - 1);
      } else {
        return bare;
      }
    }
    return bare;
  }

  private void choose(Target target, String name, String text, boolean excluded) {
    for (Facet facet : target.facets()) {
      Meant meant = meant(facet, text);
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

  /// `text` without the fields that have become choices, and what joined them.
  String rest(String text, QuerySyntax syntax) {
    return rest(text, syntax, List.of());
  }

  /// The same without `words` as well.
  String rest(String text, QuerySyntax syntax, List<Span> words) {
    List<Span> gone = Stream.concat(taken.stream(), words.stream()).toList();
    return gone.isEmpty()
        ? text
        : without(text, Stream.concat(gone.stream(), syntax.idle(gone).stream()).toList());
  }

  /// What was said in words: neither fields that became choices nor signs.
  String spoken(String text, QuerySyntax syntax) {
    return without(text, Stream.concat(taken.stream(), syntax.operators().stream()).toList());
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
    if (!everywhere.isEmpty()) {
      notes.add(new QueryNote(QueryNote.Code.EVERYWHERE, List.copyOf(everywhere)));
    }
    if (!either.isEmpty()) {
      notes.add(new QueryNote(QueryNote.Code.EITHER, List.copyOf(either)));
    }
  }
}
