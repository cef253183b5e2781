package yangban.corpus.extract;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Where an element stands in its page: what it and all that hold it tell about its lines.
///
/// Made from the top down and once for every element, so that a page of n elements costs n.
final class ElementPlace {

  /// Levels beyond which a mark above is as good as none.
  private static final int FAR = 30;

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  final Element element;
  final @Nullable ElementPlace up;

  /// Levels below the page's body.
  final int depth;

  /// Levels below the container of the text, -1 outside.
  final int below;

  /// 0 in none of what the rules left out, 1 in a block of links, 2 in what its marks call noise.
  final int reason;

  /// The worst doubt of this element and those above, 0 for none to 4 for noise by its name.
  final int doubt;

  final int doubts;
  final int sinceDoubt;
  final int sinceContent;

  /// A bit for each kind of element that holds it, as [#bit] has them.
  final int within;

  /// Siblings of its name and class, itself among them.
  final int alike;

  /// The most such siblings of any box from the container down to it.
  final int mostAlike;

  /// Name and class, without the numbers that count boxes.
  final String make;

  /// The words of its class and id.
  final Set<String> words;

  int lines;
  int keptLines;
  private final Map<String, Integer> makes = new HashMap<>();

  private ElementPlace(Element element, @Nullable ElementPlace up, Page page) {
    this.element = element;
    this.up = up;
    this.make = make(element);
    this.words = up == null ? Set.of() : Marks.words(element);
    boolean container = page.containers.contains(element);
    boolean dropped = page.dropped.contains(element);
    int why = !dropped ? 0 : page.noise.isNoise(element) ? 2 : 1;
    int own = up == null ? 0 : Marks.isNoiseByName(element) ? 4 : page.noise.doubt(element).code();
    boolean box = !element.nameIs("p") && !element.nameIs("li");
    this.depth = up == null ? 0 : up.depth + 1;
    this.below = container ? 0 : up == null || up.below < 0 ? -1 : up.below + 1;
    this.reason = Math.max(why, up == null ? 0 : up.reason);
    this.doubt = Math.max(own, up == null ? 0 : up.doubt);
    this.doubts = (own > 0 ? 1 : 0) + (up == null ? 0 : up.doubts);
    this.sinceDoubt = own > 0 ? 0 : up == null ? FAR : Math.min(FAR, up.sinceDoubt + 1);
    this.sinceContent =
        up != null && Marks.isContentByClass(element)
            ? 0
            : up == null ? FAR : Math.min(FAR, up.sinceContent + 1);
    this.within = bit(element) | (up == null ? 0 : up.within);
    this.alike = up == null ? 1 : up.makesBelow().getOrDefault(make, 1);
    this.mostAlike =
        container || up == null ? 0 : Math.max(up.below > 0 ? up.mostAlike : 0, box ? alike : 0);
  }

  private Map<String, Integer> makesBelow() {
    if (makes.isEmpty()) {
      for (Element child : element.children()) {
        makes.merge(make(child), 1, Integer::sum);
      }
    }
    return makes;
  }

  private static String make(Element element) {
    String names = element.className();
    return names.isEmpty()
        ? element.normalName()
        : element.normalName() + "." + DIGITS.matcher(names).replaceAll("");
  }

  private static int bit(Element element) {
    return switch (element.normalName()) {
      case "nav", "aside" -> 1;
      case "footer" -> 2;
      case "header" -> 4;
      case "form" -> 8;
      case "figure" -> 16;
      case "ul", "ol", "dl" -> 32;
      case "table" -> 64;
      case "article", "main" -> 128;
      case "section" -> 256;
      default -> 0;
    };
  }

  /// The kinds of [#within].
  static final int BITS = 9;

  /// The element `levels` above, or the topmost.
  ElementPlace above(int levels) {
    ElementPlace found = this;
    for (int i = 0; i < levels && found.up != null; i++) {
      found = found.up;
    }
    return found;
  }

  /// The make of this element in one of the make of its parent.
  String shape() {
    return up == null ? make : up.make + ">" + make;
  }

  /// Levels up to the first element that also holds another.
  int stepsTo(ElementPlace other) {
    ElementPlace a = this;
    ElementPlace b = other;
    int steps = 0;
    while (a != null && b != null && a != b) {
      if (a.depth >= b.depth) {
        a = a.up;
        steps++;
      } else {
        b = b.up;
      }
    }
    return steps;
  }

  /// All that was asked for of one page; for one thread.
  static final class Page {
    private final ElementNoise noise;
    private final Set<Element> containers;
    private final Set<Element> dropped;
    private final IdentityHashMap<Element, ElementPlace> known = new IdentityHashMap<>();

    /// @param containers what holds the text
    /// @param dropped what in them was left out
    Page(ElementNoise noise, Set<Element> containers, Set<Element> dropped) {
      this.noise = noise;
      this.containers = containers;
      this.dropped = dropped;
    }

    ElementPlace of(Element element) {
      ElementPlace place = known.get(element);
      if (place == null) {
        Element parent = element.parent();
        ElementPlace up = parent == null || element.nameIs("body") ? null : of(parent);
        place = new ElementPlace(element, up, this);
        known.put(element, place);
      }
      return place;
    }
  }
}
