package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import yangban.corpus.BlockKind;

/// Finds headings that bear no number and run into their paragraph: `守防线，党小组跟着采样箱走：每年春秋……`,
/// `强化理论武装，铸牢思想之魂。支部坚持……` (often bold on the page).
///
/// One such paragraph begins with an ordinary sentence. Three beginnings that are built alike
/// ([Likeness]) are a scheme, and so are three paragraphs on end that begin with a colon's clause.
final class RunInHeadings {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 32;

  /// A sentence that heads its paragraph is a slogan of two or three clauses.
  private static final int LONGEST_SENTENCE = 30;

  private static final int SHORTEST_TEXT = 40;
  private static final int RUN = 3;

  /// Beyond this many beginnings a text is a list of something else.
  private static final int MOST = 40;

  /// What stands before a colon and introduces speech, a list or a credit.
  private static final Pattern NO_HEADING =
      Pattern.compile(
          ".*(?:说|道|表示|指出|认为|介绍|强调|问|答|如下|包括|分别是|例如|比如|记者|作者|编辑|写着|写道|地点|时间|来源|单位)|.*[。!?;].*");

  /// Sentences that tell when, who or how much, and no slogan.
  private static final Pattern TELLS =
      Pattern.compile(".*(?:\\d|,是|我们|他们|支部书记|同志|了$|年来|[一二三四五六七八九十]月).*");

  /// Longest name of a speaker.
  private static final int SPEAKER = 6;

  private final Page page;

  /// What stands before the colon of two lines or more: whoever speaks there.
  private final Set<String> speakers = new HashSet<>();

  RunInHeadings(Page page) {
    this.page = page;
    Set<String> seen = new HashSet<>();
    for (Line line : page.bodyLines()) {
      int colon = line.text().indexOf(':');
      if (colon > 0 && colon <= SPEAKER && !seen.add(line.text().substring(0, colon))) {
        speakers.add(line.text().substring(0, colon));
      }
    }
  }

  List<Heading> read() {
    List<Heading> colons = colons();
    List<Heading> sentences = sentences();
    return sentences.size() > colons.size() ? sentences : colons;
  }

  private List<Heading> colons() {
    List<Heading> headings = new ArrayList<>();
    List<Heading> run = new ArrayList<>();
    for (Line line : page.bodyLines()) {
      Optional<Heading> heading = upTo(line, ':', LONGEST);
      if (heading.isPresent()) {
        run.add(heading.get());
      } else if (line.kind() != BlockKind.CAPTION) {
        keep(run, headings);
      }
    }
    keep(run, headings);
    return headings;
  }

  private static void keep(List<Heading> run, List<Heading> headings) {
    if (run.size() >= RUN) {
      headings.addAll(run);
    }
    run.clear();
  }

  private List<Heading> sentences() {
    List<Heading> all = new ArrayList<>();
    for (Line line : page.bodyLines()) {
      upTo(line, '。', LONGEST_SENTENCE)
          .or(() -> upTo(line, ':', LONGEST))
          .filter(h -> !TELLS.matcher(h.words()).matches())
          .ifPresent(all::add);
    }
    if (all.size() < RUN || all.size() > MOST) {
      return List.of();
    }
    List<Integer> set = Likeness.largestSet(all.stream().map(Heading::words).toList());
    return set.size() < RUN
        ? List.of()
        : set.stream().map(all::get).sorted(Comparator.comparingInt(Heading::from)).toList();
  }

  private Optional<Heading> upTo(Line line, char mark, int longest) {
    int stop = line.text().indexOf(mark);
    boolean fits =
        Outline.running(line)
            && stop >= SHORTEST
            && stop <= longest
            && line.length() - stop >= SHORTEST_TEXT;
    if (!fits || numbered(line) || torn(line)) {
      return Optional.empty();
    }
    String words = line.text().substring(0, stop);
    if (NO_HEADING.matcher(words).matches() || speakers.contains(words.split(":", 2)[0])) {
      return Optional.empty();
    }
    int start = line.start();
    return Optional.of(
        new Heading(
            HeadingForm.RUN_IN,
            line.index(),
            0,
            start,
            start,
            start + stop,
            words,
            start + stop + 1,
            true));
  }

  /// Whether a line goes on with a sentence that the line before broke off.
  private boolean torn(Line line) {
    if (line.index() == 0) {
      return false;
    }
    Line before = page.bodyLines().get(line.index() - 1);
    return !before.closed() && before.length() > LONGEST && Outline.running(before);
  }

  private static boolean numbered(Line line) {
    for (HeadingForm form : HeadingForm.values()) {
      if (form.numbering(line.text()).end() > 0) {
        return true;
      }
    }
    return false;
  }
}
