package yangban.corpus.understand;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a heading is marked as one. The patterns look at a line's first characters only, all parts
/// bounded, so none of them can backtrack far.
enum HeadingForm {
  /// `一、` `一.` `一：`
  CHINESE("([一二三四五六七八九十]{1,3}|[壹贰叁肆伍陆柒捌玖])[、.,:]"),
  /// `（一）`
  CHINESE_PAREN("\\(([一二三四五六七八九十]{1,3})\\)[、.]?"),
  /// `第一，` `第一部分` `第二招：`
  ORDINAL("第([一二三四五六七八九十]{1,3})(?:部分|[招步篇章课问式道环站])?[、,:.]?(?![批届季名党支个次年时书])"),
  /// `做法一：` `镜头二`; other words only with a colon: `锦囊三：`
  NAMED(
      "(?:(?:做法|举措|案例|特色|亮点|经验|步骤|妙招|路径|抓手|工程|镜头|故事|关键词|篇章|片段|场景|瞬间|特写|法宝|答卷|名片)"
          + "(?=[一二三四五六七八九十\\d]{1,2}(?:\\D|$))|(?!周|星期|礼拜)\\p{IsHan}{1,4}(?=[一二三四五六七八九十\\d]{1,2}:))"
          + "([一二三四五六七八九十]{1,2}|\\d{1,2})[、.,:]?"),
  /// `一是……` at the beginning of a paragraph
  IS("([一二三四五六七八九十])(?:是|要)"),
  /// `1.1`
  NESTED("\\d{1,2}[.](\\d{1,2})[.、]?(?![\\d.%‰万亿元人名个项次年月天倍篇分])"),
  /// `1.` `1、`
  ARABIC("(\\d{1,2})[.、](?!\\d)"),
  /// `01`, where a letter follows
  PADDED("(0\\d)[.、]?(?![\\d.%年月日:])"),
  /// `Part 1`, `No.1`
  PART("(?:part|no|step)[.]? ?(\\d{1,2}|[一二三四五六七八九十])[.、:]?"),
  /// `(1)` `1)`
  ARABIC_PAREN("\\(?(\\d{1,2})\\)[、.]?"),
  /// `①`
  CIRCLED("([①-⑳⑴-⒇❶-❿])[、.]?"),
  /// `1` or `一` alone on a line, with the heading on the next.
  BARE("(\\d{1,2}|[一二三四五六七八九十]{1,2}|[壹贰叁肆伍陆柒捌玖])$"),
  /// No number: the beginning of a paragraph up to a colon or a full stop, in several paragraphs.
  RUN_IN("(?!)"),
  /// No number: a cell of a table's row.
  ROW("(?!)"),
  /// No number: markup, or a short line of its own.
  UNNUMBERED("(?!)");

  private static final String CHINESE_DIGITS = "一二三四五六七八九";
  private static final String CAPITAL_DIGITS = "壹贰叁肆伍陆柒捌玖";
  private static final int TEN = 10;

  private final Pattern prefix;

  HeadingForm(String prefix) {
    this.prefix = Pattern.compile(prefix);
  }

  /// Where the numbering ends and what number it is, or an end of 0 where the line has none of this
  /// form.
  Numbering numbering(String line) {
    Matcher matcher = prefix.matcher(line);
    if (!matcher.lookingAt()) {
      return Numbering.NONE;
    }
    return new Numbering(matcher.end(), number(matcher.group(1)));
  }

  private static int number(String digits) {
    char first = digits.charAt(0);
    if (Character.isDigit(first)) {
      return Integer.parseInt(digits);
    }
    for (String circled : new String[] {"①②③④⑤⑥⑦⑧⑨⑩", "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽", "❶❷❸❹❺❻❼❽❾❿"}) {
      int at = circled.indexOf(first);
      if (at >= 0) {
        return at + 1;
      }
    }
    return chinese(digits);
  }

  private static int chinese(String digits) {
    int capital = CAPITAL_DIGITS.indexOf(digits.charAt(0));
    if (capital >= 0) {
      return capital + 1;
    }
    int ten = digits.indexOf('十');
    if (ten < 0) {
      return CHINESE_DIGITS.indexOf(digits.charAt(0)) + 1;
    }
    int tens = ten == 0 ? 1 : CHINESE_DIGITS.indexOf(digits.charAt(0)) + 1;
    int ones = ten + 1 < digits.length() ? CHINESE_DIGITS.indexOf(digits.charAt(ten + 1)) + 1 : 0;
    return tens * TEN + ones;
  }

  /// A line's numbering.
  ///
  /// @param end where it ends in the line, 0 for none
  record Numbering(int end, int number) {
    static final Numbering NONE = new Numbering(0, 0);
  }
}
