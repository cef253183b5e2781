package yangban.corpus.understand;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the name that a site gives itself where a school's name belongs: whatever a mirror's owner
/// is called, he put his name into the text and beside it.
final class SiteBrand {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 12;

  /// Between such a name and the unit of a school.
  private static final int REACH = 10;

  private static final Pattern BREAK = Pattern.compile("[-_|｜–—,，、;；·\\s【】\\[\\]()]+");

  /// No brand: whoever is called so is a school, an office, a society or a paper, or says nothing.
  private static final Pattern HONEST =
      Pattern.compile(
          "[大学校院系党委部处科室所站厅局团省市县区州]|学会|协会|中心|研究|教育|思政|新闻|[日晚早时]报|周[报刊]|杂志|出版|编辑|图书|(?:理工|师范|财经|政法|航|医|农|林|职|专|工|师|外|艺|传|矿|石油|财)$|公众|首页|正文|内容|频道|专题|通知|公告|在线$|之窗|风采|文库|范文|版权|地址|电话|备案");

  /// What follows the name of a brand, and is left out where it stands in a text.
  private static final Pattern TAIL =
      Pattern.compile("(?:官方网站|官网|官方|登录|入口|下载|app|手机版|集团|股份|有限|公司|科技|控股|实业|平台|中国)+$");

  /// Words that only a school's text has.
  private static final Pattern CAMPUS = Pattern.compile("研究生|本科|教研室|师生|教工|辅导员|学院|课程|二级党组织|导师|同学");

  private final Page page;

  SiteBrand(Page page) {
    this.page = page;
  }

  void addTo(MirrorTally tally) {
    String text = page.text();
    if (!CAMPUS.matcher(text).find()) {
      return;
    }
    Page imprint = page.imprint();
    List<String> schools =
        Stream.of(page, imprint)
            .flatMap(p -> new SchoolNames(p, new Names(p)).mentions().stream())
            .map(SchoolNames.Mention::name)
            .distinct()
            .toList();
    for (String name : names()) {
      if (schools.stream().anyMatch(s -> UniversityReader.abbreviates(name, s))) {
        continue;
      }
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        int end = at + name.length();
        String after = text.substring(end, Math.min(text.length(), end + REACH));
        if (begins(text, at) && OwnSchool.unitFollows(after)) {
          tally.add(
              MirrorSign.SITE_FOR_SCHOOL,
              page.evidence(at, end, MirrorSign.SITE_FOR_SCHOOL.rule(), 0.85));
          return;
        }
      }
    }
  }

  /// A partner's name stands behind 与 or 赴.
  private static boolean begins(String text, int at) {
    return at == 0 || "与和同、及赴跟对为由向到在".indexOf(text.charAt(at - 1)) < 0;
  }

  private Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    String heading = page.fold(page.article().surroundings().heading()).replace(page.title(), "|");
    add(heading, names);
    page.imprint().bodyLines().stream()
        .limit(3)
        .filter(line -> !Signs.ofSource(line.text()))
        .forEach(line -> add(line.text(), names));
    return names;
  }

  private static void add(String words, Set<String> names) {
    for (String name : BREAK.split(words, -1)) {
      boolean word = name.chars().anyMatch(Character::isIdeographic);
      if (word
          && name.length() >= SHORTEST
          && name.length() <= LONGEST
          && !HONEST.matcher(name).find()) {
        names.add(name);
        String core = TAIL.matcher(name).replaceFirst("");
        if (core.length() > SHORTEST) {
          names.add(core);
        }
      }
    }
  }
}
