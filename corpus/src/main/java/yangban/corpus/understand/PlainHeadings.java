package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.List;
import yangban.corpus.BlockKind;

/// Of the lines without a number that may be headings, keeps those that head sections together.
///
/// Idea: the page's own markup says best what a heading is; where it marks two or more, a line
/// without markup must be built like them. Where it marks none, headings are told from captions,
/// signatures and lines of verse by being built alike ([Likeness]), if most candidates are. Generic
/// headings (背景, 成效) are built like nothing and always kept: they part sections.
final class PlainHeadings {

  /// Beyond this many lines a text is a list, and likeness tells nothing.
  private static final int MOST = 40;

  private static final int SET = 3;

  private final Page page;
  private final SectionWords words;

  PlainHeadings(Page page, SectionWords words) {
    this.page = page;
    this.words = words;
  }

  List<Heading> keep(List<Heading> candidates) {
    List<Heading> telling = candidates.stream().filter(h -> !generic(h)).toList();
    List<Heading> marked = telling.stream().filter(this::marked).toList();
    if (telling.size() > MOST || marked.size() == telling.size()) {
      return candidates;
    }
    List<Heading> kept = marked.size() >= 2 ? likeMarked(telling, marked) : alike(telling);
    List<Heading> all = new ArrayList<>(candidates);
    all.removeIf(h -> !kept.contains(h) && !generic(h));
    return all;
  }

  private List<Heading> likeMarked(List<Heading> telling, List<Heading> marked) {
    return telling.stream().filter(h -> marked.contains(h) || likeHalf(h, marked)).toList();
  }

  private boolean likeHalf(Heading heading, List<Heading> marked) {
    long alike =
        marked.stream()
            .filter(m -> Likeness.of(shape(m), shape(heading)) >= Likeness.ALIKE)
            .count();
    return alike * 2 >= marked.size();
  }

  private List<Heading> alike(List<Heading> telling) {
    List<Integer> set = Likeness.largestSet(telling.stream().map(this::shape).toList());
    if (set.size() < SET || set.size() * 2 <= telling.size()) {
      return telling;
    }
    List<Heading> built = set.stream().map(telling::get).toList();
    return telling.stream().filter(h -> built.contains(h) || kin(h, built)).toList();
  }

  /// Whether a heading has at least something in common with one of a set.
  private boolean kin(Heading heading, List<Heading> set) {
    return set.stream().anyMatch(h -> Likeness.of(shape(h), shape(heading)) >= Likeness.KIN);
  }

  /// A heading's words with a mark where white space parted its halves.
  private String shape(Heading heading) {
    StringBuilder shape = new StringBuilder();
    for (int at = heading.end() - heading.words().length(); at < heading.end(); at++) {
      if (page.gap(at) && !shape.isEmpty()) {
        shape.append('|');
      }
      shape.append(page.text().charAt(at));
    }
    return shape.toString();
  }

  private boolean generic(Heading heading) {
    return words.generic(heading.words());
  }

  private boolean marked(Heading heading) {
    return page.bodyLines().get(heading.line()).kind() == BlockKind.HEADING;
  }
}
