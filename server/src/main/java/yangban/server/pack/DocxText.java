package yangban.server.pack;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import yangban.server.export.PlainText;

/// Appends text to a Word document, in the styles of `styles.xml`.
final class DocxText {

  /// Wider than any table of these pages; a line of tabs is not a table.
  private static final int MAX_COLUMNS = 20;

  private final XWPFDocument document;

  DocxText(XWPFDocument document) {
    this.document = document;
  }

  void paragraph(String style, String text) {
    append(styled(style), text);
  }

  /// A heading that the contents do not name.
  void heading(int level, String text) {
    append(styled("Heading" + level), text);
  }

  /// A heading that the contents lead to.
  ///
  /// @param bookmark its name and its number in the document
  /// @param newPage whether it begins a page
  void heading(int level, String text, DocxContents.Bookmark bookmark, boolean newPage) {
    XWPFParagraph paragraph = styled("Heading" + level);
    paragraph.setPageBreak(newPage);
    CTP xml = paragraph.getCTP();
    CTBookmark start = xml.addNewBookmarkStart();
    start.setName(bookmark.name());
    start.setId(bookmark.id());
    append(paragraph, text);
    xml.addNewBookmarkEnd().setId(bookmark.id());
  }

  /// A paragraph that begins with words of their own weight, such as a heading printed in line.
  void led(String style, String lead, String text) {
    XWPFParagraph paragraph = styled(style);
    if (!lead.isEmpty()) {
      XWPFRun run = append(paragraph, lead);
      run.setBold(true);
    }
    append(paragraph, text);
  }

  /// A label on a line of its own weight, and paragraphs in the same style.
  void labelled(String style, String label, List<String> paragraphs) {
    XWPFRun run = append(styled(style), label);
    run.setBold(true);
    paragraphs.forEach(text -> paragraph(style, text));
  }

  void table(List<List<String>> rows) {
    XWPFTable table = document.createTable();
    table.removeRow(0);
    table.setStyleID("TableGrid");
    table.setWidth("100%");
    int columns = Math.min(MAX_COLUMNS, rows.stream().mapToInt(List::size).max().orElse(1));
    for (List<String> cells : rows) {
      XWPFTableRow row = table.createRow();
      for (int i = 0; i < columns; i++) {
        var cell = row.getTableCells().size() > i ? row.getCell(i) : row.createCell();
        String text = i < cells.size() ? cells.get(i) : "";
        append(cell.getParagraphs().getFirst(), text);
      }
    }
  }

  private XWPFParagraph styled(String style) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    return paragraph;
  }

  /// One run; tabs stay tabs.
  private static XWPFRun append(XWPFParagraph paragraph, String text) {
    XWPFRun run = paragraph.createRun();
    String[] parts = PlainText.clean(text).replaceAll("[\\r\\n]+", " ").split("\t", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        run.addTab();
      }
      run.setText(parts[i], i);
    }
    return run;
  }
}
