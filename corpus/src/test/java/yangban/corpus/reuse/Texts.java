package yangban.corpus.reuse;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import yangban.corpus.Article;
import yangban.corpus.ArticleText;
import yangban.corpus.Block;
import yangban.corpus.BlockKind;
import yangban.corpus.Branch;
import yangban.corpus.DocumentKind;
import yangban.corpus.Evidence;
import yangban.corpus.Origin;
import yangban.corpus.Provenance;
import yangban.corpus.Reading;
import yangban.corpus.Tag;
import yangban.corpus.ingest.SampleCorpus;
import yangban.corpus.store.CorpusStore.Arrival;
import yangban.corpus.store.Snapshot;

/// Articles of given text for the tests of this package.
final class Texts {

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  private Texts() {}

  /// Bodies of the sample corpus, long enough to be copied, each of another branch.
  static List<String> bodies() {
    return SampleCorpus.bodies().stream().filter(body -> body.length() > 500).toList();
  }

  static ArticleText text(String title, String body, Optional<LocalDate> published) {
    List<Block> blocks =
        body.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .map(line -> new Block(BlockKind.PARAGRAPH, line))
            .toList();
    return new ArticleText(
        title,
        published.map(day -> Tag.of(day, Evidence.given(day.toString()))),
        Optional.empty(),
        List.of(),
        List.of(),
        blocks,
        "zh-Hans",
        "UTF-8",
        "given",
        1,
        List.of());
  }

  static ArticleText text(String body) {
    return text("题", body, Optional.empty());
  }

  static Arrival arrival(int number, String body) {
    return arrival(number, body, Optional.empty(), Provenance.UNKNOWN);
  }

  static Arrival arrival(
      int number, String body, Optional<LocalDate> published, Provenance provenance) {
    Snapshot snapshot = Snapshot.of("f", body.getBytes(StandardCharsets.UTF_8));
    return new Arrival(
        new Article(
            id(number),
            Optional.empty(),
            new Origin("f", false, Instant.EPOCH, snapshot.hash()),
            text("第%d篇".formatted(number), body, published),
            reading(provenance)),
        snapshot);
  }

  /// The same of a branch of this university.
  static Arrival of(Arrival arrival, String university) {
    Article article = arrival.article();
    Reading read = article.reading();
    Branch branch =
        new Branch(
            Optional.of(Tag.of(university, Evidence.given(university))),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Reading reading =
        new Reading(
            read.documentKind(),
            read.provenance(),
            branch,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return new Arrival(
        new Article(article.id(), article.address(), article.origin(), article.text(), reading),
        arrival.snapshot());
  }

  /// The same at an address.
  static Arrival at(Arrival arrival, String address) {
    Article article = arrival.article();
    return new Arrival(
        new Article(
            article.id(),
            Optional.of(URI.create(address)),
            article.origin(),
            article.text(),
            article.reading()),
        arrival.snapshot());
  }

  /// An article under another title.
  static Article retitled(Article article, String title) {
    ArticleText text = article.text();
    return new Article(
        article.id(),
        article.address(),
        article.origin(),
        text(title, text.body(), text.published().map(Tag::value)),
        article.reading());
  }

  /// The same as a part of the sample corpus, which can be taken out.
  static Arrival sample(Arrival arrival) {
    Article article = arrival.article();
    Origin origin = article.origin();
    return new Arrival(
        new Article(
            article.id(),
            article.address(),
            new Origin(origin.name(), true, origin.taken(), origin.snapshot()),
            article.text(),
            article.reading()),
        arrival.snapshot());
  }

  static String id(int number) {
    char[] id = "aaaaaaaaaaaa".toCharArray();
    int rest = number;
    for (int i = id.length - 1; rest > 0; i--) {
      id[i] = LETTERS.charAt(rest % LETTERS.length());
      rest /= LETTERS.length();
    }
    return new String(id);
  }

  private static Reading reading(Provenance provenance) {
    Evidence none = Evidence.given("");
    return new Reading(
        Tag.of(DocumentKind.OTHER, none),
        Tag.of(provenance, none),
        Branch.UNKNOWN,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /// `text` with a share of its characters, taken at random, written over.
  static String edited(String text, double share, long seed) {
    Random random = new Random(seed);
    StringBuilder edited = new StringBuilder(text);
    for (int i = 0; i < edited.length(); i++) {
      if (edited.charAt(i) != '\n' && random.nextDouble() < share) {
        edited.setCharAt(i, (char) ('一' + random.nextInt(5000)));
      }
    }
    return edited.toString();
  }

  /// Text that nothing else resembles.
  static String unlike(int chars, long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    while (text.length() < chars) {
      text.append((char) ('一' + random.nextInt(5000)));
      if (text.length() % 120 == 0) {
        text.append("。\n");
      }
    }
    return text.toString();
  }
}
