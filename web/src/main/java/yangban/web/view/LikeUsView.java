package yangban.web.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yangban.corpus.BranchKind;
import yangban.corpus.Coded;
import yangban.corpus.condition.SizeBand;
import yangban.indexer.query.Facet;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.search.FacetCount;
import yangban.indexer.search.SearchPage;
import yangban.web.SearchAddress;

/// The form in which a branch says what it is like, so that only practices of branches like it are
/// shown (像我们支部).
///
/// @param fields kind, size, discipline
/// @param kept the rest of the search, as hidden fields of the form
/// @param open whether several of the fields are chosen already, as the form does it; one alone is
///   chosen in the column of facets or in the matrix, and the form would push the themes out of
///   sight
public record LikeUsView(List<Field> fields, List<Kept> kept, boolean open) {

  private static final List<Facet> OWN = List.of(Facet.BRANCH_KIND, Facet.SIZE, Facet.DISCIPLINE);

  /// One choice to make, or several of which any will do.
  ///
  /// @param name of each of `selects`
  public record Field(String name, List<Select> selects) {}

  /// One choice to make.
  public record Select(String label, List<Choice> choices) {

    public Select {
      choices = List.copyOf(choices);
    }
  }

  /// A value, or none where `value` is empty.
  public record Choice(String value, String label, boolean selected) {}

  /// A parameter that stays as it is.
  public record Kept(String name, String value) {}

  static LikeUsView of(SearchRequest asked, SearchPage page, Labels labels) {
    List<Field> fields =
        List.of(
            field(
                asked,
                Facet.BRANCH_KIND,
                there(BranchKind.values(), Facet.BRANCH_KIND, page),
                labels),
            field(asked, Facet.SIZE, there(SizeBand.values(), Facet.SIZE, page), labels),
            field(asked, Facet.DISCIPLINE, categories(page), labels));
    long chosen = OWN.stream().filter(facet -> !asked.choice(facet).any().isEmpty()).count();
    boolean open = chosen > 1;
    return new LikeUsView(fields, kept(asked), open);
  }

  /// Those of `values` that any result has, in their own order; all where nothing was found, so
  /// that another can be chosen.
  private static List<String> there(Coded[] values, Facet facet, SearchPage page) {
    Set<String> found =
        page.facet(facet).stream().map(FacetCount::value).collect(Collectors.toSet());
    return Stream.of(values)
        .map(Coded::code)
        .filter(code -> page.counts().hits() == 0 || found.contains(code))
        .toList();
  }

  /// The 门类 that any result has: a list of all would offer what is not there.
  private static List<String> categories(SearchPage page) {
    return page.facet(Facet.DISCIPLINE).stream()
        .map(FacetCount::value)
        .filter(code -> code.matches("[0-9]{2}"))
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  /// A list for each value that is chosen, so that none is lost when the form is sent; of
  /// disciplines one more, for a branch may well have two.
  private static Field field(SearchRequest asked, Facet facet, List<String> codes, Labels labels) {
    List<String> chosen = asked.choice(facet).any().stream().sorted().toList();
    // What is chosen is no less chosen where it is finer than what is offered.
    List<String> offered = Stream.concat(codes.stream(), chosen.stream()).distinct().toList();
    int free = facet == Facet.DISCIPLINE || chosen.isEmpty() ? 1 : 0;
    int size = Math.max(chosen.size() + free, facet == Facet.DISCIPLINE ? 2 : 1);
    List<Select> selects = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String own = i < chosen.size() ? chosen.get(i) : "";
      List<Choice> choices = new ArrayList<>();
      choices.add(new Choice("", labels.words().text("likeUs.any"), own.isEmpty()));
      offered.forEach(
          code -> choices.add(new Choice(code, labels.of(facet, code), code.equals(own))));
      String label = labels.facet(facet);
      selects.add(new Select(i == 0 ? label : labels.words().text("likeUs.or", label), choices));
    }
    return new Field(facet.code(), selects);
  }

  /// What the address of the search without those three holds.
  private static List<Kept> kept(SearchRequest asked) {
    SearchRequest rest = asked.withPage(1);
    for (Facet facet : OWN) {
      for (String value : asked.choice(facet).any()) {
        rest = SearchAddress.without(rest, facet, value);
      }
    }
    return Stream.of(SearchAddress.parameters(rest).split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .map(pair -> new Kept(pair[0], SearchAddress.decode(pair[1])))
        .toList();
  }
}
