package yangban.corpus.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// How a browser would set an element, as far as its name and its own `style` tell; style sheets
/// are not read.
final class Styles {

  private Styles() {}

  private static final Set<String> NOT_BLOCKS = Set.of("ins", "del", "script");
  private static final Set<String> MORE_BLOCKS =
      Set.of("summary", "legend", "main", "tr", "td", "th", "li");

  /// How a style keeps an element from who looks at the page.
  enum Unseen {
    SHOWN,
    /// Not displayed at all.
    NONE,
    /// Outside of the window or without size.
    AWAY,
    /// Letters without size; what lies within may give them one again.
    TINY,
    /// Invisible, or without any opacity: a script may let it fade in.
    FADED,
    /// Letters of the colour that they stand on; what lies within may have another.
    PALE,
    /// In a box without size, which its text may well leave.
    SLIGHT
  }

  /// Whether the element itself, without its style, says that it is no part of what is shown.
  static boolean isHiddenByMark(Element element) {
    return element.hasAttr("hidden")
        || element.hasClass("mw-editsection")
        || (element.nameIs("marquee") && RUSHING.matcher(element.attributes().html()).find());
  }

  /// A running text that nobody can read.
  private static final Pattern RUSHING =
      Pattern.compile(
          "(?:height|width)=\"?[0-5](?:px)?[\"\\s]|scrollamount=\"?\\d{3,}|(?:height|width):[0-5]px");

  private static final Pattern AWAY =
      Pattern.compile(
          "(?:^|;)(?:left|top|right|bottom|text-indent|margin-(?:left|top)):-(?:\\d{4,}(?:\\.\\d+)?(?!%|\\d)|\\d{3}(?:px|em|rem|pt)?(?:;|$))"
              + "|clip:rect\\([01](?:px)?[, ]?[01]|clip-path:inset\\((?:100|50)%|scale\\(0\\)|translate[xy]?\\(-\\d{4,}");
  private static final Pattern SIZELESS =
      Pattern.compile("(?:^|;)(?:max-)?(?:height|width):[01](?:\\.\\d+)?(?:px|em|pt|%)?(?:;|$)");
  private static final Pattern SMALL =
      Pattern.compile("(?:^|;)font(?:-size)?:(?:0(?:\\.0+)?(?:px|pt|em|rem|%)?|1p[xt])(?:;|$)");
  private static final Pattern CLEAR = Pattern.compile("(?:^|;)opacity:0?(?:\\.0\\d*)?(?:;|$)");
  private static final Pattern COLOUR =
      Pattern.compile(
          "(?:^|;)color:(#[0-9a-f]{3,6}|white|black|red|blue|transparent|rgba?\\([\\d,.]+\\))");
  private static final Pattern GROUND =
      Pattern.compile(
          "(?:^|;)background(?:-color)?:(#[0-9a-f]{3,6}|[a-z]+|rgba?\\([\\d,.]+\\))(?:;|$)");

  /// How a `style`, or the body of a rule, hides what it is set for.
  static Unseen unseen(String style) {
    String squeezed = squeezed(style);
    if (squeezed.contains("display:none")) {
      return Unseen.NONE;
    }
    if ((squeezed.contains(":-") || squeezed.contains("(")) && AWAY.matcher(squeezed).find()) {
      return squeezed.contains("margin") && squeezed.contains("left:50%")
          ? Unseen.SHOWN
          : Unseen.AWAY;
    }
    if (squeezed.contains("font") && SMALL.matcher(squeezed).find()) {
      return Unseen.TINY;
    }
    if (squeezed.contains("visibility:hidden")
        || (squeezed.contains("opacity:") && CLEAR.matcher(squeezed).find())) {
      return Unseen.FADED;
    }
    if (isSizeless(squeezed)) {
      return squeezed.contains("overflow") ? Unseen.AWAY : Unseen.SLIGHT;
    }
    return isOfItsGround(squeezed) ? Unseen.PALE : Unseen.SHOWN;
  }

  private static boolean isSizeless(String squeezed) {
    return (squeezed.contains("height:") || squeezed.contains("width:"))
        && SIZELESS.matcher(squeezed).find();
  }

  /// Whether letters and their ground are of one colour; where another ground is not told, the
  /// page's may be any.
  private static boolean isOfItsGround(String squeezed) {
    if (!squeezed.contains("color:")) {
      return false;
    }
    Matcher colour = COLOUR.matcher(squeezed);
    if (!colour.find()) {
      return false;
    }
    if (colour.group(1).equals("transparent")) {
      return !squeezed.contains("background");
    }
    Matcher ground = GROUND.matcher(squeezed);
    return ground.find() && plain(colour.group(1)).equals(plain(ground.group(1)));
  }

  private static String plain(String colour) {
    return switch (colour) {
      case "white", "#fff", "rgb(255,255,255)" -> "#ffffff";
      case "black", "#000", "rgb(0,0,0)" -> "#000000";
      default -> colour;
    };
  }

  private static final Pattern SIZED =
      Pattern.compile("font(?:-size)?:[^;]*?(?:[2-9]|\\d{2,}|medium|large|small)");

  /// Whether an element within gives letters a size again.
  static boolean isResized(Element element) {
    return element.select("[style],font[size],h1,h2,h3,h4").stream()
        .filter(inner -> !inner.equals(element))
        .anyMatch(inner ->
            !inner.hasAttr("style") || SIZED.matcher(squeezed(inner.attr("style"))).find());
  }

  /// Whether anything within may have a colour of its own.
  static boolean isRecoloured(Element element) {
    return element.select("[style*=color],[class],font[color],a").stream()
        .anyMatch(inner -> !inner.equals(element));
  }

  /// Whether an element is not displayed, as its own marks and style tell.
  static boolean isHidden(Element element) {
    return isHiddenByMark(element)
        || (unseen(element.attr("style")) == Unseen.NONE && !isFolded(element));
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

  /// Whether an element waits for a click to show its text.
  static boolean isFolded(Element element) {
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
    return style.replace(" ", "").replace("!important", "").toLowerCase(Locale.ROOT);
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
