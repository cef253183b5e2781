package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import yangban.corpus.BlockKind;
import yangban.corpus.lexicon.CueSort;

/// Finds the lines of a body that may be headings, by markup and by their own form. What of them
/// heads practices is [Outline]'s question.
final class HeadingReader {
  /// A numbered line up to this length is a heading as a whole if it is one sentence at most.
  /// Longest heading in the five real articles: 29; in the sample: 32; room for two clauses more.
  static final int LONGEST = 60;

  /// A line without number or markup must be this short (real articles: 29).
  private static final int LONGEST_PLAIN = 42;

  /// Each half of a heading that a line end tore apart.
  static final int LONGEST_FIRST_HALF = 24;

  static final int SHORTEST = 3;

  /// With more short lines than this a text is a list, and its captions are captions.
  private static final int MOST_PLAIN = 60;

  /// What follows an unnumbered heading is a paragraph of at least this length, or a heading.
  private static final int SHORTEST_TEXT = 30;

  private static final Pattern CAPTION =
      Pattern.compile("(?:[图表]\\d.*|.*(?:统计表|示意图|情况表|一览表|合影|现场|留影|掠影|截图|照片|剪影|[左右]图))");

  /// Lines that are credits, dates, addresses, signatures.
  private static final Pattern NO_HEADING =
      Pattern.compile(
          "(?:\\(?(?:作者|撰稿|供稿|文|图|摄影|编辑|审核|审稿|来源|通讯员|记者|责任编辑|责编|初审|复审|终审|校对|联系人|电话|关键词|关键字|附件|扫码|点击)[:/|].*"
              + "|\\d{4}[年./—].{0,14}|.*(?:党支部|党总支|党委|支部委员会)|https?:.*|(?:问|答|记者|q|a):.*|[\\d\\p{Punct} ]+|——.*)");

  private final Page page;
  private final List<Line> lines;

  /// Where each line's text stands first.
  private final Map<String, Integer> first = new HashMap<>();

  private final SectionWords words;
  private final NumberedHeadings numbered;

  HeadingReader(Page page, SectionWords words) {
    this.page = page;
    this.words = words;
    this.lines = page.bodyLines();
    this.numbered = new NumberedHeadings(page);
    lines.forEach(l -> first.putIfAbsent(l.text(), l.index()));
  }

  List<Heading> read() {
    List<Heading> headings = new ArrayList<>(new RunInHeadings(page).read());
    List<Heading> plain = new ArrayList<>();
    int from = 0;
    for (Line line : lines) {
      if (!line.text().isEmpty() && line.start() >= from) {
        Optional<Heading> found = numbered.of(line).map(h -> numbered.goingOn(h, line));
        from = found.filter(h -> !h.runIn()).map(Heading::end).orElse(from);
        found.ifPresentOrElse(headings::add, () -> unnumbered(line).ifPresent(plain::add));
      }
    }
    headings.addAll(new TableHeadings(page).read());
    addCaptions(plain);
    headings.addAll(new PlainHeadings(page, words).keep(plain));
    headings.sort(Comparator.comparingInt(Heading::from));
    return headings;
  }

  /// What stands below a picture may be a heading and no caption: where it is built as the other
  /// headings are.
  private void addCaptions(List<Heading> headings) {
    List<Heading> plain = List.copyOf(headings);
    for (Line line : lines) {
      if (line.kind() != BlockKind.CAPTION || plain.size() < 2 || plain.size() > MOST_PLAIN) {
        continue;
      }
      Set<Character> own = separators(line.index());
      long alike =
          plain.stream().filter(h -> separators(h.line()).stream().anyMatch(own::contains)).count();
      if (alike >= 2 && alike * 3 >= plain.size() && shaped(line)) {
        unnumberedHeading(line).ifPresent(headings::add);
      }
    }
  }

  /// What a line is built with: `·`, a colon, a comma, a dash, a gap between two halves.
  private Set<Character> separators(int index) {
    Line line = lines.get(index);
    Set<Character> separators = new HashSet<>();
    for (int i = 0; i < line.length(); i++) {
      if ("·:,—|".indexOf(line.text().charAt(i)) >= 0) {
        separators.add(line.text().charAt(i));
      }
      if (i > 0 && page.gap(line.start() + i)) {
        separators.add(' ');
      }
    }
    return separators;
  }

  private Optional<Heading> unnumbered(Line line) {
    boolean marked = line.kind() == BlockKind.HEADING;
    return marked || (line.kind() == BlockKind.PARAGRAPH && shaped(line))
        ? unnumberedHeading(line)
        : Optional.empty();
  }

  private Optional<Heading> unnumberedHeading(Line line) {
    boolean advertised =
        page.found(CueSort.PROVENANCE).within(line.start(), line.end()).stream()
            .anyMatch(f -> f.cue().value().equals("ad"));
    if (advertised
        || line.length() > LONGEST
        || NO_HEADING.matcher(line.text()).matches()
        || isTitle(line)) {
      return Optional.empty();
    }
    return Optional.of(
        new Heading(
            HeadingForm.UNNUMBERED,
            line.index(),
            0,
            line.start(),
            line.start(),
            line.end(),
            line.text(),
            page.behind(line),
            false));
  }

  /// Whether a line without markup looks like a heading.
  private boolean shaped(Line line) {
    return (line.length() >= SHORTEST || words.generic(line.text()))
        && line.length() <= LONGEST_PLAIN
        && (!line.closed() || asks(line))
        && line.text().indexOf('。') < 0
        && !CAPTION.matcher(line.text()).matches()
        && startsFresh(line)
        && headsText(line)
        && !repeats(line);
  }

  /// A question or a call of one clause may head a section: `为什么要把支部建在楼里？`
  private static boolean asks(Line line) {
    int last = line.length() - 1;
    return line.length() <= LONGEST_FIRST_HALF
        && "?!".indexOf(line.text().charAt(last)) >= 0
        && line.text().indexOf('。') < 0;
  }

  /// The line before ends as a sentence does: else this is the rest of a broken paragraph.
  private boolean startsFresh(Line line) {
    if (line.index() == 0) {
      return true;
    }
    Line before = lines.get(line.index() - 1);
    return before.closed()
        || before.length() <= LONGEST_PLAIN
        || before.kind() == BlockKind.CAPTION;
  }

  private boolean headsText(Line line) {
    int at = line.index() + 1;
    while (at < lines.size() && lines.get(at).kind() == BlockKind.CAPTION) {
      at++;
    }
    if (at >= lines.size()) {
      return false;
    }
    Line next = lines.get(at);
    if (next.length() >= SHORTEST_TEXT && (next.closed() || next.length() > LONGEST_PLAIN)) {
      return true;
    }
    return next.length() > 0 && numbered.of(next).isPresent();
  }

  /// A caption often repeats the heading under which its picture stands.
  private boolean repeats(Line line) {
    return first.getOrDefault(line.text(), line.index()) < line.index();
  }

  private boolean isTitle(Line line) {
    return page.title().contains(line.text()) && line.index() < 2;
  }
}
