package yangban.corpus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.Credit;

/// A line that says who published the page and when: `来源：… 作者：… 发布时间：2023-05-12 点击：[]`, or credits
/// such as `（文/甲、图/乙 审核：丙）`.
///
/// @param text the line
/// @param date the first date of a date label, or of a line that is hardly more than a date
/// @param dateLabelled whether a label names it
/// @param dateLabel the label, empty without one
/// @param publisher what stands behind 来源
record PostingLine(
    String text,
    Optional<DateReader.Found> date,
    boolean dateLabelled,
    String dateLabel,
    Optional<String> publisher,
    List<Credit> credits) {

  PostingLine {
    credits = List.copyOf(credits);
  }

  /// Whether it says anything; labels may be empty.
  boolean tells() {
    return date.isPresent() || publisher.isPresent() || !credits.isEmpty();
  }

  /// Longer lines are prose that happens to hold a label.
  private static final int LONGEST = 260;

  private static final String DATES =
      "发布时间|发布日期|发表时间|发表日期|发文时间|发文日期|加入时间|上传时间|上传日期|创建时间|创建日期|更新时间|更新日期|添加时间|录入时间|成文日期|编辑时间|公布时间|推送时间|日期|时间";
  private static final String SOURCES =
      "信息来源|稿件来源|文章来源|新闻来源|内容来源|资料来源|消息来源|转载自|来源|发布单位|发布部门|发布机构|供稿单位|供稿部门|投稿单位|单位";
  private static final String COUNTERS =
      "文章录入|上传者|录入者|录入人|录入|点击数|点击量|点击次数|点击率|点击|浏览次数|浏览量|浏览数|浏览|阅读次数|阅读量|阅读数|阅读|访问次数|访问量|访问|人气|字号|字体|字体大小|编号|文号|栏目|分类|类别|标签|关键词|关键字|评论数|评论|分享到|分享|字数|责任部门|审核人数|打印|收藏";
  private static final String ROLES =
      "文字作者|本文作者|文章作者|原作者|作者|特约通讯员|通讯员|通讯人|本[报网站刊台社]记者|见习记者|学生记者|实习记者|特约记者|记者|采写|执笔|撰稿人|撰稿|撰文|供稿人|供稿|投稿人|投稿|文字编辑|文字|图文|文图|文案|照片|图片提供|图片|摄影记者|摄影|摄像|拍摄|绘图|制图|设计|排版|美编|新媒体编辑|编辑人|编辑|编排|责任编辑|责编|执行编辑|本期编辑|主编|总编辑|编审|校对|校审|核校|审核人|审核|审稿人|审稿|审定|审阅|终审人|终审|复审人|复审|初审人|初审|一审|二审|三审|一校|二校|三校|监制|出品|策划|统筹|供图|发布人|发布者|签发人|签发|整理|翻译|指导老师|指导教师";
  private static final Pattern LABEL =
      Pattern.compile(
          "(?<![\\p{IsHan}A-Za-z])(?:(?<d>"
              + DATES
              + ")|(?<s>"
              + SOURCES
              + ")|(?<c>"
              + COUNTERS
              + ")|(?<r>"
              + ROLES
              + "|文[/／]图|图[/／]文|文|图|摄))[\\s\\u3000]*[:：∶丨/／|｜][\\s\\u3000]*");
  private static final Pattern GLUED =
      Pattern.compile(
          "(?:(?<d>发布时间|发布日期|发表时间|更新时间|加入时间|上传时间|创建时间|日期|时间(?=[:：]\\s*\\d))|(?<s>信息来源|文章来源|稿件来源|来源)|(?<c>点击数|点击量|点击次数|点击|浏览次数|浏览量|浏览|阅读次数|阅读量|访问次数|访问量|人气)|(?<r>发布者|发布人|作者|(?<![论原作征课全正散韵图英中外语])文(?=[:：]\\s*\\p{IsHan}{2,4}(?:图|摄|编|审|责|$))|(?<=^文[:：]\\p{IsHan}{2,4})图(?=[:：])|文字|图片|初审|编辑|责任编辑|责编|审核|审稿|摄影|通讯员|撰稿|供稿|记者|初审|复审|终审|校对))[:：][\\s\\u3000]*");
  private static final Pattern SPACED_ROLE =
      Pattern.compile(
          "(?<=^|[\\s（(、，,；;。])(?:(?<d>\\b\\B)|(?<s>\\b\\B)|(?<c>\\b\\B)|(?<r>文[/／]图|图[/／]文|本[报网站刊台社]记者|学生记者|见习记者|实习记者|特约通讯员|通讯员|记者|撰稿|供稿|摄影|作者|编辑|责任编辑|审核))[\\s\\u3000]+(?=\\p{IsHan}{2,4}(?:[\\s、，,）)]|$))");
  private static final Pattern NAME_BREAK = Pattern.compile("[、，,；;/／|｜&]+|\\s+和\\s+");
  private static final Pattern EDGES =
      Pattern.compile("^[\\s\\[\\](（）)【】|｜,，;；、。:：/／·\\-—]+|[\\s\\[\\](（【|｜,，;；、。:：/／·\\-—]+$");

  /// Tools that share the line without a mark of their own.
  private static final Pattern TOOLS =
      Pattern.compile(
          "(?:(?<=\\s)|^)[\\[【(（]?(?:字号|字体|大字体|小字体|打印|分享|收藏|浏览|点击|阅读|访问|关闭|返回|举报|参与互动|评论|我要评论|纠错|扫一扫|用手机看|手机看新闻|听新闻)(?:[\\s\\]】)）:：].*|$)");

  private static final Pattern NO_NAME =
      Pattern.compile(
          "管理员|^超级管理|^(?:摄影|来源|编辑|作者|记者|通讯员|图|文|收藏|举报|分享|打印|评论|关注|佚名|未知|匿名|无)$|^admin|^系统$|^网站$|^本站$|\\.(?:png|jpe?g|gif)$",
          Pattern.CASE_INSENSITIVE);

  /// `记者 甲 通讯员 乙`: a role between names.
  private static final Set<String> WRITING = Set.of("记者", "通讯员", "实习生", "见习记者", "摄影");

  private static final Set<String> POSTERS = Set.of("发布者", "发布人");

  /// A unit that posts is an account's name, and nobody's.
  private static final Pattern UNIT =
      Pattern.compile(".*(?:办公室|办|部|处|中心|委员会|党委|学院|系|科|组|支部|图书馆|研究院|所)$");

  private static final Pattern HOUSE_REPORTER = Pattern.compile("本[报网站刊台社]记者");
  private static final Pattern TODAY = Pattern.compile("今天是|今日是|现在是|当前时间|现在时间");

  /// `潮间新闻记者 甲 乙`: a medium, its reporter, names.
  private static final Pattern REPORTER =
      Pattern.compile(
          "^(?:文[/／|丨])?\\p{IsHan}{2,12}?(?<role>特约记者|实习记者|见习记者|记者|通讯员|评论员)[ 　]+(?<names>[\\p{IsHan}·]{2,4}(?:[ 　、]+[\\p{IsHan}·]{2,4}){0,3})$");

  private record Label(char kind, String word, int start, int end) {}

  /// Reads a line; empty if it is none of this kind.
  static Optional<PostingLine> of(String line) {
    if (line.length() > LONGEST || line.length() < 4 || TODAY.matcher(line).find()) {
      return Optional.empty();
    }
    Matcher reporter = REPORTER.matcher(line);
    if (line.length() < 60 && reporter.matches()) {
      List<Credit> credits = credits(reporter.group("role"), reporter.group("names"));
      return Optional.of(
          new PostingLine(line, Optional.empty(), false, "", Optional.empty(), credits));
    }
    List<Label> labels = Glyphs.hasCjk(line) ? labels(line) : List.of();
    Optional<PostingLine> labelled = labels.isEmpty() ? Optional.empty() : labelled(line, labels);
    return labelled.isPresent() ? labelled : DateLine.of(line);
  }

  /// `甲、乙 供稿`, `甲/文 乙/图`: the names before the role.
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?<names>\\p{IsHan}{2,4}(?:[、，, ]+\\p{IsHan}{2,4}){0,4})[ 　]*[/／]?[ 　]*(?<role>供稿|撰稿|撰文|文字|摄影|供图|图文|报道|整理|文|摄|图)(?=$|[\\s、，；;/])");

  /// Reads what a bracket at the end of an article says, where names come before roles.
  static Optional<PostingLine> signed(String line) {
    List<Credit> credits = new ArrayList<>();
    int read = 0;
    for (Matcher m = SIGNED.matcher(line); m.find(); ) {
      credits.addAll(credits(m.group("role"), m.group("names")));
      read += m.end() - m.start();
    }
    boolean all = line.length() - read <= 4;
    return credits.isEmpty() || !all
        ? Optional.empty()
        : Optional.of(
            new PostingLine(line, Optional.empty(), false, "", Optional.empty(), credits));
  }

  private static final String MARKS = ":：∶丨/／|｜";

  private static boolean hasMark(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (MARKS.indexOf(line.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static List<Label> labels(String line) {
    List<Label> labels = new ArrayList<>();
    if (hasMark(line)) {
      gather(LABEL.matcher(line), labels);
      gather(GLUED.matcher(line), labels);
    }
    if (line.indexOf(' ') >= 0) {
      gather(SPACED_ROLE.matcher(line), labels);
    }
    labels.sort((a, b) ->
        a.start != b.start ? Integer.compare(a.start, b.start) : Integer.compare(b.end, a.end));
    List<Label> apart = new ArrayList<>();
    for (Label label : labels) {
      if (apart.isEmpty() || label.start >= apart.getLast().end) {
        apart.add(label);
      }
    }
    return apart;
  }

  private static void gather(Matcher m, List<Label> labels) {
    while (m.find()) {
      for (char kind : new char[] {'d', 's', 'c', 'r'}) {
        String word = m.group(String.valueOf(kind));
        if (word != null) {
          labels.add(new Label(kind, word, m.start(String.valueOf(kind)), m.end()));
        }
      }
    }
  }

  private static String role(String word) {
    return switch (word) {
      case "文/图", "文／图", "图/文", "图／文" -> "图文";
      default -> HOUSE_REPORTER.matcher(word).replaceAll("记者");
    };
  }

  private static Optional<PostingLine> labelled(String line, List<Label> labels) {
    int before = Glyphs.letters(line.substring(0, labels.getFirst().start));
    Optional<DateReader.Found> date = Optional.empty();
    String dateLabel = "";
    Optional<String> publisher = Optional.empty();
    List<Credit> credits = new ArrayList<>();
    int prose = 0;
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      int end = i + 1 < labels.size() ? labels.get(i + 1).start : line.length();
      String raw = line.substring(label.end, end);
      String value = edged(TOOLS.matcher(raw).replaceFirst(""));
      prose += behindBracket(raw);
      switch (label.kind) {
        case 'd' -> {
          Optional<DateReader.Found> found = DateReader.labelled(raw);
          if (date.isEmpty() && found.isPresent()) {
            date = found.map(f -> shifted(f, label.end));
            dateLabel = label.word;
          }
          prose += found.isPresent() ? Math.max(0, value.length() - 24) : value.length();
        }
        case 's' -> {
          if (publisher.isEmpty() && !value.isEmpty()) {
            publisher = Optional.of(publisher(withoutDate(value))).filter(v -> !v.isEmpty());
          }
          prose += Math.max(0, value.length() - 30);
        }
        case 'r' -> {
          prose += Math.max(0, value.length() - 60);
          credits.addAll(credits(role(label.word), withoutDate(value)));
        }
        default -> prose += Math.max(0, value.length() - 24);
      }
    }
    if (date.isEmpty()) {
      date = DateReader.full(line).stream().findFirst();
    }
    boolean fits =
        prose <= 6 && before <= 26 && isTerse(line.substring(0, labels.getFirst().start));
    return fits
        ? Optional.of(
            new PostingLine(line, date, !dateLabel.isEmpty(), dateLabel, publisher, credits))
        : Optional.empty();
  }

  /// Ideographs behind a bracket that the label's value stands in: `（记者 甲）支部每周五…` is a lead, not a
  /// posting line.
  private static int behindBracket(String raw) {
    int close = unopened(raw);
    return close < 0 ? 0 : (int) raw.substring(close).codePoints().filter(Glyphs::isCjk).count();
  }

  /// Where the first bracket closes that did not open here; -1 for none.
  private static int unopened(String text) {
    for (String pair : new String[] {"()", "（）", "[]", "【】"}) {
      int close = text.indexOf(pair.charAt(1));
      if (close >= 0 && text.lastIndexOf(pair.charAt(0), close) < 0) {
        return close;
      }
    }
    return -1;
  }

  private static boolean isTerse(String head) {
    return !Glyphs.endsSentence(head) && head.indexOf('，') < 0;
  }

  private static DateReader.Found shifted(DateReader.Found found, int by) {
    return new DateReader.Found(
        found.year(), found.day(), found.span().shift(by), found.repaired());
  }

  /// The place that platforms print behind an account is none of its name.
  private static final Pattern PLACE =
      Pattern.compile(
          "[ 　]+(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)?[ 　]*(?:举报|关注|订阅)?$|\\s*(?:\\s[∙·•|]|[>›|]).*$");

  private static String publisher(String value) {
    return PLACE.matcher(edged(value)).replaceFirst("");
  }

  private static String withoutDate(String value) {
    var dates = DateReader.full(value);
    return dates.isEmpty() ? value : edged(value.substring(0, dates.getFirst().span().start()));
  }

  private static String edged(String value) {
    String cut = EDGES.matcher(value).replaceAll("");
    // A bracket that closes without having opened belongs to the line.
    for (String pair : new String[] {"()", "（）", "[]", "【】"}) {
      int close = cut.indexOf(pair.charAt(1));
      if (close >= 0 && cut.lastIndexOf(pair.charAt(0), close) < 0) {
        cut = cut.substring(0, close);
      }
    }
    return EDGES.matcher(cut).replaceAll("");
  }

  /// The names of a role: parted by marks, or by spaces where all parts are as short as names.
  static List<Credit> credits(String role, String value) {
    List<Credit> credits = new ArrayList<>();
    for (String part : NAME_BREAK.split(value, -1)) {
      String name = edged(part);
      if (name.isEmpty()
          || name.length() > 30
          || Glyphs.letters(name) == 0
          || name.indexOf('@') >= 0
          || NO_NAME.matcher(name).find()
          || (POSTERS.contains(role) && UNIT.matcher(name).matches())) {
        continue;
      }
      String[] words = name.split("\\s+", -1);
      boolean names = words.length > 1;
      for (String word : words) {
        names &= word.length() >= 2 && word.length() <= 4 && Glyphs.isCjk(word.charAt(0));
      }
      if (names) {
        String current = role;
        for (String word : words) {
          if (WRITING.contains(word)) {
            current = word;
          } else {
            credits.add(new Credit(current, word));
          }
        }
      } else {
        credits.add(new Credit(role, name));
      }
    }
    return credits;
  }
}
