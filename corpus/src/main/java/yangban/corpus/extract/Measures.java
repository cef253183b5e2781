package yangban.corpus.extract;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// Sizes of every element of a page, counted in one walk.
final class Measures {

  /// What lies inside one element.
  static final class Measure {
    int chars;
    int linkChars;
    int links;
    int tables;
    int elements;

    double linkDensity() {
      return chars == 0 ? 0 : (double) linkChars / chars;
    }
  }

  private static final Measure NOTHING = new Measure();

  private final IdentityHashMap<Element, Measure> measures = new IdentityHashMap<>();
  private int deepest;

  static Measures of(Element root) {
    var result = new Measures();
    NodeTraversor.traverse(result.new Walk(), root);
    return result;
  }

  Measure at(Node element) {
    return element instanceof Element e ? measures.getOrDefault(e, NOTHING) : NOTHING;
  }

  /// The deepest nesting below the root.
  int deepest() {
    return deepest;
  }

  private final class Walk implements NodeVisitor {
    private int links;

    @Override
    public void head(Node node, int depth) {
      deepest = Math.max(deepest, depth);
      if (node instanceof Element element) {
        measures.put(element, new Measure());
        links += isLink(element) ? 1 : 0;
      } else if (node instanceof TextNode text && node.parent() instanceof Element parent) {
        Measure measure = at(parent);
        int chars = Glyphs.visible(text.getWholeText());
        measure.chars += chars;
        measure.linkChars += links > 0 ? chars : 0;
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      links -= isLink(element) ? 1 : 0;
      Measure own = at(element);
      Element parent = element.parent();
      if (parent != null && measures.containsKey(parent)) {
        Measure up = at(parent);
        up.chars += own.chars;
        up.linkChars += own.linkChars;
        up.links += own.links + (isLink(element) ? 1 : 0);
        up.tables += own.tables + (element.nameIs("table") ? 1 : 0);
        up.elements += own.elements + 1;
      }
    }

    private static boolean isLink(Element element) {
      return element.nameIs("a") && element.hasAttr("href");
    }
  }
}
