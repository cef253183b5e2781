package yangban.web.view;

import java.util.ArrayList;
import java.util.List;
import yangban.indexer.query.SearchRequest;
import yangban.web.SearchAddress;

/// The pages of an answer.
///
/// @param numbers pages to choose from, 0 for a gap
/// @param cutOff whether results exist that paging does not reach
public record PagerView(
    int page, int last, List<Step> numbers, boolean cutOff, SearchRequest asked) {

  /// DESIGN: deeper results are read through an export.
  public static final int MAX_DEPTH = 10_000;

  /// A page number with its address; `number` 0 stands for a gap.
  public record Step(int number, String href, boolean current) {}

  public PagerView {
    numbers = List.copyOf(numbers);
  }

  public static PagerView of(SearchRequest asked, long total) {
    int reachable = (int) Math.min(total, MAX_DEPTH);
    int last = Math.max(1, (reachable + asked.size() - 1) / asked.size());
    List<Step> steps = new ArrayList<>();
    int previous = 0;
    for (int number = 1; number <= last; number++) {
      if (number == 1 || number == last || Math.abs(number - asked.page()) <= 2) {
        if (number > previous + 1) {
          steps.add(new Step(0, "", false));
        }
        steps.add(new Step(number, address(asked, number), number == asked.page()));
        previous = number;
      }
    }
    return new PagerView(asked.page(), last, steps, total > MAX_DEPTH, asked);
  }

  public boolean hasPrevious() {
    return page > 1 && page <= last;
  }

  public boolean hasNext() {
    return page < last;
  }

  public String previous() {
    return address(asked, page - 1);
  }

  public String next() {
    return address(asked, page + 1);
  }

  private static String address(SearchRequest asked, int number) {
    return SearchAddress.of(asked.withPage(number));
  }
}
