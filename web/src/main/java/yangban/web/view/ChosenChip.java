package yangban.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import yangban.indexer.query.Facet;
import yangban.indexer.query.SearchRequest;
import yangban.web.SearchAddress;
import yangban.web.YearRun;

/// A chosen or excluded value, removable.
///
/// @param facet its facet's name
/// @param excluded whether results must not have it
/// @param name the label, and that it is excluded where it is
/// @param href the search without it
public record ChosenChip(String facet, String label, boolean excluded, String name, String href) {

  /// All that is chosen or excluded in `asked`.
  ///
  /// @param address where a search is shown on the screen that has the chips
  static List<ChosenChip> of(
      SearchRequest asked, Labels labels, Function<SearchRequest, String> address) {
    List<ChosenChip> chips = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      add(asked, facet, asked.choice(facet).any(), false, labels, address, chips);
      add(asked, facet, asked.choice(facet).none(), true, labels, address, chips);
    }
    return List.copyOf(chips);
  }

  private static void add(
      SearchRequest asked,
      Facet facet,
      Set<String> values,
      boolean excluded,
      Labels labels,
      Function<SearchRequest, String> address,
      List<ChosenChip> chips) {
    if (facet == Facet.YEAR) {
      for (YearRun run : YearRun.of(values)) {
        SearchRequest rest = SearchAddress.without(asked, facet, run.years());
        chips.add(chip(facet, labels.years(run), excluded, labels, address.apply(rest)));
      }
      return;
    }
    for (String value : new TreeSet<>(values)) {
      SearchRequest rest = SearchAddress.without(asked, facet, value);
      chips.add(chip(facet, labels.of(facet, value), excluded, labels, address.apply(rest)));
    }
  }

  private static ChosenChip chip(
      Facet facet, String label, boolean excluded, Labels labels, String href) {
    String name = excluded ? labels.words().text("chip.not", label) : label;
    return new ChosenChip(labels.facet(facet), label, excluded, name, href);
  }

  /// The names of those of `values` that are chosen or excluded, each with its facet.
  static List<String> named(SearchRequest asked, List<String> values, Labels labels) {
    List<String> names = new ArrayList<>();
    asked
        .choices()
        .forEach((facet, choice) -> {
          List<String> own =
              values.stream()
                  .filter(value -> choice.any().contains(value) || choice.none().contains(value))
                  .toList();
          labels
              .of(facet, own)
              .forEach(
                  name -> names.add(labels.words().text("chip.named", labels.facet(facet), name)));
        });
    return names.stream().sorted().toList();
  }
}
