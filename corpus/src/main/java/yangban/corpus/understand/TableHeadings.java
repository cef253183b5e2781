package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yangban.corpus.BlockKind;

/// Finds practices that a page prints as a table: a row each, with a short cell that names it and a
/// long one that describes it.
final class TableHeadings {
  private static final int ROWS = 3;
  private static final int LONGEST_NAME = 30;
  private static final int SHORTEST_NAME = 3;

  /// Shorter cells are figures, names of people, dates: a table of something else.
  private static final int SHORTEST_TEXT = 40;

  private final Page page;

  TableHeadings(Page page) {
    this.page = page;
  }

  List<Heading> read() {
    List<Heading> headings = new ArrayList<>();
    for (Line line : page.bodyLines()) {
      if (line.kind() == BlockKind.TABLE_ROW) {
        row(line).ifPresent(headings::add);
      }
    }
    return headings.size() >= ROWS ? headings : List.of();
  }

  private Optional<Heading> row(Line line) {
    int start = -1;
    int end = -1;
    int at = line.start();
    for (int next : cellEnds(line)) {
      int length = next - at;
      if (start >= 0 && length >= SHORTEST_TEXT) {
        return Optional.of(heading(line, start, end));
      }
      if (length >= SHORTEST_NAME && length <= LONGEST_NAME && start < 0) {
        start = at;
        end = next;
      } else if (length > LONGEST_NAME) {
        return Optional.empty();
      }
      at = next;
    }
    return Optional.empty();
  }

  /// Where the cells of a row end in the page's text: white space is dropped there, so that the
  /// original tells.
  private List<Integer> cellEnds(Line line) {
    List<Integer> ends = new ArrayList<>();
    for (int at = line.start() + 1; at < line.end(); at++) {
      if (page.gap(at)
          && page.body()
                  .substring(page.span(at - 1, at).end(), page.span(at, at + 1).start())
                  .indexOf('\t')
              >= 0) {
        ends.add(at);
      }
    }
    ends.add(line.end());
    return ends;
  }

  private Heading heading(Line line, int start, int end) {
    return new Heading(
        HeadingForm.ROW,
        line.index(),
        0,
        line.start(),
        start,
        end,
        page.text().substring(start, end),
        end,
        true);
  }
}
