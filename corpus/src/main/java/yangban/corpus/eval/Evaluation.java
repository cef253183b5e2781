package yangban.corpus.eval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import yangban.corpus.ArticleText;
import yangban.corpus.Block;
import yangban.corpus.BlockKind;
import yangban.corpus.Credit;
import yangban.corpus.Evidence;
import yangban.corpus.Tag;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.Extraction;
import yangban.corpus.extract.Given;
import yangban.corpus.understand.Understander;

/// Reads pages as an import would and compares the readings with gold. Safe for use by many
/// threads.
public final class Evaluation {

  /// Readings are compared and never kept, so that any id will do.
  private static final String ID = "aaaaaaaaaaaa";

  private final ArticleExtractor extractor;
  private final Understander understander;

  /// An evaluation of these two.
  public Evaluation(ArticleExtractor extractor, Understander understander) {
    this.extractor = extractor;
    this.understander = understander;
  }

  /// Measures the whole way: from the page's bytes to its reading.
  public Scores wholeWay(List<GoldPage> pages) {
    Scores scores = new Scores();
    for (GoldPage gold : pages) {
      scores.page();
      switch (extractor.extract(gold.page())) {
        case Extraction.Extracted extracted -> {
          scores.one(gold.name(), "page", gold.outcome(), "article");
          if (gold.article()) {
            new TextScorer(scores).add(gold, extracted.text());
            understand(scores, gold, extracted.text());
          }
        }
        case Extraction.Rejected rejected -> {
          String kind = rejected.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
          scores.one(gold.name(), "page", gold.outcome(), kind.replace("list-page", "list"));
        }
      }
    }
    return scores;
  }

  /// Measures understanding alone: with gold's own title, date, credits and body, which has no
  /// markup, so that headings must be found by their form. Imprint and profile, which gold does not
  /// tell, are the extractor's. Pages without a body are left out.
  public Scores understandingAlone(List<GoldPage> pages) {
    Scores scores = new Scores();
    for (GoldPage gold : pages) {
      Optional<String> body = gold.body();
      if (gold.article()
          && body.isPresent()
          && extractor.extract(gold.page()) instanceof Extraction.Extracted extracted) {
        scores.page();
        understand(scores, gold, exact(gold, body.get(), extracted.text()));
      }
    }
    return scores;
  }

  private void understand(Scores scores, GoldPage gold, ArticleText text) {
    new ReadingScorer(scores)
        .add(gold, understander.understand(ID, text, gold.address(), Given.NOTHING));
  }

  private static ArticleText exact(GoldPage gold, String body, ArticleText read) {
    List<Block> blocks =
        body.lines()
            .map(String::strip)
            .filter(l -> !l.isEmpty())
            .map(l -> new Block(kind(l), l))
            .toList();
    List<Credit> credits = new ArrayList<>();
    gold.expected()
        .path("credits")
        .forEach(
            c -> credits.add(new Credit(c.path("role").asString(), c.path("name").asString())));
    return new ArticleText(
        gold.value("title").orElse(read.title()),
        gold.value("published").map(LocalDate::parse).map(Evaluation::tag),
        gold.value("publisher").map(Evaluation::tag),
        read.imprint(),
        credits,
        blocks,
        read.language(),
        read.charset(),
        read.profile(),
        1,
        List.of(),
        read.grounds(),
        read.surroundings());
  }

  private static BlockKind kind(String line) {
    return line.indexOf('\t') >= 0 ? BlockKind.TABLE_ROW : BlockKind.PARAGRAPH;
  }

  private static <T> Tag<T> tag(T value) {
    return Tag.of(value, Evidence.given(String.valueOf(value)));
  }
}
