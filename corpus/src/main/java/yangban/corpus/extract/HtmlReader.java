package yangban.corpus.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.HtmlTreeBuilder;
import org.jsoup.parser.Parser;
import yangban.corpus.BlockKind;
import yangban.corpus.extract.ContentFinder.Found;
import yangban.corpus.extract.HtmlLines.Placed;
import yangban.corpus.extract.PageParts.TitleClue;

/// Takes an HTML page apart: a profile's rules where a profile knows the page and what it finds
/// holds up against the general finder, the general finder otherwise.
final class HtmlReader {

  /// A page's parts and all its lines.
  record Read(PageParts parts, List<PageLine> lines, Optional<String> canonical) {}

  /// A profile's body must hold this share of the prose that the general finder sees.
  private static final double HOLDS_UP = 0.5;

  /// Markup spends some elements on each line, but not this many.
  private static final int ELEMENTS_PER_BLOCK = 20;

  private final ExtractLimits limits;
  private final List<Profile> profiles;
  private final LineModel model;

  HtmlReader(ExtractLimits limits, List<Profile> profiles, LineModel model) {
    this.model = model;
    this.limits = limits;
    this.profiles = profiles;
  }

  private record Choice(
      String profile, List<Element> containers, Set<Element> dropped, double confidence) {}

  Read read(String html) throws RejectedException {
    Document document =
        new Parser(new HtmlTreeBuilder()).setMaxDepth(limits.maxDepth()).parseInput(html, "");
    Element body = document.body();
    Measures measures = Measures.of(body);
    if (measures.at(body).elements > ELEMENTS_PER_BLOCK * limits.maxBlocks()) {
      throw tooManyBlocks();
    }
    var markup = new Markup(document);
    Hidden hidden = Hidden.of(markup, measures);
    List<Placed> placed = lines(body, measures, hidden);
    if (placed.size() > limits.maxBlocks()) {
      throw tooManyBlocks();
    }
    var noise = new ElementNoise(body, measures, placed);
    Choice choice = choose(markup, noise, body, measures, placed);
    List<String> warnings = new ArrayList<>();
    if (measures.deepest() >= limits.maxDepth() - 2) {
      checkDepth(placed);
      warnings.add("网页嵌套超过 %d 层，更深处已摊平读取。".formatted(limits.maxDepth()));
    }
    var clues = new MetaClues(markup, profile(choice.profile()), hidden);
    List<PageLine> lines = placed.stream().map(Placed::line).toList();
    choice = withLeads(choice, noise, placed, clues);
    Optional<BorderLines> border =
        LOOSE.contains(choice.profile())
            ? Optional.of(
                new BorderLines(
                    model, choice.containers(), choice.dropped(), placed, measures, noise))
            : Optional.empty();
    if (CutOff.is(html, last(placed, choice))) {
      warnings.add("网页没有完：缺少结尾的标签，正文停在半中间；可能没有下载完整，请重新保存后再导入。");
    }
    PageParts parts = parts(choice, placed, clues, warnings, border);
    return new Read(statedBody(parts, placed, clues, markup), lines, clues.canonical());
  }

  /// The last line of a page, where it is the article's.
  private static List<PageLine> last(List<Placed> placed, Choice choice) {
    return placed.isEmpty()
            || !isWithin(placed.getLast().owner(), choice.containers())
            || isDropped(placed.getLast().owner(), choice)
        ? List.of()
        : List.of(placed.getLast().line());
  }

  /// Points of prose below which a page holds no article: about one full paragraph.
  private static final double NO_ARTICLE = 4;

  /// Characters of a text in a page's structured data that is an article's and no summary.
  private static final int LEAST_STATED = 300;

  /// A page whose body only a script would write may give its text as structured data.
  private static PageParts statedBody(
      PageParts parts, List<Placed> placed, MetaClues clues, Markup markup) {
    double shown = prose(placed);
    String stated = clues.statedBody();
    if (stated.length() >= LEAST_STATED && shown < NO_ARTICLE) {
      return parts.withBody(PlainReader.text(stated).body(), STATED);
    }
    if (shown >= LITTLE) {
      return parts;
    }
    return ScriptText.of(markup)
        .filter(text -> text.prose() >= NO_ARTICLE && text.prose() > MUCH_MORE * shown)
        .map(text -> parts.withBody(text.lines(), STATED).dated(text.date()))
        .orElse(parts);
  }

  private static final String STATED = "正文取自网页的结构化数据。";

  /// Points of prose from which on a page shows its article.
  private static final double LITTLE = 30;

  /// How much more prose a page's script must keep than it shows.
  private static final double MUCH_MORE = 3;

  /// The visible lines; where they say next to nothing and hidden ones much, all: pages that a
  /// script uncovers are read as if it had.
  private static List<Placed> lines(Element body, Measures measures, Hidden hidden) {
    List<Placed> visible = HtmlLines.of(body, measures, hidden::holds);
    int shown = visible.stream().mapToInt(p -> p.line().size().visible()).sum();
    if (prose(visible) >= 16 || measures.at(body).chars < 3 * shown + 200) {
      return visible;
    }
    List<Placed> all = HtmlLines.of(body, measures, _ -> false);
    return prose(all) > 3 * prose(visible) ? all : visible;
  }

  private static double prose(List<Placed> placed) {
    return placed.stream().mapToDouble(p -> ContentFinder.points(p.line())).sum();
  }

  private RejectedException tooManyBlocks() {
    return new RejectedException(
        RejectionKind.TOO_LARGE, "网页超过 %d 段，不像一篇文章；请拆分后再导入。".formatted(limits.maxBlocks()));
  }

  /// A page that is deep and says nothing is an attack or a machine's output; one that is deep and
  /// has prose is an old page with unclosed tags.
  private void checkDepth(List<Placed> placed) throws RejectedException {
    if (prose(placed) < 12) {
      throw new RejectedException(
          RejectionKind.TOO_DEEP,
          "网页嵌套超过 %d 层且几乎没有正文，无法读取；请从浏览器另存后再导入。".formatted(limits.maxDepth()));
    }
  }

  private Optional<Profile> profile(String name) {
    return profiles.stream().filter(p -> p.name().equals(name)).findFirst();
  }

  private Choice choose(
      Markup markup, ElementNoise noise, Element body, Measures measures, List<Placed> placed) {
    Optional<Found> general = new ContentFinder(measures, placed, noise).find();
    double best = general.map(Found::prose).orElse(0.0);
    for (Profile profile : profiles) {
      if (profile.marks(markup)) {
        List<Element> containers = profile.bodies(markup, measures);
        double prose = 0;
        for (Placed line : placed) {
          prose += isWithin(line.owner(), containers) ? ContentFinder.points(line.line()) : 0;
        }
        if (!containers.isEmpty() && prose >= HOLDS_UP * best) {
          Set<Element> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
          for (Element container : containers) {
            dropped.addAll(profile.dropped(container));
            if (profile.name().equals("news")) {
              dropped.addAll(noise.in(container));
            }
          }
          return new Choice(profile.name(), containers, dropped, Math.min(0.99, 0.9 + prose / 500));
        }
      }
    }
    return general
        .map(g ->
            new Choice(
                "general", List.of(g.container()), g.dropped(), confidence(g, measures, body)))
        .orElseGet(() -> new Choice("general", List.of(body), Set.of(), 0.2));
  }

  /// Profiles that know no content system, whose body may stand in several places.
  private static final Set<String> LOOSE = Set.of("general", "news");

  /// How often a markup's title must be right to tell where an article begins.
  private static final double SURE_TITLE = 0.5;

  private static Choice withLeads(
      Choice choice, ElementNoise noise, List<Placed> placed, MetaClues clues) {
    if (!LOOSE.contains(choice.profile())) {
      return choice;
    }
    List<String> titles =
        clues.titles().stream().filter(t -> t.weight() >= SURE_TITLE).map(TitleClue::text).toList();
    List<Element> leads =
        new Leads(noise, placed)
            .above(
                choice.containers().getFirst(),
                line ->
                    line.kind() == BlockKind.HEADING
                        && titles.stream().anyMatch(title -> Titles.same(line.text(), title)));
    Set<Element> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
    dropped.addAll(choice.dropped());
    leads.forEach(lead -> dropped.addAll(noise.in(lead)));
    List<Element> all = new ArrayList<>(leads);
    all.addAll(choice.containers());
    return new Choice(choice.profile(), all, dropped, choice.confidence());
  }

  private static double confidence(Found found, Measures measures, Element body) {
    Measures.Measure inside = measures.at(found.container());
    double share = (double) inside.chars / Math.max(1, measures.at(body).chars);
    double length = Math.min(1, found.prose() / 30);
    return 0.3
        + 0.35 * length
        + 0.15 * Math.min(1, share * 1.5)
        + 0.15 * (1 - inside.linkDensity());
  }

  private static boolean isWithin(Element owner, List<Element> containers) {
    for (Element e = owner; e != null; e = e.parent()) {
      for (Element container : containers) {
        if (e.equals(container)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isDropped(Element owner, Choice choice) {
    for (Element e = owner; e != null; e = e.parent()) {
      if (choice.dropped().contains(e)) {
        return true;
      }
    }
    return false;
  }

  private static PageParts parts(
      Choice choice,
      List<Placed> placed,
      MetaClues clues,
      List<String> warnings,
      Optional<BorderLines> border) {
    List<PageLine> before = new ArrayList<>();
    List<PageLine> body = new ArrayList<>();
    List<PageLine> after = new ArrayList<>();
    // What is dropped between a title inside the body and the first prose stands above the article.
    boolean begun = false;
    for (Placed line : placed) {
      boolean inside = isWithin(line.owner(), choice.containers());
      if (inside && !isDropped(line.owner(), choice)) {
        body.add(line.line());
        begun |= ContentFinder.points(line.line()) > 0;
      } else {
        boolean above = body.isEmpty() || (inside && !begun);
        (above ? before : after).add(line.line());
      }
    }
    return new PageParts(
        before,
        body,
        after,
        clues.titles(),
        clues.dates(),
        clues.publishers(),
        clues.sources(),
        clues.sites(),
        clues.credits(),
        clues.authors(placed.stream().map(p -> p.line().text()).toList()),
        clues.marks(),
        clues.language(),
        choice.profile(),
        choice.confidence(),
        warnings,
        border);
  }
}
