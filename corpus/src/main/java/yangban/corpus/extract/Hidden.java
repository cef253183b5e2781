package yangban.corpus.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import yangban.corpus.extract.Styles.Unseen;

/// What a page holds and does not show: elements that an attribute, their own `style` or a simple
/// rule of a style sheet within the page hides. Such text is left out of the article; what it says
/// and where it links to is told, for nobody but a search engine was to see it.
///
/// What a script uncovers is hidden at first, too: an element that holds much of the page's text,
/// and those that fade in, of which such a page has many, are part of the text. Style sheets beside
/// the page are not read.
final class Hidden {

  /// An element with more text than this, most of it in no link, holds the article.
  private static final int ARTICLE = 400;

  /// Of a page's text, what one hidden element may hold.
  private static final double SHARE = 0.34;

  private static final double LINKS = 0.5;
  private static final int MOST = 20;
  private static final int LONGEST = 60;

  private final Measures measures;
  private final double most;
  private final Set<Element> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Element> unseen = new ArrayList<>();

  private Hidden(Measures measures, int chars) {
    this.measures = measures;
    this.most = SHARE * chars;
  }

  /// Gathers them in one pass over the elements that have attributes.
  static Hidden of(Markup page, Measures measures) {
    Map<String, Unseen> styles = new HashMap<>();
    SheetRules sheet = SheetRules.of(page);
    List<Seen> ways = new ArrayList<>();
    int faded = 0;
    for (Element element : page.attributed()) {
      Unseen own = own(element, styles);
      Unseen way = own == Unseen.SHOWN ? sheet.way(element) : own;
      if (way != Unseen.SHOWN) {
        ways.add(new Seen(element, way));
        faded += way == Unseen.FADED ? measures.at(element).chars : 0;
      }
    }
    Hidden hidden = new Hidden(measures, measures.at(page.page().body()).chars);
    boolean fading = faded > ARTICLE;
    ways.forEach(each -> hidden.see(each.element(), each.way(), fading));
    return hidden;
  }

  private record Seen(Element element, Unseen way) {}

  private static Unseen own(Element element, Map<String, Unseen> styles) {
    if (Styles.isHiddenByMark(element)) {
      return Unseen.NONE;
    }
    String style = element.attr("style");
    Unseen way = style.isEmpty() ? Unseen.SHOWN : styles.computeIfAbsent(style, Styles::unseen);
    return way != Unseen.SHOWN && Styles.isFolded(element) ? Unseen.SHOWN : way;
  }

  /// @param fading whether the page has much text that fades in
  private void see(Element element, Unseen way, boolean fading) {
    boolean fades = way == Unseen.FADED && (fading || Marks.isContentByClass(element));
    boolean put = isPut(element) && !fades;
    boolean out =
        switch (way) {
          case NONE -> true;
          case AWAY, FADED -> put;
          case TINY -> put && !Styles.isResized(element);
          case PALE -> put && !Styles.isRecoloured(element);
          case SLIGHT, SHOWN -> false;
        };
    if (out) {
      dropped.add(element);
    }
    if (put && (out || way == Unseen.SLIGHT || way == Unseen.PALE)) {
      unseen.add(element);
    }
  }

  /// Whether an element holds too little to be the article, or links for the most part.
  private boolean isPut(Element element) {
    Measures.Measure inside = measures.at(element);
    boolean little = inside.chars <= ARTICLE && inside.chars <= most;
    return little || inside.linkDensity() > LINKS;
  }

  /// Whether an element, with all that is in it, is no part of the text.
  boolean holds(Element element) {
    return dropped.contains(element);
  }

  /// What hidden links and texts say, each with the host that it leads to before it, if to another
  /// site: `www.some.example 真人平台`; in the page's order.
  List<String> words() {
    Set<String> words = new LinkedHashSet<>();
    for (Element element : unseen) {
      List<Element> links = element.select("a[href]");
      links.forEach(link -> add(host(link.attr("href")) + " " + link.text(), words));
      if (measures.at(element).linkDensity() < 1) {
        add(" " + element.text(), words);
      }
    }
    return words.stream().limit(MOST).toList();
  }

  private static void add(String words, Set<String> all) {
    if (Glyphs.hasCjk(words) && all.size() < MOST) {
      all.add(words.length() <= LONGEST ? words : words.substring(0, LONGEST));
    }
  }

  /// Links within a site have no host.
  private static String host(String href) {
    try {
      return Optional.ofNullable(URI.create(href.strip()).getHost()).orElse("");
    } catch (IllegalArgumentException _) {
      return "";
    }
  }
}
