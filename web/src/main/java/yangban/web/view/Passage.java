package yangban.web.view;

import java.util.List;

/// A part of an article's body as it is printed.
public sealed interface Passage {

  /// A heading. That of a practice leads to its page.
  ///
  /// @param anchor its name on the page
  /// @param practice id of the practice that begins here; empty for a heading of another kind
  record Heading(String anchor, List<Fragment> text, String practice) implements Passage {}

  /// A paragraph. Where a practice's heading is printed at the head of its first paragraph, `lead`
  /// holds it.
  record Paragraph(String anchor, List<Fragment> lead, List<Fragment> text) implements Passage {}

  /// Lines of a list.
  record Items(List<Line> lines) implements Passage {

    public Items {
      lines = List.copyOf(lines);
    }
  }

  /// Rows of a table.
  record Table(List<Row> rows) implements Passage {

    public Table {
      rows = List.copyOf(rows);
    }
  }

  /// Words under a picture that is not shown.
  record Caption(String anchor, List<Fragment> text) implements Passage {}

  /// Words quoted by the article.
  record Quote(String anchor, List<Fragment> text) implements Passage {}

  /// Who signs the statement that stands below or above.
  record Signature(String anchor, List<Fragment> text) implements Passage {}

  /// One line of a list.
  record Line(String anchor, List<Fragment> text) {}

  /// One row of a table: its cells.
  record Row(String anchor, List<List<Fragment>> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }
}
