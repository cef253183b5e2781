package yangban.server.pack;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import yangban.server.export.PlainText;

/// What holds for a whole Word document: styles, paper, page numbers, properties.
final class DocxPages {

  /// A4 in twentieths of a point.
  static final int WIDTH = 11_906;

  static final int HEIGHT = 16_838;

  /// 2.54 cm.
  static final int MARGIN = 1_440;

  private DocxPages() {}

  static void prepare(XWPFDocument document, String title, String language) throws IOException {
    document.createStyles().setStyles(styles());
    paper(document);
    footer(document);
    POIXMLProperties.CoreProperties properties = document.getProperties().getCoreProperties();
    properties.setTitle(PlainText.line(title));
    properties.setCreator("Yangban");
    properties.getUnderlyingProperties().setLanguageProperty(Optional.of(language));
    document.enforceUpdateFields();
  }

  private static CTStyles styles() throws IOException {
    try (InputStream in = DocxPages.class.getResourceAsStream("styles.xml")) {
      if (in == null) {
        throw new IllegalStateException("styles.xml is bundled");
      }
      return StylesDocument.Factory.parse(in).getStyles();
    } catch (XmlException e) {
      throw new IllegalStateException("styles.xml is well-formed", e);
    }
  }

  private static void paper(XWPFDocument document) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(WIDTH));
    size.setH(BigInteger.valueOf(HEIGHT));
    CTPageMar margins = section.addNewPgMar();
    BigInteger margin = BigInteger.valueOf(MARGIN);
    margins.setTop(margin);
    margins.setBottom(margin);
    margins.setLeft(margin);
    margins.setRight(margin);
    margins.setHeader(BigInteger.valueOf(MARGIN / 2));
    margins.setFooter(BigInteger.valueOf(MARGIN / 2));
    margins.setGutter(BigInteger.ZERO);
    // The cover has no page number.
    section.addNewTitlePg();
  }

  private static void footer(XWPFDocument document) {
    XWPFParagraph paragraph = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    paragraph.setStyle("Footer");
    paragraph.getCTP().addNewFldSimple().setInstr(" PAGE ");
  }
}
