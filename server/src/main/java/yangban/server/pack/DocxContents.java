package yangban.server.pack;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import yangban.server.export.PlainText;

/// The contents of a document: one field that Word fills anew, and its result as we know it.
///
/// Page numbers are references to bookmarks, with a guess as their present value. The guess counts
/// lines: A4 with margins of 2.54 cm holds 38 lines of 12 pt at one and a half spacing, 37
/// characters each.
final class DocxContents {

  private static final int LINES_PER_PAGE = 38;
  private static final int CHARS_PER_LINE = 37;

  /// The cover is page 1, the contents begin on page 2.
  private static final int FIRST_CONTENTS_PAGE = 2;

  private DocxContents() {}

  /// A heading and the lines of text under it.
  record Line(String heading, int lines) {}

  /// A named place in the document.
  record Bookmark(String name, BigInteger id) {}

  /// The bookmark of the heading with that number, from 0.
  static Bookmark bookmark(int heading) {
    return new Bookmark("_Toc%09d".formatted(heading + 1), BigInteger.valueOf(heading + 1L));
  }

  /// How many lines paragraphs take.
  static int lines(List<String> paragraphs) {
    int lines = 0;
    for (String paragraph : paragraphs) {
      lines += (paragraph.length() + 2 + CHARS_PER_LINE - 1) / CHARS_PER_LINE;
    }
    return lines;
  }

  static void write(XWPFDocument document, String title, List<Line> headings) {
    XWPFParagraph top = document.createParagraph();
    top.setStyle("ContentsHeading");
    top.createRun().setText(title);
    int contentsLines = 3 + headings.size();
    int page = FIRST_CONTENTS_PAGE + (contentsLines + LINES_PER_PAGE - 1) / LINES_PER_PAGE;
    int before = 0;
    for (int i = 0; i < headings.size(); i++) {
      CTP line = paragraph(document, "TOC1");
      if (i == 0) {
        begin(line.addNewR());
        instruction(line.addNewR(), " TOC \\o \"1-1\" \\h \\z ");
        separate(line.addNewR());
      }
      entry(line, headings.get(i).heading(), bookmark(i).name(), page + before / LINES_PER_PAGE);
      before += headings.get(i).lines() + 3;
    }
    if (!headings.isEmpty()) {
      end(paragraph(document, "Normal").addNewR());
    }
  }

  private static CTP paragraph(XWPFDocument document, String style) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    return paragraph.getCTP();
  }

  private static void entry(CTP line, String heading, String bookmark, int page) {
    CTHyperlink link = line.addNewHyperlink();
    link.setAnchor(bookmark);
    link.setHistory(true);
    text(link.addNewR(), PlainText.line(heading));
    link.addNewR().addNewTab();
    begin(link.addNewR());
    instruction(link.addNewR(), " PAGEREF " + bookmark + " \\h ");
    separate(link.addNewR());
    text(link.addNewR(), Integer.toString(page));
    end(link.addNewR());
  }

  private static void text(CTR run, String text) {
    run.addNewT().setStringValue(text);
  }

  private static void begin(CTR run) {
    run.addNewFldChar().setFldCharType(STFldCharType.BEGIN);
  }

  private static void separate(CTR run) {
    run.addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
  }

  private static void end(CTR run) {
    run.addNewFldChar().setFldCharType(STFldCharType.END);
  }

  private static void instruction(CTR run, String text) {
    run.addNewInstrText().setStringValue(text);
  }
}
