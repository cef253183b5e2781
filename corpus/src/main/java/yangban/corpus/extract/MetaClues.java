package yangban.corpus.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import yangban.corpus.Credit;
import yangban.corpus.CreditCandidate;
import yangban.corpus.Surroundings;
import yangban.corpus.extract.PageParts.DateClue;
import yangban.corpus.extract.PageParts.TitleClue;

/// What a page's markup says about itself: its profile's elements, `<title>`, headings, Open Graph,
/// `<meta>` and JSON-LD.
final class MetaClues {

  private static final Evaluator SOURCE =
      QueryParser.parse(".source,#source,.media-name,.article-source,.source-name");
  private static final Evaluator CANONICAL = QueryParser.parse("link[rel=canonical][href]");

  private final Markup page;
  private final Optional<Profile> profile;
  private final MetaNames metas;
  private final JsonLd structured;
  private final Hidden hidden;

  MetaClues(Markup page, Optional<Profile> profile, Hidden hidden) {
    this.hidden = hidden;
    this.page = page;
    this.profile = profile;
    this.metas = new MetaNames(page);
    this.structured = JsonLd.of(page);
  }

  List<TitleClue> titles() {
    List<TitleClue> titles = new ArrayList<>();
    profile.ifPresent(
        p -> p.titles(page).forEach(t -> titles.add(new TitleClue(t, "profile-title", 0.9))));
    for (Element h1 : page.named("h1")) {
      if (h1.closest("header,nav,footer") == null || h1.closest("article,main") != null) {
        titles.add(new TitleClue(h1.text(), "h1", 0.6));
      }
    }
    meta("og:title").ifPresent(t -> titles.add(new TitleClue(t, "og-title", 0.6)));
    structured.titles().stream()
        .limit(2)
        .forEach(t -> titles.add(new TitleClue(t, "json-ld-title", 0.6)));
    meta("articletitle").ifPresent(t -> titles.add(new TitleClue(t, "meta-title", 0.85)));
    meta("twitter:title").ifPresent(t -> titles.add(new TitleClue(t, "twitter-title", 0.4)));
    for (Element e : page.select(e -> e.nameIs("h2") || Markup.names(e, "title"))) {
      if (e.childrenSize() <= 3 && e.closest("nav,footer,aside,ul") == null && !e.nameIs("a")) {
        titles.add(new TitleClue(e.text(), "title-class", e.nameIs("h2") ? 0.3 : 0.25));
      }
      if (titles.size() > 30) {
        break;
      }
    }
    String named = page.page().title();
    if (!named.isBlank()) {
      titles.add(new TitleClue(named, "title-element", 0.55));
    }
    titles.removeIf(t -> t.text().isBlank() || t.text().length() > 300);
    return titles;
  }

  List<DateClue> dates() {
    return new MetaDates(page, profile, metas).clues();
  }

  List<String> publishers() {
    return profile.map(p -> p.publishers(page)).orElse(List.of());
  }

  private static final Pattern SOURCE_LABEL =
      Pattern.compile("^(?:信息|稿件|文章|新闻|内容)?来源\\s*[:：]?\\s*");

  /// What class names or metadata call the source, printed without a label.
  List<String> sources() {
    List<String> sources = new ArrayList<>();
    for (Element element : page.marked(SOURCE)) {
      addSource(element.text(), sources);
    }
    for (String name : List.of("contentsource", "source", "article:source", "bytedance:source")) {
      meta(name).ifPresent(text -> addSource(text, sources));
    }
    return sources;
  }

  private static void addSource(String text, List<String> sources) {
    String name = Glyphs.trim(SOURCE_LABEL.matcher(Glyphs.trim(text)).replaceFirst(""));
    boolean fits = name.length() >= 2 && name.length() <= 30 && Glyphs.hasCjk(name);
    if (fits && !Glyphs.endsSentence(name) && DateReader.full(name).isEmpty()) {
      sources.add(name);
    }
  }

  /// Where a page shows its site's logo, whose words are often the only place that names a school.
  private static final Evaluator LOGO =
      QueryParser.parse(
          "header img[alt],[class*=logo] img[alt],[id*=logo] img[alt],[class*=head] img[alt],"
              + "[id*=head] img[alt],[class*=top] img[alt],[id*=top] img[alt],[class*=banner] img[alt],"
              + "img[src*=logo][alt],img[class*=logo][alt],img[id*=logo][alt],"
              + "[class*=logo][title],[class*=logo] a[title]");

  private static final int LOGOS = 4;

  /// What a picture shows beside the text that bears a school's name is its header.
  private static final Pattern NAMES_SCHOOL =
      Pattern.compile("[\\p{IsHan}()（）·\\s]{2,20}(?:大学|学院|学校|研究院|医院|党校)[\\p{IsHan}()（）·\\s]{0,16}");

  private static final String TEXT =
      "p,article,figure,[class*=content],[id*=content],[class*=article]";

  /// What metadata and the logo's words call the site or its owner, best first.
  List<String> sites() {
    Set<String> sites = new LinkedHashSet<>();
    for (String name : List.of("og:site_name", "application-name", "copyright", "author")) {
      meta(name).ifPresent(sites::add);
    }
    sites.addAll(structured.publishers());
    page.marked(e -> (e.hasAttr("alt") || e.hasAttr("title")) && page.is(e, LOGO)).stream()
        .map(e -> e.hasAttr("alt") ? e.attr("alt") : e.attr("title"))
        .map(Glyphs::trim)
        .filter(Glyphs::hasCjk)
        .limit(LOGOS)
        .forEach(sites::add);
    page.named("img").stream()
        .filter(e -> e.hasAttr("alt"))
        .filter(e -> NAMES_SCHOOL.matcher(e.attr("alt")).matches())
        .filter(e -> e.closest(TEXT) == null)
        .map(e -> Glyphs.trim(e.attr("alt")))
        .limit(LOGOS)
        .forEach(sites::add);
    return List.copyOf(sites);
  }

  /// What metadata and hidden links say beside the article.
  Surroundings marks() {
    List<String> keywords = new ArrayList<>();
    for (String name : List.of("keywords", "description")) {
      meta(name).filter(Glyphs::hasCjk).ifPresent(keywords::add);
    }
    return new Surroundings(Glyphs.trim(page.page().title()), keywords, List.of(), hidden.words());
  }

  /// What the profile's elements name.
  List<CreditCandidate> credits() {
    List<CreditCandidate> credits = new ArrayList<>();
    for (String text : profile.map(p -> p.authors(page)).orElse(List.of())) {
      List<Credit> named =
          PostingLine.of(text)
              .map(PostingLine::credits)
              .filter(c -> !c.isEmpty())
              .orElseGet(() -> NameList.of("作者", text));
      credits.addAll(Signatures.candidates(named, text, "profile-author", 0.95));
    }
    return credits;
  }

  /// Writers that metadata or class names tell of and the page prints.
  ///
  /// @param lines what the page prints
  List<CreditCandidate> authors(List<String> lines) {
    List<String> sites = new ArrayList<>(structured.publishers());
    meta("og:site_name").ifPresent(sites::add);
    meta("application-name").ifPresent(sites::add);
    return new AuthorClues(page, lines, sites).writers(metas, structured.authors());
  }

  /// The whole text by the page's structured data, empty where it gives none.
  String statedBody() {
    return structured.body();
  }

  String language() {
    List<Element> html = page.named("html");
    return html.isEmpty() ? "" : html.getFirst().attr("lang");
  }

  Optional<String> canonical() {
    return page.named("link").stream()
        .filter(link -> page.is(link, CANONICAL))
        .findFirst()
        .map(link -> link.attr("href"))
        .or(() -> meta("og:url"));
  }

  private Optional<String> meta(String name) {
    return metas.first(name);
  }
}
