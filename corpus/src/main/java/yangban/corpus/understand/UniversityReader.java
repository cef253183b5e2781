package yangban.corpus.understand;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import yangban.corpus.Evidence;
import yangban.corpus.Place;
import yangban.corpus.Span;
import yangban.corpus.Tag;

/// Reads which university an article comes from. To be mentioned is not enough: a name counts where
/// a unit of that university follows it (大连交通大学材料科学党支部), where the title or the body begins with
/// it, or where the publisher bears it; never behind words such as 与, 邀请, 赴.
final class UniversityReader {
  /// 大学 is no school in front of these.
  private static final String NO_SCHOOL = "生习城里精";

  private static final int LONGEST_SIGNATURE = 30;

  private static final List<String> UNITS =
      List.of(
          "学院", "党支部", "党委", "系", "研究院", "学部", "附属", "中心", "实验室", "图书馆", "后勤", "机关", "研究生", "本科生",
          "学生", "教工", "研究所", "党总支", "书院", "医院", "第", "教研部", "委员会", "组织部", "宣传部");

  private static final Set<Character> VISITED = Set.of('与', '赴', '同', '和', '、', '往', '及', '请', '自');

  private final Page page;
  private final String text;
  private final Universities table;
  private final List<SchoolNames.Mention> mentions;
  private final Page imprint;

  UniversityReader(Page page, Rules rules, Names names) {
    this.page = page;
    this.text = page.text();
    this.table = rules.universities();
    this.mentions = new SchoolNames(page, names).mentions();
    this.imprint = page.imprint();
  }

  /// The university, from the text, else the publisher, else the address.
  Optional<Tag<String>> read() {
    return fromText().or(this::fromImprint).or(this::fromPublisher).or(this::fromHost);
  }

  /// Where the text names universities, mentioned or own.
  Schools schools() {
    return new Schools(mentions);
  }

  private Optional<Tag<String>> fromText() {
    Tally<String, SchoolNames.Mention> tally = new Tally<>();
    mentions.forEach(m -> tally.add(m.name(), own(m), m));
    return tally
        .leader(1)
        .map(l -> {
          SchoolNames.Mention m = l.witness();
          double confidence = table.named(m.name()).isPresent() ? 0.95 : 0.85;
          return Tag.of(
              display(m), page.evidence(m.start(), m.end(), "university-with-unit", confidence));
        });
  }

  private String display(SchoolNames.Mention mention) {
    return table
        .named(mention.name())
        .map(Universities.University::name)
        .or(() -> fullName(mention))
        .orElse(page.quote(mention.start(), mention.end()));
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

  private double own(SchoolNames.Mention m) {
    if (m.start() > 0 && VISITED.contains(text.charAt(m.start() - 1))) {
      return 0;
    }
    String after = text.substring(m.end(), Math.min(text.length(), m.end() + 24));
    boolean unit = unitFollows(after);
    boolean titleStart = m.start() <= 1;
    boolean early = page.inTitle(m.start()) || m.start() < page.bodyStart() + 120;
    if (signs(m)) {
      return 1.5;
    }
    if (unit) {
      return early ? 2 : 1;
    }
    if (titleStart) {
      return 1.5;
    }
    return m.start() == page.bodyStart() ? 1 : 0;
  }

  /// Whether a name begins one of the last, short lines, as whoever signs an article does:
  /// `中共蒹汀大学委员会组织部`.
  private boolean signs(SchoolNames.Mention m) {
    if (m.start() < page.signatures()) {
      return false;
    }
    return Sentences.shortLine(text, m.start(), LONGEST_SIGNATURE)
        .map(line -> text.substring(line.start(), m.start()))
        .filter(before -> before.isEmpty() || before.equals("中共"))
        .isPresent();
  }

  /// Whether the words behind a name begin with one of its units: nothing but a name may stand
  /// between.
  private static boolean unitFollows(String after) {
    int at = 0;
    while (at < after.length()
        && (Names.nameCharacter(after.charAt(at)) || after.charAt(at) == '“')) {
      for (String unit : UNITS) {
        if (after.startsWith(unit, at)) {
          return !award(after.substring(0, at));
        }
      }
      at++;
    }
    return false;
  }

  private static boolean award(String between) {
    return between.contains("先进")
        || between.contains("优秀")
        || between.contains("样板")
        || between.contains("示范")
        || between.contains("的")
        || between.contains("教学")
        || between.contains("竞赛");
  }

  /// The school that the site's name, header or copyright line names first.
  private Optional<Tag<String>> fromImprint() {
    Tally<String, SchoolNames.Mention> tally = new Tally<>();
    List<SchoolNames.Mention> all = new SchoolNames(imprint, new Names(imprint)).mentions();
    for (SchoolNames.Mention m : all) {
      // A word glued to a name, such as 导航, is none of it: the shorter form stands elsewhere.
      if (all.stream().anyMatch(o -> m.name().endsWith(o.name()) && !o.name().equals(m.name()))) {
        continue;
      }
      tally.add(
          m.name(), m.start() == Sentences.line(imprint.text(), m.start()).start() ? 2 : 1, m);
    }
    return tally
        .leader(1)
        .map(l -> {
          Span line = Sentences.line(imprint.text(), l.witness().start());
          String quote = imprint.quote(line.start(), line.end());
          String name =
              table
                  .named(l.value())
                  .map(Universities.University::name)
                  .orElse(imprint.quote(l.witness().start(), l.witness().end()));
          return Tag.of(
              name, new Evidence(Place.PAGE, new Span(0, quote.length()), quote, "imprint", 0.9));
        });
  }

  private Optional<Tag<String>> fromPublisher() {
    return page.article()
        .publisher()
        .flatMap(p -> {
          String folded = p.value().replaceAll("\\s", "");
          Optional<String> known = table.beginning(folded).map(Universities.University::name);
          return known
              .or(() -> prefix(folded))
              .map(name ->
                  new Tag<>(
                      name,
                      List.of(
                          new Evidence(
                              Place.PAGE,
                              new Span(0, p.value().length()),
                              p.value(),
                              "publisher",
                              0.8))));
        });
  }

  /// `苍湄大学新闻网` → 苍湄大学.
  private static Optional<String> prefix(String publisher) {
    int at = publisher.indexOf("大学");
    boolean school =
        at >= 2
            && at <= 10
            && (at + 2 == publisher.length() || NO_SCHOOL.indexOf(publisher.charAt(at + 2)) < 0);
    return school ? Optional.of(publisher.substring(0, at + 2)) : Optional.empty();
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
