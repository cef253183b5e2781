package yangban.corpus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import yangban.corpus.Block;
import yangban.corpus.BlockKind;

/// Makes blocks of the lines of a body: joins what a line end tore apart, tells headings and
/// captions from paragraphs, and closes the gaps that scanning left in words.
final class BodyShape {

  private BodyShape() {}

  /// A paragraph of prose that stops without a full stop below this length may be a heading; above
  /// it, a line end tore it. Headings of the five seed articles have at most 32 characters
  /// (measured 2026-11-20).
  private static final int TORN = 60;

  /// Gaps between ideographs outside quotations from which on a text counts as scanned.
  private static final int SCANNED = 6;

  private static final int LONGEST_HEADING = 60;

  private static final Pattern LONE_NUMBER =
      Pattern.compile(
          "^(?:\\d{1,2}[.．、)）]|[（(][\\d一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]|[①-⑳]|\\d{1,2}\\.\\d{1,2})$");
  private static final Pattern NUMBERED =
      Pattern.compile(
          "^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\\d]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[章节部分、，]|\\d{1,2}[.．、](?!\\d)|\\d{1,2}\\.\\d{1,2}\\s|[①-⑳]).{2,}");
  private static final Pattern CAPTION =
      Pattern.compile(
          "^(?:[▲△▼▽↑↓]\\s*.{2,}|[（(]?图(?:为|\\s?\\d{1,2}[:：\\s]|[一二三四五六七八九十][:：\\s]).{2,}|(?:摄影|图片来源|图源)[:：/].{2,20})$");
  private static final Pattern GAP =
      Pattern.compile(
          "(?<=[\\p{IsHan}，、；：]) (?=[\\p{IsHan}，。、；：！？）”])|(?<=\\p{IsHan}) (?=[，。、；：！？）])");

  static List<Block> blocks(List<PageLine> lines) {
    List<PageLine> joined = joinTorn(joinNumbers(lines));
    boolean scanned = isScanned(joined);
    String parallel = parallelMarks(joined);
    List<Block> blocks = new ArrayList<>();
    for (PageLine line : joined) {
      String text = scanned ? closed(line.text()) : unspread(line.text());
      BlockKind kind = kind(line.withText(text));
      boolean heading =
          kind == BlockKind.CAPTION && line.kind() == BlockKind.PARAGRAPH && holds(text, parallel);
      blocks.add(
          new Block(
              heading ? BlockKind.PARAGRAPH : kind,
              text,
              kind == BlockKind.HEADING ? line.level() : 0));
    }
    return blocks;
  }

  private static final String PARALLEL = "· ，—：|";

  private static final Pattern SPREAD = Pattern.compile("\\p{IsHan}(?:[ 　]+\\p{IsHan}){1,3}");

  /// `思 路` → 思路: a heading of a few characters set wide.
  private static String unspread(String text) {
    return text.length() <= 10 && SPREAD.matcher(text).matches()
        ? text.replaceAll("[ 　]", "")
        : text;
  }

  /// The marks that part the halves of two or more short lines of the body that stand below no
  /// picture: headings of one make. A line of that make below a picture is a heading, not its
  /// caption.
  private static String parallelMarks(List<PageLine> lines) {
    var marks = new StringBuilder();
    for (int i = 0; i < PARALLEL.length(); i++) {
      char mark = PARALLEL.charAt(i);
      long same =
          lines.stream().filter(l -> isTerse(l) && wide(l.text()).indexOf(mark) > 0).count();
      if (same >= 2) {
        marks.append(mark);
      }
    }
    return marks.toString();
  }

  private static boolean isTerse(PageLine line) {
    return !line.afterImage() && line.text().length() <= 40 && !Glyphs.endsSentence(line.text());
  }

  private static boolean holds(String text, String marks) {
    return !CAPTION.matcher(text).matches()
        && wide(text).chars().anyMatch(c -> marks.indexOf(c) >= 0)
        && Glyphs.hasCjk(text);
  }

  /// Many write the comma of the keyboard.
  private static String wide(String text) {
    return text.replace(',', '，');
  }

  /// Whether a line begins with the number of a section or an item.
  static boolean isNumbered(String line) {
    return line.length() < 2000 && NUMBERED.matcher(line).matches();
  }

  private static List<PageLine> joinNumbers(List<PageLine> lines) {
    List<PageLine> joined = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      PageLine line = lines.get(i);
      boolean lone =
          line.kind() != BlockKind.TABLE_ROW && LONE_NUMBER.matcher(line.text()).matches();
      if (lone && i + 1 < lines.size() && !LONE_NUMBER.matcher(lines.get(i + 1).text()).matches()) {
        PageLine next = lines.get(++i);
        String gap = line.text().endsWith("、") || line.text().endsWith("）") ? "" : " ";
        joined.add(next.withText(line.text() + gap + next.text()));
      } else {
        joined.add(line);
      }
    }
    return joined;
  }

  private static List<PageLine> joinTorn(List<PageLine> lines) {
    List<PageLine> joined = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    PageLine first = null;
    PageLine last = null;
    for (PageLine line : lines) {
      if (first != null && last != null && isTorn(last, open, line)) {
        open.append(gap(open, line.text())).append(line.text());
      } else {
        if (first != null) {
          joined.add(first.withText(open.toString()));
        }
        first = line;
        open = new StringBuilder(line.text());
      }
      last = line;
    }
    if (first != null) {
      joined.add(first.withText(open.toString()));
    }
    return joined;
  }

  static String gap(CharSequence before, String after) {
    char last = before.charAt(before.length() - 1);
    boolean wide =
        Glyphs.isCjk(last) || Glyphs.isWidePunctuation(last) || Glyphs.isCjk(after.charAt(0));
    return wide ? "" : " ";
  }

  /// Whether `next` goes on with the sentence that `last` broke off.
  private static boolean isTorn(PageLine last, CharSequence soFar, PageLine next) {
    String text = last.text();
    if (!isFlowing(last) || !isFlowing(next) || next.indented() || isNumbered(next.text())) {
      return false;
    }
    char end = text.charAt(text.length() - 1);
    if (Glyphs.endsSentence(text)
        || end == '：'
        || end == ':'
        || !isCjkText(text)
        || !isCjkText(next.text())) {
      return false;
    }
    boolean goesOn =
        end == '，'
            || end == ','
            || end == '、'
            || (soFar.length() < 20_000 && opensQuotation(soFar));
    boolean prose = next.text().length() > 6 && Glyphs.endsSentence(next.text());
    return text.length() >= TORN ? goesOn || prose : next.soft() && goesOn && text.length() >= 15;
  }

  private static boolean isFlowing(PageLine line) {
    return line.kind() == BlockKind.PARAGRAPH && !line.bold() && !line.afterImage();
  }

  private static boolean isCjkText(String text) {
    int wide = 0;
    for (int i = 0; i < text.length(); i++) {
      wide += Glyphs.isCjk(text.charAt(i)) ? 1 : 0;
    }
    return wide * 2 > text.length();
  }

  private static boolean opensQuotation(CharSequence text) {
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '“', '（', '《', '「' -> open++;
        case '”', '）', '》', '」' -> open--;
        default -> {}
      }
    }
    return open > 0;
  }

  private static boolean isScanned(List<PageLine> lines) {
    int gaps = 0;
    for (PageLine line : lines) {
      String text = line.text();
      if (text.length() >= TORN && isCjkText(text) && text.indexOf(' ') >= 0) {
        gaps += text.length() - closed(text).length();
      }
    }
    return gaps >= SCANNED;
  }

  /// The text without the gaps between ideographs, but for those inside quotations, where a space
  /// parts the halves of a slogan.
  static String closed(String text) {
    var result = new StringBuilder(text.length());
    int open = 0;
    int from = 0;
    for (var m = GAP.matcher(text); m.find(); ) {
      for (int i = from; i < m.start(); i++) {
        char c = text.charAt(i);
        open += c == '“' || c == '《' ? 1 : c == '”' || c == '》' ? -1 : 0;
      }
      result.append(text, from, open > 0 ? m.end() : m.start());
      from = m.end();
    }
    return result.append(text.substring(from)).toString();
  }

  private static BlockKind kind(PageLine line) {
    String text = line.text();
    if (line.kind() != BlockKind.PARAGRAPH) {
      return line.kind();
    }
    boolean terse = text.length() <= LONGEST_HEADING && !endsLikeSentence(text);
    if (CAPTION.matcher(text).matches() && text.length() <= 80) {
      return BlockKind.CAPTION;
    }
    if (terse && line.bold() && !(line.afterImage() && line.centered())) {
      return BlockKind.HEADING;
    }
    if (terse && isNumbered(text) && text.indexOf('；') < 0) {
      return BlockKind.HEADING;
    }
    if (line.afterImage()
        && !line.indented()
        && text.length() <= 40
        && !Glyphs.endsSentence(text)) {
      return BlockKind.CAPTION;
    }
    return text.startsWith("编者按：") || text.startsWith("【编者按】")
        ? BlockKind.QUOTE
        : BlockKind.PARAGRAPH;
  }

  private static boolean endsLikeSentence(String text) {
    char last = text.charAt(text.length() - 1);
    return "。；;：:，,、".indexOf(last) >= 0;
  }
}
