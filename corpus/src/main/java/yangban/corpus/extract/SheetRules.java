package yangban.corpus.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import yangban.corpus.extract.Styles.Unseen;

/// The rules of the style sheets within a page that hide what bears a class or an id: `.a1{…}`,
/// `#a1{…}`. Of a cascade nothing is known here, so a name that any other rule mentions, and rules
/// for certain media, do not count; menus and tabs that wait for a click are named in several.
/// Titles for the blind are hidden so, too: what is found here is told and not left out.
final class SheetRules {

  /// Characters of style sheets that are read of a page, and rules.
  private static final int MOST_CHARS = 40_000;

  private static final int MOST_RULES = 1_000;

  private static final Pattern RULE = Pattern.compile("([^{}]{1,200})\\{([^{}]{0,400})\\}");
  private static final Pattern NAMED = Pattern.compile("(?:\\w{1,10})?([.#][A-Za-z_][\\w-]{0,60})");
  private static final Pattern NAMES = Pattern.compile("[.#][A-Za-z_][\\w-]{0,60}");

  private static final SheetRules NONE = new SheetRules(Map.of());

  private final Map<String, Unseen> ways;

  private SheetRules(Map<String, Unseen> ways) {
    this.ways = ways;
  }

  static SheetRules of(Markup page) {
    var sheets = new StringBuilder();
    for (Element style : page.named("style")) {
      String data = style.data();
      if (sheets.length() + data.length() <= MOST_CHARS) {
        sheets.append(data).append('\n');
      }
    }
    return sheets.isEmpty() ? NONE : read(sheets.toString());
  }

  private static SheetRules read(String sheets) {
    Map<String, Unseen> ways = new HashMap<>();
    Set<String> mentioned = new HashSet<>();
    Matcher rule = RULE.matcher(sheets);
    for (int i = 0; i < MOST_RULES && rule.find(); i++) {
      for (String selector : rule.group(1).split(",", -1)) {
        Matcher named = NAMED.matcher(selector.strip());
        Unseen way = named.matches() ? Styles.unseen(rule.group(2)) : Unseen.SHOWN;
        if (way != Unseen.SHOWN) {
          ways.putIfAbsent(named.group(1), Unseen.SLIGHT);
        } else {
          NAMES.matcher(selector).results().forEach(name -> mentioned.add(name.group()));
        }
      }
    }
    ways.keySet().removeAll(mentioned);
    return ways.isEmpty() ? NONE : new SheetRules(ways);
  }

  /// How the page's style sheets hide an element.
  Unseen way(Element element) {
    if (ways.isEmpty()) {
      return Unseen.SHOWN;
    }
    Unseen way = ways.getOrDefault("#" + element.id(), Unseen.SHOWN);
    for (String name : element.classNames()) {
      way = way == Unseen.SHOWN ? ways.getOrDefault("." + name, Unseen.SHOWN) : way;
    }
    return way;
  }
}
