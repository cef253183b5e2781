package yangban.corpus.understand;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.Evidence;
import yangban.corpus.Place;
import yangban.corpus.Provenance;
import yangban.corpus.Span;
import yangban.corpus.Tag;
import yangban.corpus.lexicon.CueSort;

/// Tells the text of another school on a school's site: columns in which a school shows what others
/// do (他山之石, 案例选登), and texts whose 来源 is another school's office.
///
/// A page that is the school's own has its name in the text or in the text none; a report of a
/// visit names both.
final class OthersText {
  private static final Pattern COLUMN =
      Pattern.compile(
          "他山之石|兄弟(?:院校|高校|学校|单位)|(?:院校|高校|高教|外校|校外|同行)(?:动态|动向|视野|经验|风采|传真|观察)|(?:案例|经验|文章|做法|样板|典型)(?:选登|选编|选刊|选载|推介|展播|荟萃|集锦|撷英|学习|借鉴)|(?:学习|经验)(?:园地|交流|借鉴|参考|资料)|(?:典型|优秀|先进)(?:案例|经验)|(?:外地|各地|各校|他校)(?:经验|做法|动态)|媒体(?:聚焦|视点)|示范引领|取经|交流互鉴|转载");

  /// A line that tells where in its site a page stands.
  private static final Pattern TRAIL = Pattern.compile("位置|>|»|→|/正文|首页[/|-]");

  private static final Pattern BRACKET = Pattern.compile("^[【\\[(《]([^】\\])》]{2,16})[】\\])》]");

  /// A school that no table knows and whose name says no more than a college's: what follows it is
  /// a unit of a school.
  private static final Pattern SITE =
      Pattern.compile(
          "^(?:版权所有:?|返回)?(?<name>\\p{IsHan}{2,8}(?:大学|学院|专科学校))(?=党委|委员会|组织部|宣传部|学生处|研究生院|\\p{IsHan}{1,8}(?:学院|系|部|处|中心)(?:$|[^\\p{IsHan}]))");

  private static final int LONGEST_CUE = 12;

  private final Page page;
  private final Universities universities;

  OthersText(Page page, Universities universities) {
    this.page = page;
    this.universities = universities;
  }

  /// Reads it.
  ///
  /// @param university the article's own
  /// @param site the school of the site, where it is certain
  /// @param publisher the text's 来源, empty without one
  Optional<Tag<Provenance>> read(
      Optional<Tag<String>> university, Optional<String> site, String publisher) {
    Optional<Tag<String>> told = university.filter(OthersText::inText);
    if (told.isEmpty()) {
      return Optional.empty();
    }
    String name = told.get().value();
    boolean others = (site.isPresent() || namesSchool()) && !isOwn(name, site);
    boolean source = page.fold(publisher).startsWith(page.fold(name));
    Optional<String> column = column();
    return others && (source || column.isPresent())
        ? Optional.of(
            new Tag<>(
                Provenance.REPOST,
                List.of(
                    new Evidence(
                        Place.PAGE,
                        new Span(0, column.orElse(publisher).length()),
                        column.orElse(publisher),
                        column.isPresent() ? "column-of-others" : "publisher",
                        0.8),
                    told.get().evidence().getFirst())))
        : Optional.empty();
  }

  private static boolean inText(Tag<String> university) {
    Place place = university.evidence().getFirst().place();
    return place == Place.TITLE || place == Place.BODY;
  }

  /// Whether the site is of the school that the text tells.
  private boolean isOwn(String name, Optional<String> site) {
    boolean told =
        page.imprint().bodyLines().stream()
            .map(Line::text)
            .filter(line -> !Signs.ofSource(line))
            .anyMatch(line -> line.contains(name));
    boolean host =
        page.address()
            .map(java.net.URI::getHost)
            .flatMap(universities::ofHost)
            .filter(u -> u.name().equals(name))
            .isPresent();
    return told
        || host
        || site.filter(s ->
                s.contains(name)
                    || name.contains(s)
                    || UniversityReader.abbreviates(s, name)
                    || UniversityReader.abbreviates(name, s))
            .isPresent();
  }

  /// Whether the imprint names a school, and not only a college.
  private boolean namesSchool() {
    Page imprint = page.imprint();
    for (Line line : imprint.bodyLines()) {
      Matcher site = SITE.matcher(line.text());
      if (!Signs.ofSource(line.text()) && site.find()) {
        int at = line.start() + site.start("name");
        int end = line.start() + site.end("name");
        boolean college =
            site.group("name").endsWith("学院")
                && imprint.found(CueSort.DISCIPLINE).anyTouching(at, end, LONGEST_CUE);
        if (!college) {
          return true;
        }
      }
    }
    return false;
  }

  /// The column's name, in brackets before the title or in the trail.
  private Optional<String> column() {
    Matcher bracket = BRACKET.matcher(page.title());
    if (bracket.find() && COLUMN.matcher(bracket.group(1)).find()) {
      return Optional.of(bracket.group());
    }
    return page.article().surroundings().lines().stream()
        .filter(line -> TRAIL.matcher(page.fold(line)).find())
        .filter(line -> COLUMN.matcher(page.fold(line)).find())
        .findFirst();
  }
}
