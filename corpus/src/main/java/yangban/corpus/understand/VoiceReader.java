package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.BlockKind;
import yangban.corpus.Span;
import yangban.corpus.Tag;
import yangban.corpus.Voice;

/// Reads series of signed statements: after a report two people or more say, each in paragraphs of
/// their own, what they take from it.
///
/// A signature names a unit and a person: on the line above the statement (`研22测绘第二党支部 任颖`), on a
/// line below it behind a dash, or at the head of its paragraph (`任颖（研22测绘第二党支部）：…`). One alone is
/// no series: it may be whoever wrote the article. A statement speaks for the one who signs it, by
/// 我 or by what was felt or learned.
final class VoiceReader {
  private static final String UNIT =
      "[\\p{IsHan}\\da-z“”]{0,22}(?:支部|党小组|学院|书院|系|专业|年级|\\d级|班|教研室|实验室|课题组|中心|科室?|处|部)"
          + "(?:(?:本科|硕士|博士|研究)?生|学生|学员|教师|辅导员)?(?:党员|预备党员|积极分子|书记|副书记|委员|代表)?";

  private static final String NAME = "\\p{IsHan}{2,4}(?:·\\p{IsHan}{1,6})?";

  /// `研22测绘第二党支部 任颖`: white space is dropped in a page's text, so the gap is asked for apart.
  private static final Pattern UNIT_FIRST =
      Pattern.compile("(?<unit>" + UNIT + ")[:,]?(?<name>" + NAME + "):?");

  /// `任颖（研22测绘第二党支部）`, `任颖 研22测绘第二党支部`
  private static final Pattern NAME_FIRST =
      Pattern.compile("(?<name>" + NAME + ")[(,]?(?<unit>" + UNIT + ")\\)?:?");

  private static final Pattern HEAD =
      Pattern.compile(
          "(?:(?<unit>"
              + UNIT
              + ")(?<name>"
              + NAME
              + ")|(?<name2>"
              + NAME
              + ")[(,](?<unit2>"
              + UNIT
              + ")\\)?):");

  private static final Pattern DASH = Pattern.compile("^[—―-]{1,4}");

  private static final Pattern OWN_WORDS = Pattern.compile("我|咱|自己|作为一名|感受|体会|感悟|收获|感触|启发|受益|深刻认识");

  private static final int LONGEST_SIGNATURE = 40;
  private static final int SHORTEST = 24;
  private static final int SERIES = 2;
  private static final int MOST_PARAGRAPHS = 4;
  private static final double SURE = 0.85;

  private final Page page;
  private final List<Line> lines;

  VoiceReader(Page page) {
    this.page = page;
    this.lines = page.bodyLines().stream().filter(l -> !l.text().isEmpty()).toList();
  }

  /// Signed statements, and where they stand in the page's folded text.
  ///
  /// @param stretch from the first signature or statement to the end of the last
  record Series(List<Tag<Voice>> voices, Span stretch) {
    static final Series NONE = new Series(List.of(), new Span(0, 0));

    /// The sections without what is signed behind them, which is no way of working.
    List<Section> apart(List<Section> sections) {
      return voices.isEmpty()
          ? sections
          : sections.stream()
              .filter(s ->
                  s.heading().start() < stretch.start() || s.heading().start() >= stretch.end())
              .map(s -> endsIn(s) ? new Section(s.heading(), stretch.start() - 1) : s)
              .toList();
    }

    private boolean endsIn(Section section) {
      return section.textStart() < stretch.start()
          && section.end() > stretch.start()
          && section.end() <= stretch.end() + REST;
    }
  }

  /// Who is responsible for the page, or a line of thanks, may stand behind.
  private static final int REST = 60;

  private enum Form {
    ABOVE,
    BELOW,
    HEAD
  }

  /// @param lines of statement and signature, indices
  private record Said(Tag<Voice> voice, Span lines) {}

  /// @param line index among the lines
  private record Signature(Form form, int line, Span unit, Span name, int end) {}

  /// The statements of the first form that makes a series; none where no form does.
  Series read() {
    for (Form form : Form.values()) {
      List<Signature> signed = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        signature(form, i).ifPresent(signed::add);
      }
      List<Said> said = run(said(signed));
      if (said.size() >= SERIES) {
        return new Series(
            said.stream().map(Said::voice).toList(),
            new Span(
                lines.get(said.getFirst().lines().start()).start(),
                lines.get(said.getLast().lines().end() - 1).end()));
      }
    }
    return Series.NONE;
  }

  /// The first two or more that follow one upon another, with a caption between them at most.
  private static List<Said> run(List<Said> all) {
    List<Said> run = new ArrayList<>();
    for (Said said : all) {
      if (!run.isEmpty() && said.lines().start() - run.getLast().lines().end() > 1) {
        if (run.size() >= SERIES) {
          return run;
        }
        run.clear();
      }
      run.add(said);
    }
    return run;
  }

  private Optional<Signature> signature(Form form, int index) {
    Line line = lines.get(index);
    return switch (form) {
      case ABOVE -> alone(form, index, line.start());
      case BELOW -> {
        Matcher dash = DASH.matcher(line.text());
        yield dash.find() ? alone(form, index, line.start() + dash.end()) : Optional.empty();
      }
      case HEAD -> {
        Matcher head = HEAD.matcher(line.text());
        yield head.lookingAt() && line.length() - head.end() >= SHORTEST
            ? Optional.of(of(form, index, head, line.start()))
            : Optional.empty();
      }
    };
  }

  /// A line that is nothing but a signature, its parts told apart by a gap or a mark.
  private Optional<Signature> alone(Form form, int index, int from) {
    Line line = lines.get(index);
    if (line.length() > LONGEST_SIGNATURE) {
      return Optional.empty();
    }
    for (Pattern pattern : List.of(UNIT_FIRST, NAME_FIRST)) {
      Matcher matcher = pattern.matcher(page.text()).region(from, line.end());
      if (matcher.matches()) {
        Signature signature = of(form, index, matcher, 0);
        int second = Math.max(signature.name().start(), signature.unit().start());
        boolean parted = page.gap(second) || ":,(".indexOf(page.text().charAt(second - 1)) >= 0;
        if (parted) {
          return Optional.of(signature);
        }
      }
    }
    return Optional.empty();
  }

  private static Signature of(Form form, int line, MatchResult match, int base) {
    boolean second = match.namedGroups().containsKey("unit2") && match.start("unit") < 0;
    String unit = second ? "unit2" : "unit";
    String name = second ? "name2" : "name";
    return new Signature(
        form,
        line,
        new Span(base + match.start(unit), base + match.end(unit)),
        new Span(base + match.start(name), base + match.end(name)),
        base + match.end());
  }

  /// What each signs: the paragraphs up to the next signature, of the last as many as another has.
  private List<Said> said(List<Signature> signed) {
    List<Said> said = new ArrayList<>();
    int most = 1;
    for (int i = 0; i < signed.size(); i++) {
      Signature signature = signed.get(i);
      int from = signature.line() + (signature.form() == Form.ABOVE ? 1 : 0);
      int to = signature.line() + 1;
      switch (signature.form()) {
        case ABOVE -> {
          boolean last = i + 1 == signed.size();
          to = last ? Math.min(lines.size(), from + most) : signed.get(i + 1).line();
          most = last ? most : Math.max(most, to - from);
        }
        case BELOW -> {
          from = i == 0 ? signature.line() - 1 : signed.get(i - 1).line() + 1;
          to = signature.line();
        }
        case HEAD -> {}
      }
      said(signature, from, to).ifPresent(said::add);
    }
    return said;
  }

  private Optional<Said> said(Signature signature, int from, int to) {
    if (from < 0
        || from >= to
        || to - from > MOST_PARAGRAPHS
        || lines.subList(from, to).stream().anyMatch(l -> l.kind() == BlockKind.HEADING)) {
      return Optional.empty();
    }
    int start = signature.form() == Form.HEAD ? signature.end() : lines.get(from).start();
    int end = lines.get(to - 1).end();
    String words = page.text().substring(start, end);
    if (words.length() < SHORTEST || !OWN_WORDS.matcher(words).find()) {
      return Optional.empty();
    }
    int first = Math.min(signature.unit().start(), signature.name().start());
    int last = Math.max(signature.unit().end(), signature.name().end());
    Voice voice =
        new Voice(
            page.quote(signature.name().start(), signature.name().end()),
            page.quote(signature.unit().start(), signature.unit().end()),
            page.span(start, end));
    return Optional.of(
        new Said(
            Tag.of(voice, page.evidence(first, last, "signed-statement", SURE)),
            new Span(Math.min(from, signature.line()), Math.max(to, signature.line() + 1))));
  }
}
