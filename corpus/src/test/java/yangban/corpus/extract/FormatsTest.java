package yangban.corpus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yangban.corpus.ArticleText;
import yangban.corpus.BlockKind;
import yangban.corpus.extract.Extraction.Extracted;
import yangban.corpus.extract.Extraction.Rejected;

/// Each format with a real file of it.
final class FormatsTest {

  private static byte[] docx(boolean withText) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var document = new XWPFDocument()) {
      document.getProperties().getCoreProperties().setTitle(Pages.TITLE);
      if (withText) {
        document.createParagraph().createRun().setText(Pages.TITLE);
        List<String> paragraphs = Pages.paragraphs();
        document.createParagraph().createRun().setText(paragraphs.get(0));
        XWPFParagraph heading = document.createParagraph();
        heading.setStyle("Heading1");
        heading.createRun().setText("把例会改成对表日");
        document.createParagraph().createRun().setText(paragraphs.get(1));
        XWPFTable table = document.createTable(2, 2);
        table.getRow(0).getCell(0).setText("季度");
        table.getRow(0).getCell(1).setText("次数");
        table.getRow(1).getCell(0).setText("一季度");
        table.getRow(1).getCell(1).setText("14次");
        XWPFParagraph bold = document.createParagraph();
        var run = bold.createRun();
        run.setBold(true);
        run.setText("走进城东小学");
        document.createParagraph().createRun().setText(paragraphs.get(2));
        document.createParagraph().createRun().setText("（供稿：云汀大学测绘学院 审核：闻人皓）");
      }
      document.write(bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  @Test
  void readsAWordDocument() throws IOException {
    ArticleText text = Reads.article("a.docx", docx(true));
    assertEquals(Pages.TITLE, text.title());
    assertEquals(Pages.paragraphs().getFirst(), Reads.lines(text).getFirst());
    assertTrue(
        text.blocks().stream()
            .anyMatch(b -> b.kind() == BlockKind.HEADING && b.text().equals("把例会改成对表日")));
    assertTrue(
        text.blocks().stream()
            .anyMatch(b -> b.kind() == BlockKind.HEADING && b.text().equals("走进城东小学")));
    assertTrue(
        text.blocks().stream()
            .anyMatch(b -> b.kind() == BlockKind.TABLE_ROW && b.text().equals("一季度\t14次")));
    assertEquals(2, text.credits().size());
    assertEquals("docx", text.profile());
  }

  @Test
  void readsAWordDocumentByItsContentWhateverItsName() throws IOException {
    assertEquals("docx", Reads.article("download", docx(true)).profile());
  }

  @Test
  void tellsAnEmptyFromADamagedFromAForeignWordDocument() throws IOException {
    byte[] whole = docx(true);
    assertEquals(RejectionKind.NO_TEXT, Reads.rejection("a.docx", docx(false)));
    assertEquals(
        RejectionKind.DAMAGED, Reads.rejection("a.docx", Arrays.copyOf(whole, whole.length / 2)));
    assertEquals(RejectionKind.DAMAGED, Reads.rejection("a.docx", "这不是压缩包"));
    assertEquals(RejectionKind.DAMAGED, Reads.rejection("a.docx", zip("other.txt", new byte[10])));
    assertEquals(
        RejectionKind.DAMAGED,
        Reads.rejection(
            "a.docx", zip("word/document.xml", "<a><b>".getBytes(StandardCharsets.UTF_8))));
    assertEquals(
        RejectionKind.UNSUPPORTED, Reads.rejection("a.zip", zip("other.txt", new byte[10])));
  }

  @Test
  void tellsEncryptedFromOldOfficeFiles() {
    byte[] old =
        Arrays.copyOf(
            new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1},
            4096);
    assertEquals(RejectionKind.UNSUPPORTED, Reads.rejection("a.doc", old));
    byte[] stream = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(stream, 0, old, 1024, stream.length);
    assertEquals(RejectionKind.ENCRYPTED, Reads.rejection("a.docx", old));
  }

  @Test
  void rejectsBombsAndBottomlessNestingInWordDocuments() throws IOException {
    assertEquals(
        RejectionKind.COMPRESSION_BOMB,
        Reads.rejection("a.docx", zip("word/media/a.png", new byte[60 << 20])));
    String deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);
    byte[] nested = zip("word/document.xml", deep.getBytes(StandardCharsets.UTF_8));
    assertEquals(RejectionKind.TOO_DEEP, Reads.rejection("a.docx", nested));
  }

  @Test
  void readsAPdfAndJoinsItsLinesIntoParagraphs() {
    ArticleText text = Reads.article("a.pdf", Pages.bytes("article.pdf"));
    assertEquals(Pages.TITLE, text.title());
    assertEquals(Pages.paragraphs(), Reads.lines(text));
  }

  @Test
  void tellsEncryptedDamagedAndScannedPdfsApart() throws IOException {
    assertEquals(RejectionKind.ENCRYPTED, Reads.rejection("a.pdf", encrypted()));
    assertEquals(RejectionKind.DAMAGED, Reads.rejection("a.pdf", "%PDF-1.7\n%%EOF"));
    assertEquals(RejectionKind.DAMAGED, Reads.rejection("a.pdf", "不是 PDF"));
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(bytes);
    }
    assertEquals(RejectionKind.NO_TEXT, Reads.rejection("a.pdf", bytes.toByteArray()));
  }

  private static byte[] encrypted() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(Pages.bytes("article.pdf"))) {
      var policy = new StandardProtectionPolicy("owner", "reader", new AccessPermission());
      policy.setEncryptionKeyLength(128);
      document.protect(policy);
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  @Test
  void rejectsAPdfWhoseStreamsUnpackWithoutEnd() {
    var deflater = new Deflater(Deflater.BEST_COMPRESSION);
    deflater.setInput(new byte[256 << 20]);
    deflater.finish();
    byte[] packed = new byte[1 << 20];
    int length = deflater.deflate(packed);
    deflater.end();
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(
        "%PDF-1.7\n1 0 obj <</Length 9/Filter/FlateDecode>> stream\n"
            .getBytes(StandardCharsets.US_ASCII));
    bytes.write(packed, 0, length);
    bytes.writeBytes("\nendstream endobj".getBytes(StandardCharsets.US_ASCII));
    assertEquals(RejectionKind.COMPRESSION_BOMB, Reads.rejection("a.pdf", bytes.toByteArray()));
  }

  private static String mhtml(String encoding, String body) {
    return String.join(
        "\r\n",
        "From: <Saved by Blink>",
        "Snapshot-Content-Location: https://dj.yunting.example/info/1043/2277.htm",
        "Subject: x",
        "MIME-Version: 1.0",
        "Content-Type: multipart/related; type=\"text/html\"; boundary=\"----b\"",
        "",
        "------b",
        "Content-Type: image/png",
        "Content-Transfer-Encoding: base64",
        "",
        "iVBORw0KGgo=",
        "------b",
        "Content-Type: text/html; charset=\"utf-8\"",
        "Content-Transfer-Encoding: " + encoding,
        "",
        body,
        "------b--",
        "");
  }

  @Test
  void readsAPageSavedAsWebArchive() {
    String base64 =
        Base64.getMimeEncoder().encodeToString(Pages.article().getBytes(StandardCharsets.UTF_8));
    Extraction extraction =
        Reads.any("a.mhtml", mhtml("base64", base64).getBytes(StandardCharsets.US_ASCII));
    var extracted = assertInstanceOf(Extracted.class, extraction);
    assertEquals(Pages.paragraphs(), Reads.lines(extracted.text()));
    assertEquals(
        Optional.of(URI.create("https://dj.yunting.example/info/1043/2277.htm")),
        extracted.address());
  }

  @Test
  void readsAQuotedPrintableArchive() {
    var quoted = new StringBuilder();
    for (byte b : Pages.article().getBytes(StandardCharsets.UTF_8)) {
      quoted.append(b < 0 || b == '=' ? "=%02X".formatted(b & 0xff) : String.valueOf((char) b));
    }
    assertEquals(
        Pages.paragraphs(),
        Reads.lines(
            Reads.article(
                "a.mht",
                mhtml("quoted-printable", quoted.toString()).getBytes(StandardCharsets.US_ASCII))));
  }

  @Test
  void rejectsAnArchiveWithoutAPage() {
    assertEquals(
        RejectionKind.NO_TEXT,
        Reads.rejection(
            "a.mhtml", mhtml("7bit", "").replace("text/html; charset", "text/css; charset")));
  }

  @Test
  void readsMarkdown() {
    List<String> p = Pages.paragraphs();
    String markdown =
        """
        # %s

        %s

        ## 一、**对表日**

        - 抽签定[发言顺序](http://a.example/b)
        - ![图](a.png)当场试

        | 季度 | 次数 |
        | --- | --- |
        | 一季度 | 14次 |

        %s
        """
            .formatted(Pages.TITLE, p.get(0), p.get(1));
    ArticleText text = Reads.article("a.md", markdown.getBytes(StandardCharsets.UTF_8));
    assertEquals(Pages.TITLE, text.title());
    assertEquals(
        List.of(p.get(0), "一、对表日", "抽签定发言顺序", "当场试", "季度\t次数", "一季度\t14次", p.get(1)),
        Reads.lines(text));
    assertEquals(BlockKind.HEADING, text.blocks().get(1).kind());
    assertEquals(BlockKind.LIST_ITEM, text.blocks().get(2).kind());
  }

  @Test
  void readsHtmlThatIsNamedTxtAndTextThatIsNamedHtml() {
    assertEquals(
        Pages.paragraphs(),
        Reads.lines(Reads.article("a.txt", Pages.article().getBytes(StandardCharsets.UTF_8))));
    String text = Pages.TITLE + "\n" + String.join("\n", Pages.paragraphs());
    assertEquals(
        Pages.paragraphs(),
        Reads.lines(Reads.article("a.html", text.getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void readsPagesWhoseAddressHasNoEnding() {
    assertEquals(
        "general",
        Reads.article("https://a.example/x?id=3", Pages.article().getBytes(StandardCharsets.UTF_8))
            .profile());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From: x\nSubject: y\n\n<html><body>BODY</body></html>",
        "From: x\nContent-Type: multipart/related\n\n--b\nContent-Type: text/html\n\nBODY\n--b--\n",
        "From: x\nContent-Type: multipart/related; boundary=\"\"\n\n--\nContent-Type: text/html\n\nBODY",
        "From: x\nContent-Type: multipart/related; boundary=\"b\"\n\nBODY",
        "From: x"
      })
  void neverReadsTheHeadersOfADamagedArchiveAsAnArticle(String content) {
    String archive = content.replace("BODY", Pages.body()).replace("\n", "\r\n");
    for (String name : List.of("a.mhtml", "a.mht")) {
      switch (Reads.any(name, archive.getBytes(StandardCharsets.UTF_8))) {
        case Rejected rejected -> assertTrue(rejected.reason().contains("MHTML"));
        case Extracted extracted -> assertEquals(Pages.paragraphs(), Reads.lines(extracted.text()));
      }
    }
  }
}
