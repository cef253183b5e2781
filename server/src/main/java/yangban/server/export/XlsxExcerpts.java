package yangban.server.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// An Excel workbook, every cell a text: nothing in it runs, and no address is a link.
///
/// The rows go to a temporary file as they come, since the format's table of contents can only be
/// written at the end; closing writes the workbook and deletes the file. A full sheet is followed
/// by another with the same headings.
final class XlsxExcerpts implements ExcerptWriter {

  /// What Excel can open (support.microsoft.com, "Excel specifications and limits").
  static final int MAX_ROWS = 1_048_576;

  /// From the same list: characters in a cell.
  static final int MAX_CELL_CHARS = 32_767;

  /// Rows that stay in memory; nothing looks back at them.
  private static final int WINDOW = 100;

  private static final ExcerptColumn[] COLUMNS = ExcerptColumn.values();

  private static final int WIDTH_UNITS_PER_CHARACTER = 256;

  private final OutputStream out;
  private final List<String> headings;
  private final String sheetName;
  private final int maxRows;
  private final SXSSFWorkbook workbook = new SXSSFWorkbook(null, WINDOW, true, false);
  private final CellStyle bold;
  private SXSSFSheet sheet;
  private int rows;

  /// A workbook with one sheet.
  ///
  /// @param maxRows in a sheet, its headings included
  XlsxExcerpts(OutputStream out, List<String> headings, String sheetName, int maxRows) {
    this.out = out;
    this.headings = headings;
    this.sheetName = sheetName;
    this.maxRows = maxRows;
    // The moment would make each file another one, and 引用日期 tells the day.
    workbook.getXSSFWorkbook().getProperties().getCoreProperties().setCreated(Optional.empty());
    Font font = workbook.createFont();
    font.setBold(true);
    bold = workbook.createCellStyle();
    bold.setFont(font);
    sheet = nextSheet();
  }

  @Override
  public void write(ExcerptRow row) {
    if (rows == maxRows) {
      sheet = nextSheet();
    }
    Row cells = sheet.createRow(rows++);
    for (int i = 0; i < COLUMNS.length; i++) {
      String text = COLUMNS[i].of(row);
      if (!text.isEmpty()) {
        cells.createCell(i).setCellValue(fitting(text));
      }
    }
  }

  private SXSSFSheet nextSheet() {
    int number = workbook.getNumberOfSheets() + 1;
    SXSSFSheet next = workbook.createSheet(number == 1 ? sheetName : sheetName + number);
    next.createFreezePane(0, 1);
    Row first = next.createRow(0);
    for (int i = 0; i < COLUMNS.length; i++) {
      Cell cell = first.createCell(i);
      cell.setCellValue(headings.get(i));
      cell.setCellStyle(bold);
      next.setColumnWidth(i, width(COLUMNS[i]) * WIDTH_UNITS_PER_CHARACTER);
    }
    rows = 1;
    return next;
  }

  private static int width(ExcerptColumn column) {
    return switch (column) {
      case EXCERPT, CITATION -> 60;
      case HEADING, ARTICLE_TITLE, ADDRESS -> 36;
      case UNIVERSITY, COLLEGE, BRANCH, SITE, PRACTICE_ID -> 22;
      case PUBLISHED, ACCESSED, PROVENANCE, ARTICLE_ID -> 14;
    };
  }

  private static String fitting(String text) {
    String clean = PlainText.clean(text);
    if (clean.length() <= MAX_CELL_CHARS) {
      return clean;
    }
    return PlainText.clean(clean.substring(0, MAX_CELL_CHARS - 1)) + "…";
  }

  @Override
  public void close() throws IOException {
    try (workbook) {
      workbook.write(out);
    }
  }

  /// Deletes the temporary files without writing the workbook.
  void abandon() throws IOException {
    workbook.close();
  }
}
