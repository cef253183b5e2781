package yangban.corpus.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import yangban.corpus.BlockKind;
import yangban.corpus.extract.PageParts.TitleClue;

/// Takes a Word document apart: paragraphs, headings by their style, table rows, the title of its
/// core properties.
///
/// The archive is unpacked once without keeping anything before POI sees it, so that bombs and XML
/// nested too deep are told apart from damage and never reach a parser that builds a tree.
final class DocxReader {

  /// Entries below this size are harmless whatever their ratio.
  private static final long SMALL = 1 << 20;

  private final ExtractLimits limits;

  DocxReader(ExtractLimits limits) {
    this.limits = limits;
  }

  PageParts read(byte[] bytes) throws RejectedException {
    checkArchive(bytes);
    try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(bytes));
        XWPFDocument document = new XWPFDocument(opened)) {
      List<PageLine> lines = new ArrayList<>();
      List<TitleClue> titles = new ArrayList<>();
      for (IBodyElement element : document.getBodyElements()) {
        switch (element) {
          case XWPFParagraph paragraph -> add(paragraph, lines, titles);
          case XWPFTable table -> add(table, lines);
          case XWPFSDT control ->
              addText(control.getContent().getText(), BlockKind.PARAGRAPH, 0, false, lines);
          default -> {}
        }
      }
      coreTitle(document, lines).ifPresent(titles::add);
      return PageParts.of(lines, titles, "docx");
    } catch (IOException
        | InvalidFormatException
        | POIXMLException
        | OpenXML4JRuntimeException
        | IllegalArgumentException
        | IllegalStateException e) {
      throw damaged(e);
    }
  }

  private static RejectedException damaged(Exception cause) {
    return new RejectedException(
        RejectionKind.DAMAGED, "Word 文档已损坏，无法读取；请用 Word 或 WPS 打开并另存为 .docx 后再导入。", cause);
  }

  /// Core properties often keep the title of the file that a document was made from: only one that
  /// the text prints as well is believed.
  private static Optional<TitleClue> coreTitle(XWPFDocument document, List<PageLine> lines) {
    String title = document.getProperties().getCoreProperties().getTitle();
    if (title == null || title.isBlank()) {
      return Optional.empty();
    }
    boolean printed = lines.stream().limit(8).anyMatch(line -> Titles.same(line.text(), title));
    boolean chinese = title.codePoints().filter(Glyphs::isCjk).count() >= 6;
    return printed || chinese
        ? Optional.of(new TitleClue(title, "core-title", printed ? 0.9 : 0.5))
        : Optional.empty();
  }

  private static void add(XWPFParagraph paragraph, List<PageLine> lines, List<TitleClue> titles) {
    String style =
        Optional.ofNullable(paragraph.getStyleID())
            .map(id ->
                Optional.ofNullable(paragraph.getDocument().getStyles())
                    .map(s -> s.getStyle(id))
                    .map(s -> s.getName())
                    .orElse(id))
            .orElse("")
            .toLowerCase(Locale.ROOT);
    boolean title = style.equals("title") || style.equals("标题");
    boolean heading = style.startsWith("heading") || style.matches("标题 ?\\d");
    BlockKind kind =
        heading
            ? BlockKind.HEADING
            : paragraph.getNumID() != null
                ? BlockKind.LIST_ITEM
                : style.equals("caption") ? BlockKind.CAPTION : BlockKind.PARAGRAPH;
    String text = paragraph.getText();
    if (title && !text.isBlank()) {
      titles.add(new TitleClue(Glyphs.trim(text), "title-style", 0.95));
    }
    addText(text, kind, heading ? level(style) : 0, isBold(paragraph), lines);
  }

  private static int level(String style) {
    int last = Character.digit(style.charAt(style.length() - 1), 10);
    return last >= 1 && last <= 6 ? last : 0;
  }

  private static boolean isBold(XWPFParagraph paragraph) {
    boolean bold = false;
    for (XWPFRun run : paragraph.getRuns()) {
      String text = run.text();
      if (text != null && !text.isBlank()) {
        if (!run.isBold()) {
          return false;
        }
        bold = true;
      }
    }
    return bold;
  }

  private static void addText(
      String text, BlockKind kind, int level, boolean bold, List<PageLine> lines) {
    var parts = PlainReader.text(CleanText.of(text).text()).body();
    for (PageLine part : parts) {
      lines.add(new PageLine(kind, part.text(), 0, bold, false, false, false, false, level));
    }
  }

  private static void add(XWPFTable table, List<PageLine> lines) {
    for (XWPFTableRow row : table.getRows()) {
      List<String> cells = new ArrayList<>();
      int longest = 0;
      for (XWPFTableCell cell : row.getTableCells()) {
        String text = cell.getText();
        longest = Math.max(longest, text.length());
        cells.add(Glyphs.trim(CleanText.of(text).text().replaceAll("\\s+", " ")));
      }
      String line = Glyphs.trim(String.join("\t", cells));
      if (!line.isEmpty() && (longest <= 400 || cells.size() > 1)) {
        lines.add(PageLine.plain(BlockKind.TABLE_ROW, line));
      } else if (!line.isEmpty()) {
        row.getTableCells()
            .forEach(cell -> addText(cell.getText(), BlockKind.PARAGRAPH, 0, false, lines));
      }
    }
  }

  private void checkArchive(byte[] bytes) throws RejectedException {
    boolean document = false;
    boolean encrypted = false;
    long whole = 0;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var counted = new CountedStream(zip, limits, bytes.length, whole);
        String name = entry.getName();
        if (name.endsWith(".xml") && name.startsWith("word/")) {
          checkDepth(counted);
        }
        counted.drain();
        whole += counted.count();
        document |= name.equals("word/document.xml");
        encrypted |= name.equals("EncryptedPackage");
        checkRatio(counted.count(), entry, zip);
      }
    } catch (BombException e) {
      throw new RejectedException(
          RejectionKind.COMPRESSION_BOMB,
          "文档解压后过大（超过 %d:1 或 %d MB），可能是压缩炸弹，未读取。"
              .formatted(limits.maxRatio(), limits.maxUnpackedBytes() >> 20),
          e);
    } catch (ZipException e) {
      boolean locked = String.valueOf(e.getMessage()).contains("encrypted");
      throw locked
          ? new RejectedException(RejectionKind.ENCRYPTED, "文档已加密，无法读取；请去掉密码后再导入。", e)
          : damaged(e);
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(e);
    }
    if (encrypted) {
      throw new RejectedException(RejectionKind.ENCRYPTED, "文档已加密，无法读取；请去掉密码后再导入。");
    }
    if (!document) {
      throw new RejectedException(RejectionKind.DAMAGED, "Word 文档缺少正文部分（文件不完整）；请重新下载或另存后再导入。");
    }
  }

  private void checkRatio(long unpacked, ZipEntry entry, ZipInputStream zip) throws IOException {
    zip.closeEntry();
    long packed = entry.getCompressedSize();
    if (unpacked > SMALL && packed > 0 && unpacked / packed > limits.maxRatio()) {
      throw new BombException();
    }
  }

  /// Reads the XML of a part as far as it is XML, watching its depth; POI judges whether it is
  /// right.
  private void checkDepth(InputStream part) throws RejectedException, IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // Ours is the limit that tells depth from damage.
    factory.setProperty("jdk.xml.maxElementDepth", "0");
    int depth = 0;
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(part);
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamReader.START_ELEMENT -> depth++;
          case XMLStreamReader.END_ELEMENT -> depth--;
          default -> {}
        }
        if (depth > limits.maxDepth()) {
          throw new RejectedException(
              RejectionKind.TOO_DEEP,
              "文档内部嵌套超过 %d 层，无法读取；请另存为普通文档后再导入。".formatted(limits.maxDepth()));
        }
      }
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException cause) {
        throw cause;
      }
      throw damaged(e);
    }
  }

  /// An archive entry that unpacks to more than the limits allow.
  private static final class BombException extends IOException {
    @java.io.Serial private static final long serialVersionUID = 1L;
  }

  /// Counts what an entry unpacks to and stops where the limits end.
  private static final class CountedStream extends InputStream {
    private final InputStream in;
    private final long most;
    private long count;

    CountedStream(InputStream in, ExtractLimits limits, long packed, long already) {
      this.in = in;
      this.most =
          Math.min(
              Math.max(SMALL, packed * limits.maxRatio()), limits.maxUnpackedBytes() - already);
    }

    long count() {
      return count;
    }

    void drain() throws IOException {
      byte[] buffer = new byte[16 << 10];
      while (read(buffer, 0, buffer.length) >= 0) {
        // Counting is the purpose.
      }
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      count += Math.max(0, read);
      if (count > most) {
        throw new BombException();
      }
      return read;
    }
  }
}
