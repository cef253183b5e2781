package yangban.corpus.understand;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.lexicon.CueSort;
import yangban.corpus.pattern.SearchPattern;
import yangban.corpus.understand.SchoolNames.Mention;

/// Finds schools that are no 大学: 云岫农业职业学院 and 湄川师范高等专科学校 by ends that no college bears, institutes
/// and party schools by their form, and, where nothing else is named, 溪东学院 and 绡山艺术学院 by what
/// follows.
final class SchoolsByEnd {
  /// What of a school follows right behind its name, and never behind a college's of a university.
  private static final Pattern OWN_UNIT =
      Pattern.compile(
          "(?:党委|校|新闻|组织部|宣传部|学报|的?这个支部|学生工作[部处]|教务处|研究生院|人事处|保卫处)|[\\p{IsHan}与]{1,10}(?:系|学院|学部)(?!统|列)");

  /// Only a school has colleges.
  private static final Pattern OWN_COLLEGE =
      Pattern.compile("(?!书院|学院)[\\p{IsHan}与]{1,8}(?<![系与])学院");

  /// What the frame of a school's own site says behind its name.
  private static final Pattern SITE_END =
      Pattern.compile(
          "\\s*(?:新闻|党|官网|官方|主页|版权|$|\\n|[-|_—,(]|图书馆|学生工作[部处]|学工[部处]|学生处|融媒体|校友|招生|教务处|研究生院|离退休|保卫处|人事处|后勤|附属|的前身)");

  /// In a site's frame a school stands before its department: `淇水化工学院 化学工程系`.
  private static final Pattern FRAME_UNIT =
      Pattern.compile("[ ·|-]*(?!学院|书院)[\\p{IsHan}与]{2,10}(?:系|教研部|教学部)(?!统|列)");

  private static final SearchPattern INSTITUTE =
      SearchPattern.compile(
          "中国(?:社会科学|农业科学|林业科学|医学科学|中医科学|水产科学|科学)(?:研究)?院\\p{IsHan}{2,12}?(?:研究所|研究院|研究中心|天文台|植物园)");

  /// `中共云岫省委党校`, by its end: its beginning may be any character.
  private static final Pattern PARTY_SCHOOL =
      Pattern.compile("(?:中共)?\\p{IsHan}{2,3}(?:省|市|自治区|自治州)委党校");

  private static final int LONGEST_CUE = 12;

  private final Page page;
  private final String text;
  private final Names names;
  private final SchoolForms forms;

  SchoolsByEnd(Page page, Names names) {
    this.page = page;
    this.text = page.text();
    this.names = names;
    this.forms = page.schoolForms();
  }

  /// Adds schools whose form leaves no doubt.
  void addCertain(List<Mention> mentions, BitSet known) {
    for (String end : forms.sure()) {
      for (int at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 2)) {
        if (!known.get(at)) {
          addSure(mentions, known, at, at + end.length());
        }
      }
    }
    for (String college : forms.colleges()) {
      for (int at = text.indexOf(college); at >= 0; at = text.indexOf(college, at + 2)) {
        addCollege(mentions, at, at + college.length());
      }
    }
    SearchPattern.Search institute = INSTITUTE.matcher(text);
    while (institute.find()) {
      mentions.add(new Mention(institute.start(), institute.end(), institute.group()));
    }
    if (text.contains("委党校")) {
      Matcher school = PARTY_SCHOOL.matcher(text);
      while (school.find()) {
        mentions.add(new Mention(school.start(), school.end(), school.group()));
      }
    }
  }

  /// `云岫农业职业学院`: sorts and then a place stand before the end; a place alone may be longer.
  private void addSure(List<Mention> mentions, BitSet known, int at, int end) {
    int place = names.beforeSorts(at, forms.crafts());
    for (int length = 2; length <= 4; length++) {
      int start = place - length;
      if (start < 0 || !names.place(start, place)) {
        return;
      }
      if (names.stopAt(start) || length == 4) {
        known.set(start, end);
        mentions.add(new Mention(start, end, text.substring(start, end)));
        return;
      }
    }
  }

  private void addCollege(List<Mention> mentions, int at, int end) {
    for (int length = 2; length <= 3; length++) {
      int start = at - length;
      boolean place =
          start >= 0
              && names.stopAt(start)
              && names.place(start, at)
              && !discipline(start, at)
              && !forms.plainWord(text.substring(start, at));
      if (place) {
        mentions.add(new Mention(start, end, text.substring(start, end)));
        return;
      }
    }
  }

  /// Adds schools that are called 学院, told from colleges by what follows: a college of its own, or,
  /// behind a sort that few colleges bear or in a site's frame, a department or an organ.
  void addLikely(List<Mention> mentions) {
    if (page.isImprint()) {
      addOwners(mentions);
    }
    for (int at = text.indexOf("学院"); at >= 0; at = text.indexOf("学院", at + 2)) {
      if (text.startsWith("科学院", at - 1)) {
        continue;
      }
      int end = at + 2;
      int lone = beforeLone(at);
      boolean unit = OWN_UNIT.matcher(text).region(end, text.length()).lookingAt();
      if (lone < at && unit) {
        addPlaced(mentions, lone, end, lone);
      } else if (OWN_COLLEGE.matcher(text).region(end, text.length()).lookingAt()
          || (page.isImprint()
              && FRAME_UNIT.matcher(text).region(end, text.length()).lookingAt())) {
        int place = names.beforeSorts(at, forms.crafts());
        addPlaced(mentions, place, end, place < at ? place : end);
      } else if (text.startsWith("委员会", end) && committee(at)) {
        addPlaced(mentions, at, end, end);
      } else if (page.isImprint()
          && SITE_END.matcher(text).region(end, text.length()).lookingAt()) {
        int place = names.beforeSorts(at, forms.crafts());
        addPlaced(mentions, place, end, place < at ? place : end);
      }
    }
  }

  /// `中共湉江学院委员会`: whose committee it is stands between the two.
  private boolean committee(int at) {
    return text.lastIndexOf("中共", at) >= at - COMMITTEE;
  }

  private static final int COMMITTEE = 6;

  /// A research institute that a site is called after, or that owns it, and that is no part of a
  /// university.
  private void addOwners(List<Mention> mentions) {
    Matcher matcher = OWNER.matcher(text);
    while (matcher.find()) {
      mentions.add(new Mention(matcher.start(1), matcher.end(1), matcher.group(1)));
    }
  }

  private static final Pattern OWNER =
      Pattern.compile(
          "(?:(?<=^|\\n)|(?<=版权所有[:：© ]?)|(?<=版权所有[:：©"
              + " ]{2})|(?<=主办单位[:：]))((?!首页|当前|欢迎|我院|本院)\\p{IsHan}{4,14}(?:研究院|研究所|科学院))(?=["
              + " \\n|_—,-]|$|版权|官网|主页)");

  private int beforeLone(int at) {
    return forms.lone().stream()
        .filter(word -> text.startsWith(word, at - word.length()))
        .mapToInt(word -> at - word.length())
        .min()
        .orElse(at);
  }

  /// A place of two to four characters at the beginning of a name, no field before `fields`.
  private void addPlaced(List<Mention> mentions, int at, int end, int fields) {
    for (int length = 2; length <= 4; length++) {
      int start = at - length;
      if (start < 0 || !names.place(start, at)) {
        return;
      }
      String place = text.substring(start, at);
      boolean field = field(start, Math.min(at, fields)) || forms.plainWord(place);
      if (names.stopAt(start) && !field && !forms.sorts().contains(place)) {
        mentions.add(new Mention(start, end, text.substring(start, end)));
        return;
      }
    }
  }

  /// Whether a field stands in a stretch or begins it: not 林学 in 漓澹林学院.
  private boolean field(int start, int end) {
    return page.found(CueSort.DISCIPLINE).within(start, end + LONGEST_CUE).stream()
        .anyMatch(f -> f.start() == start || f.end() <= end);
  }

  private boolean discipline(int start, int end) {
    return page.found(CueSort.DISCIPLINE).anyTouching(start, end, LONGEST_CUE);
  }
}
