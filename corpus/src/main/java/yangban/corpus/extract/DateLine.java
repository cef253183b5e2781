package yangban.corpus.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import yangban.corpus.Credit;

/// Reads lines that tell a date without a label and a colon: hardly more than a date, `发布于
/// 2021-11-15`, `posted @ …`, `By Jane Doe | 3 March 2021`, or an account's `甲 2021-11-15 10:23 阅读
/// 12`.
final class DateLine {

  private DateLine() {}

  private static final Pattern CLOCK = Pattern.compile("\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?");

  /// A line that begins with day and clock tells when, whatever stands behind: an account's words
  /// about itself.
  private static final Pattern MOMENT =
      Pattern.compile(
          "^(?:19|20)\\d{2}[-./年]\\d{1,2}[-./月]\\d{1,2}日?\\s+\\d{1,2}:\\d{2}(?::\\d{2})?(?=\\D)");

  private static final Pattern WEEKDAY = Pattern.compile("(?:星期|周)[一二三四五六日天]");

  /// How English pages begin or part the line that tells author and date.
  private static final Pattern BYLINE =
      Pattern.compile(
          "^by |[|·•⋅]|\\b(?:published|posted|updated|modified|min(?:ute)?s? read)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern VERB =
      Pattern.compile(
          "(?<v>(?:最后)?(?:发布|发表|发帖|编辑|更新|修改|创建|首发|推送|写|上传|提交)于|(?:发表|发布|归档)在|(?:出版|发布|发表|刊发)(?:日期|时间)|posted\\s*(?:@|on|at|in)|最新推荐)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern POSTER =
      Pattern.compile(
          "^posted\\s*@\\s+(?<name>\\S{2,24})\\s+(?:阅读|评论|浏览)|^by[\\s:：]+(?<by>\\p{IsHan}{2,4})(?=[\\s|·]|$)",
          Pattern.CASE_INSENSITIVE);

  /// Letters beside the date that a line may hold: a place, a name; more where a clock shows that
  /// the line tells a moment.
  private static final int REST = 12;

  private static final int REST_WITH_CLOCK = 36;
  private static final int REST_OF_BYLINE = 60;

  static Optional<PostingLine> of(String line) {
    if (line.length() > 120) {
      return Optional.empty();
    }
    Optional<DateReader.Found> found = DateReader.full(line).stream().findFirst();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    boolean byline = !Glyphs.hasCjk(line) && BYLINE.matcher(line).find();
    String rest =
        line.substring(0, found.get().span().start())
            + " "
            + line.substring(found.get().span().end());
    var clock = CLOCK.matcher(rest);
    var verb = VERB.matcher(line);
    boolean verbed = verb.find() && verb.start() < found.get().span().start() + 30;
    int most = byline ? REST_OF_BYLINE : clock.find() || verbed ? REST_WITH_CLOCK : REST;
    String words = WEEKDAY.matcher(clock.replaceAll(" ")).replaceAll(" ");
    boolean moment = MOMENT.matcher(line).find();
    boolean prose = !verbed && !moment && (Glyphs.endsSentence(line) || line.indexOf('，') >= 0);
    if (Glyphs.letters(words) > most || prose) {
      return Optional.empty();
    }
    String after = CLOCK.matcher(line.substring(found.get().span().end())).replaceFirst("");
    Optional<String> medium =
        medium(line.substring(0, found.get().span().start())).or(() -> medium(after));
    return Optional.of(
        new PostingLine(line, found, verbed, verbed ? verb.group("v") : "", medium, poster(words)));
  }

  /// A medium's name beside its hour, `禾川县融媒体中心 2022-10-08 18:30`, is the source without a label.
  private static Optional<String> medium(String before) {
    String name = NameList.edged(before);
    return name.length() <= LONGEST_MEDIUM && MEDIUM.matcher(name).matches()
        ? Optional.of(name)
        : Optional.empty();
  }

  /// No name that the expression below takes is longer.
  private static final int LONGEST_MEDIUM = 20;

  private static final Pattern MEDIUM =
      Pattern.compile(
          "\\p{IsHan}{1,14}(?:[日晚早时晨]报|都市报|青年报|商报|教育报|周刊|周报|新闻网|新闻社|融媒体中心|电视台|通讯社|电台|(?<![听看])新闻|[^上官]网|在线)|新华社|人民网|新华网");

  /// `posted @ … 甲 阅读(12) 评论(3)`: who posted stands between the hour and the counters.
  private static List<Credit> poster(String words) {
    var name = POSTER.matcher(words);
    if (!name.find()) {
      return List.of();
    }
    return NameList.of("作者", name.group("name") == null ? name.group("by") : name.group("name"));
  }

  /// Whether a line is the page's own calendar: a day with its weekday and no hour.
  static boolean isCalendar(String line) {
    return WEEKDAY.matcher(line).find() && !CLOCK.matcher(line).find();
  }
}
