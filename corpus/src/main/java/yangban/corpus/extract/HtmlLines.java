package yangban.corpus.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import yangban.corpus.BlockKind;

/// Writes a page out as the lines that a reader sees: what CSS calls the block formatting of the
/// text, without boxes.
///
/// A block element begins and ends a line, `<br>` ends one, an inline element does neither, so that
/// spans that split a word leave it whole. A row of a data table is one line, its cells joined by
/// tabs; a table that only lays the page out is seen through.
final class HtmlLines implements NodeFilter {

  /// A line and the block element that it stands in.
  record Placed(PageLine line, Element owner) {}

  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "math",
          "canvas",
          "audio",
          "video",
          "select",
          "datalist",
          "textarea",
          "button",
          "input",
          "head",
          "applet",
          "map",
          "progress",
          "meter",
          "dialog");
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private final Measures measures;
  private final List<Placed> lines = new ArrayList<>();
  private final Deque<Element> blocks = new ArrayDeque<>();
  private final LineBuffer buffer = new LineBuffer();
  private int row;
  private int preformatted;

  private final Predicate<Element> left;

  private HtmlLines(Measures measures, Predicate<Element> left) {
    this.measures = measures;
    this.left = left;
  }

  /// Writes the lines of an element.
  ///
  /// @param left what is left out, with all that is in it
  static List<Placed> of(Element root, Measures measures, Predicate<Element> left) {
    var reader = new HtmlLines(measures, left);
    reader.blocks.push(root);
    NodeTraversor.filter(reader, root);
    reader.flush(root);
    return reader.lines;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      text(text);
    } else if (node instanceof Element element) {
      if (SKIPPED.contains(element.normalName()) || left.test(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      begin(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      end(element);
    }
    return FilterResult.CONTINUE;
  }

  private void text(TextNode node) {
    String text = node.getWholeText();
    if (preformatted > 0) {
      int start = 0;
      int end;
      while ((end = text.indexOf('\n', start)) >= 0) {
        buffer.append(text.substring(start, end));
        lineBreak();
        start = end + 1;
      }
      buffer.append(text.substring(start));
    } else {
      buffer.append(text);
    }
  }

  private void begin(Element element) {
    if (element.previousSibling() instanceof Element before && !before.nameIs("br")) {
      buffer.meeting();
    }
    switch (element.normalName()) {
      case "br" -> lineBreak();
      case "img" -> buffer.image();
      case "a" -> buffer.links(element.hasAttr("href") ? 1 : 0);
      case "b", "strong" -> buffer.bolds(1);
      case "pre", "listing" -> preformatted++;
      default -> {}
    }
    if (Styles.isBold(element)) {
      buffer.bolds(1);
    }
    if (Styles.isBlock(element)) {
      breakBlock();
      blocks.push(element);
      if (element.nameIs("tr") && isDataRow(element)) {
        row++;
      }
    }
  }

  private void end(Element element) {
    if (Styles.isBlock(element)) {
      endBlock(element);
      blocks.pop();
    }
    if (Styles.isBold(element)) {
      buffer.bolds(-1);
    }
    if (isBareLabel(element)) {
      buffer.append("：");
    }
    switch (element.normalName()) {
      case "a" -> buffer.links(element.hasAttr("href") ? -1 : 0);
      case "b", "strong" -> buffer.bolds(-1);
      case "pre", "listing" -> preformatted--;
      default -> {}
    }
  }

  private static final Set<String> LABELS =
      Set.of("来源", "信息来源", "作者", "编辑", "责任编辑", "责编", "审核", "发布时间", "发布日期", "时间", "日期", "记者", "通讯员");

  /// A label in an element of its own needs no colon for who sees its style; the line gets one.
  private static boolean isBareLabel(Element element) {
    return switch (element.normalName()) {
      case "em", "span", "i", "b", "label", "strong" ->
          element.childNodeSize() == 1
              && LABELS.contains(element.ownText())
              && element.nextSibling() instanceof TextNode next
              && !next.isBlank()
              && ":： ".indexOf(next.getWholeText().charAt(0)) < 0;
      default -> false;
    };
  }

  private void endBlock(Element element) {
    if (row > 0 && (element.nameIs("td") || element.nameIs("th"))) {
      buffer.cell();
    } else if (row > 0 && element.nameIs("tr") && isDataRow(element)) {
      row--;
      if (row == 0) {
        flush(element);
      }
    } else {
      breakBlock();
    }
  }

  private void breakBlock() {
    if (row > 0) {
      buffer.space();
    } else {
      flush(blocks.getFirst());
    }
  }

  private void lineBreak() {
    if (row > 0) {
      buffer.space();
    } else if (buffer.isBlank()) {
      buffer.hardBreak();
    } else {
      flush(blocks.getFirst());
      buffer.softBreak();
    }
  }

  private void flush(Element owner) {
    if (!buffer.isBlank()) {
      PageLine line = buffer.line(kind(owner), isCentered());
      boolean heading = line.kind() == BlockKind.HEADING;
      lines.add(new Placed(heading ? line.atLevel(level()) : line, owner));
    }
    buffer.clear();
  }

  private BlockKind kind(Element owner) {
    for (Element block : blocks) {
      switch (block.normalName()) {
        case "h1", "h2", "h3", "h4", "h5", "h6" -> {
          return BlockKind.HEADING;
        }
        case "li", "dt", "dd" -> {
          return BlockKind.LIST_ITEM;
        }
        case "caption", "figcaption" -> {
          return BlockKind.CAPTION;
        }
        case "blockquote" -> {
          return BlockKind.QUOTE;
        }
        case "td", "th", "section", "article", "body" -> {
          return owner.nameIs("tr") ? BlockKind.TABLE_ROW : BlockKind.PARAGRAPH;
        }
        default -> {}
      }
    }
    return owner.nameIs("tr") ? BlockKind.TABLE_ROW : BlockKind.PARAGRAPH;
  }

  /// Of the innermost heading that is open.
  private int level() {
    return blocks.stream()
        .map(Element::normalName)
        .filter(HEADINGS::contains)
        .findFirst()
        .map(name -> name.charAt(1) - '0')
        .orElse(0);
  }

  /// Only as far up as one paragraph and its cell: a centered page says nothing.
  private boolean isCentered() {
    int seen = 0;
    for (Element block : blocks) {
      if (seen++ == 2) {
        return false;
      }
      if (Styles.isCentered(block)) {
        return true;
      }
    }
    return false;
  }

  /// A row of a table of data: at least two cells, none of which holds paragraphs of prose or
  /// another table.
  private boolean isDataRow(Element tr) {
    Element table = tr.closest("table");
    if (table == null || measures.at(table).tables > 0) {
      return false;
    }
    int cells = 0;
    for (Element cell : tr.children()) {
      cells++;
      if (measures.at(cell).chars > LONGEST_CELL || cell.selectFirst("h1,h2,h3") != null) {
        return false;
      }
    }
    return cells >= 2;
  }

  /// A cell of data is a phrase; an article in a layout table is a cell of thousands of characters.
  private static final int LONGEST_CELL = 400;
}
