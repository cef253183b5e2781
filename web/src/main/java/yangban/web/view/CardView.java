package yangban.web.view;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import yangban.corpus.Level;
import yangban.corpus.frontier.PageState;
import yangban.indexer.query.Facet;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.search.ArticleCard;
import yangban.indexer.search.Hit;
import yangban.web.SearchAddress;

/// One result.
///
/// @param id the practice's or the article's; also the name of the card on the page
/// @param excerptBegins whether it is the beginning of the text
/// @param excerptEnds whether it ends as a sentence does
/// @param meta branch, school, level and batch, discipline, date: what is known of these
/// @param standing how its page stands, where whoever follows the link would not find it
/// @param articleTitle of the article that the practice stands in; empty where the hit is no
///   practice
/// @param sameTopic a search for practices of the first topic, where there is one
/// @param citeHref where its citation stands
/// @param sameAs where on the page the same text stands already
/// @param why it stands where it stands, where that was asked for
public record CardView(
    String id,
    Hit.Kind kind,
    String href,
    List<Fragment> heading,
    List<Fragment> excerpt,
    boolean excerptBegins,
    boolean excerptEnds,
    List<String> meta,
    SourceLine source,
    boolean sample,
    Optional<PageState> standing,
    List<ThemeChip> themes,
    String articleTitle,
    String articleHref,
    Optional<Frame.Link> sameTopic,
    String citeHref,
    Optional<String> sameAs,
    Optional<WhyView> why) {

  /// States in which a page is not to be had where it stood. A page that fails for now is not told
  /// on a card: most are back before anybody reads it.
  private static final Set<PageState> AWAY =
      EnumSet.of(PageState.GONE, PageState.BLOCKED, PageState.MOVED);

  /// The heading without marks, for those to whom a control has to say what it is for.
  public String headingText() {
    return heading.stream().map(Fragment::text).collect(Collectors.joining());
  }

  private static final Pattern SENTENCE_END = Pattern.compile("[。！？…”’）》】；]\\s*$");

  /// The card of a hit.
  ///
  /// @param asked the search, so that the page behind the card can mark its words
  /// @param states how the pages of collected articles stand, by the ids of the articles
  public static CardView of(
      Hit hit, SearchRequest asked, Map<String, PageState> states, Labels labels) {
    ArticleCard article = hit.article();
    String tail = SearchAddress.marking(asked);
    String articleHref = "/articles/" + article.id() + tail;
    String href = hit.whole() ? articleHref : "/practices/" + hit.id() + tail;
    return new CardView(
        hit.id(),
        hit.kind(),
        href,
        Fragment.of(hit.heading(), hit.headingHighlights()),
        Fragment.of(hit.excerpt(), hit.highlights()),
        hit.excerptStart() == 0,
        SENTENCE_END.matcher(hit.excerpt()).find(),
        meta(hit, labels),
        SourceLine.of(article, labels),
        article.sample(),
        Optional.ofNullable(states.get(article.id())).filter(AWAY::contains),
        hit.themes().stream().map(theme -> ThemeChip.of(theme, labels)).toList(),
        hit.whole() ? "" : article.title(),
        articleHref,
        hit.topics().stream()
            .findFirst()
            .map(topic -> new Frame.Link(topic, SearchAddress.of(Facet.TOPIC, topic))),
        href + "#cite",
        hit.sameAs().map(id -> "#c-" + id),
        hit.explanation().map(why -> WhyView.of(why, labels.words())));
  }

  private static List<String> meta(Hit hit, Labels labels) {
    ArticleCard article = hit.article();
    List<String> meta = new ArrayList<>();
    article.branch().ifPresent(meta::add);
    meta.add(school(article, labels));
    level(article, labels).ifPresent(meta::add);
    hit.disciplines().stream()
        .filter(code -> code.length() == 4)
        .findFirst()
        .map(labels::discipline)
        .ifPresent(meta::add);
    article.published().map(labels::day).ifPresent(meta::add);
    return List.copyOf(meta);
  }

  private static String school(ArticleCard article, Labels labels) {
    String school = article.university().orElseGet(() -> labels.words().text("unknown.university"));
    return article.college().map(college -> school + " " + college).orElse(school);
  }

  private static Optional<String> level(ArticleCard article, Labels labels) {
    return article.levels().stream()
        .min(Level::compareTo)
        .map(labels.words()::label)
        .map(level -> article.batch().map(batch -> level + batch).orElse(level));
  }
}
