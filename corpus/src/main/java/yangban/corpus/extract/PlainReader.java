package yangban.corpus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.BlockKind;
import yangban.corpus.extract.PageParts.TitleClue;

/// Takes plain text and Markdown apart into lines.
final class PlainReader {

  private PlainReader() {}

  private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+(.*?)\\s*#*$");
  private static final Pattern ITEM = Pattern.compile("^[-*+•]\\s+(.+)$");
  private static final Pattern QUOTE = Pattern.compile("^>\\s?(.*)$");
  private static final Pattern BOLD_LINE = Pattern.compile("^(?:\\*\\*|__)([^*_]+)(?:\\*\\*|__)$");
  private static final Pattern ROW = Pattern.compile("^\\|(.+)\\|$");
  private static final Pattern CELL_BREAK = Pattern.compile("\\s*\\|\\s*");
  private static final Pattern PICTURE =
      Pattern.compile("!\\[[^\\]]{0,200}\\]\\([^)\\s]{0,400}[^)]{0,100}\\)");
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\[\\]]{1,300})\\]\\([^)\\s]{1,400}[^)]{0,100}\\)");
  private static final Pattern EMPHASIS =
      Pattern.compile("(\\*\\*|__|\\*|`)(?=\\S)([^*`]{1,500}?)(?<=\\S)\\1");
  private static final Pattern RULER =
      Pattern.compile("^(?:[-*_=]\\s*){3,}$|^\\|?(?:\\s*:?-{2,}:?\\s*\\|)+\\s*(?::?-{2,}:?)?\\s*$");

  private static final int LONGEST_RULER = 200;

  static PageParts text(String text) {
    LabelledHead head = LabelledHead.of(lines(text, false));
    return PageParts.of(head.lines(), head.titles(), "text");
  }

  static PageParts markdown(String text) {
    LabelledHead head = LabelledHead.of(lines(text, true));
    List<PageLine> lines = head.lines();
    List<TitleClue> titles = new ArrayList<>(head.titles());
    for (PageLine line : lines) {
      if (line.kind() == BlockKind.HEADING) {
        titles.add(new TitleClue(line.text(), "first-heading", 0.9));
        break;
      }
    }
    return PageParts.of(lines, titles, "markdown");
  }

  private static List<PageLine> lines(String text, boolean markdown) {
    List<PageLine> lines = new ArrayList<>();
    int start = 0;
    boolean blankBefore = true;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String raw = text.substring(start, end);
      String line = collapsed(raw);
      if (line.isEmpty()) {
        blankBefore = true;
      } else {
        boolean indented = raw.startsWith("　　") || raw.startsWith("    ");
        var plain =
            new PageLine(
                BlockKind.PARAGRAPH, line, 0, false, false, false, !blankBefore, indented, 0);
        if (!markdown) {
          lines.add(plain);
        } else if (line.length() > LONGEST_RULER || !RULER.matcher(line).matches()) {
          marked(plain, lines);
        }
        blankBefore = false;
      }
      start = end + 1;
    }
    return lines;
  }

  /// A kind of line in Markdown: its pattern, whose first group is the text.
  private record Mark(Pattern pattern, BlockKind kind, boolean bold) {}

  private static final List<Mark> MARKS =
      List.of(
          new Mark(HEADING, BlockKind.HEADING, false),
          new Mark(ITEM, BlockKind.LIST_ITEM, false),
          new Mark(QUOTE, BlockKind.QUOTE, false),
          new Mark(BOLD_LINE, BlockKind.PARAGRAPH, true),
          new Mark(ROW, BlockKind.TABLE_ROW, false));

  private static void marked(PageLine line, List<PageLine> lines) {
    var found =
        new PageLine(
            BlockKind.PARAGRAPH,
            line.text(),
            0,
            false,
            false,
            false,
            line.soft(),
            line.indented(),
            0);
    for (Mark mark : MARKS) {
      Matcher m = mark.pattern().matcher(line.text());
      if (m.matches()) {
        found =
            new PageLine(
                mark.kind(),
                m.group(1),
                0,
                mark.bold(),
                false,
                false,
                line.soft(),
                line.indented(),
                mark.kind() == BlockKind.HEADING ? line.text().indexOf(' ') : 0);
        break;
      }
    }
    String text =
        found.kind() == BlockKind.TABLE_ROW
            ? CELL_BREAK.matcher(found.text()).replaceAll("\t")
            : found.text();
    String plain = Glyphs.trim(inline(text));
    if (!plain.isEmpty()) {
      lines.add(found.withText(plain));
    }
  }

  private static String inline(String text) {
    if (text.length() > 20_000) {
      return text;
    }
    String plain = PICTURE.matcher(text).replaceAll("");
    plain = LINK.matcher(plain).replaceAll("$1");
    return EMPHASIS.matcher(plain).replaceAll("$2");
  }

  /// The line without spaces at its ends, and with one for each run inside; tabs stay, they part
  /// the cells of a table.
  private static String collapsed(String raw) {
    var line = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      char kept = c == '\t' ? '\t' : Glyphs.isSpace(c) ? ' ' : c;
      boolean doubled =
          Glyphs.isSpace(kept)
              && (line.isEmpty() || Glyphs.isSpace(line.charAt(line.length() - 1)));
      if (!doubled) {
        line.append(kept);
      }
    }
    return Glyphs.trim(line.toString());
  }
}
