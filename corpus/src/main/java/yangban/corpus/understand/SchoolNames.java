package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.lexicon.CueSort;

/// Finds where a text names universities: those of the table by their names, others by the form of
/// such names, a place and a sort of school before 大学. [SchoolsByEnd] finds those that are called
/// otherwise.
final class SchoolNames {
  /// 大学 is no school in front of these: 大学生, 大学习, 大学城.
  private static final String NO_SCHOOL = "生习城里精校";

  /// But it is in front of these.
  private static final List<String> FIELDS =
      List.of(
          "生态", "生命", "生物", "生科", "生殖", "生环", "城市", "城建", "城乡", "精密", "精准医", "校医院", "校长办公", "习近平");

  /// Nor before these, unless a college bears the name: 大学物理, but 某大学物理学院.
  private static final List<String> SUBJECTS = List.of("英语", "语文", "物理", "数学", "化学", "计算机");

  private static final Pattern ALIAS_UNIT =
      Pattern.compile(
          "\\(\\p{IsHan}{2,4}\\)|党委|党支部|第[一二三四五六七八九十]|研究生|本科生|教工|附属|图书馆|机关|后勤|校医院|新闻|\\p{IsHan}{1,3}(?:学院|系(?!统)|学部)");

  /// `苍鹭大学(北岭)` is a school of its own; `(南岸校区)` is a part of one.
  private static final Pattern SEAT =
      Pattern.compile("\\((?!以下|简称|原|含|附)\\p{IsHan}{2,3}(?<!校区|校部|本部|院)\\)");

  /// A school of its own under a university's name has departments: `苍鹭大学南湖学院机械系`.
  private static final Pattern INDEPENDENT =
      Pattern.compile("(\\p{IsHan}{2,4})学院(?=\\p{IsHan}{1,8}(?:系(?!统|列)|学院))");

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
        int start = full ? longer(found) : found.start();
        known.set(start, found.end());
        int end = full ? independent(found.end()) : found.end();
        boolean other = end > found.end() || start < found.start();
        String name = other ? text.substring(start, end) : found.cue().value();
        mentions.add(new Mention(start, end, name));
      }
    }
    for (int at = text.indexOf("大学"); at >= 0; at = text.indexOf("大学", at + 2)) {
      if (school(at) && !known.get(at)) {
        add(mentions, at, at + 2);
      }
    }
    SchoolsByEnd others = new SchoolsByEnd(page, names);
    others.addCertain(mentions, known);
    addShort(mentions, known);
    if (mentions.isEmpty()) {
      others.addLikely(mentions);
    }
    return mentions;
  }

  /// Where a name begins that ends as a listed one: 粤澄华侨大学 at the beginning of a line of the
  /// imprint; 青岚电子科技大学 anywhere, as the listed name tells no place of its own. Two or three
  /// characters of no other word stand before it.
  private int longer(Found listed) {
    int at = listed.start();
    if (names.stopAt(at)) {
      return at;
    }
    if (page.isImprint()) {
      int start = names.start(at, LONGEST_PLACE + 1);
      boolean begins = start == 0 || "\n。!?:| -_©".indexOf(text.charAt(start - 1)) >= 0;
      return begins && at - start <= LONGEST_PLACE && placeBefore(start, at) ? start : at;
    }
    boolean placeless =
        names.beforeSorts(listed.end() - 2, forms.sorts()) <= at
            && text.startsWith("大学", listed.end() - 2);
    for (int length = 2; placeless && length <= LONGEST_PLACE; length++) {
      int start = at - length;
      if (start >= 0 && names.stopAt(start)) {
        return placeBefore(start, at) ? start : at;
      }
    }
    return at;
  }

  private boolean placeBefore(int start, int listed) {
    return listed - start >= 2
        && names.place(start, listed)
        && !forms.plainWord(text.substring(start, listed))
        && NO_PLACE.stream().noneMatch(text.substring(start, listed)::contains);
  }

  private static final int LONGEST_PLACE = 3;

  /// What stands before a school's name and is no part of it.
  private static final List<String> NO_PLACE =
      List.of(
          "共青团", "国立", "据", "近", "日", "今", "原", "前", "后", "我", "们", "毕业", "考", "首", "主", "版权", "教",
          "职", "新", "团", "官", "网", "微", "赞", "贺", "看", "说", "谈", "话", "会", "省", "市", "区", "县", "月",
          "年");

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

  private boolean school(int at) {
    if (!text.startsWith("大学", at) || at + 2 >= text.length()) {
      return true;
    }
    String after = text.substring(at + 2, Math.min(text.length(), at + 2 + COLLEGE_REACH));
    if (FIELDS.stream().anyMatch(after::startsWith)) {
      return true;
    }
    boolean subject = SUBJECTS.stream().anyMatch(after::startsWith);
    return NO_SCHOOL.indexOf(after.charAt(0)) < 0
        && (!subject || after.contains("学院") || after.contains("系") || after.contains("学部"));
  }

  private void add(List<Mention> mentions, int sort, int end) {
    int place = names.beforeSorts(sort, forms.sorts());
    int start = placeStart(place);
    if (start >= 0
        && text.charAt(start) != '某'
        && text.substring(start, sort).indexOf('的') < 0
        && !forms.plainWord(text.substring(start, sort))) {
      Matcher seat = SEAT.matcher(text).region(end, text.length());
      int last = seat.lookingAt() ? seat.end() : independent(end);
      mentions.add(new Mention(start, last, text.substring(start, last)));
    }
  }

  /// Where the name of a school goes on that is independent under a university's name.
  private int independent(int end) {
    Matcher matcher = INDEPENDENT.matcher(text).region(end, text.length());
    boolean own =
        matcher.lookingAt()
            && !forms.plainWord(matcher.group(1))
            && !discipline(matcher.start(), matcher.end(1));
    return own ? matcher.end() : end;
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

  private boolean discipline(int start, int end) {
    return page.found(CueSort.DISCIPLINE).anyTouching(start, end, LONGEST_CUE);
  }

  /// A name where it stands in the folded text.
  record Mention(int start, int end, String name) {}
}
