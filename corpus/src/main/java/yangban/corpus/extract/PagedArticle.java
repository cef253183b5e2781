package yangban.corpus.extract;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.ArticleText;
import yangban.corpus.Block;
import yangban.corpus.Credit;
import yangban.corpus.CreditCandidate;
import yangban.corpus.Grounds;
import yangban.corpus.extract.Extraction.Extracted;
import yangban.corpus.extract.Extraction.Rejected;

/// Joins an article that a site prints on several pages.
///
/// Names suggest ([PageNames]), the pages decide: one page before must link to the later one or
/// print a pager, and the later one must bear the same title; one that holds no text but pictures
/// counts where it is linked. Can be shared between threads.
public final class PagedArticle {

  /// Paragraphs of at least this many characters that both pages print are taken once.
  private static final int SHARED = 16;

  private static final Pattern PAGER =
      Pattern.compile(
          "下一?页|第\\s*[1一]\\s*页|共\\s*\\d+\\s*页|(?<!\\d)1\\s*/\\s*\\d{1,2}(?!\\d)|余下全文|next page|rel=[\"']?next|createPageHTML\\(\\s*(?:[2-9]|1\\d)\\s*,",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PAGE_MARK =
      Pattern.compile("\\s*[（(_-]?(?:第?\\s*\\d{1,2}\\s*页?|\\d{1,2}\\s*/\\s*\\d{1,2})[)）]?$");
  private static final Pattern LINK =
      Pattern.compile(
          "<a\\s[^>]{0,300}?href\\s*=\\s*[\"']?([^\"'\\s>]+)", Pattern.CASE_INSENSITIVE);

  /// TRS writes its pager by a script: number of pages, this page, name and ending.
  private static final Pattern SCRIPTED =
      Pattern.compile(
          "createPageHTML\\(\\s*(?<pages>\\d{1,2})\\s*,\\s*0\\s*,\\s*[\"'](?<stem>[\\w-]{1,60})[\"']\\s*,\\s*[\"'](?<end>\\w{3,5})[\"']");

  private final ArticleExtractor extractor;
  private final Charsets charsets = new Charsets();

  public PagedArticle(ArticleExtractor extractor) {
    this.extractor = extractor;
  }

  /// An article and those of its possible pages that are its own.
  ///
  /// @param extraction the article with the text of all its pages, or why the first page is none
  /// @param opening the text of the first page alone, where it is an article
  /// @param whole all its pages in one document, which extracts to the same article; the first page
  ///   as it came where it is the only one
  /// @param joined how many pages after the first belong to it; those behind are others
  public record Joined(
      Extraction extraction, Optional<ArticleText> opening, RawDocument whole, int joined) {}

  /// Reads pages that may be one article.
  ///
  /// @param pages at least the first page, then those that may follow it, in their order
  public Joined join(List<RawDocument> pages) {
    RawDocument first = pages.getFirst();
    Extraction opening = extractor.extract(first);
    if (!(opening instanceof Extracted extracted)) {
      return new Joined(opening, Optional.empty(), first, 0);
    }
    Extracted all = extracted;
    int joined = 0;
    long bytes = first.bytes().length;
    var before = new StringBuilder(pages.size() > 1 ? text(first) : "");
    boolean pager = PAGER.matcher(before).find();
    for (RawDocument later : pages.subList(1, Math.min(pages.size(), PageNames.MOST))) {
      bytes += later.bytes().length;
      boolean linked = links(before, later);
      if (bytes > extractor.mostBytes() || !(linked || pager)) {
        break;
      }
      Extraction read = extractor.extract(later);
      if (read instanceof Extracted more && isSame(all.text().title(), more.text().title())) {
        all = with(all, more, later.name());
      } else if (!linked || !isOfPictures(read)) {
        break;
      }
      before.append('\n').append(text(later));
      joined++;
    }
    return new Joined(
        all, Optional.of(extracted.text()), whole(pages.subList(0, joined + 1)), joined);
  }

  /// Pages in one document, as it is kept: its first page's name, address and what was given with
  /// it, and the bytes of all.
  ///
  /// @param pages at least one, all of one article
  public static RawDocument whole(List<RawDocument> pages) {
    RawDocument first = pages.getFirst();
    return pages.size() == 1
        ? first
        : new RawDocument(
            first.name(), PageBundle.of(pages), Optional.empty(), first.address(), first.given());
  }

  /// Reads pages that were found to be one article when they were kept.
  Extraction reread(RawDocument whole, List<RawDocument> pages) {
    RawDocument head = pages.getFirst();
    Extraction opening =
        extractor.extract(
            new RawDocument(
                whole.name(), head.bytes(), head.declared(), whole.address(), whole.given()));
    if (!(opening instanceof Extracted extracted)) {
      return opening;
    }
    Extracted all = extracted;
    for (RawDocument later : pages.subList(1, pages.size())) {
      if (extractor.extract(later) instanceof Extracted more) {
        all = with(all, more, later.name());
      }
    }
    return all;
  }

  /// Reads a document and, where it is an article's first page, the others beside it.
  ///
  /// @param file where the document was read from
  /// @throws IOException where a page beside it cannot be read
  public Extraction extract(Path file, RawDocument document) throws IOException {
    List<RawDocument> pages = new ArrayList<>(List.of(document));
    String name = String.valueOf(file.getFileName());
    for (String next : PageNames.after(name, n -> Files.isRegularFile(file.resolveSibling(n)))) {
      pages.add(RawDocument.of(next, Files.readAllBytes(file.resolveSibling(next))));
    }
    return join(pages).extraction();
  }

  /// The addresses of the further pages that an article's first page links to, in their order and
  /// without a gap; for whoever fetches them. Whether they are its own, [#join] tells.
  ///
  /// @param first a page with its address; without one nothing can follow
  public List<URI> followers(RawDocument first) {
    Optional<URI> address = first.address();
    if (address.isEmpty()) {
      return List.of();
    }
    String text = text(first);
    Set<String> linked = new HashSet<>();
    for (Matcher link = LINK.matcher(text); link.find(); ) {
      resolved(address.get(), link.group(1).replace("&amp;", "&"))
          .ifPresent(next -> linked.add(next.toString()));
    }
    for (Matcher script = SCRIPTED.matcher(text); script.find(); ) {
      for (int page = 1; page < Integer.parseInt(script.group("pages")); page++) {
        String name = "%s_%d.%s".formatted(script.group("stem"), page, script.group("end"));
        resolved(address.get(), name).ifPresent(next -> linked.add(next.toString()));
      }
    }
    return PageNames.after(address.get().toString(), linked::contains).stream()
        .map(URI::create)
        .toList();
  }

  private static Optional<URI> resolved(URI base, String href) {
    try {
      // URI.resolve takes the last segment of the path away before a query alone (JDK-4708535).
      URI from = href.startsWith("?") ? base.resolve(base.getRawPath() + href) : base.resolve(href);
      return Addresses.web(from.toString());
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  private static boolean isOfPictures(Extraction read) {
    return read instanceof Rejected rejected && rejected.kind() == RejectionKind.NO_TEXT;
  }

  private static boolean links(CharSequence before, RawDocument later) {
    String name = later.name().substring(later.name().lastIndexOf('/') + 1);
    String written = Pattern.quote(name.replace("&", "&amp;")) + "|" + Pattern.quote(name);
    return Pattern.compile("[/\"'=](?:" + written + ")[\"'\\s>#]").matcher(before).find();
  }

  private String text(RawDocument page) {
    return charsets.decode(page.bytes(), page.declared(), true).text();
  }

  /// Whether the title of a later page is that of the first, but for a page's number.
  public static boolean isSame(String first, String later) {
    return Titles.same(PAGE_MARK.matcher(later).replaceFirst(""), first)
        || Titles.same(later, first);
  }

  /// The title is the first page's; whom any page names is told.
  private static Grounds grounds(Grounds first, Grounds later) {
    List<CreditCandidate> credits = new ArrayList<>(first.credits());
    later.credits().stream().filter(c -> !credits.contains(c)).forEach(credits::add);
    return new Grounds(first.title(), credits);
  }

  private static Extracted with(Extracted first, Extracted later, String name) {
    ArticleText text = first.text();
    Set<String> known = new HashSet<>();
    text.blocks().stream()
        .filter(b -> b.text().length() >= SHARED)
        .forEach(b -> known.add(b.text()));
    List<Block> blocks = new ArrayList<>(text.blocks());
    later.text().blocks().stream().filter(b -> !known.contains(b.text())).forEach(blocks::add);
    List<Credit> credits = new ArrayList<>(text.credits());
    later.text().credits().stream().filter(c -> !credits.contains(c)).forEach(credits::add);
    List<String> warnings = new ArrayList<>(text.warnings());
    warnings.add("文章分页，已并入 %s。".formatted(name));
    var whole =
        new ArticleText(
            text.title(),
            text.published(),
            text.publisher(),
            text.imprint(),
            credits,
            blocks,
            text.language(),
            text.charset(),
            text.profile(),
            text.confidence(),
            warnings,
            grounds(text.grounds(), later.text().grounds()),
            text.surroundings());
    return new Extracted(whole, first.address(), first.dateCandidates());
  }
}
