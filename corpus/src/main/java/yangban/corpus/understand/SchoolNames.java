package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/// Finds where a text names universities: those of the table by their names, others by the form of
/// such names, a place and a sort of school before 大学.
final class SchoolNames {
  /// What of a school follows right behind its name, and never behind a college's of a university.
  private static final Pattern OWN_UNIT =
      Pattern.compile("(?:党委|校|新闻|组织部|宣传部|学报)|[\\p{IsHan}与]{2,10}(?:系|学院|学部)(?!统|列)");

  /// 大学 is no school in front of these: 大学生, 大学习, 大学城.
  private static final String NO_SCHOOL = "生习城里精校";

  /// Nor before these, unless a college bears the name: 大学物理, but 某大学物理学院.
  private static final List<String> SUBJECTS = List.of("英语", "语文", "物理", "数学", "化学", "计算机");

  private static final Pattern ALIAS_UNIT =
      Pattern.compile(
          "\\(\\p{IsHan}{2,4}\\)|党委|党支部|第[一二三四五六七八九十]|研究生|本科生|教工|附属|图书馆|机关|后勤|校医院|新闻|\\p{IsHan}{1,3}(?:学院|系(?!统)|学部)");

  private static final int SHORT_ALIAS = 3;
  private static final int COLLEGE_REACH = 14;
  private static final int LONGEST_CUE = 12;

  private final Page page;
  private final String text;
  private final Names names;
  private final SchoolForms forms;

  SchoolNames(Page page, Names names) {
    this.page = page;
    this.text = page.text();
    this.names = names;
    this.forms = page.schoolForms();
  }

  /// Every mention, in no order.
  List<Mention> mentions() {
    List<Mention> mentions = new ArrayList<>();
    BitSet known = new BitSet();
    for (Found found : page.found(CueSort.UNIVERSITY).longest()) {
      boolean full = found.cue().weight() >= 1;
      if (full ? school(found.end() - 2) : aliasStands(found)) {
        known.set(found.start(), found.end());
        mentions.add(new Mention(found.start(), found.end(), found.cue().value()));
      }
    }
    for (int at = text.indexOf("大学"); at >= 0; at = text.indexOf("大学", at + 2)) {
      if (school(at) && !known.get(at)) {
        add(mentions, at, at + 2);
      }
    }
    for (String college : forms.colleges()) {
      for (int at = text.indexOf(college); at >= 0; at = text.indexOf(college, at + 2)) {
        addCollege(mentions, at, at + college.length());
      }
    }
    addShort(mentions, known);
    if (mentions.isEmpty()) {
      addSchoolsOfOneSort(mentions);
    }
    return mentions;
  }

  /// A short name stands by itself: 北大 is none in 东北大学; one of two or three characters only where a
  /// unit or a field follows at once: none in 北大荒.
  private boolean aliasStands(Found found) {
    if (!names.stopAt(found.start())) {
      return false;
    }
    boolean field =
        page.found(CueSort.DISCIPLINE).within(found.end(), found.end() + LONGEST_CUE).stream()
            .anyMatch(f -> f.start() == found.end());
    return field
        || ALIAS_UNIT.matcher(text).region(found.end(), text.length()).lookingAt()
        || (found.length() > SHORT_ALIAS
            && (found.end() >= text.length() || "学生".indexOf(text.charAt(found.end())) < 0));
  }

  private void addShort(List<Mention> mentions, BitSet known) {
    for (String sort : forms.shorts()) {
      for (int at = text.indexOf(sort); at >= 0; at = text.indexOf(sort, at + 2)) {
        int end = at + sort.length();
        char next = end < text.length() ? text.charAt(end) : '\n';
        int start = at - 2;
        boolean stands =
            start >= 0
                && "学生会楼厦赛".indexOf(next) < 0
                && !known.get(at)
                && names.place(start, end)
                && names.stopAt(start)
                && !discipline(start, at);
        if (stands) {
          known.set(start, end);
          mentions.add(new Mention(start, end, text.substring(start, end)));
        }
      }
    }
  }

  /// Schools that are no 大学 and bear one sort, 绡山艺术学院, told from colleges by what follows: a
  /// department or an organ that only a school has.
  private void addSchoolsOfOneSort(List<Mention> mentions) {
    for (int at = text.indexOf("学院"); at >= 0; at = text.indexOf("学院", at + 2)) {
      boolean unit = OWN_UNIT.matcher(text).region(at + 2, text.length()).lookingAt();
      for (String word : unit ? forms.lone() : List.<String>of()) {
        if (text.startsWith(word, at - word.length())) {
          addCollege(mentions, at - word.length(), at + 2);
          break;
        }
      }
    }
  }

  private boolean school(int at) {
    if (!text.startsWith("大学", at) || at + 2 >= text.length()) {
      return true;
    }
    String after = text.substring(at + 2, Math.min(text.length(), at + 2 + COLLEGE_REACH));
    boolean subject = SUBJECTS.stream().anyMatch(after::startsWith);
    return NO_SCHOOL.indexOf(after.charAt(0)) < 0
        && (!subject || after.contains("学院") || after.contains("系") || after.contains("学部"));
  }

  private void add(List<Mention> mentions, int sort, int end) {
    int place = sort;
    boolean again = true;
    while (again) {
      again = false;
      for (String word : forms.sorts()) {
        if (place - word.length() >= 0
            && text.startsWith(word, place - word.length())
            && names.place(place - word.length(), place)) {
          place -= word.length();
          again = true;
          break;
        }
      }
    }
    int start = placeStart(place);
    if (start >= 0 && text.charAt(start) != '某') {
      mentions.add(new Mention(start, end, text.substring(start, end)));
    }
  }

  /// The two to four characters of a place: up to a stop, else two.
  private int placeStart(int place) {
    for (int length = 2; length <= 4; length++) {
      int start = place - length;
      if (start < 0 || !names.place(start, place)) {
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
      if (start >= 0 && names.stopAt(start) && names.place(start, at) && !discipline(start, at)) {
        mentions.add(new Mention(start, end, text.substring(start, end)));
        return;
      }
    }
  }

  private boolean discipline(int start, int end) {
    return page.found(CueSort.DISCIPLINE).anyTouching(start, end, LONGEST_CUE);
  }

  /// A name where it stands in the folded text.
  record Mention(int start, int end, String name) {}
}
