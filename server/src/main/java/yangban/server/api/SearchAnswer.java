package yangban.server.api;

import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import yangban.corpus.BranchKind;
import yangban.corpus.DocumentKind;
import yangban.corpus.Level;
import yangban.corpus.Provenance;
import yangban.corpus.Span;
import yangban.corpus.Theme;
import yangban.corpus.frontier.PageState;
import yangban.indexer.query.Aspect;
import yangban.indexer.query.Correction;
import yangban.indexer.query.CountUnit;
import yangban.indexer.query.Expansion;
import yangban.indexer.query.Facet;
import yangban.indexer.query.QueryNote;
import yangban.indexer.query.QueryReading;
import yangban.indexer.query.SaidLimit;
import yangban.indexer.query.SaidValue;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.query.Unit;
import yangban.indexer.search.ArticleCard;
import yangban.indexer.search.DeadEnd;
import yangban.indexer.search.Explanation;
import yangban.indexer.search.FacetCount;
import yangban.indexer.search.Hit;
import yangban.indexer.search.SearchPage;
import yangban.indexer.search.WayOut;
import yangban.indexer.search.WordsFound;
import yangban.web.Messages;
import yangban.web.SearchAddress;
import yangban.web.view.WhyView;

/// A search's answer as JSON.
///
/// @param total practices, and whole articles that describe none
/// @param unit what `total` counts
/// @param facetUnit what is counted of the values of facets
/// @param tookMs milliseconds inside the index
record SearchAnswer(
    long total,
    String unit,
    CountUnit facetUnit,
    int page,
    int size,
    long tookMs,
    Query query,
    Counts counts,
    long hidden,
    List<Row> hits,
    Map<String, List<Value>> facets,
    Optional<WordsFound> words,
    Optional<End> deadEnd) {

  /// How the query was understood.
  ///
  /// @param rest the text without the fields that were taken as `choices`
  record Query(
      String text,
      List<String> tokens,
      List<Note> notes,
      List<Also> expansions,
      List<Said> said,
      List<Limit> limits,
      String rest,
      Map<String, Choice> choices,
      Optional<Correction> correction) {

    /// @param asked the search, as it was asked
    static Query of(QueryReading reading, SearchRequest asked) {
      Map<String, Choice> choices = new TreeMap<>();
      reading
          .choices()
          .forEach((facet, choice) ->
              choices.put(
                  facet.code(),
                  new Choice(
                      choice.any().stream().sorted().toList(),
                      choice.none().stream().sorted().toList())));
      return new Query(
          reading.text(),
          reading.tokens(),
          reading.notes().stream().map(note -> new Note(note.code(), note.words())).toList(),
          Expansion.ideas(reading.expansions()).stream().map(Also::of).toList(),
          reading.said().stream().map(said -> Said.of(said, asked.narrowed(reading))).toList(),
          reading.limits().stream().map(Limit::of).toList(),
          reading.rest(),
          choices,
          reading.correction());
    }
  }

  /// The values of a facet that the query names.
  record Choice(List<String> any, List<String> none) {}

  /// Something that was looked for and not typed.
  ///
  /// @param code switches it off as `off=`
  record Also(Expansion.Kind kind, String code, String typed, List<String> words, boolean on) {

    static Also of(Expansion expansion) {
      return new Also(
          expansion.kind(),
          expansion.code(),
          expansion.typed(),
          expansion.units().stream().map(Unit::typed).toList(),
          expansion.on());
    }
  }

  /// Words of the query that were read as values.
  ///
  /// @param code switches it off as `off=`
  /// @param only the parameters of the search for nothing else, where it is a facet
  record Said(
      String code,
      String typed,
      Aspect aspect,
      List<String> values,
      boolean on,
      Optional<String> only) {

    static Said of(SaidValue said, SearchRequest asked) {
      return new Said(
          said.code(),
          said.typed(),
          said.aspect(),
          said.values(),
          said.on(),
          said.only(asked).map(SearchAddress::parameters));
    }
  }

  /// Words of the query that say what results are not, or when they were published.
  ///
  /// @param code switches it off as `off=`
  /// @param facet whose values it names; none for a word
  record Limit(
      SaidLimit.Kind kind,
      String code,
      String typed,
      String what,
      Optional<Facet> facet,
      List<String> values,
      boolean on) {

    static Limit of(SaidLimit limit) {
      return new Limit(
          limit.kind(),
          limit.code(),
          limit.typed(),
          limit.what(),
          limit.facet(),
          limit.values(),
          limit.on());
    }
  }

  record Note(QueryNote.Code code, List<String> words) {}

  record Counts(long practices, long articles, long branches) {}

  /// One hit.
  ///
  /// @param sameAs the hit before it on the page that tells the same text
  /// @param highlights ranges in `excerpt`, UTF-16 code units, start inclusive, end exclusive
  record Row(
      String id,
      String articleId,
      Hit.Kind kind,
      boolean whole,
      String heading,
      List<List<Integer>> headingHighlights,
      String excerpt,
      List<List<Integer>> highlights,
      List<Theme> themes,
      List<String> topics,
      List<String> disciplines,
      float score,
      Source article,
      Optional<String> sameAs,
      Optional<Why> explanation) {}

  /// Why a hit stands where it stands.
  ///
  /// @param parts of the score, the largest first; they add up to it
  record Why(String sentence, List<Explanation.Share> parts) {}

  /// The article that a hit stands in.
  ///
  /// @param level the highest one
  /// @param state how its page stands at the source, where it was collected
  record Source(
      String title,
      Optional<URI> url,
      Optional<LocalDate> published,
      Optional<String> university,
      Optional<String> college,
      Optional<String> branch,
      Optional<BranchKind> branchKind,
      Optional<Level> level,
      Optional<String> batch,
      DocumentKind docKind,
      Optional<String> site,
      Provenance provenance,
      boolean sample,
      Optional<PageState> state) {

    static Source of(ArticleCard card, Map<String, PageState> states) {
      return new Source(
          card.title(),
          card.address(),
          card.published(),
          card.university(),
          card.college(),
          card.branch(),
          card.branchKind(),
          card.levels().stream().min(Level::compareTo),
          card.batch(),
          card.documentKind(),
          card.site(),
          card.provenance(),
          card.sample(),
          Optional.ofNullable(states.get(card.id())));
    }
  }

  /// A value of a facet.
  ///
  /// @param all how many there are with this value and no other question
  record Value(String value, String label, long count, long added, boolean selected, long all) {}

  /// Where to go on where nothing was found.
  ///
  /// @param words what each word finds
  record End(WordsFound words, List<Way> ways) {

    static End of(DeadEnd end) {
      return new End(end.words(), end.ways().stream().map(Way::of).toList());
    }
  }

  /// Another search, which finds something.
  ///
  /// @param parameters of its address
  record Way(WayOut.Kind kind, List<String> words, String parameters, long found) {

    static Way of(WayOut way) {
      return new Way(way.kind(), way.words(), SearchAddress.parameters(way.request()), way.found());
    }
  }

  /// @param words what each word finds, where that was asked for
  static SearchAnswer of(
      SearchPage page,
      SearchRequest asked,
      Optional<WordsFound> words,
      Map<String, PageState> states,
      FacetValues values) {
    SearchPage.Counts counts = page.counts();
    return new SearchAnswer(
        counts.hits(),
        "practice",
        asked.counted().unit(),
        page.page(),
        page.size(),
        page.tookMs(),
        Query.of(page.query(), asked),
        new Counts(counts.practices(), counts.articles(), counts.branches()),
        page.hidden(),
        page.hits().stream().map(hit -> row(hit, states, values.messages())).toList(),
        facets(page, values),
        words,
        page.deadEnd().map(End::of));
  }

  private static Row row(Hit hit, Map<String, PageState> states, Messages messages) {
    return new Row(
        hit.id(),
        hit.article().id(),
        hit.kind(),
        hit.whole(),
        hit.heading(),
        ranges(hit.headingHighlights()),
        hit.excerpt(),
        ranges(hit.highlights()),
        hit.themes(),
        hit.topics(),
        hit.disciplines(),
        hit.score(),
        Source.of(hit.article(), states),
        hit.sameAs(),
        hit.explanation().map(why -> new Why(WhyView.sentence(why, messages), why.shares())));
  }

  private static List<List<Integer>> ranges(List<Span> spans) {
    return spans.stream().map(span -> List.of(span.start(), span.end())).toList();
  }

  private static Map<String, List<Value>> facets(SearchPage page, FacetValues values) {
    Map<String, List<Value>> facets = new LinkedHashMap<>();
    page.facets()
        .forEach((facet, counts) ->
            facets.put(
                facet.code(),
                counts.stream()
                    .map(count -> value(count, values.label(facet, count.value())))
                    .toList()));
    return facets;
  }

  static Value value(FacetCount count, String label) {
    return new Value(
        count.value(), label, count.count(), count.added(), count.selected(), count.all());
  }
}
