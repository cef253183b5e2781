package yangban.corpus.understand;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yangban.corpus.Evidence;
import yangban.corpus.Surroundings;
import yangban.corpus.Tag;

/// The sign of a mirror in names: the page around a text says 云川理工大学 and 土木工程学院, and the text,
/// which names neither, 云川理工集团 and 土木工程公司, as units of a school. A machine that swaps words in a
/// text leaves header, footer and source as they were.
///
/// A firm may bear part of a school's name; it is none of this where the text names the school or
/// the college, too, or where no unit of a school follows it.
final class SwappedNames {
  private static final Pattern SCHOOL =
      Pattern.compile("(?<stem>\\p{IsHan}{3,8}?)(?:大学|学院|学校)(?![\\p{IsHan}]{0,2}生)");
  private static final Pattern COLLEGE =
      Pattern.compile("(?<stem>\\p{IsHan}{1,10})(?:学院|学部|系)(?![统列])");

  /// What stands in the place of 大学 or 学院.
  private static final List<String> SWAPS = List.of("集团", "公司", "企业", "平台", "俱乐部", "会所", "机构");

  private static final Pattern REAL = Pattern.compile("^(?:有限|股份|控股|总|分|子|责任)");

  private static final int REACH = 16;
  private static final int SHORTEST_SCHOOL = 3;
  private static final int LONGEST = 10;

  /// What a school has and a firm has not.
  private static final Pattern CAMPUS =
      Pattern.compile(
          "研究所|教研室|研究生|本科|专业|学生|师生|教工|教师|教授|学院|导师|系教|辅导员|实验室|(?:教工|教师|学生|员工|会员)(?:第\\p{IsHan}{1,3})?(?:党)?支部|课程|实验中心");

  private final Page page;
  private final String text;

  SwappedNames(Page page) {
    this.page = page;
    this.text = page.text();
  }

  void addTo(MirrorTally tally) {
    Set<String> schools = new LinkedHashSet<>();
    Set<String> colleges = new LinkedHashSet<>();
    for (String line : around()) {
      stems(SCHOOL, line, SHORTEST_SCHOOL, schools);
      stems(COLLEGE, line, 1, colleges);
    }
    schools.stream()
        .filter(stem -> !text.contains(stem + "大学") && !text.contains(stem + "学"))
        .flatMap(stem -> swapped(stem).stream())
        .findFirst()
        .ifPresent(e -> tally.add(MirrorSign.SWAPPED_NAME, WHOLE_SCHOOL, e));
    colleges.stream()
        .filter(stem -> !schools.contains(stem))
        .filter(stem -> !text.contains(stem + "学院") && !text.contains(stem + "系"))
        .flatMap(stem -> swapped(stem).stream())
        .findFirst()
        .ifPresent(e -> tally.add(MirrorSign.SWAPPED_NAME, certain(e) ? CERTAIN : 1, e));
  }

  /// Outweighs the school's name that was left in the footer.
  private static final double WHOLE_SCHOOL = 1.5;

  private static final double CERTAIN = 1.5;

  /// Whether a college's name with another sort stands behind its school's: no firm is part of one.
  private boolean certain(Evidence found) {
    String name = page.fold(found.quote());
    return text.contains("大学" + name) || text.contains("学院" + name);
  }

  /// What the page around the text says of whose it is.
  private List<String> around() {
    Surroundings around = page.article().surroundings();
    String heading = page.fold(around.heading()).replace(page.title(), "|");
    return Stream.concat(
            Stream.of(heading, page.fold(page.article().publisher().map(Tag::value).orElse(""))),
            page.imprint().bodyLines().stream().map(Line::text))
        .toList();
  }

  /// Every end of the run of ideographs before the sort of a school may be its name.
  private static void stems(Pattern names, String line, int shortest, Set<String> stems) {
    Matcher name = names.matcher(line);
    while (name.find()) {
      String run = name.group("stem");
      for (int length = Math.min(LONGEST, run.length()); length >= shortest; length--) {
        stems.add(run.substring(run.length() - length));
      }
    }
  }

  private Optional<Evidence> swapped(String stem) {
    for (String swap : SWAPS) {
      String name = stem + page.fold(swap);
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        int end = at + name.length();
        String after = text.substring(end, Math.min(text.length(), end + REACH));
        boolean begins = stem.length() > 1 || at == 0 || begins(at);
        if (begins && !REAL.matcher(after).find() && ofSchool(after)) {
          return Optional.of(page.evidence(at, end, MirrorSign.SWAPPED_NAME.rule(), 0.85));
        }
      }
    }
    return Optional.empty();
  }

  /// Whether a unit of a school follows at once, within the clause.
  private static boolean ofSchool(String after) {
    int end = 0;
    while (end < after.length() && "，。；、,;:：!?\n与和同赴".indexOf(after.charAt(end)) < 0) {
      end++;
    }
    return CAMPUS.matcher(after.substring(0, end)).find();
  }

  /// A college of one character, 文学院, stands behind a school or at the beginning of a clause.
  private boolean begins(int at) {
    char before = text.charAt(at - 1);
    return !Character.isIdeographic(before) || "学院团司业台".indexOf(before) >= 0;
  }
}
