package yangban.corpus.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The lines by which a page leads to the others of its article: `1 2 3下一页`, `上一页 下一页 共3页`, `[1]
/// [2]`.
///
/// A line is a pager where it holds nothing but numbers of pages and words for them, and a word or
/// brackets or numbers that count on; the cells of a table, parted by tabs, are none.
final class Pagers {
  private static final int LONGEST = 80;

  private static final String WORD =
      "(?:上|下|前|后)一?页|首页|尾页|末页|第一页|最后一页|第 ?[\\d一二三四五六七八九十]{1,3} ?页|共 ?[\\d一二三四五六七八九十]{1,3} ?[页篇]|本文共 ?\\d{1,2} ?页|当前 ?\\d{0,3} ?页|\\d{1,3} ?/ ?\\d{1,3} ?页?|余下全文|阅读全文|显示全文|转到|跳至|页(?![\\p{IsHan}])|(?i:prev(?:ious)?|next|go)";

  private static final Pattern LINE =
      Pattern.compile(
          "^(?:" + WORD + "|\\d{1,3}|[\\s\u00a0\u3000\\[\\]()（）【】<>«»‹›《》|/:：,，.…·-])+$");

  private static final Pattern SAYS =
      Pattern.compile(
          "(?:上|下|前|后)一?页|尾页|末页|第 ?[\\d一]{1,3} ?页|共 ?\\d{1,3} ?页|余下全文|(?:[\\[【(（]\\d{1,2}[)）\\]】]\\s*){2,}");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
  private static final Pattern NUMBERS =
      Pattern.compile("^\\d{1,2}(?:[ \u00a0\u3000|]+\\d{1,2})+$");

  /// A pager that stands in the last paragraph's own line.
  private static final Pattern TAIL =
      Pattern.compile(
          "(?<=[。！？”）])[ \u00a0\u3000]*(?:(?:[\\[【]?\\d{1,2}[\\]】]?|(?:上|前)一?页|首页)[ \u00a0\u3000]*)*(?:(?:下|后)一?页|尾页|末页)(?:[ \u00a0\u3000]*(?:尾页|末页|共 ?\\d{1,2} ?页))*$");

  private Pagers() {}

  static boolean is(String line) {
    if (line.length() > LONGEST || line.indexOf('\t') >= 0 || !mayBe(line)) {
      return false;
    }
    return countsOn(line) || (LINE.matcher(line).matches() && SAYS.matcher(line).find());
  }

  /// A line without the pager at its end.
  static String without(String line) {
    if (!line.endsWith("页")) {
      return line;
    }
    // No pager is longer, and what a page repeats without end is not for an expression to try.
    int from = Math.max(0, line.length() - LONGEST);
    return line.substring(0, from) + TAIL.matcher(line.substring(from)).replaceFirst("");
  }

  private static boolean mayBe(String line) {
    return line.indexOf('页') >= 0
        || line.indexOf('余') >= 0
        || Character.isDigit(line.charAt(0))
        || "[【(（".indexOf(line.charAt(0)) >= 0;
  }

  /// `1 2 3`, and `2 3 4` as well.
  private static boolean countsOn(String line) {
    if (!NUMBERS.matcher(line).matches()) {
      return false;
    }
    int last = -1;
    Matcher number = NUMBER.matcher(line);
    while (number.find()) {
      int next = Integer.parseInt(number.group());
      if (last >= 0 && next != last + 1) {
        return false;
      }
      last = next;
    }
    return true;
  }
}
