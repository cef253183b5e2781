package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds where points may begin: headings, numbered paragraphs of any length, and numbers inside
/// paragraphs that stand behind the end of a sentence or clause (`；二是`, `。（2）`). What does not
/// count on from one is no list and falls away.
final class PointMarks {
  /// Numbers are shorter than this.
  private static final int NUMBER = 16;

  /// Longer first words are cut at a comma. As of headings in the five real articles, 29, with room
  /// for a clause more.
  private static final int LONGEST = 40;

  private static final int SHORTEST = 4;

  /// What stands before a colon and heads a point.
  private static final int COLON = 30;

  /// `一是` `一要` `其一，` `一抓`: a list names the same verb each time.
  private static final Pattern COUNTED =
      Pattern.compile("(?:([一二三四五六七八九])([是要则抓靠重促强建看])|(其)([一二三四五六七八九])[是、,:])");

  /// Forms that also stand inside a paragraph.
  private static final Set<HeadingForm> INSIDE =
      Set.of(
          HeadingForm.CHINESE_PAREN,
          HeadingForm.ARABIC_PAREN,
          HeadingForm.ARABIC,
          HeadingForm.CIRCLED,
          HeadingForm.ORDINAL);

  /// Forms that are no number, or a number without words.
  private static final Set<HeadingForm> WORDLESS =
      Set.of(
          HeadingForm.IS,
          HeadingForm.BARE,
          HeadingForm.RUN_IN,
          HeadingForm.ROW,
          HeadingForm.UNNUMBERED);

  private final Page page;
  private final List<Heading> headings;

  PointMarks(Page page, List<Heading> headings) {
    this.page = page;
    this.headings = headings;
  }

  /// The marks in `[from, to)`, in order.
  ///
  /// @param outer form of the heading that stands above them
  List<PointMark> in(int from, int to, Optional<HeadingForm> outer) {
    List<PointMark> marks = new ArrayList<>();
    Set<Integer> taken = new HashSet<>();
    for (Heading heading : headings) {
      boolean within = heading.from() >= from && heading.start() < to;
      if (within && heading.form() != HeadingForm.IS && heading.form() != HeadingForm.ROW) {
        taken.add(heading.start());
        marks.add(mark(heading));
      }
    }
    for (Line line : page.bodyLines()) {
      if (line.end() > from && line.start() < to) {
        marks.addAll(inLine(line, Math.max(from, line.start()), Math.min(to, line.end()), taken));
      }
    }
    outer
        .filter(form -> form != HeadingForm.UNNUMBERED)
        .ifPresent(form -> marks.removeIf(m -> m.scheme().startsWith(form.name() + "/")));
    marks.sort(Comparator.comparingInt(PointMark::from));
    return counted(marks);
  }

  private PointMark mark(Heading heading) {
    int level = page.article().blocks().get(heading.line()).level();
    String scheme =
        heading.form().name() + "/" + (heading.form() == HeadingForm.UNNUMBERED ? level : "");
    return new PointMark(
        scheme,
        heading.number(),
        heading.line(),
        heading.from(),
        heading.start(),
        heading.end(),
        false,
        true);
  }

  private List<PointMark> inLine(Line line, int from, int to, Set<Integer> taken) {
    List<PointMark> marks = new ArrayList<>();
    for (int at = from; at < to; at++) {
      boolean first = at == line.start();
      char before = first ? '\n' : page.text().charAt(at - 1);
      if ((first || at == from || "。;:!?,".indexOf(before) >= 0) && !taken.contains(at)) {
        at(line, at, to, before).ifPresent(marks::add);
      }
    }
    for (int i = 0; i < marks.size(); i++) {
      int limit = i + 1 < marks.size() ? marks.get(i + 1).from() : to;
      marks.set(i, headed(marks.get(i), limit));
    }
    return marks;
  }

  /// The mark at one place, its words still without an end.
  private Optional<PointMark> at(Line line, int at, int to, char before) {
    String text = page.text().substring(at, Math.min(to, at + NUMBER));
    Matcher matcher = COUNTED.matcher(text);
    if (matcher.lookingAt()) {
      boolean verb = matcher.group(1) != null;
      String digit = verb ? matcher.group(1) : matcher.group(4);
      String scheme = HeadingForm.IS.name() + "/" + (verb ? matcher.group(2) : matcher.group(3));
      int number = "一二三四五六七八九".indexOf(digit) + 1;
      return Optional.of(mark(line, scheme, number, at, at + matcher.end()));
    }
    boolean first = at == line.start();
    for (HeadingForm form : HeadingForm.values()) {
      if (before == ',' || WORDLESS.contains(form) || !(first || INSIDE.contains(form))) {
        continue;
      }
      HeadingForm.Numbering numbering = form.numbering(text);
      int end = numbering.end();
      if (end > 0) {
        boolean loose =
            form == HeadingForm.ORDINAL && !first && "、,:.".indexOf(text.charAt(end - 1)) < 0;
        return loose || end == text.length()
            ? Optional.empty()
            : Optional.of(mark(line, form.name() + "/", numbering.number(), at, at + end));
      }
    }
    return Optional.empty();
  }

  private static PointMark mark(Line line, String scheme, int number, int at, int words) {
    return new PointMark(scheme, number, line.index(), at, at, words, at > line.start(), false);
  }

  /// `mark` with its first words: those of its sentence, or of the clause before a colon.
  private PointMark headed(PointMark mark, int limit) {
    String text = page.text();
    int words = mark.end();
    int stop = words;
    while (stop < limit && "。;!?".indexOf(text.charAt(stop)) < 0) {
      stop++;
    }
    int colon = text.indexOf(':', words, Math.min(stop, words + COLON));
    stop = colon >= words + 2 ? colon : stop;
    if (stop - words > LONGEST) {
      int comma = text.lastIndexOf(',', words + LONGEST);
      comma = comma >= words + SHORTEST ? comma : text.indexOf(',', words + LONGEST, stop);
      stop = comma > words ? comma : stop;
    }
    while (stop > words && ",:、".indexOf(text.charAt(stop - 1)) >= 0) {
      stop--;
    }
    return new PointMark(
        mark.scheme(),
        mark.number(),
        mark.line(),
        mark.from(),
        mark.start(),
        stop,
        mark.inside(),
        false);
  }

  /// Those that count from one to two at least, and those without numbers that are not alone.
  private static List<PointMark> counted(List<PointMark> marks) {
    Map<String, List<PointMark>> schemes = new TreeMap<>();
    marks.forEach(m -> schemes.computeIfAbsent(m.scheme(), _ -> new ArrayList<>()).add(m));
    Set<PointMark> kept = new HashSet<>();
    for (List<PointMark> scheme : schemes.values()) {
      List<PointMark> run = new ArrayList<>();
      for (PointMark mark : scheme) {
        int expected = run.isEmpty() ? 1 : run.getLast().number() + 1;
        if (mark.number() == expected || mark.number() == 0) {
          run.add(mark);
        } else if (mark.number() == 1) {
          keep(run, kept);
          run.add(mark);
        }
      }
      keep(run, kept);
    }
    return marks.stream().filter(kept::contains).toList();
  }

  private static void keep(List<PointMark> run, Set<PointMark> kept) {
    if (run.size() >= 2) {
      kept.addAll(run);
    }
    run.clear();
  }
}
