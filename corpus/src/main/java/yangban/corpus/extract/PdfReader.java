package yangban.corpus.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import yangban.corpus.BlockKind;
import yangban.corpus.extract.PageParts.TitleClue;

/// Takes the text of a PDF apart into lines, and joins them into paragraphs: a PDF knows only
/// lines, and a line that is as wide as its page goes on in the next.
final class PdfReader {

  /// A line this share of the widest runs to the margin.
  private static final double FULL_LINE = 0.85;

  /// A line that ends with its sentence ends the paragraph unless it fills the margin to the last
  /// character.
  private static final double FULL_LAST_LINE = 0.98;

  /// Typesetters part Chinese from digits and Latin letters by a thin space that no author wrote.
  private static final Pattern SET_APART =
      Pattern.compile(
          "(?<=[\\p{IsHan}，。；：！？”）]) (?=[0-9A-Za-z])|(?<=[0-9A-Za-z%]) (?=[\\p{IsHan}，。；：！？“（])");

  /// Sound files of our samples (typesetters, LibreOffice, PDFBox; 2026-11-20) name every glyph;
  /// bullets of a symbol font stay under a tenth. With one font of two lost, half are nameless.
  private static final double MOST_NAMELESS = 0.3;

  private static final double WARNED_NAMELESS = 0.005;

  /// Shorter texts say too little about their characters.
  private static final int LEAST_JUDGED = 50;

  /// Chinese prose is letters and digits to nine tenths, tables of figures to six.
  private static final double LEAST_WORDS = 0.5;

  /// As for texts of unknown charset ([ArticleExtractor]): garbage scores 0, texts 0.4 and more.
  private static final double LEAST_PLAUSIBLE = 0.1;

  private final ExtractLimits limits;
  private final Plausibility characters;

  PdfReader(ExtractLimits limits, Plausibility characters) {
    this.limits = limits;
    this.characters = characters;
  }

  PageParts read(byte[] bytes) throws RejectedException {
    PdfStreams streams = new PdfStreams(bytes, limits.maxUnpackedBytes());
    int broken = streams.check();
    try (PDDocument document = Loader.loadPDF(bytes)) {
      if (!document.getCurrentAccessPermission().canExtractContent()) {
        throw new RejectedException(RejectionKind.ENCRYPTED, "PDF 禁止提取文字，无法读取；请用允许复制的版本。");
      }
      if (document.getNumberOfPages() > limits.maxPdfPages()) {
        throw new RejectedException(
            RejectionKind.TOO_LARGE, "PDF 超过 %d 页，不像一篇文章；请拆分后再导入。".formatted(limits.maxPdfPages()));
      }
      PdfText reading = new PdfText();
      String text = reading.getText(document);
      checkText(text, reading.nameless(), streams.isCutOff() || broken > 0);
      List<PageLine> lines = paragraphs(text);
      List<TitleClue> titles = new ArrayList<>();
      Optional.ofNullable(document.getDocumentInformation().getTitle())
          .filter(
              title -> lines.stream().limit(8).anyMatch(line -> Titles.same(line.text(), title)))
          .ifPresent(title -> titles.add(new TitleClue(title, "pdf-title", 0.9)));
      return PageParts.of(lines, titles, "pdf")
          .warned(warnings(streams.isCutOff(), broken, reading.nameless()));
    } catch (InvalidPasswordException e) {
      throw new RejectedException(RejectionKind.ENCRYPTED, "PDF 设有打开密码，无法读取；请去掉密码后再导入。", e);
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | ClassCastException
        | NullPointerException
        | IndexOutOfBoundsException e) {
      // PDFBox lets broken structures through as these; they all mean the same to the person.
      throw new RejectedException(RejectionKind.DAMAGED, "PDF 已损坏，无法读取；请重新下载，或打开后另存为新的 PDF。", e);
    }
  }

  /// @param nameless the share of glyphs without a character
  /// @param damaged whether something is missing from the file
  private void checkText(String text, double nameless, boolean damaged) throws RejectedException {
    if (nameless > MOST_NAMELESS || isGarbled(text)) {
      throw new RejectedException(
          RejectionKind.DAMAGED, "PDF 里的文字读出来是乱码（字体已损坏，或缺少文字对照表）；请重新下载，或提供 DOCX、网页版本。");
    }
    if (Glyphs.letters(text) < 12) {
      throw damaged
          ? new RejectedException(RejectionKind.DAMAGED, "PDF 已损坏或不完整，读不出文字；请重新下载后再导入。")
          : new RejectedException(
              RejectionKind.NO_TEXT, "PDF 里没有文字（多半是扫描件）；请先做文字识别（OCR），或提供带文字的版本。");
    }
  }

  /// Numbers of glyphs taken for characters: marks and signs without words, or rare characters.
  private boolean isGarbled(String text) {
    long shown = text.codePoints().filter(c -> !Character.isWhitespace(c)).count();
    long words = text.codePoints().filter(Character::isLetterOrDigit).count();
    return shown >= LEAST_JUDGED
        && (words < LEAST_WORDS * shown || characters.of(text) < LEAST_PLAUSIBLE);
  }

  private static List<String> warnings(boolean cutOff, int broken, double nameless) {
    List<String> warnings = new ArrayList<>();
    if (cutOff) {
      warnings.add("PDF 文件不完整（末尾缺失，可能没有下载完），可能缺页或缺字；请核对，最好重新下载。");
    } else if (broken > 0) {
      warnings.add("PDF 里有 %d 处内容已损坏，可能缺页或缺字；请核对，最好重新下载。".formatted(broken));
    }
    if (nameless > WARNED_NAMELESS) {
      warnings.add("PDF 里约 %.0f%% 的字没有文字对照，可能读错或缺失；请核对。".formatted(Math.max(1, 100 * nameless)));
    }
    return warnings;
  }

  /// Lines to paragraphs: joined where a line runs to the margin and the next one begins no new
  /// paragraph; numbers of pages alone on a line are dropped.
  private static List<PageLine> paragraphs(String text) {
    List<String> raw = new ArrayList<>();
    int widest = 0;
    for (String line :
        SET_APART.matcher(CleanText.of(text).text()).replaceAll("").split("\n", -1)) {
      boolean pageNumber =
          line.trim()
              .matches("[-–—\\s]*(?:第\\s*)?\\d{1,4}(?:\\s*页)?(?:\\s*/\\s*\\d{1,4})?[-–—\\s]*");
      if (!pageNumber) {
        raw.add(line);
        widest = Math.max(widest, (int) Glyphs.weight(line));
      }
    }
    List<PageLine> lines = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    boolean goesOn = false;
    for (String line : raw) {
      String trimmed = Glyphs.trim(line);
      boolean begins =
          line.startsWith("　　") || line.startsWith("    ") || BodyShape.isNumbered(trimmed);
      if (!trimmed.isEmpty()) {
        if (!open.isEmpty() && (!goesOn || begins)) {
          lines.add(PageLine.plain(BlockKind.PARAGRAPH, open.toString()));
          open.setLength(0);
        }
        open.append(open.isEmpty() ? "" : BodyShape.gap(open, trimmed)).append(trimmed);
        double full = Glyphs.endsSentence(trimmed) ? FULL_LAST_LINE : FULL_LINE;
        goesOn = Glyphs.weight(trimmed) >= full * widest;
      }
    }
    if (!open.isEmpty()) {
      lines.add(PageLine.plain(BlockKind.PARAGRAPH, open.toString()));
    }
    return lines;
  }
}
