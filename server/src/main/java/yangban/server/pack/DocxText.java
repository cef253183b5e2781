package yangban.server.pack;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import yangban.server.export.PlainText;

/// Appends text to a Word document, in the styles of `styles.xml`.
final class DocxText implements DocxSink {

  /// Wider than any table of these pages; a line of tabs is not a table.
  static final int MAX_COLUMNS = 20;

  private final XWPFDocument document;
  private int headings;

  DocxText(XWPFDocument document) {
    this.document = document;
  }

  @Override
  public void paragraph(String style, String lead, String text) {
    XWPFParagraph paragraph = styled(style);
    if (!lead.isEmpty()) {
      append(paragraph, lead).setBold(true);
    }
    append(paragraph, text);
  }

  @Override
  public void heading(String text, boolean newPage) {
    DocxContents.Bookmark bookmark = DocxContents.bookmark(headings++);
    XWPFParagraph paragraph = styled("Heading1");
    if (newPage) {
      paragraph.setPageBreak(true);
    }
    CTP xml = paragraph.getCTP();
    CTBookmark start = xml.addNewBookmarkStart();
    start.setName(bookmark.name());
    start.setId(bookmark.id());
    append(paragraph, text);
    xml.addNewBookmarkEnd().setId(bookmark.id());
  }

  @Override
  public void table(List<List<String>> rows) {
    XWPFTable table = document.createTable();
    table.removeRow(0);
    table.setStyleID("TableGrid");
    table.setWidth("100%");
    int columns = columns(rows);
    for (List<String> cells : rows) {
      XWPFTableRow row = table.createRow();
      for (int i = 0; i < columns; i++) {
        XWPFTableCell cell = row.getTableCells().size() > i ? row.getCell(i) : row.createCell();
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setStyle("Cell");
        append(paragraph, i < cells.size() ? cells.get(i) : "");
      }
    }
  }

  static int columns(List<List<String>> rows) {
    return Math.min(MAX_COLUMNS, rows.stream().mapToInt(List::size).max().orElse(1));
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
