package yangban.corpus.understand;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yangban.corpus.Evidence;
import yangban.corpus.Place;
import yangban.corpus.Span;
import yangban.corpus.pattern.SearchPattern;

/// Finds what stands where only a school's name can: `为把…建成高水平大学`. One slip of a machine is enough
/// to tell a mirror.
final class SchoolSlots {
  private static final SearchPattern BUILT =
      SearchPattern.compile(
          "[把将](?<name>[\\p{IsHan}a-z0-9]{2,10}?)(?:早日)?(?:建设|打造|办|建)(?:成为|成)[^。，,;!?\\n]{0,8}(?:高水平|一流|特色|应用型|研究型|综合性|知名|示范|本科|职业|有影响|有特色)[^。，,;!?\\n]{0,14}(?:大学|学院)(?![生城习堂])");

  /// What is a school's, and what an author says in its place.
  private static final Pattern HONEST =
      Pattern.compile(
          "[学校院系部所馆室]|支部|中心|专业|基地|实验|团队|平台$|(?:大|理工|师范|财经|政法|交通|科技|外语|农林)$|[它其之此我他她您]|自己|自身|这|那|祖国|家园|队伍|课程|思政");

  /// A trade behind two to four characters, before a unit of a school: `乐赢电竞体育学院`.
  private static final Pattern TRADE_BEFORE_UNIT =
      Pattern.compile(
          "^[^\\p{IsHan}]*\\p{IsHan}{2,4}(?:电竞|娱乐|棋牌|彩票|真人|博彩|体育(?!学|大|系|部|教|局|馆|场|中心|职业|运动|科|产|与|人文|艺术|经济|健康|工程|管理|传媒|新闻|旅游|训练|保健|研究)|官网|app)(?=\\p{IsHan}{2,6}(?:学院|大学|系(?![统列])|研究生|党支部|党委)\\p{IsHan}{0,12}(?:召开|举行|举办|开展|组织|获|赴|荣|党支部|党委|团委|研究生|学生|师生|教工))");

  private final Page page;

  SchoolSlots(Page page) {
    this.page = page;
  }

  void addTo(MirrorTally tally) {
    String text = page.text();
    SearchPattern.Search built = BUILT.matcher(text);
    while (built.find()) {
      Optional<Span> name = name(built.group(), built.start());
      if (name.isPresent() && !shortName(name.get())) {
        add(tally, name.get());
        return;
      }
    }
    beside()
        .ifPresent(line ->
            tally.add(
                MirrorSign.BRAND_BESIDE,
                new Evidence(
                    Place.PAGE,
                    new Span(0, line.length()),
                    line,
                    MirrorSign.BRAND_BESIDE.rule(),
                    0.8)));
  }

  private static final Pattern NAME =
      Pattern.compile("^[把将](?<name>.{2,10}?)(?:早日)?(?:建设|打造|办|建)(?:成为|成)");

  private static Optional<Span> name(String built, int start) {
    Matcher name = NAME.matcher(built);
    return name.find() && !HONEST.matcher(name.group("name")).find()
        ? Optional.of(new Span(start + name.start("name"), start + name.end("name")))
        : Optional.empty();
  }

  /// Whether a school of text or imprint is called so in short.
  private boolean shortName(Span name) {
    return Stream.of(page, page.imprint())
        .flatMap(p -> new SchoolNames(p, new Names(p)).mentions().stream())
        .anyMatch(m -> UniversityReader.abbreviates(name.of(page.text()), m.name()));
  }

  private void add(MirrorTally tally, Span name) {
    String rule = MirrorSign.BRAND_FOR_SCHOOL.rule();
    tally.add(MirrorSign.BRAND_FOR_SCHOOL, page.evidence(name.start(), name.end(), rule, 0.8));
  }

  /// A line around the text in which a trade's name stands before a school's unit.
  private Optional<String> beside() {
    List<String> lines = page.article().surroundings().lines();
    return lines.stream()
        .filter(line -> TRADE_BEFORE_UNIT.matcher(page.fold(line)).find())
        .findFirst();
  }
}
