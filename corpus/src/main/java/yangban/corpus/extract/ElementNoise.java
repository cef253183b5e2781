package yangban.corpus.extract;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import yangban.corpus.extract.HtmlLines.Placed;

/// Tells which elements of a page are noise: menus, readers' talk, rows of links, teasers of other
/// pages.
///
/// Blocks are told apart by length and link density, as C. Kohlschütter, P. Fankhauser and W. Nejdl
/// found sufficient ("Boilerplate Detection using Shallow Text Features", WSDM 2010), and by the
/// words of their class names, as A. Barbaresi does ("Trafilatura", ACL 2021 demos). Class names
/// alone mislead: a block that holds too much of a page's prose to be noise is kept whatever it is
/// called. Prose is counted in [ContentFinder#points], and "tried" means what it means there. For
/// one page.
final class ElementNoise {

  /// Noise by its marks is none when it holds this share of a page's prose. Tried 0.35: 0.002 less.
  private static final double MOST = 0.5;

  /// The same for readers' talk, since talk may be longer than what it is about.
  private static final double NEARLY_ALL = 0.8;

  /// A column of teasers may hold more prose than the article beside it, a page of nothing else is
  /// a list.
  private static final double TEASED = 0.7;

  private static final double THREE_PARAGRAPHS = 20;

  private final Measures measures;
  private final List<Placed> lines;
  private final IdentityHashMap<Element, Boolean> noisy = new IdentityHashMap<>();
  private final IdentityHashMap<Element, Boolean> noise = new IdentityHashMap<>();
  private final IdentityHashMap<Element, Marks.Doubt> doubts = new IdentityHashMap<>();
  private final IdentityHashMap<Element, Double> held = new IdentityHashMap<>();
  private final double pageProse;
  private final Set<String> common;

  ElementNoise(Element body, Measures measures, List<Placed> lines) {
    this.measures = measures;
    this.lines = lines;
    for (Placed placed : lines) {
      double points = ContentFinder.points(placed.line());
      for (Element e = points > 0 ? placed.owner() : null; e != null; e = e.parent()) {
        held.merge(e, points, Double::sum);
      }
    }
    this.pageProse = held.getOrDefault(body, 0.0);
    this.common = CommonWords.of(lines, held, pageProse);
  }

  /// Whether an element is noise or stands in what is.
  boolean holds(Element owner) {
    Element parent = owner.parent();
    Boolean known = noisy.get(owner);
    if (known == null) {
      known = isNoise(owner) || (parent != null && holds(parent));
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
    for (int i = lines.size() - 1; i >= 0 && behind < 2 * ContentFinder.A_PARAGRAPH; i--) {
      if (ContentFinder.isInside(lines.get(i).owner(), element)) {
        return true;
      }
      behind += ContentFinder.points(lines.get(i).line());
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
      return own < MOST * pageProse
          || (element.nameIs("footer") && pageProse - own >= ContentFinder.A_PARAGRAPH);
    }
    if (element.nameIs("article") || element.nameIs("main")) {
      return false;
    }
    return switch (doubt(element)) {
      case NONE -> false;
      case WEAK -> own < ContentFinder.A_PARAGRAPH || measures.at(element).linkDensity() > 0.4;
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
  Set<Element> in(Element container) {
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
            && held.getOrDefault(element, 0.0) < 2 * ContentFinder.A_PARAGRAPH;
      }
      default -> false;
    };
  }
}
