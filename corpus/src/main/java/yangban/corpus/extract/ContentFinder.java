package yangban.corpus.extract;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import yangban.corpus.extract.HtmlLines.Placed;

/// Finds the body of a page of any make.
///
/// Every line that reads like prose (long, punctuated, not made of links) gives points to the
/// elements that hold it, most to the nearest; the element with the most, weighed by its link
/// density, holds the article, and is widened while its parent holds much more prose. That is the
/// scoring of Readability (Arc90 2009, kept by Mozilla), made on rendered lines in place of `<p>`
/// elements, so that pages that part paragraphs by `<br>` in one table cell count as well. What in
/// it is noise, [ElementNoise] tells.
///
/// Measured on the development half of the Web Content Extraction Benchmark (M. Foley 2026; 1,497
/// pages; word F1) on 2026-11-21, articles in two random halves: 0.959 and 0.951; 0.952 and 0.950
/// without [Leads], with [CommonWords] that count strong words and copies twice, with footers and
/// forms that are no noise of their own and [Teasers] that know no English dates. Readability's 130
/// test pages: 0.930, 0.925 so. "Tried" below means there on 2026-11-20, with what it changed for
/// all kinds; constants without that word are choices not yet measured.
final class ContentFinder {

  /// Where the body is.
  ///
  /// @param container holds all of it
  /// @param dropped elements inside that are noise
  /// @param prose the points of the lines that are kept
  record Found(Element container, Set<Element> dropped, double prose) {}

  /// A line below this weight may be anything: some fifteen ideographs, or seven English words.
  /// Tried 55: 0.004 less.
  private static final double SHORT = 38;

  /// A parent is better than its child when it holds this much more prose. Tried 1.12: 0.003 less
  /// for articles; 1.25: 0.001 less.
  private static final double WIDER = 1.45;

  /// What a page's body must add to its one child: many small blocks, each on its own level, are no
  /// part of an article. Tried 1: the same on English pages, worse for Chinese forums.
  private static final double STEP = 1.1;

  /// The same as [#WIDER] where the child is an `<article>`. Tried 1.45: the same on English pages.
  private static final double WIDER_THAN_ARTICLE = 2;

  /// The same where the parent is an `<article>`: its sections are parts of one text.
  private static final double WIDE_ARTICLE = 1.2;

  /// Points of a full paragraph or two. Tried 12: 0.005 less.
  static final double A_PARAGRAPH = 6;

  private final Measures measures;
  private final List<Placed> lines;

  /// In the page's order, so that of two equal columns the first is taken, always.
  private final Map<Element, Double> scores = new LinkedHashMap<>();

  private final IdentityHashMap<Element, Double> prose = new IdentityHashMap<>();
  private final ElementNoise noise;

  ContentFinder(Measures measures, List<Placed> lines, ElementNoise noise) {
    this.measures = measures;
    this.lines = lines;
    this.noise = noise;
  }

  Optional<Found> find() {
    for (Placed placed : lines) {
      double points = points(placed.line());
      if (points > 0 && !noise.holds(placed.owner())) {
        give(placed.owner(), points);
      }
    }
    Element best = null;
    double highest = 0;
    Element main = onlyMain();
    for (Map.Entry<Element, Double> entry : scores.entrySet()) {
      if (main != null && !isInside(entry.getKey(), main)) {
        continue;
      }
      double score =
          entry.getValue()
              * (1 - measures.at(entry.getKey()).linkDensity())
              * weight(entry.getKey());
      if (score > highest || (score == highest && best != null && isBefore(entry.getKey(), best))) {
        highest = score;
        best = entry.getKey();
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    Element container = widened(best, main);
    return Optional.of(
        new Found(container, noise.in(container), prose.getOrDefault(container, 0.0)));
  }

  /// The element that the page itself calls its main part, where there is one, with a paragraph at
  /// least: what stands outside of it is not what the page is about, however long. Tried without:
  /// 0.001 less for articles, by one page of 793 (2026-11-21).
  private @Nullable Element onlyMain() {
    Element found = null;
    for (Map.Entry<Element, Double> entry : prose.entrySet()) {
      Element e = entry.getKey();
      if (entry.getValue() >= A_PARAGRAPH && (e.nameIs("main") || e.attr("role").equals("main"))) {
        if (found != null && !isInside(e, found) && !isInside(found, e)) {
          return null;
        }
        found = found == null || isInside(found, e) ? e : found;
      }
    }
    return found;
  }

  static boolean isInside(Element inner, Element outer) {
    for (Element e = inner; e != null; e = e.parent()) {
      if (e.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBefore(Element one, Element other) {
    return other.parents().contains(one);
  }

  private static double weight(Element element) {
    return Marks.isContentByClass(element) ? 1.15 : 1;
  }

  /// What a line says for its being prose; 0 for what may be anything.
  static double points(PageLine line) {
    double weight = line.size().weight();
    double links = line.linkDensity();
    if (weight < SHORT || links > 0.5) {
      return 0;
    }
    int marks = line.size().stops();
    return (1 + Math.min(marks, 6) * 0.5 + Math.min(weight / 100, 4)) * (1 - links);
  }

  private void give(Element owner, double points) {
    int level = 0;
    for (Element e = holder(owner); e != null; e = e.parent()) {
      double share = level == 0 ? 1 : level == 1 ? 0.75 : 1.0 / (level * 2);
      if (level < 6) {
        scores.merge(e, points * share, Double::sum);
      }
      prose.merge(e, points, Double::sum);
      level++;
    }
  }

  /// What holds a paragraph together with its neighbours.
  static Element holder(Element owner) {
    Element parent = owner.parent();
    return isLeaf(owner) && parent != null ? parent : owner;
  }

  private static boolean isLeaf(Element element) {
    return switch (element.normalName()) {
      case "p",
          "li",
          "blockquote",
          "pre",
          "dd",
          "dt",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "tr",
          "figcaption" ->
          true;
      default -> false;
    };
  }

  private Element widened(Element best, @Nullable Element main) {
    Element chosen = best;
    double held = prose.getOrDefault(best, 0.0);
    double below = held;
    Element end = main == null ? null : main.parent();
    for (Element up = best.parent();
        up != null && !up.equals(end) && !up.nameIs("html");
        up = up.parent()) {
      double more = prose.getOrDefault(up, 0.0);
      double wider =
          chosen.nameIs("article")
              ? WIDER_THAN_ARTICLE
              : up.nameIs("article") ? WIDE_ARTICLE : WIDER;
      if (more > held * wider
          && (!up.nameIs("body") || more > below * STEP)
          && measures.at(up).linkDensity() < 0.35) {
        chosen = up;
        held = more;
      }
      below = more;
    }
    return chosen;
  }
}
