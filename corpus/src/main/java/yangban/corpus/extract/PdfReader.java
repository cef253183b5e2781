package yangban.corpus.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
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

  private final ExtractLimits limits;

  PdfReader(ExtractLimits limits) {
    this.limits = limits;
  }

  PageParts read(byte[] bytes) throws RejectedException {
    checkStreams(bytes);
    try (PDDocument document = Loader.loadPDF(bytes)) {
      if (!document.getCurrentAccessPermission().canExtractContent()) {
        throw new RejectedException(RejectionKind.ENCRYPTED, "PDF 禁止提取文字，无法读取；请用允许复制的版本。");
      }
      if (document.getNumberOfPages() > limits.maxPdfPages()) {
        throw new RejectedException(
            RejectionKind.TOO_LARGE, "PDF 超过 %d 页，不像一篇文章；请拆分后再导入。".formatted(limits.maxPdfPages()));
      }
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      stripper.setLineSeparator("\n");
      stripper.setPageStart("");
      stripper.setPageEnd("\n\f");
      String text = stripper.getText(document);
      List<PageLine> lines = paragraphs(text);
      if (Glyphs.letters(text) < 12) {
        throw new RejectedException(
            RejectionKind.NO_TEXT, "PDF 里没有文字（多半是扫描件）；请先做文字识别（OCR），或提供带文字的版本。");
      }
      List<TitleClue> titles = new ArrayList<>();
      Optional.ofNullable(document.getDocumentInformation().getTitle())
          .filter(
              title -> lines.stream().limit(8).anyMatch(line -> Titles.same(line.text(), title)))
          .ifPresent(title -> titles.add(new TitleClue(title, "pdf-title", 0.9)));
      return PageParts.of(lines, titles, "pdf");
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

  /// Unpacks every deflated stream but pictures without keeping it: PDFBox would unpack a bomb into
  /// memory.
  private void checkStreams(byte[] bytes) throws RejectedException {
    String latin1 = new String(bytes, StandardCharsets.ISO_8859_1);
    byte[] sink = new byte[64 << 10];
    long whole = 0;
    for (int at = latin1.indexOf("stream"); at >= 0; at = latin1.indexOf("stream", at + 6)) {
      String dictionary = latin1.substring(Math.max(0, at - 400), at);
      int from = at + 6;
      while (from < bytes.length && (bytes[from] == '\r' || bytes[from] == '\n')) {
        from++;
      }
      boolean picture =
          dictionary.substring(Math.max(0, dictionary.lastIndexOf("obj"))).contains("/Image");
      if (!latin1.startsWith("end", at - 3)
          && !picture
          && from < bytes.length
          && bytes[from] == 0x78) {
        whole += unpacked(bytes, from, sink, limits.maxUnpackedBytes() - whole);
      }
      if (whole >= limits.maxUnpackedBytes()) {
        throw new RejectedException(
            RejectionKind.COMPRESSION_BOMB,
            "PDF 解压后超过 %d MB，可能是压缩炸弹，未读取。".formatted(limits.maxUnpackedBytes() >> 20));
      }
    }
  }

  private static long unpacked(byte[] bytes, int from, byte[] sink, long most) {
    long count = 0;
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(bytes, from, bytes.length - from);
      while (count < most && !inflater.finished()) {
        int read = inflater.inflate(sink);
        if (read == 0) {
          break;
        }
        count += read;
      }
    } catch (DataFormatException notDeflated) {
      return count;
    }
    return count;
  }
}
