package yangban.web.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import yangban.corpus.frontier.PageState;
import yangban.indexer.query.Correction;
import yangban.indexer.query.Facet;
import yangban.indexer.query.FacetChoice;
import yangban.indexer.query.QueryNote;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.query.Sort;
import yangban.indexer.search.SearchPage;
import yangban.indexer.search.WordsFound;
import yangban.web.Messages;
import yangban.web.SearchAddress;

/// The search screen after a query.
///
/// @param name what it is called when it is kept; empty for everything
/// @param address of this very search
/// @param followed the same as it is kept and followed: a time counted from now (近三年) as it was
///   said, so that it goes on with the years
/// @param words that the query was cut into
/// @param notes what was done to the query, and what of the address was not understood
/// @param doubtful what is to be said of suspected mirrors and document mills, with the address
///   that brings them in or leaves them out
/// @param chips what is chosen
/// @param cleared the search without any choice
/// @param likeUs the form that narrows to branches like one's own
/// @param related topics of the results
/// @param exports the same search as files
/// @param packs to which a result can be added, last changed first
/// @param questions real ones, for whoever found nothing
/// @param sampleOnly whether nothing but the sample corpus is held
/// @param reading how the query was understood
/// @param why the same search with a word on why each result stands where it stands, or without it
///   where it is there; empty where the order is not by relevance
public record SearchView(
    String query,
    String name,
    String address,
    SearchRequest followed,
    SearchPage.Counts counts,
    List<String> words,
    List<Note> notes,
    Optional<Doubtful> doubtful,
    List<ChosenChip> chips,
    String cleared,
    List<SortLink> sorts,
    List<CardView> cards,
    PagerView pager,
    List<FacetGroup> facets,
    LikeUsView likeUs,
    List<FacetRow> related,
    List<Frame.Link> exports,
    List<PackChoice> packs,
    List<Frame.Link> questions,
    boolean sampleOnly,
    ReadingView reading,
    Optional<String> why) {

  /// An order with its address.
  public record SortLink(String label, String href, boolean current) {}

  /// Something that was done to the query, or is to be known of it.
  ///
  /// @param way the search that it speaks of, where there is one
  /// @param apart the searches that it joined, each by itself
  public record Note(String sentence, Optional<Frame.Link> way, List<Frame.Link> apart) {

    public Note {
      apart = List.copyOf(apart);
    }
  }

  /// Whether suspected mirrors and document mills are there, and the way to change it.
  public record Doubtful(String sentence, Frame.Link change) {}

  /// What is around an answer.
  ///
  /// @param complaints sentences on what of the address was not understood
  /// @param states how the pages of the articles stand that were collected, by their ids
  /// @param words what each word finds, where that was asked for
  public record Surroundings(
      List<String> complaints,
      List<PackChoice> packs,
      Map<String, PageState> states,
      boolean sampleOnly,
      Optional<WordsFound> words) {

    /// Where what each word finds was not asked for.
    public Surroundings(
        List<String> complaints,
        List<PackChoice> packs,
        Map<String, PageState> states,
        boolean sampleOnly) {
      this(complaints, packs, states, sampleOnly, Optional.empty());
    }
  }

  private static final int RELATED = 12;

  /// What a browser's tab and a bookmark have room for.
  private static final int TITLE_CHARS = 30;

  /// The query for the page's title: its beginning, where it is long.
  public String shortQuery() {
    if (query.codePointCount(0, query.length()) <= TITLE_CHARS) {
      return query;
    }
    return query.substring(0, query.offsetByCodePoints(0, TITLE_CHARS)).strip() + "…";
  }

  /// The screen for an answer.
  ///
  /// @param typed the search as it was asked for; what its words say of facets becomes choices here
  public static SearchView of(
      SearchRequest typed, SearchPage page, Labels labels, Surroundings around) {
    SearchRequest asked = typed.narrowed(page.query());
    // Years that are said go on as they were said: 近三年 and 年份:2021- are other years next year.
    SearchRequest followed = page.query().choices().containsKey(Facet.YEAR) ? typed : asked;
    // The words that were found with: as typed, unless they were corrected.
    String found =
        page.query()
            .correction()
            .filter(Correction::applied)
            .map(Correction::text)
            .orElse(typed.q());
    return new SearchView(
        typed.q(),
        labels.search(followed),
        SearchAddress.of(asked),
        followed.withPage(1),
        page.counts(),
        page.query().tokens(),
        notes(typed, asked, page, labels, around.complaints()),
        doubtful(asked, page, labels.words()),
        ChosenChip.of(asked, labels, SearchAddress::of),
        SearchAddress.of(SearchAddress.cleared(asked)),
        sorts(asked, labels.words()),
        page.hits().stream()
            .map(hit -> CardView.of(hit, typed.withQ(found), around.states(), labels))
            .toList(),
        PagerView.of(asked, page.counts().hits()),
        new FacetColumn(asked, page, labels).groups(),
        LikeUsView.of(asked, page, labels),
        related(asked, page),
        exports(asked, labels.words()),
        List.copyOf(around.packs()),
        HomeView.questions(labels.words()),
        around.sampleOnly(),
        ReadingView.of(typed, asked, page, labels, around.words()),
        why(asked));
  }

  private static List<Note> notes(
      SearchRequest typed,
      SearchRequest asked,
      SearchPage page,
      Labels labels,
      List<String> complaints) {
    Optional<Frame.Link> strict =
        page.query().notes().stream()
            .filter(note -> note.code() == QueryNote.Code.STRICT)
            .map(note -> strict(asked, note, labels))
            .findFirst();
    return Stream.concat(
            page.query().notes().stream()
                .filter(note -> note.code() != QueryNote.Code.STRICT)
                // Where nothing was found after all, that too little was found is no news.
                .filter(note -> page.counts().hits() > 0 || note.code() != QueryNote.Code.RELAXED)
                .map(note ->
                    new Note(
                        labels.sentence(asked, note),
                        strict.filter(way -> note.code() == QueryNote.Code.RELAXED),
                        apart(typed, note, page, labels))),
            complaints.stream().map(complaint -> new Note(complaint, Optional.empty(), List.of())))
        .toList();
  }

  private static Frame.Link strict(SearchRequest asked, QueryNote note, Labels labels) {
    return new Frame.Link(
        labels.sentence(asked, note), SearchAddress.of(asked.withQ(note.words().getFirst())));
  }

  /// Values of different facets cannot be joined by 或: each is a search of its own, and so are the
  /// words beside them. Nothing leads on from what was to be left out.
  private static List<Frame.Link> apart(
      SearchRequest typed, QueryNote note, SearchPage page, Labels labels) {
    if (note.code() != QueryNote.Code.EVERYWHERE
        || note.words().stream().anyMatch(word -> word.startsWith("-"))) {
      return List.of();
    }
    Messages words = labels.words();
    List<Frame.Link> apart = new ArrayList<>();
    String rest = page.query().rest().strip();
    if (!rest.isEmpty()) {
      apart.add(
          new Frame.Link(
              words.text("note.apart.words", rest), SearchAddress.of(typed.withQ(rest))));
    }
    for (Facet facet : Facet.values()) {
      FacetChoice choice = page.query().choices().getOrDefault(facet, FacetChoice.NOTHING);
      if (!choice.any().isEmpty()) {
        Map<Facet, FacetChoice> alone = new EnumMap<>(Facet.class);
        alone.putAll(typed.choices());
        alone.merge(facet, choice, FacetChoice::and);
        String shown = words.list(labels.of(facet, choice.any()));
        apart.add(
            new Frame.Link(
                words.text("note.apart.choice", labels.facet(facet), shown),
                SearchAddress.of(typed.withQ("").withChoices(alone))));
      }
    }
    return apart.size() > 1 ? apart : List.of();
  }

  private static Optional<Doubtful> doubtful(SearchRequest asked, SearchPage page, Messages words) {
    if (!asked.doubtful() && page.hidden() == 0) {
      return Optional.empty();
    }
    String href = SearchAddress.of(SearchAddress.doubtful(asked, !asked.doubtful()));
    return Optional.of(
        asked.doubtful()
            ? new Doubtful(
                words.text("doubtful.shown"), new Frame.Link(words.text("doubtful.hide"), href))
            : new Doubtful(
                words.text("doubtful.hidden", page.hidden()),
                new Frame.Link(words.text("doubtful.show"), href)));
  }

  private static List<SortLink> sorts(SearchRequest asked, Messages words) {
    return Stream.of(Sort.values())
        .map(sort ->
            new SortLink(
                words.label(sort),
                SearchAddress.of(SearchAddress.sorted(asked, sort)),
                sort == asked.sort()))
        .toList();
  }

  private static Optional<String> why(SearchRequest asked) {
    boolean ordered = asked.sort() == Sort.RELEVANCE && !asked.q().isBlank();
    return ordered
        ? Optional.of(SearchAddress.of(asked.withExplain(!asked.explain())))
        : Optional.empty();
  }

  private static List<FacetRow> related(SearchRequest asked, SearchPage page) {
    return page.facets().getOrDefault(Facet.TOPIC, List.of()).stream()
        .filter(count -> !count.selected() && !count.value().equals(FacetChoice.UNSTATED))
        .limit(RELATED)
        .map(count ->
            new FacetRow(
                "r-" + count.value(),
                count.value(),
                count.value(),
                count.count(),
                false,
                count.added(),
                false,
                SearchAddress.of(SearchAddress.including(asked, Facet.TOPIC, count.value())),
                "",
                List.of(),
                false,
                ""))
        .toList();
  }

  private static List<Frame.Link> exports(SearchRequest asked, Messages words) {
    String parameters = SearchAddress.parameters(asked.withPage(1));
    return Stream.of("csv", "xlsx", "jsonl")
        .map(format ->
            new Frame.Link(
                words.text("export." + format),
                "/api/v1/export?" + parameters + "&format=" + format))
        .toList();
  }
}
