package yangban.corpus.extract;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/// The text of a PDF, and how much of it can be believed: where a font has lost its table of
/// characters, PDFBox takes the numbers of glyphs for characters, or leaves the glyphs out.
final class PdfText extends PDFTextStripper {

  private int glyphs;
  private int nameless;

  PdfText() {
    setSortByPosition(true);
    setLineSeparator("\n");
    setPageStart("");
    setPageEnd("\n\f");
  }

  /// The share of glyphs that no font names a character for, 0 to 1; known once the text was taken.
  double nameless() {
    return glyphs == 0 ? 0 : (double) nameless / glyphs;
  }

  @Override
  protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement)
      throws IOException {
    glyphs++;
    if (font.toUnicode(code) == null) {
      nameless++;
    }
    super.showGlyph(rendering, font, code, displacement);
  }
}
