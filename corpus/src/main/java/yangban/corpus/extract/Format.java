package yangban.corpus.extract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a document is, told by its content first and by its name's ending second: endings lie, and
/// pages of the web have none.
enum Format {
  TEXT,
  MARKDOWN,
  HTML,
  MHTML,
  DOCX,
  PDF;

  private static final int HEAD = 4096;
  private static final Pattern ENDING = Pattern.compile("\\.([A-Za-z0-9]{1,8})(?:[?#:].*)?$");
  private static final Pattern HTML_START =
      Pattern.compile(
          "^(?:(?><\\?xml[^>]*>|<!--.*?-->)\\s*+)*+<(?:!doctype\\s+html|html|head|body|meta|title|div|table|p)[\\s>]",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern HTML_INSIDE =
      Pattern.compile("<(?:html|head|body|table|div|p|br)[\\s/>]", Pattern.CASE_INSENSITIVE);
  private static final Pattern MAIL_HEADER = Pattern.compile("\\A[A-Za-z][\\w-]{1,40}: ");
  private static final Pattern MAIL_PARTS =
      Pattern.compile("(?im)^content-type:\\s*(?:multipart/|text/html)");
  private static final Set<String> HTML_ENDINGS =
      Set.of("html", "htm", "shtml", "shtm", "xhtml", "jsp", "asp", "aspx", "php", "psp", "do");
  private static final Set<String> OTHER_ENDINGS =
      Set.of("json", "xml", "csv", "tsv", "js", "css", "java", "py", "sql", "log", "yaml", "yml");

  /// Files that no rule here reads, by their first bytes, written as the characters of Latin-1.
  private record Mark(String name, RejectionKind kind, String bytes) {
    boolean begins(byte[] content) {
      if (content.length < bytes.length()) {
        return false;
      }
      for (int i = 0; i < bytes.length(); i++) {
        if ((content[i] & 0xff) != bytes.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Mark> FOREIGN =
      List.of(
          new Mark("PNG 图片", RejectionKind.BINARY, "\u0089PNG"),
          new Mark("JPEG 图片", RejectionKind.BINARY, "\u00ff\u00d8\u00ff"),
          new Mark("GIF 图片", RejectionKind.BINARY, "GIF8"),
          new Mark("RIFF 媒体文件", RejectionKind.BINARY, "RIFF"),
          new Mark("gzip 压缩包", RejectionKind.BINARY, "\u001f\u008b"),
          new Mark("RAR 压缩包", RejectionKind.BINARY, "Rar!"),
          new Mark("7z 压缩包", RejectionKind.BINARY, "7z\u00bc\u00af"),
          new Mark("可执行文件", RejectionKind.BINARY, "\u007fELF"),
          new Mark("可执行文件", RejectionKind.BINARY, "MZ\u0090\u0000"),
          new Mark("Java 类文件", RejectionKind.BINARY, "\u00ca\u00fe\u00ba\u00be"),
          new Mark("SQLite 数据库", RejectionKind.BINARY, "SQLite f"));

  private static final Mark ZIP = new Mark("zip", RejectionKind.BINARY, "PK\u0003\u0004");
  private static final Mark OLE =
      new Mark("OLE", RejectionKind.UNSUPPORTED, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1");

  /// The lower-case ending of a name, empty if it has none.
  static String ending(String name) {
    var matcher = ENDING.matcher(name);
    return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
  }

  /// @throws RejectedException for formats that are not read
  static Format of(RawDocument document) throws RejectedException {
    byte[] bytes = document.bytes();
    String ending = ending(document.name());
    Optional<Format> packed = packed(bytes, ending);
    if (packed.isPresent()) {
      return packed.get();
    }
    for (Mark mark : FOREIGN) {
      if (mark.begins(bytes)) {
        throw new RejectedException(
            mark.kind(), "这是%s，不是文章；请提供网页、文本、DOCX 或 PDF 文件。".formatted(mark.name()));
      }
    }
    if (ending.equals("docx") || ending.equals("pdf")) {
      throw new RejectedException(
          RejectionKind.DAMAGED, "文件名是 .%s，内容却不是（文件损坏或改过扩展名）；请重新下载或另存后再导入。".formatted(ending));
    }
    return readable(bytes, ending);
  }

  private static Optional<Format> packed(byte[] bytes, String ending) throws RejectedException {
    if (ZIP.begins(bytes)) {
      // An archive that is torn may have lost its contents list: let the reader tell how it broke.
      if (ending.equals("docx") || contains(bytes, "word/document.xml")) {
        return Optional.of(DOCX);
      }
      throw new RejectedException(
          RejectionKind.UNSUPPORTED, "这是压缩包或其他 Office 文件，不是文章；请解压或另存为 .docx 后再导入。");
    }
    if (OLE.begins(bytes)) {
      if (contains(bytes, utf16("EncryptedPackage"))) {
        throw new RejectedException(RejectionKind.ENCRYPTED, "文档设有打开密码，无法读取；请去掉密码后再导入。");
      }
      throw new RejectedException(
          RejectionKind.UNSUPPORTED, "这是旧版 Office 文件（如 .doc），不能读取；请另存为 .docx 后再导入。");
    }
    boolean pdf = latin1(bytes, 1024).contains("%PDF-");
    return pdf ? Optional.of(PDF) : Optional.empty();
  }

  private static Format readable(byte[] bytes, String ending) throws RejectedException {
    String head = latin1(bytes, HEAD).replace("\0", "").replaceFirst("^[^<\\w]+", "");
    if (MAIL_HEADER.matcher(head).find() && MAIL_PARTS.matcher(head).find()) {
      return MHTML;
    }
    if (HTML_START.matcher(head).find()) {
      return HTML;
    }
    if (ending.equals("mhtml") || ending.equals("mht")) {
      // Its headers are damaged, or it is no archive: for the reader to tell, never an article.
      return MHTML;
    }
    if (HTML_ENDINGS.contains(ending)
        && HTML_INSIDE.matcher(latin1(bytes, bytes.length).replace("\0", "")).find()) {
      return HTML;
    }
    if (OTHER_ENDINGS.contains(ending)) {
      throw new RejectedException(
          RejectionKind.UNSUPPORTED,
          "不读取 .%s 文件；请提供 .txt .md .html .mhtml .docx 或 .pdf。".formatted(ending));
    }
    return ending.equals("md") || ending.equals("markdown") ? MARKDOWN : TEXT;
  }

  private static String latin1(byte[] bytes, int limit) {
    return new String(bytes, 0, Math.min(limit, bytes.length), StandardCharsets.ISO_8859_1);
  }

  private static String utf16(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
  }

  private static boolean contains(byte[] bytes, String latin1) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(latin1);
  }
}
