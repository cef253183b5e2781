package yangban.corpus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A newspaper or journal that a page names by its number or sheet without calling it the source:
/// `《高校辅导员》2021年第5期`, `光明日报 2021年11月15日 第05版`, `（原载《光明日报》2021年11月15日第05版）`, or the heading of its
/// electronic edition over a line that tells the sheet.
///
/// A name counts where it opens or closes a short line above the text, at the text's two ends or
/// below it; within running text it is only cited.
///
/// @param name with its marks where it is a journal's: 《高校辅导员》, 光明日报
/// @param words as the page prints them
record Periodical(String name, String words) {
  private static final String YEAR = "(?:19|20)\\d{2}";

  /// What says that the text was printed there.
  private static final String PRINTED =
      "(?:(?:本文|原文|此文|该文|文章|全文)?(?:原载|原刊|首发|刊发|刊载|发表|刊登|转载|载|刊|转|摘|选)(?:于|自|在)?[:：]?[ 　]*)";

  private static final Pattern JOURNAL =
      Pattern.compile(
          "(?<name>《[^《》]{2,20}》|\\p{IsHan}{2,16}学[报刊](?:[（(][^（()）]{2,14}[)）])?)(?:杂志|期刊|半月刊|月刊)?[ 　,，（(]*"
              + YEAR
              + "年?[ 　,，/]*(?:第[ 　]*\\d{1,3}[ 　]*卷[ 　,，]*)?第?[ 　]*\\d{1,3}(?:-\\d{1,3})?[ 　]*期(?:[ 　]*[（(]总?第?\\d{1,4}期[)）])?");

  private static final Pattern NEWSPAPER =
      Pattern.compile(
          "(?<name>《[^《》]{1,12}报》|\\p{IsHan}{1,12}报)[ 　,，（(]*"
              + YEAR
              + "(?:年\\d{1,2}月\\d{1,2}日|[-./]\\d{1,2}[-./]\\d{1,2})[ 　,，（(]*(?:星期[一二三四五六日天])?[)） 　,，]*(?:第[ 　]*)?[A-Z]?\\d{1,3}[ 　]*版");

  /// `第A06版：教育周刊`: the sheet of a newspaper whose name stands elsewhere.
  private static final Pattern SHEET = Pattern.compile("第[ 　]?[A-Z]?\\d{1,2}[ 　]?版");

  private static final Pattern EDITION =
      Pattern.compile(
          "^(?<before>\\p{IsHan}{2,12}?报)(?:多媒体)?(?:数字报|电子报|电子版|数字版)(?=[-_—|])|[-_—|]+[ 　]*(?<behind>\\p{IsHan}{2,12}?报)(?<edition>(?:多媒体)?(?:数字报|电子报|电子版|数字版))?$");

  /// What may stand before a name in its line, and how much may stand behind it.
  private static final Pattern BEFORE =
      Pattern.compile(
          "[\\s　（(【\\[—-]*(?:"
              + YEAR
              + "年(?:\\d{1,2}月)?(?:\\d{1,2}日)?[ 　]+)?(?:[^。！？，；]{0,12}[:：])?"
              + PRINTED
              + "?");

  private static final int BEHIND = 60;
  private static final int LONGEST = 120;
  private static final int ABOVE = 40;
  private static final int ENDS = 2;
  private static final int BELOW = 8;

  /// The first that a page names; empty where it names none.
  ///
  /// @param body the lines that belong to the article
  /// @param heading the page's `<title>`
  static Optional<Periodical> of(PageParts parts, List<PageLine> body, String heading) {
    List<String> lines = new ArrayList<>();
    List<PageLine> before = parts.before();
    add(before.subList(Math.max(0, before.size() - ABOVE), before.size()), lines);
    add(parts.body().subList(0, Math.min(ENDS, parts.body().size())), lines);
    add(body.subList(0, Math.min(ENDS, body.size())), lines);
    add(body.subList(Math.max(0, body.size() - ENDS), body.size()), lines);
    add(parts.after().subList(0, Math.min(BELOW, parts.after().size())), lines);
    for (String line : lines) {
      Optional<Periodical> found = in(line);
      if (found.isPresent()) {
        return found;
      }
    }
    return edition(heading, lines);
  }

  private static void add(List<PageLine> from, List<String> lines) {
    from.stream().map(PageLine::text).forEach(lines::add);
  }

  /// What a line names, or the bracket that ends a paragraph.
  static Optional<Periodical> in(String line) {
    String text = line;
    if (line.length() > LONGEST) {
      int open = Math.max(line.lastIndexOf('（'), line.lastIndexOf('('));
      if (open < 0 || line.length() - open > LONGEST) {
        return Optional.empty();
      }
      text = line.substring(open);
    }
    for (Pattern pattern : List.of(NEWSPAPER, JOURNAL)) {
      Matcher found = pattern.matcher(text);
      if (found.find()
          && BEFORE.matcher(text).region(0, found.start()).matches()
          && text.length() - found.end() <= BEHIND) {
        return Optional.of(new Periodical(named(found.group("name")), found.group()));
      }
    }
    return Optional.empty();
  }

  /// A newspaper by the name of its electronic edition, or by the page's heading where a line tells
  /// the sheet.
  private static Optional<Periodical> edition(String heading, List<String> lines) {
    Matcher name = EDITION.matcher(heading);
    if (heading.length() > LONGEST || !name.find()) {
      return Optional.empty();
    }
    boolean edition = name.group("before") != null || name.group("edition") != null;
    boolean sheet =
        lines.stream().anyMatch(line -> line.length() <= LONGEST && SHEET.matcher(line).find());
    String paper = name.group("before") == null ? name.group("behind") : name.group("before");
    return edition || sheet ? Optional.of(new Periodical(paper, heading)) : Optional.empty();
  }

  /// A newspaper is told by its word, a journal by its marks.
  static String named(String name) {
    return name.startsWith("《") && name.endsWith("报》")
        ? name.substring(1, name.length() - 1)
        : name;
  }
}
