package yangban.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import yangban.corpus.DocumentKind;
import yangban.corpus.Theme;
import yangban.indexer.query.Facet;

/// The index as it stood at one moment, with all that is worth preparing once for every question
/// asked of it: the columns of its segments, and what was found of it before.
final class View {

  /// How soon more of the same word says nothing more, and how much a long text has to hold more of
  /// it than a short one: BM25's k1 and b, at the values that Anserini found for passages (J. Lin
  /// et al.). Lucene's own (1.2, 0.75) are for articles, and put a report's few lines before the
  /// long passage that answers: right passage first 92.9 % for 95.5 %, tuning .718 for .725.
  private static final float SATURATION = 0.9f;

  private static final float LENGTH = 0.4f;

  /// How many questions are known by what they find, until the next view: 8 MB at a million
  /// entries.
  private static final int ANSWERS = 32;

  /// Kinds of articles that tell what took place, and not how.
  private static final Set<String> NEWS =
      Set.of(
          FacetTerms.term(Facet.DOC_KIND, DocumentKind.REPORT.code()),
          FacetTerms.term(Facet.DOC_KIND, DocumentKind.NOTICE.code()),
          FacetTerms.term(Facet.DOC_KIND, DocumentKind.ROSTER.code()));

  final DirectoryReader reader;
  final Walks walks;
  final IndexSearcher searcher;
  final List<LeafReaderContext> leaves;
  final List<LeafColumns> columns;

  /// Numbers for facet values and branches that hold in all segments.
  final Numbering numbering;

  private final Hands hands;
  private final Map<CacheKey, LeafColumns> byCore = new HashMap<>();
  private final Matches everything;
  private final Matches unframed;
  private final Matches practices;
  private final Matches credible;
  private final UnitSets unitSets;
  private final Lately<Answering.Asked, Answering.Found> answers = new Lately<>(ANSWERS);
  private final Optional<Prepared> prepared;
  private final Overall overall = new Overall(this);
  private final Map<Weights, Standing> standings = new HashMap<>();
  private @Nullable Stock stock;
  private @Nullable Matches ways;
  private final float trade;

  /// What of a segment is known already; null where nothing is.
  private interface Known {
    @Nullable LeafColumns columns(LeafReader leaf);
  }

  private View(DirectoryReader reader, Hands hands, Known known, Optional<Prepared> prepared)
      throws IOException {
    this.reader = reader;
    this.hands = hands;
    this.walks = new Walks(reader, hands, new BM25Similarity(SATURATION, LENGTH));
    this.searcher = walks.searcher();
    this.leaves = reader.leaves();
    this.unitSets = new UnitSets(this, reader.maxDoc());
    this.columns = new ArrayList<>();
    for (LeafReaderContext leaf : leaves) {
      columns.add(columns(leaf.reader(), known));
    }
    this.prepared = prepared;
    this.numbering =
        prepared.isPresent()
            ? Numbering.restored(prepared.get().numbering())
            : new Numbering(leaves);
    this.everything = Matches.of(this, MatchAllDocsQuery.INSTANCE);
    this.unframed =
        everything.andNot(Matches.of(columns.stream().map(leaf -> leaf.frames).toList()));
    this.practices =
        everything.andNot(Matches.of(columns.stream().map(leaf -> leaf.others).toList()));
    this.trade = countTrade();
    this.credible =
        everything.andNot(Matches.of(columns.stream().map(leaf -> leaf.doubtful).toList()));
  }

  /// What an earlier process had prepared of the very same entries.
  Optional<Prepared> prepared() {
    return prepared;
  }

  /// All living entries.
  Matches everything() {
    return everything;
  }

  /// All living entries but those of [Hit.Kind#FRAME].
  Matches unframed() {
    return unframed;
  }

  /// All living entries of [Hit.Kind#PRACTICE].
  Matches practices() {
    return practices;
  }

  /// What may tell how something is done: practices, and whole articles but for news, notices and
  /// lists. Made when it is asked for first, and once.
  synchronized Matches ways() {
    Matches known = ways;
    if (known == null) {
      known = practices.or(unframed.andNot(Matches.of(news())));
      ways = known;
    }
    return known;
  }

  /// How much of what is here is of this trade: the part of practices with a theme among practices
  /// and whole articles, 0 to 1.
  float trade() {
    return trade;
  }

  private float countTrade() throws IOException {
    long themed = 0;
    for (Theme theme : Theme.values()) {
      themed += reader.docFreq(new Term(Fields.THEME, theme.code()));
    }
    return Math.min(1, (float) themed / Math.max(1, unframed.total()));
  }

  /// Entries of news, notices and lists, by segment.
  private List<FixedBitSet> news() {
    List<FixedBitSet> news = new ArrayList<>();
    for (LeafReaderContext leaf : leaves) {
      LeafColumns of = columns.get(leaf.ord);
      int[] numbers = numbering.termNumbers[leaf.ord];
      FixedBitSet set = new FixedBitSet(of.article.length);
      int[] values = new int[of.mostValues];
      for (int doc = 0; doc < of.article.length; doc++) {
        for (int i = of.values(doc, values) - 1; i >= 0; i--) {
          if (NEWS.contains(numbering.terms[numbers[values[i]]])) {
            set.set(doc);
          }
        }
      }
      news.add(set);
    }
    return news;
  }

  /// All living entries but those of suspected mirrors and document mills.
  Matches credible() {
    return credible;
  }

  /// How many entries, articles and branches have each facet value, whatever is asked.
  Overall overall() {
    return overall;
  }

  /// What each entry is worth whatever is asked; made when it is asked for first, and once.
  synchronized Standing standing(Weights weights) throws IOException {
    Standing known = standings.get(weights);
    if (known == null) {
      Optional<Standing.Kept> kept =
          prepared.map(Prepared::standing).filter(standing -> standing.isBy(weights));
      known =
          kept.isPresent()
              ? Standing.restored(this, weights, kept.get())
              : Standing.of(this, weights, null);
      standings.put(weights, known);
    }
    return known;
  }

  /// How much of each entry is stock phrases; made when it is asked for first, and once.
  synchronized Stock stock() throws IOException {
    Stock known = stock;
    if (known == null) {
      known = Stock.of(this, null);
      stock = known;
    }
    return known;
  }

  /// The entries that hold a unit.
  UnitSets unitSets() {
    return unitSets;
  }

  /// What was found of the last questions.
  Lately<Answering.Asked, Answering.Found> answers() {
    return answers;
  }

  /// How what is kept of earlier questions is used, since the index was opened; of facet values, by
  /// the segments that are there now.
  List<CacheUse> caches() {
    return List.of(
        answers.use("answers", found -> found.matches().bytes() + found.whole().bytes()),
        unitSets.use(),
        walks.places().use(),
        columns.stream()
            .map(leaf -> leaf.valueSets.use())
            .reduce(CacheUse::plus)
            .orElse(new CacheUse("values", 0, 0, 0, 0)));
  }

  /// A view that takes the place of another, with all made ready that was asked for there, so that
  /// no question has to wait for it. A segment that both have is not looked at again.
  static View of(DirectoryReader reader, View before) throws IOException {
    Known known = leaf -> before.byCore.get(core(leaf));
    View view = new View(reader, before.hands, known, Optional.empty());
    view.follow(before);
    view.walks.ready();
    return view;
  }

  private synchronized void follow(View before) throws IOException {
    Stock counted;
    Map<Weights, Standing> known;
    boolean sorted;
    synchronized (before) {
      counted = before.stock;
      known = Map.copyOf(before.standings);
      sorted = before.ways != null;
    }
    stock = counted == null ? null : Stock.of(this, counted);
    for (Map.Entry<Weights, Standing> each : known.entrySet()) {
      standings.put(each.getKey(), Standing.of(this, each.getKey(), each.getValue()));
    }
    if (sorted) {
      ways();
    }
    overall.follow(before.overall);
    unitSets.follow(before.unitSets);
    answers.countOn(before.answers);
    walks.places().countOn(before.walks.places());
  }

  /// The parts of `matches`, of an earlier view, that hold here as well: in segments that both
  /// have, and without what was removed since.
  ///
  /// @return by the segment's place in this view
  Map<Integer, FixedBitSet> shared(View before, Matches matches) {
    Map<Integer, FixedBitSet> shared = new HashMap<>();
    for (LeafReaderContext leaf : leaves) {
      int known = before.columns.indexOf(columns.get(leaf.ord));
      if (known >= 0) {
        FixedBitSet set = matches.sets().get(known);
        // Entries of a segment are removed and never come back.
        if (leaf.reader().numDocs() != before.leaves.get(known).reader().numDocs()) {
          set = set.clone();
          set.and(everything.sets().get(leaf.ord));
        }
        shared.put(leaf.ord, set);
      }
    }
    return shared;
  }

  /// @param hands to be called on where a question is large
  /// @param image what was prepared of the same index before
  static View of(DirectoryReader reader, Hands hands, ViewImage image) throws IOException {
    View view = new View(reader, hands, image::columns, image.prepared(reader.leaves()));
    if (view.prepared.isPresent()) {
      Prepared prepared = view.prepared.get();
      view.stock = Stock.restored(view, prepared.stock());
      view.overall.restore(prepared.counts());
    }
    view.walks.ready();
    return view;
  }

  private LeafColumns columns(LeafReader leaf, Known known) throws IOException {
    LeafColumns columns = known.columns(leaf);
    if (columns == null) {
      columns = new LeafColumns(leaf);
    }
    byCore.put(core(leaf), columns);
    return columns;
  }

  private static CacheKey core(LeafReader leaf) {
    return Objects.requireNonNull(leaf.getCoreCacheHelper()).getKey();
  }
}
