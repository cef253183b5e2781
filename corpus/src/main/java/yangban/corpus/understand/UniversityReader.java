package yangban.corpus.understand;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yangban.corpus.Evidence;
import yangban.corpus.Place;
import yangban.corpus.Span;
import yangban.corpus.Tag;

/// Reads which university an article comes from: from the text where it speaks of its own school
/// ([OwnSchool]), from what the page around it says, from the publisher, from the host. Where text
/// and page name different schools, the text wins only where it leaves no doubt.
final class UniversityReader {
  /// A text that names another school than its page needs this to be believed.
  private static final double CERTAIN = 2;

  private static final int SHORTEST = 3;

  /// An article of ten thousand characters names no more schools than this.
  private static final int MOST = 500;

  private final Page page;
  private final Rules rules;
  private final Universities table;
  private final List<SchoolNames.Mention> mentions;
  private final Page imprint;

  UniversityReader(Page page, Rules rules, Names names) {
    this.page = page;
    this.rules = rules;
    this.table = rules.universities();
    this.mentions = new SchoolNames(page, names).mentions();
    this.imprint = page.imprint();
  }

  /// The university, from the text, else what the page says of itself, else the publisher, else the
  /// address.
  Optional<Tag<String>> read() {
    Optional<Claim> text = fromText();
    Optional<Tag<String>> around = fromImprint().or(this::fromPublisher).or(this::fromHost);
    boolean doubt =
        text.isPresent()
            && around.isPresent()
            && text.get().score < CERTAIN
            && !text.get().tag.value().equals(around.get().value());
    return doubt ? around : text.map(Claim::tag).or(() -> around);
  }

  /// The one university that a text names and that gives its people prizes or courses, where
  /// nothing says that it is theirs: `支部教师获西北工业大学教学创新竞赛三等奖2项`.
  Optional<Tag<String>> inferred() {
    List<String> named = mentions.stream().map(SchoolNames.Mention::name).distinct().toList();
    OwnSchool own = new OwnSchool(page);
    return named.size() != 1
        ? Optional.empty()
        : mentions.stream()
            .limit(MOST)
            .filter(own::rewards)
            .findFirst()
            .map(m ->
                Tag.of(display(m), page.evidence(m.start(), m.end(), "only-mentioned", SUPPOSED)));
  }

  /// Teachers take part in their own school's contests more often than in others'.
  private static final double SUPPOSED = 0.4;

  /// Where the text names universities, mentioned or own.
  Schools schools() {
    return new Schools(mentions);
  }

  private record Claim(Tag<String> tag, double score) {}

  private Optional<Claim> fromText() {
    Tally<String, SchoolNames.Mention> tally = new Tally<>();
    OwnSchool own = new OwnSchool(page);
    mentions.stream().limit(MOST).forEach(m -> tally.add(m.name(), own.weigh(m), m));
    return tally
        .leader(1)
        .map(l -> {
          SchoolNames.Mention m = l.witness();
          double confidence = table.named(m.name()).isPresent() ? 0.95 : 0.85;
          return new Claim(
              Tag.of(
                  display(m),
                  page.evidence(m.start(), m.end(), "university-with-unit", confidence)),
              l.score());
        });
  }

  private String display(SchoolNames.Mention mention) {
    return table
        .named(mention.name())
        .map(Universities.University::name)
        .or(() -> fullName(mention))
        .or(() ->
            mention.name().endsWith("学") || mention.name().endsWith("学院")
                ? Optional.empty()
                : table.shortened(mention.name()).map(Universities.University::name))
        .orElse(page.name(mention.start(), mention.end()));
  }

  /// The full name that imprint or text print of a school named by a short one: 青岫药大 for 青岫药科大学.
  private Optional<String> fullName(SchoolNames.Mention mention) {
    if (mention.name().endsWith("学") || mention.name().endsWith("学院")) {
      return Optional.empty();
    }
    return Stream.concat(
            mentions.stream(), new SchoolNames(imprint, new Names(imprint)).mentions().stream())
        .map(SchoolNames.Mention::name)
        .filter(n -> n.length() > mention.name().length() && shortens(mention.name(), n))
        .findFirst();
  }

  /// Whether a short name takes its characters from a full one, in order, the first two together.
  static boolean shortens(String shorter, String full) {
    return abbreviates(shorter, full) && full.startsWith(shorter.substring(0, 2));
  }

  /// Whether a word is a school's name by some of its characters, the first among them, and none of
  /// a place's two together: 绡艺 for 绡山艺术学院.
  static boolean abbreviates(String shorter, String full) {
    int at = 0;
    for (int i = 0; i < full.length() && at < shorter.length(); i++) {
      at += full.charAt(i) == shorter.charAt(at) ? 1 : 0;
    }
    return at == shorter.length() && full.charAt(0) == shorter.charAt(0);
  }

  /// The school that the site's name, header or copyright line names first.
  private Optional<Tag<String>> fromImprint() {
    Tally<String, SchoolNames.Mention> tally = new Tally<>();
    List<SchoolNames.Mention> all = new SchoolNames(imprint, new Names(imprint)).mentions();
    for (SchoolNames.Mention m : all) {
      // A word glued to a name, such as 导航, is none of it: the shorter form stands elsewhere.
      if (all.stream().noneMatch(o -> m.name().endsWith(o.name()) && !o.name().equals(m.name()))) {
        tally.add(m.name(), frameWeight(m), m);
      }
    }
    return tally
        .leader(1)
        .map(l -> {
          SchoolNames.Mention m = l.witness();
          Span line = Sentences.line(imprint.text(), m.start());
          String quote = imprint.quote(line.start(), line.end());
          String name =
              table
                  .named(l.value())
                  .map(Universities.University::name)
                  .orElse(imprint.name(m.start(), m.end()));
          return Tag.of(
              name, new Evidence(Place.PAGE, new Span(0, quote.length()), quote, "imprint", 0.9));
        });
  }

  /// Owner's lines say most; lines of links to others say nothing.
  private double frameWeight(SchoolNames.Mention m) {
    Span span = Sentences.line(imprint.text(), m.start());
    String line = span.of(imprint.text());
    int links = line.indexOf("链接");
    if (links >= 0 && links < m.start() - span.start()) {
      return 0;
    }
    boolean owner = line.contains("版权") || line.contains("copyright") || line.contains("主办");
    return (m.start() == span.start() ? 2 : 1) + (owner ? 1.5 : 0);
  }

  /// `苍湄大学新闻网`, `云岫职业学院团委` → the school that a source or an account names.
  private Optional<Tag<String>> fromPublisher() {
    return page.article()
        .publisher()
        .flatMap(p -> {
          Evidence evidence =
              new Evidence(
                  Place.PAGE, new Span(0, p.value().length()), p.value(), "publisher", 0.8);
          String folded = p.value().replaceAll("\\s", "");
          return table
              .beginning(folded)
              .map(Universities.University::name)
              .or(() -> namedIn(folded))
              .map(name -> Tag.of(name, evidence));
        });
  }

  private Optional<String> namedIn(String publisher) {
    if (publisher.length() < SHORTEST) {
      return Optional.empty();
    }
    Page line = Page.ofLines(List.of(publisher), page.article(), rules);
    return new SchoolNames(line, new Names(line))
        .mentions().stream()
            .findFirst()
            .map(m ->
                table
                    .shortened(m.name())
                    .map(Universities.University::name)
                    .orElse(line.name(m.start(), m.end())));
  }

  private Optional<Tag<String>> fromHost() {
    return page.address()
        .map(URI::getHost)
        .flatMap(host ->
            table
                .ofHost(host)
                .map(u ->
                    Tag.of(
                        u.name(),
                        new Evidence(
                            Place.ADDRESS, hostSpan(host), host, "university-domain", 0.9))));
  }

  private Span hostSpan(String host) {
    int at = page.address().map(URI::toString).orElse(host).indexOf(host);
    return new Span(Math.max(at, 0), Math.max(at, 0) + host.length());
  }
}
