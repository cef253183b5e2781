package yangban.corpus.understand;

import java.util.ArrayList;
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
  private final Page page;
  private final List<Heading> headings;
  private final SectionWords words;

  Outline(Page page, SectionWords words) {
    this.page = page;
    this.words = words;
    this.headings = new HeadingReader(page).read();
  }

  /// The sections that may be practices, in order; empty where the body has no scheme of headings.
  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    for (Section section : cut(headings, page.bodyStart(), page.text().length())) {
      if (words.container(section.heading().words())) {
        List<Section> nested = nested(section);
        if (nested.isEmpty()) {
          sections.add(section);
        } else {
          nested.stream().filter(s -> !background(s)).forEach(sections::add);
        }
      } else if (!background(section)) {
        sections.add(section);
      }
    }
    return new Closing(page, words).cut(sections);
  }

  /// How many headings of the chosen level there are, background ones included.
  int schemeSize() {
    return cut(headings, page.bodyStart(), page.text().length()).size();
  }

  private boolean background(Section section) {
    return words.background(section.heading().words());
  }

  private List<Section> nested(Section outer) {
    List<Heading> inner =
        headings.stream()
            .filter(h -> h.start() > outer.heading().start() && h.start() < outer.end())
            .filter(h -> h.form() != outer.heading().form() || h.form() == HeadingForm.UNNUMBERED)
            .toList();
    return cut(inner, outer.textStart(), outer.end());
  }

  private static List<Section> cut(List<Heading> candidates, int from, int to) {
    List<Heading> level = level(candidates);
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < level.size(); i++) {
      int end = i + 1 < level.size() ? level.get(i + 1).start() : to;
      if (level.get(i).start() >= from) {
        sections.add(new Section(level.get(i), end));
      }
    }
    return sections;
  }

  /// The headings of the outermost level.
  private static List<Heading> level(List<Heading> candidates) {
    Map<HeadingForm, List<Heading>> forms = new EnumMap<>(HeadingForm.class);
    candidates.forEach(h -> forms.computeIfAbsent(h.form(), f -> new ArrayList<>()).add(h));
    List<Heading> plain = forms.getOrDefault(HeadingForm.UNNUMBERED, List.of());
    forms.remove(HeadingForm.UNNUMBERED);
    Optional<List<Heading>> numbered =
        forms.values().stream()
            .filter(Outline::counts)
            .min(Comparator.comparingInt((List<Heading> l) -> l.getFirst().start()));
    if (numbered.isEmpty()) {
      return plain.size() >= 2 ? plain : List.of();
    }
    return wraps(plain, numbered.get()) ? plain : numbered.get();
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
