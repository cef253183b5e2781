package yangban.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;
import yangban.indexer.matrix.Matrix;
import yangban.indexer.matrix.MatrixRows;
import yangban.indexer.query.Demand;
import yangban.indexer.query.Facet;
import yangban.indexer.query.Nearness;
import yangban.indexer.query.Operators;
import yangban.indexer.query.QueryNote;
import yangban.indexer.query.Question;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.query.Sort;
import yangban.indexer.query.Together;
import yangban.indexer.query.Unit;

/// One request, asked of one view.
///
/// First the set of matches is made, unscored; the facets narrow it and count; then only the
/// results of the page are scored to the end, read and marked.
final class Asking {

  /// Hits per step of [#each]: each step walks the matches once more, so not too few; all of them
  /// are scored before the first is handed on, so not too many.
  private static final int STEP = 1_000;

  /// Results that are one of so many entries or fewer are scored by [ClauseByClause]: 133 questions
  /// over 118,000 entries took 9.3 ms of processor time each without it and 7.0 at 64 (7.5 at 8,
  /// 7.8 at 16, 9.0 at 256; 2026-11-21, beside other builds).
  private static final int FEW = 64;

  /// More results than these are not all compared by their dates: counting days first costs a table
  /// of 65,536 numbers a segment, and at 54,000 to 72,000 results takes as long (6.5 and 6.7 ms a
  /// request over 103,157 practices).
  private static final int MANY = 100_000;

  /// How many pages' worth of results the first page chooses from: enough for articles of six
  /// practices each, and the same for every page, so that pages fit together.
  private static final int WINDOW = 3;

  /// How many of the best by words are looked at for more than words: the same for pages of any
  /// size, so that what comes first does not hang on how much of it is asked for.
  private static final int LOOKED = 60;

  /// How many of the [Nearest] besides. 80 everyday questions about 22,580 articles of law of 23
  /// November 2026, mean reciprocal rank of the first ten: .389 without them, .417 with 30, 60, 240
  /// or all; no golden query moves.
  private static final int NEAREST = 30;

  private static final org.apache.lucene.search.Sort BY_SCORE =
      new org.apache.lucene.search.Sort(SortField.FIELD_SCORE, byId());

  private static final org.apache.lucene.search.Sort BY_DATE =
      new org.apache.lucene.search.Sort(
          new SortField(Fields.DATE, SortField.Type.LONG, true, Long.MIN_VALUE), byId());

  /// Within a second the order of [#BY_DATE], so that pages do not depend on how fast an import
  /// was.
  private static final org.apache.lucene.search.Sort BY_ARRIVAL =
      new org.apache.lucene.search.Sort(
          new SortField(Fields.TAKEN, SortField.Type.LONG, true, Long.MIN_VALUE),
          new SortField(Fields.DATE, SortField.Type.LONG, true, Long.MIN_VALUE),
          byId());

  /// Bands of equal novelty come in the order of relevance.
  private static final org.apache.lucene.search.Sort BY_NOVELTY =
      new org.apache.lucene.search.Sort(
          SortField.FIELD_SCORE,
          new SortField(Fields.DATE, SortField.Type.LONG, true, Long.MIN_VALUE),
          byId());

  private final View view;
  private final SearchRequest request;
  private final Question question;
  private final Answering answering;
  private final Answering.Found found;
  private final Rating rating;
  private final boolean hides;
  private final Counting counting;
  private final boolean framed;
  private final boolean scored;
  private final Showing showing;

  Asking(View view, Ranking ranking, Question question, SearchRequest request) throws IOException {
    this.view = view;
    this.request = request;
    this.question = question;
    this.answering = new Answering(view, new UnitQueries(ranking.analyzer()), question, ranking);
    this.found = answering.find();
    this.rating = new Rating(view, ranking, question, found);
    this.hides = !request.doubtful() && !found.onlyDoubtful();
    this.counting =
        Counting.of(view, found.matches(), request.choices(), hides, request.counted().unit());
    this.framed = !question.wanted().isEmpty();
    // Without words everything is equally relevant; the newest first is then the better order.
    this.scored = request.sort() == Sort.RELEVANCE && !question.wanted().isEmpty();
    this.showing = new Showing(view, ranking.analyzer(), found.marked(), scored);
  }

  private static SortField byId() {
    return new SortField(Fields.ID, SortField.Type.STRING);
  }

  /// What was done to the question, besides what its reading says.
  List<QueryNote> notes() throws IOException {
    List<QueryNote> notes = new ArrayList<>();
    List<String> topics = answering.topics().stream().map(Unit::typed).toList();
    // Of nothing, nothing came along for its topic.
    if (!topics.isEmpty() && counting.counts().hits() > 0) {
      notes.add(new QueryNote(QueryNote.Code.TOPIC, topics));
    }
    if (!found.relaxed().isEmpty()) {
      notes.add(new QueryNote(QueryNote.Code.RELAXED, QueryNote.longest(found.relaxed())));
      if (holdsAll()) {
        Operators.joined(question.asked())
            .ifPresent(all -> notes.add(new QueryNote(QueryNote.Code.STRICT, List.of(all))));
      }
    }
    List<String> bounded = bounded();
    if (!bounded.isEmpty()) {
      notes.add(new QueryNote(QueryNote.Code.BOUNDED, bounded));
    }
    List<String> gone = counting.gone().stream().filter(value -> !isToldUnknown(value)).toList();
    if (!gone.isEmpty()) {
      notes.add(new QueryNote(QueryNote.Code.GONE, gone));
    }
    if (found.onlyDoubtful()) {
      notes.add(new QueryNote(QueryNote.Code.DOUBTFUL, List.of()));
    }
    return notes;
  }

  /// Whether the reading says already that nothing has a value, as it was typed in a field.
  private boolean isToldUnknown(String value) {
    return question.reading().notes().stream()
        .filter(note -> note.code() == QueryNote.Code.UNKNOWN_VALUE)
        .flatMap(note -> note.words().stream())
        .anyMatch(typed -> typed.endsWith("：" + value));
  }

  /// What begins so many words that not all of them were looked at.
  private List<String> bounded() throws IOException {
    List<String> bounded = new ArrayList<>();
    for (Demand demand : question.demands()) {
      for (Together together : demand.alternatives()) {
        if (!(together.nearness() instanceof Nearness.Anywhere)) {
          bounded.addAll(NearQueries.bounded(together, view.reader));
        }
      }
    }
    return bounded.stream().distinct().toList();
  }

  /// What is found, by theme and by another facet.
  Matrix matrix(MatrixRows rows, List<String> known) {
    return MatrixCounting.of(view, found.matches(), request, hides, rows, known);
  }

  /// The values of every facet.
  Map<Facet, List<FacetCount>> facets() {
    return counting.facets(view.overall().counts(framed, hides, request.counted().unit()));
  }

  /// Whether any entry holds all that is asked for.
  boolean holdsAll() {
    return found.whole().total() > 0;
  }

  Counting counting() {
    return counting;
  }

  /// The hits of the requested page.
  List<Hit> page() throws IOException {
    int from = (request.page() - 1) * request.size();
    int to = (int) Math.min(from + (long) request.size(), counting.results().total());
    if (from >= to) {
      return List.of();
    }
    Optional<Explaining> explaining =
        scored && request.explain()
            ? Optional.of(new Explaining(view, rating, question))
            : Optional.empty();
    return showing.page(ranked(to).subList(from, to), explaining);
  }

  /// The first `to` results or more, with no more of one article on the first page than was asked
  /// for.
  private List<ScoreDoc> ranked(int to) throws IOException {
    if (!scored) {
      return Arrays.asList(top(to, null));
    }
    int window = (int) Math.min(counting.results().total(), (long) WINDOW * request.size());
    List<ScoreDoc> ranked = new ArrayList<>(Arrays.asList(looked()));
    if (ranked.size() < Math.max(to, window)) {
      Set<Integer> looked = new HashSet<>();
      ranked.forEach(entry -> looked.add(entry.doc));
      for (ScoreDoc entry : top(Math.max(to, window), null)) {
        if (looked.add(entry.doc)) {
          ranked.add(entry);
        }
      }
    }
    if (request.perArticle() == 0) {
      return ranked;
    }
    FirstPage first =
        new FirstPage(view, request.perArticle(), request.size(), !request.doubtful());
    return first.of(ranked.subList(0, window), ranked);
  }

  /// The best results by words, ordered anew by [Closest]; where a question is phrased, the best of
  /// these and of those that are nearest in meaning. What is none of the best keeps its place by
  /// words, and so scores no more than they do.
  private FieldDoc[] looked() throws IOException {
    Meaning meaning = rating.meaning();
    Closest closest = new Closest(view, rating.closeness(), meaning);
    Matches results = counting.results();
    float ahead = meaning.most();
    if (results.total() <= LOOKED || ahead == 0 || !new Manner(question).isPhrased()) {
      return closest.of(fieldDocs(top((int) Math.min(results.total(), LOOKED), null)));
    }
    int[] nearest = new Nearest(view, meaning).of(results, NEAREST);
    Query first = new BoostQuery(new MatchesQuery(Matches.of(view, nearest)), ahead);
    FieldDoc[] found = fieldDocs(top(LOOKED + NEAREST, null, List.of(first)));
    for (FieldDoc entry : found) {
      if (Arrays.binarySearch(nearest, entry.doc) >= 0) {
        entry.fields[0] = (Float) entry.fields[0] - ahead;
      }
    }
    return Arrays.copyOf(closest.of(found), LOOKED);
  }

  private static FieldDoc[] fieldDocs(ScoreDoc[] found) {
    return Arrays.copyOf(found, found.length, FieldDoc[].class);
  }

  /// Every hit, in order.
  void each(Consumer<Hit> visitor) throws IOException {
    FieldDoc last = null;
    Set<Integer> first = new HashSet<>();
    if (scored) {
      for (FieldDoc entry : looked()) {
        visitor.accept(showing.alone(entry));
        first.add(entry.doc);
      }
    }
    for (long left = counting.results().total(); left > 0; ) {
      ScoreDoc[] step = top((int) Math.min(STEP, left), last);
      for (ScoreDoc entry : step) {
        last = (FieldDoc) entry;
        if (!first.contains(last.doc)) {
          visitor.accept(showing.alone(last));
        }
      }
      left -= step.length;
      if (step.length == 0) {
        return;
      }
    }
  }

  private ScoreDoc[] top(int size, @Nullable FieldDoc after) throws IOException {
    return top(size, after, List.of());
  }

  private ScoreDoc[] top(int size, @Nullable FieldDoc after, List<Query> besides)
      throws IOException {
    if (size == 0) {
      return new ScoreDoc[0];
    }
    TopFieldCollectorManager order = new TopFieldCollectorManager(order(), size, after, size);
    long results = counting.results().total();
    if (scored && results * FEW <= view.reader.maxDoc()) {
      return rating.fewScored(counting.results(), besides).top(order).scoreDocs;
    }
    Query query =
        after == null && results > MANY && order().equals(BY_DATE) ? newest(size) : query(besides);
    return view.walks.scoring(results, query).search(query, order).scoreDocs;
  }

  private Query newest(int size) throws IOException {
    return new MatchesQuery(Newest.of(view, counting.results(), size));
  }

  private Query query(List<Query> besides) throws IOException {
    if (scored) {
      return rating.scored(counting.results(), besides);
    }
    return request.sort() == Sort.NOVELTY
        ? rating.novel(counting.results())
        : new MatchesQuery(counting.results());
  }

  private org.apache.lucene.search.Sort order() {
    if (scored) {
      return BY_SCORE;
    }
    return switch (request.sort()) {
      case ADDED -> BY_ARRIVAL;
      case NOVELTY -> BY_NOVELTY;
      case RELEVANCE, DATE -> BY_DATE;
    };
  }
}
