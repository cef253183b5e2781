package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import yangban.corpus.BlockKind;

/// Finds headings that run into their paragraph with a colon and bear no number: `守防线，党小组跟着采样箱走：
/// 每年春秋……`. One such paragraph is an ordinary sentence; three on end are a scheme.
final class ColonHeadings {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 32;
  private static final int SHORTEST_TEXT = 40;
  private static final int RUN = 3;

  /// What stands before a colon and introduces speech, a list or a credit.
  private static final Pattern NO_HEADING =
      Pattern.compile(
          ".*(?:说|道|表示|指出|认为|介绍|强调|问|答|如下|包括|分别是|例如|比如|记者|作者|编辑|写着|写道|地点|时间|来源|单位)|.*[。!?;].*");

  private final Page page;

  ColonHeadings(Page page) {
    this.page = page;
  }

  List<Heading> read() {
    List<Heading> headings = new ArrayList<>();
    List<Heading> run = new ArrayList<>();
    for (Line line : page.bodyLines()) {
      Optional<Heading> heading = heading(line);
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

  private static Optional<Heading> heading(Line line) {
    int colon = line.text().indexOf(':');
    boolean fits =
        Outline.running(line)
            && colon >= SHORTEST
            && colon <= LONGEST
            && line.length() - colon >= SHORTEST_TEXT;
    if (!fits || numbered(line)) {
      return Optional.empty();
    }
    String words = line.text().substring(0, colon);
    if (NO_HEADING.matcher(words).matches()) {
      return Optional.empty();
    }
    int start = line.start();
    return Optional.of(
        new Heading(
            HeadingForm.COLON,
            line.index(),
            0,
            start,
            start,
            start + colon,
            words,
            start + colon + 1,
            true));
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
