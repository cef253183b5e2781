package yangban.corpus.reuse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yangban.corpus.Article;
import yangban.corpus.Evidence;
import yangban.corpus.Place;
import yangban.corpus.Provenance;
import yangban.corpus.Span;
import yangban.corpus.Tag;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.store.ReuseFinding;
import yangban.corpus.store.ReuseFindings;
import yangban.corpus.store.ReuseFindings.Unjudged;

/// Tells of an article where it comes from by the articles that it has something in common with: a
/// mirror, where a genuine earlier copy shows that the school was written over; a repost, where it
/// is nearly the text of an earlier official page of another site.
///
/// Judges by pages and people alone and never by other judgements, so that the order in which
/// articles are judged does not matter. Not thread-safe: remembers which articles belong together,
/// and so is good for one go.
final class ProvenanceByReuse {
  /// Grows when it is told in another way; all are then judged anew.
  static final int VERSION = 2;

  /// Nearly the same text: little of the article's own is beside it, and it is not an excerpt. A
  /// fifth of the words edited leaves 0.79 at least (see [ReuseBounds]).
  private static final double NEARLY = 0.75;

  /// Articles at hand: each is met by its copies, which are judged one after the other.
  private static final int REMEMBERED = 500;

  private final CorpusStore store;
  private final ReuseReader reader;
  private final Map<String, List<String>> groups = new HashMap<>();
  private final Map<String, Unjudged> articles = new LinkedHashMap<>();

  ProvenanceByReuse(CorpusStore store, CommonProperty common) {
    this.store = store;
    this.reader =
        new ReuseReader(store, common, id -> unjudged(id).map(Unjudged::article), this::group);
  }

  /// What is found of one article, and which others are to be judged because of it.
  record Judgement(Optional<ReuseFinding> finding, List<String> also) {

    static final Judgement NOTHING = new Judgement(Optional.empty(), List.of());
  }

  /// @param doubt the article
  Judgement of(ReuseFindings.Doubt doubt) {
    Optional<Unjudged> self = unjudged(doubt.articleId());
    if (self.isEmpty()) {
      return Judgement.NOTHING;
    }
    Article article = asRead(self.get());
    List<Reuse> reuses = reader.of(article);
    boolean first =
        doubt.changed() && ReuseReader.isCrowd(reuses) && ReuseReader.isOriginal(article, reuses);
    return new Judgement(finding(article, reuses), first ? group(doubt.articleId()) : List.of());
  }

  /// As people corrected it, but for the class itself: that is what is to be told.
  private static Article asRead(Unjudged self) {
    Article article = self.article();
    return article.reading().provenance().value() == self.read()
        ? article
        : ReuseFinding.of(article, self.read());
  }

  private Optional<Unjudged> unjudged(String id) {
    Optional<Unjudged> known = Optional.ofNullable(articles.get(id));
    if (known.isPresent()) {
      return known;
    }
    Optional<Unjudged> found = store.findings().unjudged(id);
    found.ifPresent(each -> articles.put(id, each));
    if (articles.size() > REMEMBERED) {
      articles.keySet().remove(articles.keySet().iterator().next());
    }
    return found;
  }

  private List<String> group(String id) {
    List<String> known = groups.get(id);
    if (known == null) {
      known = store.findings().group(id, ReuseReader.MOST_OF_GROUP);
      for (String member : known) {
        groups.put(member, known);
      }
      groups.put(id, known);
    }
    return known;
  }

  private static Optional<ReuseFinding> finding(Article article, List<Reuse> reuses) {
    return SwappedSchool.in(article, reuses)
        .map(swapped -> mirror(article, swapped))
        .or(() -> SwappedWording.in(article, reuses).map(swapped -> mirror(article, swapped)))
        .or(() -> genuine(article, reuses))
        .or(() -> repost(article, reuses));
  }

  private static ReuseFinding mirror(Article article, SwappedSchool swapped) {
    String quote = around(article.text().body(), swapped.place());
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(new Evidence(Place.BODY, swapped.place(), quote, "school-written-over", 0.85));
    evidence.add(
        ofStore(swapped.school() + named(swapped.original()), "genuine-earlier-copy", 0.85));
    return new ReuseFinding(Provenance.MIRROR, evidence, swapped.original().id());
  }

  private static ReuseFinding mirror(Article article, SwappedWording swapped) {
    String quote = around(article.text().body(), swapped.place());
    return new ReuseFinding(
        Provenance.MIRROR,
        List.of(
            new Evidence(Place.BODY, swapped.place(), quote, "words-written-over", 0.85),
            ofStore(swapped.words() + named(swapped.original()), "genuine-earlier-copy", 0.85)),
        swapped.original().id());
  }

  /// A page that looks like a mirror by itself, and whose original is there.
  private static Optional<ReuseFinding> genuine(Article article, List<Reuse> reuses) {
    return article.reading().provenance().value() != Provenance.MIRROR
        ? Optional.empty()
        : source(reuses)
            .filter(r -> ReuseReader.date(article).isEmpty() || !isAfter(r.other(), article))
            .map(r ->
                new ReuseFinding(
                    Provenance.MIRROR,
                    List.of(ofStore(named(r.other()), "genuine-earlier-copy", 0.8)),
                    r.other().id()));
  }

  private static boolean isAfter(Article one, Article other) {
    return ReuseReader.date(one)
        .filter(day -> ReuseReader.date(other).filter(day::isAfter).isPresent())
        .isPresent();
  }

  private static Optional<ReuseFinding> repost(Article article, List<Reuse> reuses) {
    return switch (article.reading().provenance().value()) {
      case OFFICIAL, PRESS, ACCOUNT, REPOST ->
          source(reuses)
              .filter(r -> r.earlier() && r.share() >= NEARLY && r.otherShare() >= NEARLY)
              .filter(r -> isElsewhere(article, r.other()))
              .map(r ->
                  new ReuseFinding(
                      Provenance.REPOST,
                      List.of(ofStore(named(r.other()), "copy-of-earlier-official", 0.85)),
                      r.other().id()));
      case MILL, MIRROR, UNKNOWN -> Optional.empty();
    };
  }

  /// The official source, where the article is a copy of one.
  private static Optional<Reuse> source(List<Reuse> reuses) {
    return reuses.stream()
        .filter(r -> r.original() && r.kind() == ReuseKind.COPY)
        .filter(r -> r.other().reading().provenance().value() == Provenance.OFFICIAL)
        .findFirst();
  }

  /// Whether two pages stand on different sites. Where an address is not known, a press or account
  /// page is elsewhere than an official one, and of official ones those are whose publishers have
  /// different names.
  private static boolean isElsewhere(Article article, Article source) {
    Optional<Site> here = Site.of(article);
    Optional<Site> there = Site.of(source);
    if (here.isPresent() && there.isPresent()) {
      return !here.equals(there);
    }
    if (article.reading().provenance().value() != Provenance.OFFICIAL) {
      return true;
    }
    String one = publisher(article);
    String other = publisher(source);
    return !one.isEmpty() && !other.isEmpty() && !one.contains(other) && !other.contains(one);
  }

  private static String publisher(Article article) {
    return article.text().publisher().map(Tag::value).orElse("");
  }

  private static Evidence ofStore(String quote, String rule, double confidence) {
    return new Evidence(Place.STORE, new Span(0, quote.length()), quote, rule, confidence);
  }

  /// Title, day and site, as one cites in passing.
  private static String named(Article article) {
    String more =
        Stream.of(
                ReuseReader.date(article).map(Object::toString),
                Site.of(article).map(Site::name),
                article.text().publisher().map(Tag::value))
            .flatMap(Optional::stream)
            .collect(Collectors.joining("，"));
    return "《%s》%s".formatted(article.text().title(), more.isEmpty() ? "" : "（" + more + "）");
  }

  /// A place with the words around it.
  private static String around(String body, Span place) {
    int start = Math.max(body.lastIndexOf('\n', place.start()) + 1, place.start() - 12);
    int line = body.indexOf('\n', place.end());
    int end = Math.min(line < 0 ? body.length() : line, place.end() + 12);
    return body.substring(start, Math.max(end, place.end()));
  }
}
