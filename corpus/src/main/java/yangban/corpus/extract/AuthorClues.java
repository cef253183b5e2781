package yangban.corpus.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.QueryParser;
import yangban.corpus.Credit;
import yangban.corpus.CreditCandidate;
import yangban.corpus.Nobody;

/// Who wrote a page, told by its markup and by lines such as `By Jane Doe`, for pages that print no
/// label before the name.
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
  private static final Pattern BY =
      Pattern.compile(
          "^(?:(?i:words|story|text|written|posted|reported|published|article|post|author|guest post|opinion)\\s*)?(?i:by)[:\\s]\\s*(?<n>\\p{L}[\\p{L}.'’-]*(?:\\s+(?:(?:de|van|von|der|den|da|di|la|le|el|al|bin|and|&|,)\\s+)*[\\p{Lu}][\\p{L}.'’-]*){0,7})");
  private static final Pattern BYLINE =
      Pattern.compile(
          "^(?i:(?:article|written|posted|authored|words|story|text|published|created|contributed)? ?by(?=[\\p{Lu}:\\s])|author|von|par|por|di)[:\\s]*(?=\\S)");
  private static final Pattern END =
      Pattern.compile(
          "\\s*(?:[|·•⋅–—@/(\\[]|,\\s*(?![\\p{Lu}][\\p{Ll}]+ [\\p{Lu}])|\\s-\\s|\\b(?i:on|updated|published|posted|in|last|for|is|staff|contributor|\\d).*|\\d).*$");
  private static final Pattern JOINED =
      Pattern.compile("\\s+(?:and|&|und|et|y|e)\\s+|\\s*[,;、，；]\\s*");
  private static final Pattern NO_PERSON =
      Pattern.compile(
          "(?i)^(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|mon|tue|tues|wed|thu|thur|fri|sat|sun)\\.?|january|february|march|april|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:the|about the) authors?|view .*|see .*|all posts.*|more (?:from|posts|by).*|(?:reviewed|edited|fact.?checked|medically reviewed|photo|photos|photography|image|illustrated) ?(?:by)?.*|category|industry|state|human|first name|last name|submitting|senior .*|editors|editorial|editor(?:s|ial)? (?:team|staff|board)|authors|staff|by|作者|编辑|小编|关注|已关注|发布者|登录|注册|follow|share|subscribe|more|share this)$");

  /// What stands in no name: marks of sentences and labels, and what only names of media end in.
  private static final Pattern NO_NAME =
      Pattern.compile(
          "[，。！？：【】《》\\[\\]]|\\p{IsHan}(?:日报|晚报|早报|晨报|时报|周报|商报|都市报|新闻网|网站|客户端|电视台|广播台|通讯社|融媒体中心)$");

  private static final double LINKED = 0.8;
  private static final double STATED = 0.75;
  private static final double MARKED = 0.7;

  private final Markup page;
  private final List<String> lines;
  private final Set<String> sites = new LinkedHashSet<>();

  /// @param lines what the page prints
  /// @param sites names of the page's own site and publisher: none of them wrote it
  AuthorClues(Markup page, List<String> lines, List<String> sites) {
    this.page = page;
    this.lines = lines.stream().map(line -> line.toLowerCase(Locale.ROOT)).toList();
    sites.forEach(site -> this.sites.add(Titles.loose(site)));
  }

  /// The writers, empty where nothing names any.
  List<CreditCandidate> names(MetaNames metas, List<String> linked) {
    List<CreditCandidate> names =
        candidates(stated(linked), String.join("、", linked), "json-ld", LINKED);
    for (String meta : METAS) {
      if (names.isEmpty()) {
        String text = metas.first(meta).orElse("");
        names = candidates(stated(parted(text)), text, "meta-author", STATED);
      }
    }
    return names.isEmpty() ? marked() : names;
  }

  private static List<CreditCandidate> candidates(
      List<String> names, String quote, String rule, double confidence) {
    List<Credit> credits = names.stream().map(name -> new Credit("作者", name)).toList();
    return Signatures.candidates(credits, quote, rule, confidence);
  }

  /// The names that the page prints, too.
  private List<String> stated(List<String> names) {
    Set<String> kept = new LinkedHashSet<>();
    for (String raw : names) {
      for (String name : parted(raw)) {
        if (isName(name) && isPrinted(name)) {
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
      List<String> names = named(text);
      if (!names.isEmpty() && names.stream().allMatch(this::isPrinted)) {
        return candidates(names, text, "author-class", MARKED);
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

  private List<String> named(String text) {
    if (text.length() < 2 || text.length() > 120) {
      return List.of();
    }
    String plain = BYLINE.matcher(text).replaceFirst("");
    if (Glyphs.hasCjk(plain)) {
      plain = plain.replaceFirst("^(?:本文)?(?:原创)?(?:作者|撰文|文|作者名)[:：|丨/\\s]+", "");
      return plain.length() <= 16 && !plain.contains(" ") && isName(plain)
          ? List.of(plain)
          : List.of();
    }
    return parted(END.matcher(plain).replaceFirst("")).stream()
        .filter(this::isName)
        .filter(AuthorClues::isPersonOrAccount)
        .toList();
  }

  /// A name of two words, or an account's of one; a lone capitalised word is a heading.
  private static boolean isPersonOrAccount(String name) {
    return name.indexOf(' ') > 0 || !Character.isUpperCase(name.charAt(0)) || hasDigit(name);
  }

  private static boolean hasDigit(String name) {
    return name.chars().anyMatch(Character::isDigit);
  }

  /// The names of a line that begins with `By`, in the page's first lines.
  static Optional<Bylines.Signed> byline(List<PageLine> head) {
    for (PageLine line : head) {
      String text = line.text();
      if (text.length() <= 120 && !Glyphs.hasCjk(text)) {
        Matcher by = BY.matcher(text);
        if (by.find() && text.length() - by.end() < 60) {
          return Bylines.Signed.of(
              text,
              parted(by.group("n")).stream()
                  .filter(AuthorClues::hasNameShape)
                  .map(name -> new Credit("作者", name))
                  .toList());
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> parted(String text) {
    List<String> names = new ArrayList<>();
    for (String part : JOINED.split(BYLINE.matcher(text).replaceFirst(""), -1)) {
      String name = Glyphs.trim(part);
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  private boolean isName(String name) {
    return hasNameShape(name) && !sites.contains(Titles.loose(name));
  }

  private static boolean hasNameShape(String name) {
    int most = Glyphs.hasCjk(name) ? 20 : 48;
    Optional<Boolean> date =
        DateReader.labelled(name).isPresent() ? Optional.of(true) : Optional.empty();
    return name.length() >= 2
        && name.length() <= most
        && date.isEmpty()
        && Glyphs.letters(name) >= 2
        && !name.contains("://")
        && !name.contains("@")
        && !NO_NAME.matcher(name).find()
        && name.split("\\s+", -1).length <= 6
        && !Nobody.is(name)
        && !NO_PERSON.matcher(name).matches()
        && !Glyphs.endsSentence(name.replaceAll("\\.$", ""));
  }
}
