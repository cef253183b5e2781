package yangban.corpus.crawl;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yangban.corpus.Coded;
import yangban.corpus.eval.GoldPage;
import yangban.corpus.eval.GoldPages;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.extract.Given;
import yangban.corpus.extract.RawDocument;
import yangban.corpus.source.PageKind;

/// List pages and article pages told apart, over the pages of `pages` (written for this test,
/// weights moved on them), of `pages-later` (written after the weights stood), and over the sample
/// and gold pages, which are articles nearly all.
final class PageKindGoldTest {
  private static final double FLOOR = 0.97;

  /// The share of the pages that were written after the weights stood: they were read once and then
  /// left as they are.
  private static final double FLOOR_LATER = 0.9;

  private final PageReader reader = new PageReader(new ArticleExtractor(ExtractLimits.DEFAULT));

  private static final class Tally {
    private final List<String> missed = new ArrayList<>();
    private int right;
    private int all;

    void count(String name, PageKind wanted, PageGuess guess) {
      all++;
      if (guess.kind() == wanted) {
        right++;
      } else {
        missed.add(
            "%s is %s, taken for %s by %s".formatted(name, wanted, guess.kind(), guess.signs()));
      }
    }

    double accuracy() {
      return (double) right / all;
    }

    @Override
    public String toString() {
      return "%d of %d pages, %.4f%n%s"
          .formatted(right, all, accuracy(), String.join(System.lineSeparator(), missed));
    }
  }

  @Test
  void listsAndArticlesAreToldApart() throws IOException {
    Tally tally = new Tally();
    fixtures("pages", tally);
    assertTrue(tally.all >= 50 && tally.accuracy() >= FLOOR, tally::toString);
  }

  @Test
  void listsAndArticlesWrittenLaterAreToldApart() throws IOException {
    Tally tally = new Tally();
    fixtures("pages-later", tally);
    assertTrue(tally.all >= 15 && tally.accuracy() >= FLOOR_LATER, tally::toString);
  }

  @Test
  void goldArticlesAreArticles() {
    Tally tally = new Tally();
    for (GoldPage page : new GoldPages().learned()) {
      if (page.page().name().endsWith(".html")) {
        PageKind wanted =
            switch (page.outcome()) {
              case "article" -> PageKind.ARTICLE;
              case "list" -> PageKind.LIST;
              default -> PageKind.IGNORE;
            };
        URI address = page.address().orElse(URI.create("http://unknown.example/page"));
        tally.count(page.name(), wanted, guess(page.page().bytes(), address));
      }
    }
    assertTrue(tally.all >= 100 && tally.accuracy() >= FLOOR, tally::toString);
  }

  private void fixtures(String folder, Tally tally) throws IOException {
    String table = new String(bytes(folder + "/pages.tsv"), StandardCharsets.UTF_8);
    for (String line : table.lines().filter(l -> !l.startsWith("#")).toList()) {
      String[] cells = line.split("\t", -1);
      PageKind wanted = Coded.of(PageKind.class, cells[2]).orElseThrow();
      tally.count(cells[0], wanted, guess(bytes(folder + "/" + cells[0]), URI.create(cells[1])));
    }
  }

  private PageGuess guess(byte[] bytes, URI address) {
    return reader
        .read(
            new RawDocument(
                "page.html", bytes, Optional.empty(), Optional.of(address), Given.NOTHING))
        .guess();
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = PageKindGoldTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}
