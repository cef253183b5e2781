package yangban.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import yangban.corpus.Level;
import yangban.indexer.query.Facet;
import yangban.indexer.search.ArticleCard;
import yangban.indexer.search.Hit;
import yangban.web.SearchAddress;

/// One result.
///
/// @param id the practice's or the article's; also the name of the card on the page
/// @param excerptBegins whether it is the beginning of the text
/// @param excerptEnds whether it ends as a sentence does
/// @param meta branch, school, level and batch, discipline, date: what is known of these
/// @param articleTitle of the article that the practice stands in; empty where the hit is no
///   practice
/// @param sameTopic a search for practices of the first topic, where there is one
/// @param citeHref where its citation stands
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
    List<ThemeChip> themes,
    String articleTitle,
    String articleHref,
    Optional<Frame.Link> sameTopic,
    String citeHref) {

  private static final Pattern SENTENCE_END = Pattern.compile("[。！？…”’）》】；]\\s*$");

  /// The card of a hit.
  ///
  /// @param query what was asked, so that the page behind the card can mark it; may be blank
  public static CardView of(Hit hit, String query, Labels labels) {
    ArticleCard article = hit.article();
    String tail = query.isBlank() ? "" : "?q=" + SearchAddress.encode(query);
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
        hit.themes().stream().map(theme -> ThemeChip.of(theme, labels)).toList(),
        hit.whole() ? "" : article.title(),
        articleHref,
        hit.topics().stream()
            .findFirst()
            .map(topic -> new Frame.Link(topic, SearchAddress.of(Facet.TOPIC, topic))),
        href + "#cite");
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
