package yangban.corpus.understand;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yangban.corpus.Evidence;
import yangban.corpus.Place;
import yangban.corpus.Span;
import yangban.corpus.Tag;

/// Reads which university an article comes from. To be mentioned is not enough: a name counts where
/// a unit of that university follows it (大连交通大学材料科学党支部), where the title or the body begins with
/// it, or where the publisher bears it; never behind words such as 与, 邀请, 赴.
final class UniversityReader {
  /// Sorts of schools that stand between place and 大学 in a name.
  private static final List<String> SORTS =
      List.of(
          "航空航天", "电子科技", "信息工程", "信息科技", "中医药", "外国语", "水利水电", "邮电", "理工", "工业", "科技", "交通", "师范",
          "医科", "农业", "林业", "财经", "政法", "民族", "海洋", "地质", "石油", "矿业", "建筑", "传媒", "体育", "艺术", "工商",
          "化工", "药科", "农林", "警察", "公安", "音乐", "美术", "铁道", "纺织", "轻工", "工程", "语言", "经贸", "戏剧",
          "职业技术", "职业", "综合", "海事", "开放", "电力", "城建", "外语", "工程技术", "应用技术", "科学技术", "食品", "戏曲",
          "经济", "贸易", "动物", "第一", "林", "农", "工", "医");

  /// Ends of names other than 大学; a place must stand right before them.
  private static final List<String> COLLEGES =
      List.of("师范学院", "职业技术学院", "职业学院", "理工学院", "工学院", "医学院", "高等专科学校", "职业技术大学");

  /// 大学 is no school in front of these.
  private static final String NO_SCHOOL = "生习城英语物数校里精";

  private static final List<String> UNITS =
      List.of(
          "学院", "党支部", "党委", "系", "研究院", "学部", "附属", "中心", "实验室", "图书馆", "后勤", "机关", "研究生", "本科生",
          "学生", "教工", "研究所", "党总支", "书院", "医院", "第");

  private static final Set<Character> VISITED = Set.of('与', '赴', '同', '和', '、', '往', '及', '请', '自');

  private final Page page;
  private final String text;
  private final Universities table;
  private final Names names;

  UniversityReader(Page page, Rules rules, Names names) {
    this.page = page;
    this.text = page.text();
    this.table = rules.universities();
    this.names = names;
  }

  /// The university, from the text, else the publisher, else the address.
  Optional<Tag<String>> read() {
    return fromText().or(this::fromPublisher).or(this::fromHost);
  }

  /// Every stretch that names a university, mentioned or own.
  List<Span> mentions() {
    return mentioned().stream().map(m -> new Span(m.start, m.end)).toList();
  }

  private Optional<Tag<String>> fromText() {
    Tally<String, Mention> tally = new Tally<>();
    mentioned().forEach(m -> tally.add(m.name, own(m), m));
    return tally
        .leader(1)
        .map(l -> {
          Mention m = l.witness();
          double confidence = table.named(m.name).isPresent() ? 0.95 : 0.85;
          return Tag.of(
              display(m), page.evidence(m.start, m.end, "university-with-unit", confidence));
        });
  }

  private String display(Mention mention) {
    return table
        .named(mention.name)
        .map(Universities.University::name)
        .orElse(page.quote(mention.start, mention.end));
  }

  private double own(Mention m) {
    if (m.start > 0 && VISITED.contains(text.charAt(m.start - 1))) {
      return 0;
    }
    String after = text.substring(m.end, Math.min(text.length(), m.end + 24));
    boolean unit = unitFollows(after);
    boolean titleStart = m.start <= 1;
    boolean early = page.inTitle(m.start) || m.start < page.bodyStart() + 120;
    if (unit) {
      return early ? 2 : 1;
    }
    if (titleStart) {
      return 1.5;
    }
    return m.start == page.bodyStart() ? 1 : 0;
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

  private List<Mention> mentioned() {
    List<Mention> mentions = new ArrayList<>();
    for (Found found : page.found(CueSort.UNIVERSITY)) {
      boolean inner =
          page.found(CueSort.UNIVERSITY).stream()
              .anyMatch(f -> f.covers(found) && f.length() > found.length());
      if (!inner && school(found.end() - 2)) {
        mentions.add(new Mention(found.start(), found.end(), found.cue().words()));
      }
    }
    for (int at = text.indexOf("大学"); at >= 0; at = text.indexOf("大学", at + 2)) {
      int place = at;
      if (school(at) && mentions.stream().noneMatch(m -> m.start < place && m.end > place)) {
        add(mentions, at, at + 2);
      }
    }
    for (String college : COLLEGES) {
      for (int at = text.indexOf(college); at >= 0; at = text.indexOf(college, at + 2)) {
        addCollege(mentions, at, at + college.length());
      }
    }
    return mentions;
  }

  private boolean school(int at) {
    return !text.startsWith("大学", at)
        || at + 2 >= text.length()
        || NO_SCHOOL.indexOf(text.charAt(at + 2)) < 0;
  }

  private void add(List<Mention> mentions, int sort, int end) {
    int place = sort;
    boolean again = true;
    while (again) {
      again = false;
      for (String word : SORTS) {
        if (place - word.length() >= 0
            && text.startsWith(word, place - word.length())
            && names.start(place, word.length() + 1) <= place - word.length()) {
          place -= word.length();
          again = true;
          break;
        }
      }
    }
    int start = placeStart(place);
    if (start >= 0) {
      mentions.add(new Mention(start, end, text.substring(start, end)));
    }
  }

  /// The two to four characters of a place: up to a stop, else two.
  private int placeStart(int place) {
    for (int length = 2; length <= 4; length++) {
      int start = place - length;
      if (start < 0 || names.start(place, length) > start) {
        return -1;
      }
      if (names.stopAt(start)) {
        return start;
      }
    }
    return place - 2;
  }

  private void addCollege(List<Mention> mentions, int at, int end) {
    for (int length = 2; length <= 3; length++) {
      int start = at - length;
      if (start >= 0
          && names.stopAt(start)
          && names.start(at, length) <= start
          && !discipline(start, at)) {
        mentions.add(new Mention(start, end, text.substring(start, end)));
        return;
      }
    }
  }

  private boolean discipline(int start, int end) {
    return page.found(CueSort.DISCIPLINE).stream()
        .anyMatch(f -> f.start() < end && f.end() > start && f.start() < end);
  }

  private record Mention(int start, int end, String name) {}
}
