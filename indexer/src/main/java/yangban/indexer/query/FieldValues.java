package yangban.indexer.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yangban.corpus.Coded;
import yangban.corpus.Discipline;
import yangban.corpus.lexicon.DataTable;
import yangban.corpus.lexicon.DisciplineCatalogue;

/// What people write for the values of facets: 全国 for `national`, 测绘 for 测绘科学与技术, 2021-2023 for
/// three years. Immutable.
final class FieldValues {

  private static final String FILE = "values.tsv";

  private static final Pattern YEARS =
      Pattern.compile("(\\d{2}|\\d{4})?年?\\s*(?:[-~〜～–—−至到]{1,2}\\s*(\\d{2}|\\d{4})?年?)?");

  /// Years of two digits from here on are of the last century.
  private static final int LAST_CENTURY = 50;

  /// A word that fits more values than this says too little to choose by.
  private static final int MOST = 40;

  private final UnaryOperator<String> fold;
  private final Abbreviations abbreviations;
  private final Map<Facet, Map<String, String>> named = new HashMap<>();

  FieldValues(UnaryOperator<String> fold, Abbreviations abbreviations) {
    this.fold = fold;
    this.abbreviations = abbreviations;
    for (DataTable.Row row : DataTable.load(FieldValues.class, FILE, 3).rows()) {
      Facet facet =
          Coded.of(Facet.class, row.text(0))
              .orElseThrow(() -> row.fault("no facet is called " + row.cell(0)));
      row.words(2).forEach(word -> name(facet, word.words(), row.text(1)));
      name(facet, row.text(1), row.text(1));
    }
    named.put(Facet.DISCIPLINE, disciplines());
  }

  /// Codes and names; where a 门类 and a 一级学科 share a name, the wider one.
  private Map<String, String> disciplines() {
    Map<String, String> names = new HashMap<>();
    DisciplineCatalogue catalogue = DisciplineCatalogue.load();
    for (Discipline category : catalogue.categories()) {
      names.put(category.code(), category.code());
      names.put(fold.apply(category.name()), category.code());
    }
    for (Discipline category : catalogue.categories()) {
      for (Discipline discipline : catalogue.disciplinesOf(category.code())) {
        names.put(discipline.code(), discipline.code());
        names.putIfAbsent(fold.apply(discipline.name()), discipline.code());
      }
    }
    return names;
  }

  private void name(Facet facet, String word, String code) {
    named.computeIfAbsent(facet, _ -> new HashMap<>()).put(fold.apply(word), code);
  }

  /// What a value was taken for.
  ///
  /// @param values none where nothing is known by that name
  /// @param turned whether it was a range whose end came first
  record Meant(List<String> values, boolean turned) {

    Meant {
      values = List.copyOf(values);
    }
  }

  /// The values of `facet` that `text` names.
  Meant meant(Facet facet, String text, KnownValues known) {
    String folded = fold.apply(text.strip());
    if (facet == Facet.YEAR) {
      return years(folded, known);
    }
    if (folded.isEmpty()) {
      return new Meant(List.of(), false);
    }
    Map<String, String> names = named.getOrDefault(facet, Map.of());
    String exact = names.get(folded);
    if (exact != null) {
      return new Meant(List.of(exact), false);
    }
    List<String> found =
        names.isEmpty()
            ? open(facet, folded, known)
            : names.entrySet().stream()
                .filter(entry -> entry.getKey().contains(folded) && folded.length() > 1)
                .map(Map.Entry::getValue)
                .distinct()
                .sorted()
                .toList();
    return new Meant(found.size() > MOST ? List.of() : found, false);
  }

  /// What the values of a closed set are called, folded, by their codes; empty for other facets.
  Map<String, String> named(Facet facet) {
    return Map.copyOf(named.getOrDefault(facet, Map.of()));
  }

  /// Whether `text` is the name of a value and not a part of one; of years see [SaidYears#named].
  boolean isName(Facet facet, String text, KnownValues known) {
    String folded = fold.apply(text.strip());
    return named.containsKey(facet)
        ? named.get(facet).containsKey(folded)
        : known.of(facet).stream().anyMatch(value -> fold.apply(value).equals(folded));
  }

  /// The value itself, else what it is short for, else every value that holds it.
  private List<String> open(Facet facet, String folded, KnownValues known) {
    List<String> all = known.of(facet);
    List<String> written =
        Stream.concat(
                Stream.of(folded),
                abbreviations.of(folded).stream().flatMap(a -> a.full().stream()).map(fold))
            .toList();
    List<String> equal = all.stream().filter(v -> written.contains(fold.apply(v))).toList();
    if (!equal.isEmpty()) {
      return equal;
    }
    return all.stream().filter(value -> fold.apply(value).contains(folded)).toList();
  }

  /// `21` as 2021.
  private static String whole(String year) {
    return year.length() > 2 ? year : (Integer.parseInt(year) < LAST_CENTURY ? "20" : "19") + year;
  }

  String fold(String text) {
    return fold.apply(text);
  }

  private static Meant years(String text, KnownValues known) {
    Matcher range = YEARS.matcher(text);
    if (!range.matches() || (range.group(1) == null && range.group(2) == null)) {
      return new Meant(List.of(), false);
    }
    boolean single = !text.matches(".*[-~〜～–—−至到].*");
    if (single) {
      return new Meant(List.of(whole(range.group(1))), false);
    }
    Optional<String> first = Optional.ofNullable(range.group(1)).map(FieldValues::whole);
    Optional<String> last = Optional.ofNullable(range.group(2)).map(FieldValues::whole);
    boolean turned = first.isPresent() && last.isPresent() && first.get().compareTo(last.get()) > 0;
    String from = (turned ? last : first).orElse("0000");
    String to = (turned ? first : last).orElse("9999");
    List<String> values =
        new ArrayList<>(
            known.of(Facet.YEAR).stream()
                .filter(year -> year.compareTo(from) >= 0 && year.compareTo(to) <= 0)
                .sorted()
                .toList());
    if (values.isEmpty()) {
      first.ifPresent(values::add);
      last.filter(year -> !values.contains(year)).ifPresent(values::add);
    }
    return new Meant(values, turned);
  }
}
