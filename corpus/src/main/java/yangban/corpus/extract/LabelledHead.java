package yangban.corpus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.extract.PageParts.TitleClue;

/// The head of a text whose lines say what they are, as people write who copy a page into a file,
/// and as programs do that save one: `标题：…`, `【来源】…`, a label and below it what it names.
///
/// The label of a title is no part of it. Source, author and date stay as they are, for
/// [PostingLine] reads them; labels that stand alone are put before what they name.
///
/// @param lines the text without the labels of title and body
record LabelledHead(List<PageLine> lines, List<TitleClue> titles) {

  /// Lines that a head may have: title, subtitle, source, author, date, address, keywords, summary.
  private static final int MOST = 8;

  /// A longer line is no head any more.
  private static final int LONGEST = 110;

  private static final int LONGEST_VALUE = 40;

  private static final String SPACES = "[ 　]*";
  private static final String TITLE = "(?:文章|新闻|本文)?(?:标[ 　]?题|题[ 　]?目|篇名)";
  private static final String MARK = SPACES + "[:：]" + SPACES;

  private static final Pattern TITLED = labelled(TITLE);
  private static final Pattern SUBTITLED = labelled("副标题|副题");
  private static final Pattern BODY = labelled("正[ 　]?文|内[ 　]?容|文章内容");

  /// Written by whoever saves a page: what is said of the title holds for every page.
  private static final double STATED = 0.95;

  LabelledHead {
    lines = List.copyOf(lines);
    titles = List.copyOf(titles);
  }

  private static Pattern labelled(String label) {
    return Pattern.compile(
        "^(?:[【\\[](?:%s)[】\\]]%s(?:[:：]%s)?|(?:%s)(?:%s|$))(?<value>.*)$"
            .formatted(label, SPACES, SPACES, label, MARK));
  }

  static LabelledHead of(List<PageLine> lines) {
    int end = head(lines);
    for (int i = 0; i < end; i++) {
      if (isTitle(lines, i)) {
        return read(lines, i, end);
      }
    }
    return new LabelledHead(lines, List.of());
  }

  /// Where the head ends at the latest: before the first sentence.
  private static int head(List<PageLine> lines) {
    int end = 0;
    while (end < Math.min(MOST, lines.size()) && fits(lines.get(end).text())) {
      end++;
    }
    return end;
  }

  private static boolean fits(String line) {
    return line.length() <= LONGEST && !line.endsWith("。");
  }

  private static boolean isTitle(List<PageLine> lines, int at) {
    Matcher titled = TITLED.matcher(lines.get(at).text());
    return titled.matches() && (!titled.group("value").isEmpty() || at + 1 < lines.size());
  }

  private static LabelledHead read(List<PageLine> lines, int titled, int end) {
    List<PageLine> read = new ArrayList<>();
    List<TitleClue> titles = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      PageLine line = lines.get(i);
      boolean more = i + 1 < lines.size();
      if (i == titled) {
        String value = value(TITLED, line);
        if (value.isEmpty()) {
          i++;
          value = lines.get(i).text();
        }
        String title = unquoted(value);
        titles.add(new TitleClue(title, "labelled-title", STATED));
        read.add(lines.get(i).withText(title));
      } else if (i < end && SUBTITLED.matcher(line.text()).matches()) {
        read.add(line.withText("——" + value(SUBTITLED, line)));
      } else if (i < end && more && names(line, lines.get(i + 1))) {
        i++;
        read.add(
            line.withText(line.text().replaceAll("[\\s:：]+$", "") + "：" + lines.get(i).text()));
      } else if (i <= end && BODY.matcher(line.text()).matches()) {
        String value = value(BODY, line);
        if (!value.isEmpty()) {
          read.add(line.withText(value));
        }
      } else {
        read.add(line);
      }
    }
    return new LabelledHead(read, titles);
  }

  private static boolean names(PageLine label, PageLine next) {
    return PostingLabels.isAlone(label.text()) && next.text().length() <= LONGEST_VALUE;
  }

  private static String value(Pattern labelled, PageLine line) {
    Matcher matcher = labelled.matcher(line.text());
    return matcher.matches() ? matcher.group("value").strip() : "";
  }

  /// `《把党日开到田间地头》`: a title in marks of its own, which people set around what they name.
  private static String unquoted(String title) {
    boolean whole =
        title.startsWith("《") && title.endsWith("》") && title.indexOf('》') == title.length() - 1;
    return whole ? title.substring(1, title.length() - 1) : title;
  }
}
