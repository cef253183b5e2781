package yangban.web.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yangban.corpus.Coded;
import yangban.corpus.Theme;
import yangban.indexer.query.Facet;
import yangban.indexer.query.FacetChoice;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.search.FacetCount;
import yangban.indexer.search.SearchPage;
import yangban.web.FacetAddresses;
import yangban.web.SearchAddress;

/// Builds the column of facets beside the results.
///
/// Values without results are not there; a chosen value always is.
final class FacetColumn {

  /// The order in which people narrow; what follows [#MAIN] stays folded until asked for.
  private static final List<Facet> MAIN =
      List.of(
          Facet.THEME,
          Facet.DISCIPLINE,
          Facet.BRANCH_KIND,
          Facet.LEVEL,
          Facet.UNIVERSITY,
          Facet.YEAR);

  private static final List<Facet> SECONDARY =
      List.of(
          Facet.TOPIC,
          Facet.SIZE,
          Facet.CADENCE,
          Facet.PARTNER,
          Facet.FUNDING,
          Facet.DOC_KIND,
          Facet.PROVENANCE,
          Facet.BATCH,
          Facet.REGION,
          Facet.SITE);

  private static final List<Theme> SEVEN = List.of(Theme.values());

  /// Rows that stand open in a list: the seven themes fit, and six facets stay within two screens
  /// of 768 px.
  private static final int OPEN_ROWS = 7;

  /// A longer list is no longer read but searched for; the rest is told by number.
  private static final int MAX_ROWS = 24;

  private final SearchRequest asked;
  private final SearchPage page;
  private final Labels labels;
  private final Map<Facet, FacetAddresses> addresses = new EnumMap<>(Facet.class);

  FacetColumn(SearchRequest asked, SearchPage page, Labels labels) {
    this.asked = asked;
    this.page = page;
    this.labels = labels;
  }

  List<FacetGroup> groups() {
    return Stream.concat(MAIN.stream(), SECONDARY.stream())
        .filter(facet -> !counts(facet).isEmpty())
        .map(this::group)
        .toList();
  }

  /// By falling number of what would have the value without any choice in its facet, so that a row
  /// stays where it is when it is chosen; what has no value last, however many that are.
  private List<FacetCount> counts(Facet facet) {
    boolean narrowed = !asked.choice(facet).any().isEmpty();
    return page.facets().getOrDefault(facet, List.of()).stream()
        .sorted(
            Comparator.comparing((FacetCount count) -> count.value().equals(FacetChoice.UNSTATED))
                .thenComparing(
                    count ->
                        narrowed && !count.selected() ? count.own() + count.added() : count.count(),
                    Comparator.reverseOrder()))
        .toList();
  }

  /// Rows for some values of a facet, without a tree: what stands above others there says so, for
  /// 教育学 is a category and one of its disciplines.
  List<FacetRow> rows(Facet facet, List<FacetCount> counts) {
    return counts.stream()
        .map(count -> row(facet, count, labels.apart(facet, count.value()), List.of()))
        .toList();
  }

  private FacetGroup group(Facet facet) {
    FacetChoice choice = asked.choice(facet);
    List<FacetRow> rows = rows(facet);
    List<YearBar> years = facet == Facet.YEAR ? years(choice) : List.of();
    int open = Math.min(rows.size(), openRows(rows));
    return new FacetGroup(
        facet.code(),
        labels.facet(facet),
        rows.subList(0, open),
        rows.subList(open, Math.max(open, Math.min(rows.size(), MAX_ROWS))),
        years,
        years.isEmpty() ? Optional.empty() : Optional.of(range(years, choice)),
        within(facet),
        SECONDARY.contains(facet),
        !choice.isEmpty());
  }

  /// A short list is seen at a glance; the years have their histogram, the disciplines their tree.
  private Optional<FacetGroup.Within> within(Facet facet) {
    int total = page.facet(facet).size();
    if (total <= OPEN_ROWS + 1 || facet == Facet.YEAR || facet == Facet.THEME) {
      return Optional.empty();
    }
    String parameters = SearchAddress.parameters(asked.withPage(1));
    return Optional.of(
        new FacetGroup.Within(
            total,
            "/facets/" + facet.code() + "?" + parameters,
            SearchAddress.fields(asked, Set.of())));
  }

  private FacetGroup.Range range(List<YearBar> years, FacetChoice choice) {
    String first = years.getFirst().year();
    String last = years.getLast().year();
    List<String> chosen =
        choice.any().stream().filter(year -> !year.equals(FacetChoice.UNSTATED)).sorted().toList();
    return new FacetGroup.Range(
        chosen.isEmpty() ? first : chosen.getFirst(),
        chosen.isEmpty() ? last : chosen.getLast(),
        first,
        last,
        SearchAddress.fields(asked.withChoices(withoutYears()), Set.of()));
  }

  /// What is chosen, but for the years that the form asks for anew.
  private Map<Facet, FacetChoice> withoutYears() {
    Map<Facet, FacetChoice> choices = new EnumMap<>(Facet.class);
    choices.putAll(asked.choices());
    FacetChoice rest = new FacetChoice(Set.of(), asked.choice(Facet.YEAR).none());
    choices.remove(Facet.YEAR);
    if (!rest.isEmpty()) {
      choices.put(Facet.YEAR, rest);
    }
    return choices;
  }

  /// Chosen rows are never folded away, and a single row is not worth a fold.
  private static int openRows(List<FacetRow> rows) {
    int open = rows.size() == OPEN_ROWS + 1 ? OPEN_ROWS + 1 : OPEN_ROWS;
    for (int i = open; i < rows.size(); i++) {
      if (rows.get(i).selected() || rows.get(i).open()) {
        open = i + 1;
      }
    }
    return open;
  }

  private List<FacetRow> rows(Facet facet) {
    return switch (facet) {
      case DISCIPLINE -> disciplines();
      // The years themselves stand in the histogram.
      case YEAR -> rows(facet, unstated(facet));
      case THEME ->
          counts(facet).stream()
              .sorted(Comparator.comparingInt(count -> themeOrder(count.value())))
              .map(count -> row(facet, count, List.of()))
              .toList();
      default -> shown(counts(facet)).map(count -> row(facet, count, List.of())).toList();
    };
  }

  /// The values that will be shown, and no row is made for any other: a large corpus has thousands
  /// of sites.
  private static Stream<FacetCount> shown(List<FacetCount> counts) {
    int most = OPEN_ROWS + 1 + MAX_ROWS;
    return Stream.concat(
        counts.stream().limit(most), counts.stream().skip(most).filter(FacetCount::selected));
  }

  /// The seven are known by their order; by count they would change places at every click.
  private static int themeOrder(String code) {
    return Coded.of(Theme.class, code).map(SEVEN::indexOf).orElse(SEVEN.size());
  }

  private List<FacetCount> unstated(Facet facet) {
    return counts(facet).stream()
        .filter(count -> count.value().equals(FacetChoice.UNSTATED))
        .toList();
  }

  private List<FacetRow> disciplines() {
    Map<String, List<FacetCount>> byCategory =
        counts(Facet.DISCIPLINE).stream()
            .collect(
                Collectors.groupingBy(
                    FacetColumn::category, LinkedHashMap::new, Collectors.toList()));
    List<FacetRow> rows = new ArrayList<>();
    byCategory.remove(FacetChoice.UNSTATED);
    byCategory.forEach((category, counts) -> {
      List<FacetRow> children =
          counts.stream()
              .filter(count -> count.value().length() == 4)
              .map(count -> row(Facet.DISCIPLINE, count, List.of()))
              .toList();
      counts.stream()
          .filter(count -> count.value().length() == 2)
          .findFirst()
          .ifPresentOrElse(
              count -> rows.add(row(Facet.DISCIPLINE, count, children)),
              () -> rows.addAll(children));
    });
    rows.addAll(rows(Facet.DISCIPLINE, unstated(Facet.DISCIPLINE)));
    return rows;
  }

  private static String category(FacetCount count) {
    return count.value().equals(FacetChoice.UNSTATED)
        ? FacetChoice.UNSTATED
        : count.value().substring(0, Math.min(2, count.value().length()));
  }

  private FacetRow row(Facet facet, FacetCount count, List<FacetRow> children) {
    return row(facet, count, labels.of(facet, count.value()), children);
  }

  private FacetRow row(Facet facet, FacetCount count, String label, List<FacetRow> children) {
    String value = count.value();
    boolean within = !count.selected() && addresses(facet).isWithinChosen(value);
    boolean narrowed = !asked.choice(facet).any().isEmpty();
    return new FacetRow(
        id(facet, value),
        value,
        label,
        within ? count.own() : count.count(),
        narrowed && !count.selected() && !within,
        count.added(),
        count.selected(),
        address(facet, count),
        addresses(facet).excluding(value),
        children,
        children.stream().anyMatch(FacetRow::selected) || (count.selected() && !children.isEmpty()),
        asked.counted().overall() ? labels.words().text("facets.overall", count.all()) : "");
  }

  private String address(Facet facet, FacetCount count) {
    return count.selected()
        ? addresses(facet).without(count.value())
        : addresses(facet).including(count.value());
  }

  private FacetAddresses addresses(Facet facet) {
    return addresses.computeIfAbsent(facet, each -> new FacetAddresses(asked, each));
  }

  private List<YearBar> years(FacetChoice choice) {
    return YearBar.all(
        counts(Facet.YEAR), !choice.any().isEmpty(), count -> address(Facet.YEAR, count));
  }

  static String id(Facet facet, String value) {
    return "f-" + facet.code() + "-" + value.replaceAll("\\s", "_");
  }
}
