package yangban.indexer.search;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yangban.corpus.Article;
import yangban.corpus.ArticleText;
import yangban.corpus.Block;
import yangban.corpus.BlockKind;
import yangban.corpus.Branch;
import yangban.corpus.BranchKind;
import yangban.corpus.DocumentKind;
import yangban.corpus.Evidence;
import yangban.corpus.Level;
import yangban.corpus.Origin;
import yangban.corpus.Practice;
import yangban.corpus.Provenance;
import yangban.corpus.Reading;
import yangban.corpus.Recognition;
import yangban.corpus.Span;
import yangban.corpus.Stage;
import yangban.corpus.Tag;
import yangban.corpus.Theme;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.store.Snapshot;

/// An article for a test, of which only what the test is about is filled in.
final class Sketch {

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

  private final int number;
  private String title = "样板支部工作案例";
  private Optional<LocalDate> published = Optional.empty();
  private Optional<String> university = Optional.empty();
  private Optional<String> college = Optional.empty();
  private Optional<String> branch = Optional.empty();
  private Optional<BranchKind> kind = Optional.empty();
  private DocumentKind documentKind = DocumentKind.EXPERIENCE;
  private Provenance provenance = Provenance.OFFICIAL;
  private final List<String> disciplines = new ArrayList<>();
  private final List<Level> levels = new ArrayList<>();
  private final List<String> topics = new ArrayList<>();
  private final List<Practice> practices = new ArrayList<>();
  private String body = "";
  private Instant taken = Instant.EPOCH;

  private Sketch(int number) {
    this.number = number;
  }

  static Sketch of(int number) {
    return new Sketch(number);
  }

  static String id(int number) {
    StringBuilder id = new StringBuilder("aaaaaaaaaaaa");
    int rest = number;
    for (int i = id.length() - 1; rest > 0; i--) {
      id.setCharAt(i, LETTERS.charAt(rest % 32));
      rest /= 32;
    }
    return id.toString();
  }

  Sketch title(String value) {
    title = value;
    return this;
  }

  Sketch published(String date) {
    published = Optional.of(LocalDate.parse(date));
    return this;
  }

  /// @param date the day on which it came into the corpus
  Sketch taken(String date) {
    taken = Instant.parse(date + "T00:00:00Z");
    return this;
  }

  Sketch branch(String ofUniversity, String ofCollege, String name, BranchKind ofKind) {
    university = Optional.of(ofUniversity);
    college = Optional.of(ofCollege);
    branch = Optional.of(name);
    kind = Optional.of(ofKind);
    return this;
  }

  Sketch documentKind(DocumentKind value) {
    documentKind = value;
    return this;
  }

  Sketch provenance(Provenance value) {
    provenance = value;
    return this;
  }

  Sketch discipline(String... codes) {
    disciplines.addAll(List.of(codes));
    return this;
  }

  Sketch level(Level... values) {
    levels.addAll(List.of(values));
    return this;
  }

  Sketch topic(String... names) {
    topics.addAll(List.of(names));
    return this;
  }

  Sketch body(String text) {
    body = text;
    return this;
  }

  Sketch practice(String heading, String text) {
    return practice(heading, text, List.of(), List.of());
  }

  Sketch practice(String heading, String text, Span span) {
    return practice(heading, text, span, List.of(), List.of());
  }

  Sketch practice(String heading, String text, List<Theme> themes, List<String> ofTopics) {
    return practice(heading, text, new Span(0, 0), themes, ofTopics);
  }

  private Sketch practice(
      String heading, String text, Span span, List<Theme> themes, List<String> ofTopics) {
    int ordinal = practices.size() + 1;
    practices.add(
        new Practice(
            "%s-%05d".formatted(id(number), ordinal).replaceAll("[0189]", "a")
                + LETTERS.charAt(ordinal % 32),
            ordinal,
            heading,
            span,
            text,
            themes.stream().map(Sketch::tag).toList(),
            ofTopics.stream().map(Sketch::tag).toList()));
    return this;
  }

  Article article() {
    return new Article(
        id(number),
        Optional.of(URI.create("https://dj%d.example/info/%d.htm".formatted(number % 3, number))),
        new Origin("test", true, taken, "0".repeat(64)),
        text(),
        reading());
  }

  CorpusStore.Arrival arrival() {
    Snapshot snapshot =
        Snapshot.of("test", Integer.toString(number).getBytes(StandardCharsets.UTF_8));
    Article article = article();
    Origin origin = new Origin("test", true, taken, snapshot.hash());
    return new CorpusStore.Arrival(
        new Article(article.id(), article.address(), origin, article.text(), article.reading()),
        snapshot);
  }

  private ArticleText text() {
    List<Block> blocks =
        body.lines()
            .filter(line -> !line.isBlank())
            .map(line -> new Block(BlockKind.PARAGRAPH, line))
            .toList();
    return new ArticleText(
        title,
        published.map(Sketch::tag),
        Optional.empty(),
        List.of(),
        List.of(),
        blocks,
        "zh-Hans",
        "UTF-8",
        "general",
        1,
        List.of());
  }

  private Reading reading() {
    return new Reading(
        tag(documentKind),
        tag(provenance),
        new Branch(
            university.map(Sketch::tag),
            Optional.empty(),
            college.map(Sketch::tag),
            branch.map(Sketch::tag),
            kind.map(Sketch::tag),
            Optional.empty()),
        levels.stream()
            .map(level ->
                tag(
                    new Recognition(
                        level, "党建工作样板支部", Optional.of("第二批"), Stage.NURTURED, Optional.empty())))
            .toList(),
        disciplines.stream().map(Sketch::tag).toList(),
        topics.stream().map(Sketch::tag).toList(),
        List.of(),
        List.of(),
        practices);
  }

  private static <T> Tag<T> tag(T value) {
    return Tag.of(value, Evidence.given(value.toString()));
  }
}
