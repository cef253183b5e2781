package yangban.corpus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

  /// What names of a role may take, and what may stand there and name nobody.
  private static final int LONGEST_NAMES = 60;

  private static final int LONGEST_NOBODY = 12;

  /// Tools that share the line without a mark of their own.
  private static final Pattern TOOLS =
      Pattern.compile(
          "(?:(?<=\\s)|^)[\\[【(（]?(?:字号|字体|大字体|小字体|打印|分享|收藏|浏览|点击|阅读|访问|关闭|返回|举报|参与互动|评论|我要评论|纠错|扫一扫|用手机看|手机看新闻|听新闻)(?:[\\s\\]】)）:：].*|$)");

  private static final Pattern HOUSE_REPORTER = Pattern.compile("^本[报報网網站刊台社](?=[记記]者)|^全媒体(?=记者)");
  private static final Pattern TODAY = Pattern.compile("今天是|今日是|现在是|当前时间|现在时间");

  /// `潮间新闻记者 甲 乙`: a medium, its reporter, names.
  private static final Pattern REPORTER =
      Pattern.compile(
          "^(?:文[/／|丨])?\\p{IsHan}{2,12}?(?<role>特约记者|实习记者|见习记者|记者|通讯员|评论员|编辑)(?:[ 　]+|[ 　]*[|｜丨/／][ 　]*)(?<names>[\\p{IsHan}·]{2,4}(?:[ 　、]+[\\p{IsHan}·]{2,4}){0,3})$");

  /// Reads a line; empty if it is none of this kind.
  static Optional<PostingLine> of(String line) {
    if (line.length() > LONGEST || line.length() < 4 || TODAY.matcher(line).find()) {
      return Optional.empty();
    }
    Matcher reporter = REPORTER.matcher(line);
    if (line.length() < 60 && reporter.matches()) {
      List<Credit> credits = NameList.of(reporter.group("role"), reporter.group("names"));
      return Optional.of(
          new PostingLine(line, Optional.empty(), false, "", Optional.empty(), credits));
    }
    List<PostingLabels.Label> labels = Glyphs.hasCjk(line) ? PostingLabels.of(line) : List.of();
    Optional<PostingLine> labelled = labels.isEmpty() ? Optional.empty() : labelled(line, labels);
    return labelled.or(() -> behindSentence(line, labels)).or(() -> DateLine.of(line));
  }

  /// A remark that is followed by a credit: `转载自成员单位公众号，内容有删节。 编辑：甲`.
  private static Optional<PostingLine> behindSentence(
      String line, List<PostingLabels.Label> labels) {
    if (labels.isEmpty() || line.length() > LONGEST_REMARK) {
      return Optional.empty();
    }
    int begin = labels.getFirst().start();
    String remark = Glyphs.trim(line.substring(0, begin));
    return remark.length() < begin && Glyphs.endsSentence(remark)
        ? of(line.substring(begin)).filter(p -> !p.credits.isEmpty() && p.date.isEmpty())
        : Optional.empty();
  }

  private static final int LONGEST_REMARK = 80;

  /// Reads a line of a page. Where elements meet without a space (`<span>来源：甲社</span><span>阅读
  /// 9</span>`) it is read as if there were one, if that tells more or cuts something off what is
  /// told.
  static Optional<PostingLine> of(PageLine line) {
    Optional<PostingLine> plain = of(line.text());
    if (line.apart().equals(line.text())) {
      return plain;
    }
    Optional<PostingLine> apart = of(line.apart());
    if (plain.isEmpty() || apart.isEmpty()) {
      return plain.or(() -> apart);
    }
    int more = apart.get().told() - plain.get().told();
    return more > 0 || (more == 0 && apart.get().isCutFrom(plain.get())) ? apart : plain;
  }

  private int told() {
    return (date.isPresent() ? 1 : 0) + (publisher.isPresent() ? 1 : 0) + credits.size();
  }

  /// Whether all it tells begins what the other tells.
  private boolean isCutFrom(PostingLine other) {
    return credits.size() == other.credits.size()
        && other.publisher.orElse("").startsWith(publisher.orElse(""))
        && IntStream.range(0, credits.size())
            .allMatch(i -> other.credits.get(i).name().startsWith(credits.get(i).name()));
  }

  /// `甲、乙 供稿`, `甲/文 乙/图`, `离退休工作科供稿`: the names, or an office, before the role.
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?<!\\p{IsHan})(?<names>\\p{IsHan}{2,4}(?:[、，, ]+\\p{IsHan}{2,4}){0,4}|\\p{IsHan}{3,18}[科处部办室院系所会站社团班队组心])[ 　]*[/／]?[ 　]*(?<role>供稿|撰稿|撰文|文字|摄影|供图|图文|报道|整理|文|摄|图)(?=$|[\\s、，；;/])");

  /// Reads what a bracket at the end of an article says, where names come before roles.
  static Optional<PostingLine> signed(String line) {
    List<Credit> credits = new ArrayList<>();
    int read = 0;
    for (Matcher m = SIGNED.matcher(line); m.find(); ) {
      credits.addAll(NameList.of(m.group("role"), m.group("names")));
      read += m.end() - m.start();
    }
    boolean all = line.length() - read <= 4;
    return credits.isEmpty() || !all
        ? Optional.empty()
        : Optional.of(
            new PostingLine(line, Optional.empty(), false, "", Optional.empty(), credits));
  }

  /// Reads what a bracket behind the last sentence says where it is nothing but persons' names.
  static Optional<PostingLine> persons(String line) {
    return NameList.isPersons(line)
        ? Optional.of(
            new PostingLine(
                line, Optional.empty(), false, "", Optional.empty(), NameList.of("作者", line)))
        : Optional.empty();
  }

  private static String role(String word) {
    return switch (PostingLabels.simplified(word)) {
      case "文/图", "文／图", "图/文", "图／文", "文、图", "图、文" -> "图文";
      default -> HOUSE_REPORTER.matcher(word).replaceFirst("");
    };
  }

  private static Optional<PostingLine> labelled(String line, List<PostingLabels.Label> labels) {
    int before = Glyphs.letters(line.substring(0, labels.getFirst().start()));
    Optional<DateReader.Found> date = Optional.empty();
    String dateLabel = "";
    Optional<String> publisher = Optional.empty();
    List<Credit> credits = new ArrayList<>();
    int prose = 0;
    for (int i = 0; i < labels.size(); i++) {
      PostingLabels.Label label = labels.get(i);
      int end = i + 1 < labels.size() ? labels.get(i + 1).start() : line.length();
      String raw = line.substring(label.end(), end);
      String value = NameList.edged(TOOLS.matcher(raw).replaceFirst(""));
      prose += behindBracket(raw);
      switch (label.kind()) {
        case 'd' -> {
          Optional<DateReader.Found> found = DateReader.labelled(raw);
          if (found.isPresent() && (date.isEmpty() || isNearer(label.word(), dateLabel))) {
            date = found.map(f -> shifted(f, label.end()));
            dateLabel = label.word();
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
          List<Credit> named = NameList.of(role(label.printed(line)), withoutDate(value));
          prose += Math.max(0, value.length() - (named.isEmpty() ? LONGEST_NOBODY : LONGEST_NAMES));
          credits.addAll(named);
        }
        default -> prose += Math.max(0, value.length() - 24);
      }
    }
    if (date.isEmpty()) {
      date = DateReader.full(line).stream().findFirst();
    }
    boolean fits =
        prose <= 6 && before <= 26 && isTerse(line.substring(0, labels.getFirst().start()));
    return fits
        ? Optional.of(
            new PostingLine(line, date, !dateLabel.isEmpty(), dateLabel, publisher, credits))
        : Optional.empty();
  }

  private static final Pattern OTHER_DAY = Pattern.compile("更新|修改|成文|生成|编辑");

  /// Whether a label names the day of publication where another named that of making or changing.
  private static boolean isNearer(String label, String other) {
    return OTHER_DAY.matcher(other).find() && !OTHER_DAY.matcher(label).find();
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

  private static final Pattern NO_SOURCE = Pattern.compile("未知|不详|原创|佚名|无|转载");

  /// Which number of a journal: no part of its name.
  private static final Pattern ISSUE =
      Pattern.compile(
          "(?:(?<=》)|(?<=》杂志)|(?<=》期刊)|[ 　]+)[ 　,，（(]*(?:19|20)\\d{2}年?[ 　,，]*第?[ 　]*\\d{1,3}[ 　]*[期版].*$");

  /// Where the source has the text from, and what stands glued behind its name.
  private static final Pattern REPRINTED = Pattern.compile("^(?:转载|转|摘|选)自[:：]?[ 　]*(?=\\S{2})");

  private static final Pattern REST =
      Pattern.compile(
          "(?<=.{2})(?:[ 　]*\\d+[ 　]*次(?:浏览|阅读|点击|访问)|(?:我要评论|我来说两句|发表评论)(?:[（(]\\d*[)）])?|[ 　]+(?:发布|供稿|发表))$");

  private static String publisher(String value) {
    String whole = REPRINTED.matcher(NameList.edged(value)).replaceFirst("");
    String plain = REST.matcher(ISSUE.matcher(whole).replaceFirst("")).replaceFirst("");
    String name = Periodical.named(PLACE.matcher(plain).replaceFirst(""));
    return NO_SOURCE.matcher(name).matches() ? "" : name;
  }

  private static String withoutDate(String value) {
    var dates = DateReader.full(value);
    return dates.isEmpty()
        ? value
        : NameList.edged(value.substring(0, dates.getFirst().span().start()));
  }
}
