package yangban.corpus.understand;

import java.util.List;
import java.util.Optional;
import yangban.corpus.BlockKind;

/// Reads the headings that begin with a number, on a line of their own or as the first sentence of
/// a paragraph.
final class NumberedHeadings {

  /// The first sentence of a numbered paragraph is its heading up to this length.
  private static final int LONGEST_RUN_IN = 45;

  private final Page page;
  private final List<Line> lines;

  NumberedHeadings(Page page) {
    this.page = page;
    this.lines = page.bodyLines();
  }

  /// The heading of a line that begins with a number.
  Optional<Heading> of(Line line) {
    if (line.kind() == BlockKind.TABLE_ROW) {
      return Optional.empty();
    }
    for (HeadingForm form : HeadingForm.values()) {
      HeadingForm.Numbering numbering = form.numbering(line.text());
      if (numbering.end() > 0) {
        return numbering.end() == line.length()
            ? alone(form, numbering, line)
            : headed(form, numbering, line, line.start(), line.start() + numbering.end());
      }
    }
    return spaced(line);
  }

  /// A heading that a line end tore apart at a comma.
  Heading goingOn(Heading heading, Line line) {
    boolean torn =
        heading.words().endsWith(",")
            && heading.words().length() <= HeadingReader.LONGEST_FIRST_HALF
            && line.index() + 1 < lines.size();
    if (!torn) {
      return heading;
    }
    Line next = lines.get(line.index() + 1);
    boolean half =
        !next.text().isEmpty()
            && next.length() <= HeadingReader.LONGEST_FIRST_HALF
            && !next.closed()
            && next.kind() != BlockKind.TABLE_ROW;
    return half
        ? new Heading(
            heading.form(),
            heading.line(),
            heading.number(),
            heading.from(),
            heading.start(),
            next.end(),
            heading.words() + next.text(),
            page.behind(next),
            false)
        : heading;
  }

  /// `一 绿灯`: the number is parted from the words by a space only.
  private Optional<Heading> spaced(Line line) {
    String text = line.text();
    int digits = 0;
    while (digits < text.length() && digits < 3 && "一二三四五六七八九十".indexOf(text.charAt(digits)) >= 0) {
      digits++;
    }
    boolean arabic = digits == 0 && text.charAt(0) >= '1' && text.charAt(0) <= '9';
    int end = arabic ? 1 : digits;
    if (end == 0 || end >= text.length() || !page.gap(line.start() + end) || line.closed()) {
      return Optional.empty();
    }
    HeadingForm form = arabic ? HeadingForm.ARABIC : HeadingForm.CHINESE;
    HeadingForm.Numbering numbering = form.numbering(text.substring(0, end) + "、");
    return numbering.end() == 0
        ? Optional.empty()
        : headed(form, numbering, line, line.start(), line.start() + end);
  }

  /// The number has a line of its own, and the next line is the heading or begins with it.
  private Optional<Heading> alone(HeadingForm form, HeadingForm.Numbering numbering, Line line) {
    if (line.index() + 1 >= lines.size()) {
      return Optional.empty();
    }
    Line next = lines.get(line.index() + 1);
    return next.text().isEmpty()
        ? Optional.empty()
        : headed(form, numbering, next, next.start(), next.start())
            .map(h -> h.numberedAt(line.index(), line.start()));
  }

  private Optional<Heading> headed(
      HeadingForm form, HeadingForm.Numbering numbering, Line line, int start, int wordsStart) {
    String words = page.text().substring(wordsStart, line.end());
    int stop = words.indexOf('。');
    boolean whole = stop < 0 || stop == words.length() - 1;
    if (whole && words.length() <= HeadingReader.LONGEST && words.length() >= 2) {
      int end = stop < 0 ? line.end() : line.end() - 1;
      boolean sentence = stop >= 0 && words.length() > LONGEST_RUN_IN;
      return sentence
          ? Optional.empty()
          : Optional.of(heading(form, numbering, line, start, wordsStart, end, page.behind(line)));
    }
    if (stop >= HeadingReader.SHORTEST - 1 && stop <= LONGEST_RUN_IN) {
      return Optional.of(
          heading(
              form, numbering, line, start, wordsStart, wordsStart + stop, wordsStart + stop + 1));
    }
    return Optional.empty();
  }

  private Heading heading(
      HeadingForm form,
      HeadingForm.Numbering numbering,
      Line line,
      int start,
      int wordsStart,
      int end,
      int textStart) {
    return new Heading(
        form,
        line.index(),
        numbering.number(),
        start,
        start,
        end,
        page.text().substring(wordsStart, end),
        textStart,
        textStart < line.end());
  }
}
