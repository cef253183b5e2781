package yangban.corpus.crawl;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// A page's links in rows, and the rows in runs of one shape.
///
/// Idea: who prints a list prints each entry by the same template. So the largest part of the page
/// around a link that leads nowhere else (a list item, a table row, a card) is that entry, and
/// entries of one list have the same path of tags and classes. No word and no class name of any
/// system is needed for that. (Mining data records by repeated tag paths: B. Liu, R. Grossman, Y.
/// Zhai, Mining Data Records in Web Pages, KDD 2003; here reduced to links.)
final class LinkMap {

  /// A page with more links is cut: no list of the kind has as many.
  static final int MOST_LINKS = 3000;

  private static final int LONGEST_ROW = 1500;

  private static final Pattern CHROME =
      Pattern.compile(
          "(?:^|[\\s_-])(?:nav|navi|navbar|menu|header|head|top|topbar|footer|foot|bottom|copyright|breadcrumb|crumbs?|location|position|dqwz|wz|sidebar|side|aside|links|friendlink|yqlj|banner|toolbar|share|lang)(?:$|[\\s_\\d-])");

  private final List<LinkRow> rows = new ArrayList<>();
  private final Map<String, List<LinkRow>> runs = new HashMap<>();
  private final Map<Element, Target> targets = new HashMap<>();
  private final Map<Element, Boolean> chrome = new HashMap<>();
  private final Addresses addresses;
  private final URI base;

  /// Where the links below an element lead.
  private record Target(@Nullable URI only, int links) {}

  private LinkMap(Addresses addresses, URI base) {
    this.addresses = addresses;
    this.base = base;
  }

  static LinkMap of(Document page, URI address, Addresses addresses) {
    LinkMap map = new LinkMap(addresses, base(page, address, addresses));
    map.collect(page);
    return map;
  }

  /// The links in the order of the page.
  List<LinkRow> rows() {
    return rows;
  }

  /// The rows that share a row's shape, itself among them.
  List<LinkRow> run(LinkRow row) {
    return runs.getOrDefault(row.shape(), List.of());
  }

  /// All runs.
  Iterable<List<LinkRow>> runs() {
    return runs.values();
  }

  private static URI base(Document page, URI address, Addresses addresses) {
    Element stated = page.selectFirst("base[href]");
    return stated == null
        ? address
        : addresses.resolve(address, stated.attr("href")).orElse(address);
  }

  private void collect(Document page) {
    Map<Element, URI> anchors = new HashMap<>();
    List<Element> inOrder = new ArrayList<>();
    for (Element anchor : page.select("a[href], area[href]")) {
      if (inOrder.size() >= MOST_LINKS) {
        break;
      }
      Optional<URI> leads = addresses.resolve(base, anchor.attr("href"));
      if (leads.isPresent()) {
        anchors.put(anchor, leads.get());
        inOrder.add(anchor);
      }
    }
    for (Element anchor : inOrder) {
      mark(anchor, leads(anchors, anchor));
    }
    Map<Element, LinkRow> byElement = new HashMap<>();
    for (Element anchor : inOrder) {
      LinkRow row = row(anchor, leads(anchors, anchor));
      @Nullable LinkRow other = byElement.get(row.element());
      if (other == null || Words.letters(row.text()) > Words.letters(other.text())) {
        byElement.put(row.element(), row);
      }
    }
    for (LinkRow row : byElement.values()) {
      rows.add(row);
    }
    Map<Element, Integer> places = new HashMap<>();
    for (Element anchor : inOrder) {
      places.put(anchor, places.size());
    }
    rows.sort((a, b) ->
        Integer.compare(places.getOrDefault(a.anchor(), 0), places.getOrDefault(b.anchor(), 0)));
    for (LinkRow row : rows) {
      runs.computeIfAbsent(row.shape(), s -> new ArrayList<>()).add(row);
    }
  }

  private static URI leads(Map<Element, URI> anchors, Element anchor) {
    return java.util.Objects.requireNonNull(anchors.get(anchor));
  }

  /// Tells every element above a link where it leads.
  private void mark(Element anchor, URI address) {
    for (Element e = anchor; e != null; e = e.parent()) {
      @Nullable Target before = targets.get(e);
      if (before == null) {
        targets.put(e, new Target(address, 1));
      } else {
        boolean same = before.only() != null && before.only().equals(address);
        targets.put(e, new Target(same ? address : null, before.links() + 1));
      }
    }
  }

  private LinkRow row(Element anchor, URI address) {
    Element element = anchor;
    for (Element parent = anchor.parent();
        parent != null && leadsOnlyTo(parent, address) && !isFrame(parent);
        parent = parent.parent()) {
      element = parent;
    }
    String text = text(anchor);
    String all = element.equals(anchor) ? text : element.text();
    Element wide = wider(element);
    Optional<RowDate> date =
        all.length() > LONGEST_ROW
            ? Optional.empty()
            : RowDate.in(all)
                .or(() -> wide.text().length() > 300 ? Optional.empty() : RowDate.in(wide.text()));
    String outside = all.length() > anchor.text().length() ? all.replace(anchor.text(), " ") : "";
    return new LinkRow(
        anchor,
        element,
        address,
        text,
        outside,
        date,
        shape(element),
        isInline(anchor),
        isChrome(element));
  }

  /// Where a row shares its line with a link to its column, the line.
  private Element wider(Element row) {
    Element parent = row.parent();
    @Nullable Target target = parent == null ? null : targets.get(parent);
    return parent != null && target != null && target.links() <= 2 && !isFrame(parent)
        ? parent
        : row;
  }

  private boolean leadsOnlyTo(Element element, URI address) {
    @Nullable Target target = targets.get(element);
    return target != null && target.only() != null && target.only().equals(address);
  }

  private static boolean isFrame(Element element) {
    String name = element.normalName();
    return name.equals("body") || name.equals("html") || name.equals("#root");
  }

  /// What a reader sees of a link; the whole title where the page cuts it and keeps it aside.
  private static String text(Element anchor) {
    String shown = anchor.text().strip();
    if (shown.isEmpty()) {
      shown = anchor.select("img[alt]").attr("alt").strip();
    }
    String aside = anchor.attr("title").strip();
    boolean cut = shown.endsWith("…") || shown.endsWith("..") || shown.isEmpty();
    String text = cut && !aside.isEmpty() ? aside : shown;
    return text.length() <= 200 ? text : text.substring(0, 200);
  }

  private static String shape(Element row) {
    StringBuilder path = new StringBuilder();
    for (Element e = row; e != null && !isFrame(e); e = e.parent()) {
      path.append('>').append(e.normalName());
      if (!e.equals(row)) {
        // Rows alternate their classes (odd, even, first); what holds them does not.
        path.append('.').append(e.className().replaceAll("\\d+", "0"));
      }
    }
    return path.toString();
  }

  private static boolean isInline(Element anchor) {
    return isWording(anchor.previousSibling(), true) || isWording(anchor.nextSibling(), false);
  }

  /// A neighbour that is running text: not a bullet, a date, a bracket.
  private static boolean isWording(@Nullable Node node, boolean before) {
    if (!(node instanceof TextNode words)) {
      return false;
    }
    String text = words.text().strip();
    boolean date = RowDate.in(text).isPresent() && text.length() < 25;
    return Words.letters(text) >= (before ? 3 : 4)
        && !date
        && !text.endsWith("：")
        && !text.endsWith(":");
  }

  /// Whether an element stands in a menu, a head, a foot or beside a text. Walks up in a loop: a
  /// hostile page nests deeper than a stack.
  boolean isChrome(Element element) {
    List<Element> unknown = new ArrayList<>();
    boolean is = false;
    for (Element e = element; e != null && !isFrame(e); e = e.parent()) {
      @Nullable Boolean known = chrome.get(e);
      if (known != null) {
        is = known;
        break;
      }
      unknown.add(e);
    }
    for (Element e : unknown.reversed()) {
      is |= isNamedChrome(e);
      chrome.put(e, is);
    }
    return is;
  }

  private static boolean isNamedChrome(Element element) {
    return switch (element.normalName()) {
      case "nav", "header", "footer", "aside" -> true;
      default ->
          CHROME
              .matcher((element.className() + " " + element.id()).toLowerCase(Locale.ROOT))
              .find();
    };
  }
}
