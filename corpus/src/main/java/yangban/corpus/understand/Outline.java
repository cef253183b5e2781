package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yangban.corpus.BlockKind;

/// Cuts a body into the sections that describe ways of working.
///
/// Idea: the headings found are grouped by form (`一、`, `（一）`, `1.`, unnumbered …). The form that
/// wraps the others is the level of practices: the one that comes first, unless it starts over
/// again under unnumbered headings, or unnumbered headings stand both before and behind it.
/// Sections that are background by their heading (背景, 成效, 下一步 …) fall away; a section that is a
/// mere container by its heading (主要做法) is replaced by the sections in it. In the last section,
/// closing paragraphs are cut off.
final class Outline {
  private static final int REPORT_SECTIONS = 3;
  private static final int REPORT_TEXT = 60;

  private final Page page;
  private final List<Heading> headings;
  private final SectionWords words;

  Outline(Page page, SectionWords words) {
    this.page = page;
    this.words = words;
    this.headings = new HeadingReader(page, words).read();
  }

  /// Every line, or beginning of one, that may head something, in order.
  List<Heading> headings() {
    return headings;
  }

  /// The sections that may be practices, in order; empty where the body has no scheme of headings.
  ///
  /// @param theory whether the article argues, so that its analysing sections are background too
  List<Section> sections(boolean theory) {
    List<Section> all = cut(headings, page.bodyStart(), page.text().length());
    List<Section> kept = all.stream().filter(s -> !background(s, theory)).toList();
    boolean single = (kept.size() == 1 && all.size() > 1) || mereContainers(kept);
    List<Section> sections = new ArrayList<>();
    for (Section section : kept) {
      boolean container = single || words.container(section.heading().words());
      List<Section> nested =
          container
              ? nested(section).stream().filter(s -> !background(s, theory)).toList()
              : List.of();
      sections.addAll(nested.isEmpty() ? List.of(section) : nested);
    }
    sections.removeIf(s -> page.text().substring(s.textStart(), s.end()).isBlank());
    return new Closing(page, words).cut(sections);
  }

  /// The sections of a report that tells ways of working and not the course of an event: three or
  /// more under numbers, each with a paragraph of text.
  List<Section> ofReport() {
    List<Section> all = sections(false);
    boolean schemed =
        all.size() >= REPORT_SECTIONS
            && all.stream()
                .allMatch(s -> numbered(s.heading()) && s.end() - s.textStart() >= REPORT_TEXT);
    return schemed ? all : List.of();
  }

  private static boolean numbered(Heading heading) {
    return switch (heading.form()) {
      case IS, RUN_IN, ROW, UNNUMBERED -> false;
      default -> true;
    };
  }

  /// Whether every section holds others and no words of its own before them.
  private boolean mereContainers(List<Section> sections) {
    return !sections.isEmpty()
        && sections.stream()
            .allMatch(s -> {
              List<Section> nested = nested(s);
              return nested.size() >= 2
                  && nested.getFirst().heading().from() <= s.textStart()
                  && nested.stream().noneMatch(n -> n.heading().runIn());
            });
  }

  /// How many headings of the chosen level there are, background ones included.
  int schemeSize() {
    return cut(headings, page.bodyStart(), page.text().length()).size();
  }

  private boolean background(Section section, boolean theory) {
    String heading = section.heading().words();
    return words.background(heading) || (theory && words.analysis(heading));
  }

  private List<Section> nested(Section outer) {
    List<Heading> inner =
        headings.stream()
            .filter(h -> h.start() > outer.heading().start() && h.start() < outer.end())
            .filter(h -> h.form() != outer.heading().form() || h.form() == HeadingForm.UNNUMBERED)
            .toList();
    return cut(inner, outer.textStart(), outer.end());
  }

  private List<Section> cut(List<Heading> candidates, int from, int to) {
    List<Heading> level = level(candidates);
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < level.size(); i++) {
      int end = i + 1 < level.size() ? level.get(i + 1).from() : to;
      if (level.get(i).from() >= from) {
        sections.add(new Section(level.get(i), end));
      }
    }
    return sections;
  }

  /// The headings of the outermost level.
  private List<Heading> level(List<Heading> candidates) {
    Map<HeadingForm, List<Heading>> forms = new EnumMap<>(HeadingForm.class);
    candidates.forEach(h -> forms.computeIfAbsent(h.form(), f -> new ArrayList<>()).add(h));
    List<Heading> plain = topmost(forms.getOrDefault(HeadingForm.UNNUMBERED, List.of()));
    List<Heading> runIn = forms.getOrDefault(HeadingForm.RUN_IN, List.of());
    forms.remove(HeadingForm.UNNUMBERED);
    List<Heading> rows = forms.getOrDefault(HeadingForm.ROW, List.of());
    forms.remove(HeadingForm.RUN_IN);
    forms.remove(HeadingForm.ROW);
    Optional<List<Heading>> numbered =
        forms.values().stream()
            .filter(Outline::counts)
            .min(Comparator.comparingInt((List<Heading> l) -> l.getFirst().start()));
    if (numbered.isEmpty()) {
      return plain.size() >= 2 ? plain : runIn.isEmpty() ? rows : runIn;
    }
    return wraps(plain, numbered.get()) ? plain : continued(numbered.get(), forms.values());
  }

  /// Of headings that the page marks on several levels, the highest, if they come first and twice
  /// at least; those without a mark count as high.
  private List<Heading> topmost(List<Heading> plain) {
    int top = plain.stream().mapToInt(this::depth).filter(d -> d > 0).min().orElse(0);
    boolean scheme =
        plain.stream().filter(h -> depth(h) == top).count() >= 2 && depth(plain.getFirst()) == top;
    return scheme ? plain.stream().filter(h -> depth(h) <= top).toList() : plain;
  }

  private int depth(Heading heading) {
    return page.article().blocks().get(heading.line()).level();
  }

  /// Some pages change the form midway and count on: 一、 二、 3、 4、
  private static List<Heading> continued(List<Heading> level, Collection<List<Heading>> others) {
    List<Heading> all = new ArrayList<>(level);
    for (List<Heading> other : others) {
      boolean goesOn =
          other.getFirst().start() > all.getLast().start()
              && other.getFirst().number() == all.getLast().number() + 1
              && other.getFirst().number() > 1;
      if (goesOn) {
        all.addAll(other);
      }
    }
    return all;
  }

  /// Two or more headings that count from one upwards, and may begin again.
  private static boolean counts(List<Heading> form) {
    int good = 0;
    for (int i = 0; i < form.size(); i++) {
      int before = i == 0 ? 0 : form.get(i - 1).number();
      int number = form.get(i).number();
      good += number == before + 1 || number == 1 ? 1 : 0;
    }
    return form.size() >= 2 && form.getFirst().number() == 1 && good * 4 >= form.size() * 3;
  }

  private static boolean wraps(List<Heading> plain, List<Heading> numbered) {
    if (plain.size() < 2 || plain.getFirst().start() > numbered.getFirst().start()) {
      return false;
    }
    boolean startsOver = numbered.stream().filter(h -> h.number() == 1).count() > 1;
    boolean behind = plain.getLast().start() > numbered.getLast().start();
    return startsOver || behind;
  }

  /// Whether a block of this kind can be part of the running text.
  static boolean running(Line line) {
    return line.kind() == BlockKind.PARAGRAPH && !line.text().isEmpty();
  }
}
