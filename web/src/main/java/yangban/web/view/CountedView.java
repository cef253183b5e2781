package yangban.web.view;

import java.util.List;
import java.util.stream.Stream;
import yangban.indexer.query.CountUnit;
import yangban.indexer.query.Counted;
import yangban.indexer.query.SearchRequest;
import yangban.web.Messages;
import yangban.web.SearchAddress;

/// What the numbers beside facet values count, and the ways to change it.
///
/// @param units each with its address
/// @param overall shows or hides beside each number how many there are without the search
public record CountedView(List<MatrixView.Choice> units, MatrixView.Choice overall) {

  public CountedView {
    units = List.copyOf(units);
  }

  public static CountedView of(SearchRequest asked, Messages words) {
    Counted now = asked.counted();
    return new CountedView(
        Stream.of(CountUnit.values())
            .map(unit ->
                new MatrixView.Choice(
                    words.label(unit),
                    address(asked, new Counted(unit, now.overall())),
                    unit == now.unit()))
            .toList(),
        new MatrixView.Choice(
            words.text(now.overall() ? "counted.overall.hide" : "counted.overall.show"),
            address(asked, new Counted(now.unit(), !now.overall())),
            now.overall()));
  }

  private static String address(SearchRequest asked, Counted counted) {
    return SearchAddress.of(asked.withCounted(counted).withPage(asked.page()));
  }
}
