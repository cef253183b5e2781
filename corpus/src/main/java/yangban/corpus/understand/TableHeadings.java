package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yangban.corpus.BlockKind;
import yangban.corpus.Span;

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
    for (Span cell : page.cells(line)) {
      int at = cell.start();
      int next = cell.end();
      int length = cell.length();
      if (start >= 0 && length >= SHORTEST_TEXT) {
        return Optional.of(heading(line, start, end));
      }
      if (length >= SHORTEST_NAME && length <= LONGEST_NAME && start < 0) {
        start = at;
        end = next;
      } else if (length > LONGEST_NAME) {
        return Optional.empty();
      }
    }
    return Optional.empty();
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
