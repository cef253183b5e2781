package yangban.corpus.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import yangban.corpus.extract.Extraction.Extracted;

/// Joins an article that a site prints on several pages with those of them that lie beside the
/// first one's file: `page.html` with `page_2.html`, `page-2.html` or `page2.html`, and
/// `t20211115_81.html` with `t20211115_81_1.html`, as content systems name them.
///
/// A name alone joins nothing: the first page must link to a file of that name or print a pager,
/// and the later one must bear the same title. Can be shared between threads.
public final class PagedArticle {

  /// Pages of one article: more are a book or a gallery.
  private static final int MOST = 20;

  /// Paragraphs of at least this many characters that both pages print are taken once.
  private static final int SHARED = 16;

  private static final Pattern PAGER =
      Pattern.compile(
          "下一?页|第\\s*[1一]\\s*页|共\\s*\\d+\\s*页|(?<!\\d)1\\s*/\\s*\\d{1,2}(?!\\d)|余下全文|next page|rel=[\"']?next",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PAGE_MARK =
      Pattern.compile("\\s*[（(_-]?(?:第?\\s*\\d{1,2}\\s*页?|\\d{1,2}\\s*/\\s*\\d{1,2})[)）]?$");
  private static final Pattern NAME = Pattern.compile("^(?<stem>.+?)(?<end>\\.[A-Za-z]{3,5})$");

  private final ArticleExtractor extractor;

  public PagedArticle(ArticleExtractor extractor) {
    this.extractor = extractor;
  }

  /// Reads a document and, where it is an article's first page, the others beside it.
  ///
  /// @param file where the document was read from
  /// @throws IOException where a page beside it cannot be read
  public Extraction extract(Path file, RawDocument document) throws IOException {
    Extraction first = extractor.extract(document);
    if (!(first instanceof Extracted extracted)) {
      return first;
    }
    Extracted all = extracted;
    for (int page = 2; page <= MOST; page++) {
      Optional<Path> next = beside(file, page);
      if (next.isEmpty() || !isAnnounced(document.bytes(), next.get())) {
        break;
      }
      RawDocument later =
          RawDocument.of(String.valueOf(next.get().getFileName()), Files.readAllBytes(next.get()));
      if (extractor.extract(later) instanceof Extracted more
          && isSame(all.text().title(), more.text().title())) {
        all = joined(all, more, later.name());
      } else {
        break;
      }
    }
    return all;
  }

  private static Optional<Path> beside(Path file, int page) {
    Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
    if (!name.matches()) {
      return Optional.empty();
    }
    List<String> ends = new ArrayList<>(List.of("_" + page, "-" + page, String.valueOf(page)));
    ends.add(ends.size(), "_" + (page - 1));
    for (String end : ends) {
      Path next = file.resolveSibling(name.group("stem") + end + name.group("end"));
      if (Files.isRegularFile(next)) {
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }

  private static boolean isAnnounced(byte[] bytes, Path next) {
    // Names of saved pages and the marks of a pager are ASCII or, in UTF-8, told by its bytes.
    String name = String.valueOf(next.getFileName());
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(name)
        || PAGER.matcher(new String(bytes, StandardCharsets.UTF_8)).find();
  }

  private static boolean isSame(String first, String later) {
    return Titles.same(PAGE_MARK.matcher(later).replaceFirst(""), first)
        || Titles.same(later, first);
  }

  private static Extracted joined(Extracted first, Extracted later, String name) {
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
            warnings);
    return new Extracted(whole, first.address(), first.dateCandidates());
  }
}
