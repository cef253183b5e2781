package yangban.corpus.extract;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/// How a browser would set an element, as far as its name and its own `style` tell; style sheets
/// are not read.
final class Styles {

  private Styles() {}

  private static final Set<String> NOT_BLOCKS = Set.of("ins", "del", "script");
  private static final Set<String> MORE_BLOCKS =
      Set.of("summary", "legend", "main", "tr", "td", "th", "li");

  static boolean isHidden(Element element) {
    if (element.hasAttr("hidden") || element.hasClass("mw-editsection")) {
      return true;
    }
    String style = element.attr("style");
    return !style.isEmpty() && squeezed(style).contains("display:none") && !isFolded(element);
  }

  /// Names of what a reader unfolds with a click: part of the text, though hidden at first.
  private static final Set<String> FOLDS =
      Set.of(
          "accordion",
          "collapse",
          "collapsible",
          "collapsed",
          "expand",
          "expandable",
          "faq",
          "answer",
          "fold",
          "unfold");

  /// Levels from what is hidden up to what is named.
  private static final int LEVELS = 3;

  private static boolean isFolded(Element element) {
    Element e = element;
    for (int up = 0; up < LEVELS && e != null; up++) {
      if (Marks.contains(e.className(), FOLDS) || Marks.contains(e.id(), FOLDS)) {
        return true;
      }
      e = e.parent();
    }
    return false;
  }

  private static String squeezed(String style) {
    return style.replace(" ", "").toLowerCase(Locale.ROOT);
  }

  static boolean isBlock(Element element) {
    String name = element.normalName();
    if (name.equals("br")) {
      return false;
    }
    if (element.isBlock() ? !NOT_BLOCKS.contains(name) : MORE_BLOCKS.contains(name)) {
      return true;
    }
    String style = element.attr("style");
    return !style.isEmpty() && squeezed(style).contains("display:block");
  }

  static boolean isBold(Element element) {
    String style = element.attr("style");
    if (style.isEmpty()) {
      return false;
    }
    String squeezed = squeezed(style);
    return squeezed.contains("font-weight:bold") || squeezed.contains("font-weight:7");
  }

  static boolean isCentered(Element block) {
    return block.nameIs("center")
        || block.attr("align").equalsIgnoreCase("center")
        || squeezed(block.attr("style")).contains("text-align:center");
  }
}
