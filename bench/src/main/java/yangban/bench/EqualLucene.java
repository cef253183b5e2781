package yangban.bench;

import static org.apache.lucene.search.BooleanClause.Occur.FILTER;
import static org.apache.lucene.search.BooleanClause.Occur.SHOULD;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.FixedBitSet;
import yangban.corpus.Provenance;
import yangban.corpus.Theme;
import yangban.indexer.query.Facet;
import yangban.indexer.query.QueryReader;
import yangban.indexer.query.Question;
import yangban.indexer.search.PracticeIndex;
import yangban.indexer.text.ChineseAnalyzer;

/// The same question, asked of the same entries by Lucene's own parts alone, as somebody writes it
/// who knows them: its facet module with drilling sideways, its highlighter, its cache of filters.
///
/// *Equal to ours*: the reading of the question, and so the clauses with their weights over the
/// same terms (words, pairs, heading, topics, related groups, synonyms, themes); what has to stand
/// there, by phrases of pairs; no doubtful sources, but their counts; all values of sixteen facets
/// with exact counts, sorted; exact numbers of entries, articles and branches; BM25 by the same
/// constants; a score that every entry has whatever is asked; the first sixty by score and then id;
/// of an article no more than two; twenty stored results; a passage of some 120 characters each,
/// and heading, with their marks. Where too little holds every word, what says enough of the
/// question will do: here words alone, in ours words with their parts and pairs.
///
/// *Left out*, so that ours does more: the sixty are not scored anew by how close together they
/// hold the pairs and by what they mean (closeness by Lucene's intervals was a quarter of all its
/// time); nothing is corrected; no note is made of what nothing holds; recency and stock phrases
/// are no part of what an entry is worth; formulas are not found; copies are not looked for; beside
/// a value stands no count of everything. Of a long text Lucene's tokenizer cuts numbers and signs
/// another way.
///
/// Can be asked by one thread.
final class EqualLucene implements Closeable {

  private static final int PAGE = 20;
  private static final int WINDOW = 60;
  private static final int PER_ARTICLE = 2;
  private static final int EXCERPT = 120;

  /// Fewer results than these are no choice.
  private static final int FEW = 5;

  private static final Sort BY_SCORE =
      new Sort(SortField.FIELD_SCORE, new SortField(EqualIndex.ID, SortField.Type.STRING));

  private final EqualAnalyzer cutting;
  private final QueryReader questions;
  private final EqualClauses clauses;
  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final FacetsConfig config = EqualIndex.config();
  private final SortedSetDocValuesReaderState facets;
  private final MultiDocValues.MultiSortedDocValues branches;
  private final UnifiedHighlighter highlighter;
  private final float trade;

  /// What there is on a page.
  ///
  /// @param values of all facets
  /// @param marks in headings and passages
  /// @param ids of the results, in their order
  record Page(long hits, long articles, long branches, long values, long marks, List<String> ids) {}

  /// Indexes the entries of `index` into a folder, unless they are indexed there.
  EqualLucene(PracticeIndex index, ChineseAnalyzer analyzer, Path folder) throws IOException {
    this.cutting = new EqualAnalyzer(analyzer);
    this.questions = new QueryReader(analyzer, Clock.systemUTC());
    this.clauses = new EqualClauses(analyzer);
    this.directory = EqualIndex.make(index, folder, analyzer);
    this.reader = DirectoryReader.open(directory);
    this.searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new BM25Similarity(0.9f, 0.4f));
    this.facets = new DefaultSortedSetDocValuesReaderState(reader, config);
    this.branches =
        (MultiDocValues.MultiSortedDocValues)
            MultiDocValues.getSortedValues(reader, EqualIndex.BRANCH);
    this.highlighter =
        UnifiedHighlighter.builder(searcher, cutting)
            .withFormatter(new Marks())
            .withBreakIterator(() ->
                LengthGoalBreakIterator.createClosestToLength(
                    BreakIterator.getSentenceInstance(Locale.CHINESE), EXCERPT, 0.5f))
            .build();
    long themed = 0;
    for (Theme theme : Theme.values()) {
      themed += reader.docFreq(new Term(EqualIndex.THEME, theme.code()));
    }
    this.trade = Math.min(1, (float) themed / reader.numDocs());
  }

  int segments() {
    return reader.leaves().size();
  }

  /// Answers the first page.
  Page ask(String typed) throws IOException {
    Question question = questions.read(typed);
    Query required = clauses.required(question);
    boolean relaxes = question.demands().size() > 1 && searcher.count(credible(required)) < FEW;
    Query matching = relaxes ? clauses.relaxed(question, searcher) : required;
    DrillSideways.ConcurrentDrillSidewaysResult<FacetsCollector> found =
        new DrillSideways(searcher, config, facets)
            .search(credible(matching), new FacetsCollectorManager());
    FacetsCollector results = found.collectorResult;
    long hits = 0;
    for (FacetsCollector.MatchingDocs docs : results.getMatchingDocs()) {
      hits += docs.totalHits();
    }
    ScoreDoc[] page = page(question, matching, relaxes);
    return new Page(
        hits,
        articles(results),
        branches(results),
        values(found.facets),
        marks(question, page),
        ids(page));
  }

  private DrillDownQuery credible(Query matching) {
    DrillDownQuery credible = new DrillDownQuery(config, matching);
    for (Provenance provenance : Provenance.values()) {
      if (!provenance.isDoubtful()) {
        credible.add(Facet.PROVENANCE.code(), provenance.code());
      }
    }
    return credible;
  }

  private ScoreDoc[] page(Question question, Query matching, boolean relaxed) throws IOException {
    BooleanQuery.Builder scored = new BooleanQuery.Builder();
    scored.add(credible(matching), FILTER);
    scored.setMinimumNumberShouldMatch(1);
    clauses.scored(question, trade, relaxed).forEach(part -> scored.add(part, SHOULD));
    ScoreDoc[] top =
        searcher.search(
                scored.build(), new TopFieldCollectorManager(BY_SCORE, WINDOW, null, WINDOW))
            .scoreDocs;
    return apart(top);
  }

  /// The first page, with no more than two of an article.
  private ScoreDoc[] apart(ScoreDoc[] window) throws IOException {
    List<ScoreDoc> first = new ArrayList<>();
    List<ScoreDoc> later = new ArrayList<>();
    Map<String, Integer> shown = new HashMap<>();
    for (ScoreDoc one : window) {
      LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(one.doc, reader.leaves()));
      SortedDocValues article = DocValues.getSorted(leaf.reader(), EqualIndex.ARTICLE);
      boolean known = article.advanceExact(one.doc - leaf.docBase);
      String key = known ? leaf.ord + "/" + article.ordValue() : "";
      boolean fits = first.size() < PAGE && shown.merge(key, 1, Integer::sum) <= PER_ARTICLE;
      (fits ? first : later).add(one);
    }
    first.addAll(later);
    return first.stream().limit(PAGE).toArray(ScoreDoc[]::new);
  }

  private long values(Facets counts) throws IOException {
    long values = 0;
    for (Facet facet : Facet.values()) {
      FacetResult result = counts.getAllChildren(facet.code());
      if (result != null) {
        LabelAndValue[] sorted = result.labelValues.clone();
        Arrays.sort(
            sorted,
            Comparator.comparingLong((LabelAndValue one) -> one.value.longValue())
                .reversed()
                .thenComparing(one -> one.label));
        values += sorted.length;
      }
    }
    return values;
  }

  /// Entries of an article lie side by side in one segment.
  private static long articles(FacetsCollector results) throws IOException {
    long articles = 0;
    for (FacetsCollector.MatchingDocs docs : results.getMatchingDocs()) {
      SortedDocValues article = DocValues.getSorted(docs.context().reader(), EqualIndex.ARTICLE);
      DocIdSetIterator matching = docs.bits().iterator();
      int last = -1;
      for (int doc = matching.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = matching.nextDoc()) {
        if (article.advanceExact(doc) && article.ordValue() != last) {
          last = article.ordValue();
          articles++;
        }
      }
    }
    return articles;
  }

  private long branches(FacetsCollector results) throws IOException {
    FixedBitSet seen = new FixedBitSet(branches.getValueCount());
    for (FacetsCollector.MatchingDocs docs : results.getMatchingDocs()) {
      SortedDocValues branch = DocValues.getSorted(docs.context().reader(), EqualIndex.BRANCH);
      var numbers = branches.mapping.getGlobalOrds(docs.context().ord);
      DocIdSetIterator matching = docs.bits().iterator();
      for (int doc = matching.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = matching.nextDoc()) {
        if (branch.advanceExact(doc)) {
          seen.set((int) numbers.get(branch.ordValue()));
        }
      }
    }
    return seen.cardinality();
  }

  private long marks(Question question, ScoreDoc[] page) throws IOException {
    int[] docs = Arrays.stream(page).mapToInt(one -> one.doc).toArray();
    String[] fields = {EqualIndex.pairs(EqualIndex.TEXT), EqualIndex.pairs(EqualIndex.HEADING)};
    long marks = 0;
    for (String[] passages :
        highlighter
            .highlightFields(fields, clauses.marked(question), docs, new int[] {1, 1})
            .values()) {
      for (String passage : passages) {
        marks += passage == null ? 0 : passage.chars().filter(c -> c == Marks.START).count();
      }
    }
    return marks;
  }

  private List<String> ids(ScoreDoc[] page) throws IOException {
    StoredFields stored = reader.storedFields();
    Set<String> shown = SHOWN;
    List<String> ids = new ArrayList<>();
    for (ScoreDoc one : page) {
      Document entry = stored.document(one.doc, shown);
      ids.add(entry.get("s.id"));
    }
    return ids;
  }

  /// Texts and headings have been read by the highlighter.
  private static final Set<String> SHOWN =
      Set.of(
          "s.id",
          "s.article",
          "s.title",
          "s.address",
          "s.published",
          "s.publisher",
          "s.university",
          "s.college",
          "s.branch",
          "s.kind",
          "s.provenance",
          "s.topic",
          "s.theme",
          "s.level");

  /// Puts a character before each mark and one after it; of what lies in another mark, nothing.
  private static final class Marks extends PassageFormatter {

    private static final char START = '\u0001';
    private static final char END = '\u0002';

    @Override
    public String format(Passage[] passages, String content) {
      StringBuilder text = new StringBuilder();
      for (Passage passage : passages) {
        int at = passage.getStartOffset();
        for (int i = 0; i < passage.getNumMatches(); i++) {
          int start = passage.getMatchStarts()[i];
          if (start >= at) {
            text.append(content, at, start).append(START);
            at = passage.getMatchEnds()[i];
            text.append(content, start, at).append(END);
          }
        }
        text.append(content, at, Math.max(at, passage.getEndOffset()));
      }
      return text.toString();
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
    cutting.close();
  }
}
