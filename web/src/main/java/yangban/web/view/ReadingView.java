package yangban.web.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yangban.corpus.Coded;
import yangban.indexer.query.Aspect;
import yangban.indexer.query.Correction;
import yangban.indexer.query.Expansion;
import yangban.indexer.query.Facet;
import yangban.indexer.query.SaidLimit;
import yangban.indexer.query.SaidValue;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.search.DeadEnd;
import yangban.indexer.search.SearchPage;
import yangban.indexer.search.WayOut;
import yangban.indexer.search.WordsFound;
import yangban.web.Messages;
import yangban.web.SearchAddress;

/// How a query was understood, as the search screen shows it, and where to go on where it found
/// nothing.
///
/// @param said words that are read as values
/// @param limits words that set limits
/// @param expansions what is looked for and was not typed
/// @param meant what it may have been meant as
/// @param words how many results each word finds, where that was asked for or nothing was found
/// @param ways out of a search without results
/// @param how the address that shows `words`, or takes them away again
/// @param shown whether `words` were asked for
public record ReadingView(
    List<SaidChip> said,
    List<LimitChip> limits,
    List<ExpansionChip> expansions,
    Optional<Meant> meant,
    Optional<WordsView> words,
    List<Way> ways,
    String how,
    boolean shown) {

  public ReadingView {
    said = List.copyOf(said);
    limits = List.copyOf(limits);
    expansions = List.copyOf(expansions);
    ways = List.copyOf(ways);
  }

  /// Words that are read as values.
  ///
  /// @param id of its element, the same however it is switched
  /// @param shown what they are read as
  /// @param on whether they are
  /// @param href the same search with it switched the other way
  /// @param action what the link does, in a sentence
  /// @param only the search for nothing else, where there is one
  public record SaidChip(
      String id,
      String typed,
      String shown,
      boolean on,
      String href,
      String action,
      Optional<Only> only) {}

  /// Words that say what results are not, or when they were published.
  ///
  /// @param id of its element, the same however it is switched
  /// @param kind what they say
  /// @param shown what they are read as
  /// @param on whether they are
  /// @param href the same search with it switched the other way
  /// @param action what the link does, in a sentence
  public record LimitChip(
      String id, String kind, String typed, String shown, boolean on, String href, String action) {}

  /// The search for what has a value.
  ///
  /// @param action what the link does, in a sentence
  public record Only(String href, String action) {}

  /// Something that is looked for and was not typed.
  ///
  /// @param id of its element, the same however it is switched
  /// @param kind why
  /// @param typed the word that it stands for
  /// @param shown what is looked for
  /// @param on whether it takes part
  /// @param href the same search with it switched the other way
  /// @param action what the link does, in a sentence
  public record ExpansionChip(
      String id, String kind, String typed, String shown, boolean on, String href, String action) {}

  /// “您是不是要找 …”.
  ///
  /// @param applied whether the results are those of the corrected text already
  /// @param href the other of the two searches
  public record Meant(String sentence, String link, String href, boolean applied) {}

  /// What each word finds.
  public record WordsView(List<Count> words, List<Count> pairs) {

    public WordsView {
      words = List.copyOf(words);
      pairs = List.copyOf(pairs);
    }
  }

  /// Words with the number of results that hold them.
  ///
  /// @param also results that answer by other words
  /// @param needed whether a result has to hold them
  public record Count(String words, long found, long also, boolean needed, String href) {}

  /// Another search, which finds something.
  public record Way(String sentence, long found, String href) {}

  /// @param asked as narrowed by its words
  /// @param counted what each word finds, where that was asked for
  static ReadingView of(
      SearchRequest typed,
      SearchRequest asked,
      SearchPage page,
      Labels labels,
      Optional<WordsFound> counted) {
    Messages words = labels.words();
    Optional<WordsFound> found =
        counted
            .or(() -> page.deadEnd().map(DeadEnd::words))
            .filter(each -> !each.words().isEmpty());
    return new ReadingView(
        page.query().said().stream().map(each -> said(asked, each, labels)).toList(),
        page.query().limits().stream().map(each -> limit(typed, each, labels)).toList(),
        Expansion.ideas(page.query().expansions()).stream()
            .map(each -> chip(asked, each, words))
            .toList(),
        page.query().correction().map(correction -> meant(typed, correction, words)),
        found.map(ReadingView::words),
        page.deadEnd().stream()
            .flatMap(end -> end.ways().stream())
            .map(way -> way(way, labels))
            .toList(),
        SearchAddress.of(typed) + (counted.isPresent() ? "" : "&how=true"),
        counted.isPresent());
  }

  private static ExpansionChip chip(SearchRequest asked, Expansion expansion, Messages words) {
    String shown = words.list(expansion.shown());
    return new ExpansionChip(
        id(expansion.code()),
        words.label(expansion.kind()),
        expansion.typed(),
        shown,
        expansion.on(),
        SearchAddress.of(asked.withOff(switched(asked, expansion.code(), expansion.on()))),
        words.text(expansion.on() ? "expansion.drop" : "expansion.take", expansion.typed(), shown));
  }

  private static SaidChip said(SearchRequest asked, SaidValue said, Labels labels) {
    Messages words = labels.words();
    String values = words.list(values(said, labels));
    String shown = words.text("said.of", words.label(said.aspect()), values);
    return new SaidChip(
        id(said.code()),
        said.typed(),
        shown,
        said.on(),
        SearchAddress.of(asked.withOff(switched(asked, said.code(), said.on()))),
        words.text(said.on() ? "said.drop" : "said.take", said.typed(), shown),
        said.only(asked)
            .map(only ->
                new Only(
                    SearchAddress.of(only), words.text("said.only.action", shown, said.typed()))));
  }

  /// Switched in the search as it was typed: what became a choice has left the words otherwise.
  private static LimitChip limit(SearchRequest typed, SaidLimit limit, Labels labels) {
    Messages words = labels.words();
    String shown =
        limit
            .facet()
            .map(facet ->
                words.text(
                    "limit.value",
                    labels.facet(facet),
                    words.list(labels.of(facet, limit.values()))))
            .orElseGet(() -> words.text("limit.word", limit.what()));
    String meant = words.text("limit." + limit.kind().code(), shown);
    return new LimitChip(
        id(limit.code()),
        words.label(limit.kind()),
        limit.typed(),
        meant,
        limit.on(),
        SearchAddress.of(typed.withOff(switched(typed, limit.code(), limit.on()))),
        words.text(limit.on() ? "said.drop" : "said.take", limit.typed(), meant));
  }

  /// An id holds no blanks.
  private static String id(String code) {
    return "o-" + code.replaceAll("\\s+", "_");
  }

  private static List<String> values(SaidValue said, Labels labels) {
    return said.aspect() == Aspect.YEAR
        ? labels.of(Facet.YEAR, said.values())
        : said.values().stream().map(value -> labels.of(said.aspect(), value)).toList();
  }

  private static Set<String> switched(SearchRequest asked, String code, boolean off) {
    Set<String> codes = new HashSet<>(asked.off());
    if (off) {
      codes.add(code);
    } else {
      codes.remove(code);
    }
    return codes;
  }

  private static Meant meant(SearchRequest typed, Correction correction, Messages words) {
    SearchRequest other =
        correction.applied()
            ? typed.withOff(switched(typed, Correction.CODE, true))
            : typed.withQ(correction.text()).withOff(switched(typed, Correction.CODE, false));
    String shown = correction.applied() ? correction.typed() : correction.text();
    return new Meant(
        correction.applied()
            ? words.text("meant.applied", correction.typed(), correction.text())
            : words.text("meant.offered"),
        words.text(correction.applied() ? "meant.asTyped" : "meant.other", shown),
        SearchAddress.of(other),
        correction.applied());
  }

  private static WordsView words(WordsFound found) {
    List<Count> words = new ArrayList<>();
    for (WordsFound.Word word : found.words()) {
      words.add(count(word.typed(), word.found(), word.also(), word.needed()));
    }
    return new WordsView(
        words,
        found.pairs().stream()
            .map(pair -> count(pair.one() + " " + pair.other(), pair.found(), 0, true))
            .toList());
  }

  private static Count count(String words, long found, long also, boolean needed) {
    return new Count(words, found, also, needed, SearchAddress.of(SearchRequest.of(words)));
  }

  private static Way way(WayOut way, Labels labels) {
    Messages words = labels.words();
    Object[] values =
        switch (way.kind()) {
          case WITHOUT_CHOICE, ONLY_CHOICE, SUBJECT, DISCIPLINE -> choice(way, labels);
          default -> way.words().toArray();
        };
    return new Way(
        words.text("wayOut." + way.kind().code(), values),
        way.found(),
        SearchAddress.of(way.request()));
  }

  private static Object[] choice(WayOut way, Labels labels) {
    Facet facet = Coded.of(Facet.class, way.words().getFirst()).orElseThrow();
    List<String> values = way.words().subList(1, way.words().size());
    return new Object[] {labels.facet(facet), labels.words().list(labels.of(facet, values))};
  }
}
