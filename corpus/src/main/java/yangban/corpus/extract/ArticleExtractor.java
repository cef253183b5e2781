package yangban.corpus.extract;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yangban.corpus.extract.Charsets.Decoded;
import yangban.corpus.extract.Extraction.Rejected;

/// Reads an article out of a file or a page of any make.
///
/// In: the bytes, and what is known about them from outside. Out: title, date, publisher, credits
/// and the body as blocks, free of the page's noise; or a rejection that says what the document is
/// and what to do. Never an exception for any bytes. Reads `.txt .md .html .htm .mhtml .docx .pdf`,
/// told by content first and ending second. Can be shared between threads.
public final class ArticleExtractor {

  private final ExtractLimits limits;
  private final Plausibility characters;
  private final Charsets charsets;
  private final HtmlReader html;
  private final MhtmlReader mhtml;
  private final DocxReader docx;
  private final PdfReader pdf;
  private final Assembly assembly;

  public ArticleExtractor(ExtractLimits limits) {
    this(limits, Clock.systemUTC());
  }

  /// @param clock by which a day is known not to have come yet
  ArticleExtractor(ExtractLimits limits, Clock clock) {
    this.characters = new Plausibility();
    this.limits = limits;
    this.charsets = new Charsets(characters);
    this.html = new HtmlReader(limits, Profile.all(), LineModel.read());
    this.mhtml = new MhtmlReader(limits);
    this.docx = new DocxReader(limits);
    this.pdf = new PdfReader(limits, characters);
    this.assembly = new Assembly(limits, new Language(characters), clock);
  }

  public Extraction extract(RawDocument document) {
    try {
      return read(document);
    } catch (RejectedException e) {
      return e.outcome();
    }
  }

  /// Bytes of the largest document that is read.
  int mostBytes() {
    return limits.maxFileBytes();
  }

  /// The markup of a web page as decoded, for who reads more of a page than its article.
  ///
  /// @return none where the document is no web page, or one that is refused for its bytes
  public Optional<String> markup(RawDocument document) {
    try {
      boolean readable =
          !isBlank(document.bytes()) && document.bytes().length <= limits.maxFileBytes();
      return readable && Format.of(document) == Format.HTML
          ? Optional.of(readable(document.bytes(), document.declared(), true).text())
          : Optional.empty();
    } catch (RejectedException e) {
      return Optional.empty();
    }
  }

  private Extraction read(RawDocument document) throws RejectedException {
    if (isBlank(document.bytes())) {
      return new Rejected(RejectionKind.EMPTY, "文件是空的；请检查导出或下载是否完整。");
    }
    if (document.bytes().length > limits.maxFileBytes()) {
      throw tooLarge("文件", limits.maxFileBytes());
    }
    List<RawDocument> pages = PageBundle.read(document.bytes());
    if (!pages.isEmpty()) {
      return new PagedArticle(this).reread(document, pages);
    }
    Format format = Format.of(document);
    return switch (format) {
      case TEXT, MARKDOWN -> text(document, format);
      case HTML -> page(document, document.bytes(), document.declared(), document.address());
      case MHTML -> archive(document);
      case DOCX ->
          assembly.article(
              document.given(), docx.read(document.bytes()), document.address(), "UTF-8");
      case PDF ->
          assembly.article(
              document.given(), pdf.read(document.bytes()), document.address(), "UTF-8");
    };
  }

  private Extraction text(RawDocument document, Format format) throws RejectedException {
    Script text = readable(document.bytes(), document.declared(), false);
    PageParts parts =
        format == Format.MARKDOWN
            ? PlainReader.markdown(text.text())
            : PlainReader.text(text.text());
    return assembly.article(
        document.given(), parts.warned(text.warnings()), document.address(), text.charset());
  }

  private Extraction archive(RawDocument document) throws RejectedException {
    MhtmlReader.Saved saved = mhtml.read(document.bytes());
    return page(document, saved.html(), saved.declared(), document.address().or(saved::address));
  }

  private Extraction page(
      RawDocument document, byte[] bytes, Optional<Charset> declared, Optional<URI> address)
      throws RejectedException {
    Script text = readable(bytes, declared, true);
    HtmlReader.Read read = html.read(text.text());
    Optional<URI> stated = address.or(() -> read.canonical().flatMap(Addresses::web));
    return assembly.article(
        document.given(), read.parts().warned(text.warnings()), stated, text.charset());
  }

  private record Script(String text, String charset, List<String> warnings) {}

  /// Control characters in a text: a few are damage, more are no text.
  private static final double MOST_CONTROLS = 0.02;

  /// Random bytes score 0 in the charset that suits them best, texts 0.4 and more.
  private static final double LEAST_PLAUSIBLE = 0.1;

  private Script readable(byte[] bytes, Optional<Charset> declared, boolean markup)
      throws RejectedException {
    if (bytes.length > limits.maxPageBytes()) {
      throw tooLarge("网页或文本", limits.maxPageBytes());
    }
    Decoded decoded = charsets.decode(bytes, declared, markup);
    CleanText clean = CleanText.of(decoded.text());
    double length = Math.max(1, decoded.text().length());
    if (clean.removed() / length > MOST_CONTROLS
        || clean.unreadable() / length > 0.2
        || (isForeign(clean.text()) && characters.of(clean.text()) < LEAST_PLAUSIBLE)) {
      throw new RejectedException(
          RejectionKind.BINARY, "内容不是文字（二进制文件）；请确认文件类型，提供文本、网页、DOCX 或 PDF。");
    }
    List<String> warnings = new ArrayList<>(decoded.warnings());
    if (clean.removed() > 0) {
      warnings.add("去掉了 %d 个控制字符或残缺字符。".formatted(clean.removed()));
    }
    if (clean.unreadable() > 0) {
      warnings.add("有 %d 个字符无法还原，显示为“�”。".formatted(clean.unreadable()));
    }
    return new Script(clean.text(), decoded.charset(), warnings);
  }

  /// Whether a good part of a text is beyond ASCII: icons alone do not make a page binary.
  private static boolean isForeign(String text) {
    int foreign = 0;
    for (int i = 0; i < text.length(); i++) {
      foreign += text.charAt(i) >= 0x80 ? 1 : 0;
    }
    return foreign > 0.3 * text.length();
  }

  private static RejectedException tooLarge(String what, int limit) {
    return new RejectedException(
        RejectionKind.TOO_LARGE, "%s超过 %d MB 的上限，未读取；请拆分或精简后再导入。".formatted(what, limit >> 20));
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != 0
          && b != ' '
          && b != '\n'
          && b != '\r'
          && b != '\t'
          && b != (byte) 0xEF
          && b != (byte) 0xBB
          && b != (byte) 0xBF
          && b != (byte) 0xFE
          && b != (byte) 0xFF) {
        return false;
      }
    }
    return true;
  }
}
