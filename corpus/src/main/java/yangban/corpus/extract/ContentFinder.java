package yangban.corpus.extract;

import java.util.Collections;
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
/// The idea, in two halves. *Where is it?* Every line that reads like prose (long, punctuated, not
/// made of links) gives points to the elements that hold it, most to the nearest; the element with
/// the most, weighed by its link density, holds the article, and is widened while its parent holds
/// much more prose. That is the scoring of Readability (Arc90 2009, kept by Mozilla), made on
/// rendered lines in place of `<p>` elements, so that pages that part paragraphs by `<br>` in one
/// table cell count as well. *What in it is noise?* Blocks are told apart by length and link
/// density, as C. Kohlschütter, P. Fankhauser and W. Nejdl found sufficient ("Boilerplate Detection
/// using Shallow Text Features", WSDM 2010), and by the words of their class names, as A. Barbaresi
/// does ("Trafilatura", ACL 2021 demos). Class names alone mislead: a block that holds too much of
/// a page's prose to be noise is kept whatever it is called.
///
/// Measured on the development half of the Web Content Extraction Benchmark (M. Foley 2026; 1,497
/// pages; word F1) on 2026-11-21, articles in two random halves: 0.959 and 0.951; 0.952 and 0.950
/// before [Leads], before [CommonWords] counted strong words and copies once, before footers and
/// forms were noise of their own and [Teasers] knew English dates. Readability's 130 test pages:
/// 0.930, 0.925 before. "Tried" below means there on 2026-11-20, with what it changed for all
/// kinds; constants without that word are choices not yet measured.
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

  /// Noise by its marks is none when it holds this share of a page's prose. Tried 0.35: 0.002 less.
  private static final double MOST = 0.5;

  /// The same for readers' talk, since talk may be longer than what it is about.
  private static final double NEARLY_ALL = 0.8;

  /// A column of teasers may hold more prose than the article beside it, a page of nothing else is
  /// a list.
  private static final double TEASED = 0.7;

  private static final double THREE_PARAGRAPHS = 20;

  /// Points of a full paragraph or two. Tried 12: 0.005 less.
  private static final double A_PARAGRAPH = 6;

  private final Measures measures;
  private final List<Placed> lines;

  /// In the page's order, so that of two equal columns the first is taken, always.
  private final Map<Element, Double> scores = new LinkedHashMap<>();

  private final IdentityHashMap<Element, Double> prose = new IdentityHashMap<>();
  private final IdentityHashMap<Element, Boolean> noisy = new IdentityHashMap<>();
  private final IdentityHashMap<Element, Boolean> noise = new IdentityHashMap<>();
  private final IdentityHashMap<Element, Marks.Doubt> doubts = new IdentityHashMap<>();
  private final IdentityHashMap<Element, Double> held = new IdentityHashMap<>();
  private final double pageProse;
  private final Set<String> common;

  ContentFinder(Element body, Measures measures, List<Placed> lines) {
    this.measures = measures;
    this.lines = lines;
    for (Placed placed : lines) {
      double points = points(placed.line());
      for (Element e = points > 0 ? placed.owner() : null; e != null; e = e.parent()) {
        held.merge(e, points, Double::sum);
      }
    }
    this.pageProse = held.getOrDefault(body, 0.0);
    this.common = CommonWords.of(lines, held, pageProse);
  }

  Optional<Found> find() {
    for (Placed placed : lines) {
      double points = points(placed.line());
      if (points > 0 && !isInNoise(placed.owner())) {
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
    return Optional.of(new Found(container, noise(container), prose.getOrDefault(container, 0.0)));
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

  private static boolean isInside(Element inner, Element outer) {
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

  private boolean isInNoise(Element owner) {
    Element parent = owner.parent();
    Boolean known = noisy.get(owner);
    if (known == null) {
      known = isNoise(owner) || (parent != null && isInNoise(parent));
      noisy.put(owner, known);
    }
    return known;
  }

  /// Whether what stands beside so much prose may be an article: half of the page, or three full
  /// paragraphs.
  private boolean leavesAnArticle(Element element, double own) {
    return own < MOST * pageProse
        || (own < TEASED * pageProse
            && pageProse - own >= THREE_PARAGRAPHS
            && element.closest("article,main") == null);
  }

  /// Whether next to no prose stands behind an element: where a list of other pages stands, and
  /// none of the parts of an article.
  private boolean isBehindAll(Element element) {
    double behind = 0;
    for (int i = lines.size() - 1; i >= 0 && behind < 2 * A_PARAGRAPH; i--) {
      if (isInside(lines.get(i).owner(), element)) {
        return true;
      }
      behind += points(lines.get(i).line());
    }
    return false;
  }

  /// Whether marks call an element noise and its text does not speak against them.
  boolean isNoise(Element element) {
    Boolean known = noise.get(element);
    if (known == null) {
      known = readsAsNoise(element);
      noise.put(element, known);
    }
    return known;
  }

  private boolean readsAsNoise(Element element) {
    if (element.nameIs("body") || element.nameIs("html")) {
      return false;
    }
    double own = held.getOrDefault(element, 0.0);
    if (own > 0
        && leavesAnArticle(element, own)
        && Teasers.are(element, measures, () -> isBehindAll(element))) {
      return true;
    }
    if (Marks.isNoiseByName(element) || element.nameIs("form")) {
      return own < MOST * pageProse || (element.nameIs("footer") && pageProse - own >= A_PARAGRAPH);
    }
    if (element.nameIs("article") || element.nameIs("main")) {
      return false;
    }
    return switch (doubt(element)) {
      case NONE -> false;
      case WEAK -> own < A_PARAGRAPH || measures.at(element).linkDensity() > 0.4;
      case TALK -> own < NEARLY_ALL * pageProse;
      case STRONG -> own < MOST * pageProse;
    };
  }

  /// The points of the prose inside an element, noise or not.
  double prose(Element element) {
    return held.getOrDefault(element, 0.0);
  }

  /// Whether an element is noise by its name or any of its marks, weak ones too.
  boolean isDoubtful(Element element) {
    return isNoise(element) || doubt(element) != Marks.Doubt.NONE;
  }

  /// The doubt that an element's marks raise on this page.
  Marks.Doubt doubt(Element element) {
    return doubts.computeIfAbsent(element, e -> Marks.doubt(e, common));
  }

  /// The elements inside a container that hold none of its text.
  Set<Element> noise(Element container) {
    Set<Element> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element element : container.getAllElements()) {
      if (!element.equals(container) && (isNoise(element) || isLinkBlock(element))) {
        dropped.add(element);
      }
    }
    return dropped;
  }

  private boolean isLinkBlock(Element element) {
    return switch (element.normalName()) {
      case "ul", "ol", "dl", "div", "section", "table", "tr", "td", "form", "header" -> {
        Measures.Measure m = measures.at(element);
        yield m.links >= 2
            && m.linkDensity() > 0.6
            && m.chars < 3000
            && held.getOrDefault(element, 0.0) < 2 * A_PARAGRAPH;
      }
      default -> false;
    };
  }
}
