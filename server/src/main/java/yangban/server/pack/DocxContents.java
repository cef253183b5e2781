package yangban.server.pack;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import yangban.server.export.PlainText;

/// The contents of a document: one field that Word fills anew, and its result as we know it. Page
/// numbers are references to bookmarks, with those that [DocxPaper] counted as their present value.
final class DocxContents {

  private DocxContents() {}

  /// A named place in the document.
  record Bookmark(String name, BigInteger id) {}

  /// The bookmark of the heading with that number, from 0.
  static Bookmark bookmark(int heading) {
    return new Bookmark("_Toc%09d".formatted(heading + 1), BigInteger.valueOf(heading + 1L));
  }

  /// Puts the same lines on paper, to see where they end.
  static void measure(DocxPaper paper, String title, List<String> headings) {
    paper.paragraph("ContentsHeading", "", title);
    headings.forEach(heading -> paper.paragraph("TOC1", "", heading));
  }

  /// Writes the contents.
  ///
  /// @param pages of the headings
  static void write(
      XWPFDocument document, String title, List<String> headings, List<Integer> pages) {
    XWPFParagraph top = document.createParagraph();
    top.setStyle("ContentsHeading");
    top.createRun().setText(title);
    List<CTP> lines = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.setStyle("TOC1");
      CTP line = paragraph.getCTP();
      if (i == 0) {
        begin(line.addNewR());
        instruction(line.addNewR(), " TOC \\o \"1-1\" \\h \\z ");
        separate(line.addNewR());
      }
      entry(line, headings.get(i), bookmark(i).name(), pages.get(i));
      lines.add(line);
    }
    if (!lines.isEmpty()) {
      end(lines.getLast().addNewR());
    }
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
