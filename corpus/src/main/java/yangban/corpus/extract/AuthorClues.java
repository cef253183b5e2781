package yangban.corpus.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.QueryParser;
import yangban.corpus.Credit;
import yangban.corpus.CreditCandidate;

/// Who wrote a page, told by its markup, for pages that print no label before the name.
///
/// What metadata states counts only where the page prints it as well: content systems put their own
/// name, the site's or an account's there.
final class AuthorClues {

  private static final List<String> METAS =
      List.of(
          "author",
          "article:author",
          "og:article:author",
          "byl",
          "parsely-author",
          "sailthru.author",
          "dc.creator",
          "dcterms.creator",
          "citation_author",
          "twitter:creator:name",
          "article:author_name",
          "bytedance:author");
  private static final Set<String> WORDS =
      Set.of(
          "author",
          "authors",
          "byline",
          "nickname",
          "nick",
          "username",
          "writer",
          "zuozhe",
          "authi");
  private static final List<String> CLASSES =
      List.of(
          "author",
          "byline",
          "nick",
          "user-name",
          "username",
          "up-name",
          "writer",
          "zuozhe",
          "authi");
  private static final double LINKED = 0.8;
  private static final double STATED = 0.75;
  private static final double MARKED = 0.7;

  private final Markup page;
  private final List<String> lines;
  private final AuthorNames names;

  /// @param lines what the page prints
  /// @param sites names of the page's own site and publisher: none of them wrote it
  AuthorClues(Markup page, List<String> lines, List<String> sites) {
    this.page = page;
    this.lines = lines.stream().map(line -> line.toLowerCase(Locale.ROOT)).toList();
    this.names = new AuthorNames(sites);
  }

  /// The writers, empty where nothing names any.
  List<CreditCandidate> writers(MetaNames metas, List<String> linked) {
    List<CreditCandidate> found =
        candidates(stated(linked), String.join("、", linked), "json-ld", LINKED);
    for (String meta : METAS) {
      if (found.isEmpty()) {
        String text = metas.first(meta).orElse("");
        found = candidates(stated(AuthorNames.parted(text)), text, "meta-author", STATED);
      }
    }
    return found.isEmpty() ? marked() : found;
  }

  private static List<CreditCandidate> candidates(
      List<String> names, String quote, String rule, double confidence) {
    List<Credit> credits = names.stream().map(name -> new Credit("作者", name)).toList();
    return Signatures.candidates(credits, quote, rule, confidence);
  }

  /// The names that the page prints, too.
  private List<String> stated(List<String> writers) {
    Set<String> kept = new LinkedHashSet<>();
    for (String raw : writers) {
      for (String name : AuthorNames.parted(raw)) {
        if (names.isName(name) && isPrinted(name)) {
          kept.add(name);
        }
      }
    }
    return List.copyOf(kept);
  }

  private boolean isPrinted(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return lines.stream().anyMatch(line -> line.contains(wanted));
  }

  /// The first element whose class or relation says that it names the author.
  private List<CreditCandidate> marked() {
    int tried = 0;
    for (Element element : page.marked(AuthorClues::isPlace)) {
      if (tried++ > 60) {
        break;
      }
      if (isOfTheArticle(element)) {
        List<CreditCandidate> found = marked(element);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return dated();
  }

  /// The names that an element holds, or what within it is called a name or linked first.
  private List<CreditCandidate> marked(Element element) {
    List<Element> tried = new ArrayList<>();
    tried.add(element);
    element.select("[class*=name],[class*=Name],a").stream().limit(INNER).forEach(tried::add);
    for (Element each : tried) {
      String text = Glyphs.trim(each.text());
      List<String> named = names.in(text);
      if (!named.isEmpty() && named.stream().allMatch(this::isPrinted)) {
        return candidates(named, text, "author-class", MARKED);
      }
    }
    return List.of();
  }

  /// What is called a name in the few words that tell the date as well.
  private List<CreditCandidate> dated() {
    return page.marked(NAME).stream()
        .limit(MOST_NAMES)
        .filter(e -> !OTHERS_NAME.matcher(e.className()).find() && isDated(e) && !isAside(e))
        .map(this::marked)
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static boolean isDated(Element element) {
    Element around = element;
    for (int up = 0; up < LEVELS && around.parent() != null; up++) {
      around = around.parent();
      String text = begin(around);
      if (text.length() > LONGEST_DATED) {
        return false;
      }
      if (!DateReader.full(text).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /// The text of an element, and of a long one no more than shows that it is.
  private static String begin(Element element) {
    var text = new StringBuilder();
    NodeTraversor.filter(
        (node, depth) -> {
          if (node instanceof TextNode words) {
            text.append(words.getWholeText()).append(' ');
          }
          return text.length() > LONGEST_DATED ? FilterResult.STOP : FilterResult.CONTINUE;
        },
        element);
    return text.toString();
  }

  /// Names that are no person's.
  private static final Pattern OTHERS_NAME =
      Pattern.compile("(?i)site|source|file|column|channel|cat|media|tag|topic|brand|school");

  private static final Evaluator NAME =
      QueryParser.parse("[class~=(?i)(^|[-_ ])(?:user)?name($|[-_ ])]");

  private static final int MOST_NAMES = 30;
  private static final int INNER = 3;
  private static final int LEVELS = 3;
  private static final int LONGEST_DATED = 160;

  private static boolean isPlace(Element element) {
    String id = element.id();
    String names = element.className();
    return element.attr("rel").strip().equalsIgnoreCase("author")
        || element.attr("itemprop").strip().equalsIgnoreCase("author")
        || Markup.holds(id, "author")
        || Markup.holds(id, "byline")
        || (!names.isEmpty() && CLASSES.stream().anyMatch(word -> Markup.holds(names, word)));
  }

  private static boolean isOfTheArticle(Element element) {
    if (!element.hasAttr("rel")
        && !element.hasAttr("itemprop")
        && !Marks.contains(element.className(), WORDS)
        && !Marks.contains(element.id(), WORDS)
        && !element.className().contains("up-name")
        && !element.className().contains("user-name")) {
      return false;
    }
    return !isAside(element);
  }

  private static boolean isAside(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e.nameIs("footer") || e.nameIs("nav") || e.nameIs("aside") || Marks.isTalk(e)) {
        return true;
      }
    }
    return Styles.isHidden(element);
  }
}
