package yangban.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import yangban.corpus.Span;
import yangban.indexer.text.ChineseAnalyzer;
import yangban.indexer.text.Cut;

/// Finds the phrases of a text that many practices share, in one view.
///
/// A phrase is two to four words side by side. Only rows of words that are each common are counted
/// by their positions, the longest first, so that a text of ten thousand characters costs some
/// dozens of phrase queries and not thousands.
final class StockPhrases {

  /// Held by this part of all practices, and by no fewer than [#LEAST], a phrase tells nothing of
  /// its own.
  private static final double COMMON = 0.03;

  private static final long LEAST = 4;

  /// 党支部 and 主题党日 are the trade's words; a phrase begins with the fourth character.
  private static final int LEAST_CHARS = 5;

  private static final int MOST_WORDS = 4;

  /// Phrase queries for one text.
  private static final int MOST_QUERIES = 240;

  private final View view;
  private final ChineseAnalyzer analyzer;
  private final UnitQueries queries;
  private final long least;

  StockPhrases(View view, ChineseAnalyzer analyzer) {
    this.view = view;
    this.analyzer = analyzer;
    this.queries = new UnitQueries(analyzer);
    this.least = Math.max(LEAST, Math.round(COMMON * view.practices().total()));
  }

  /// The known ones, however many hold them, then the most common ones; none inside another.
  ///
  /// @param known places of phrases that are told whatever the index holds
  List<StockPhrase> in(String text, List<Span> known, int limit) throws IOException {
    Cut cut = analyzer.cut(text);
    List<StockPhrase> told = new ArrayList<>();
    for (Span span : known) {
      told.add(new StockPhrase(span, span.of(text), holding(analyzer.fold(span.of(text)))));
    }
    List<StockPhrase> found = new ArrayList<>();
    Set<String> asked = new HashSet<>();
    for (List<Span> row : commonRows(cut, text)) {
      int from = 0;
      while (from < row.size() && asked.size() < MOST_QUERIES) {
        from = longest(row, from, cut, text, asked, found);
      }
    }
    found.removeIf(each ->
        known.stream()
            .anyMatch(o -> o.start() < each.span().end() && each.span().start() < o.end()));
    found.sort(
        Comparator.comparingLong(StockPhrase::practices)
            .reversed()
            .thenComparing(StockPhrase::span));
    return Stream.concat(told.stream(), found.stream()).limit(limit).toList();
  }

  /// Adds the longest shared phrase that begins at a word; the word to go on with.
  private int longest(
      List<Span> row, int from, Cut cut, String text, Set<String> asked, List<StockPhrase> found)
      throws IOException {
    for (int to = Math.min(row.size(), from + MOST_WORDS); to > from + 1; to--) {
      Span span = new Span(row.get(from).start(), row.get(to - 1).end());
      if (span.length() >= LEAST_CHARS && asked.add(cut.folded(span))) {
        long holding = holding(cut.folded(span));
        if (holding >= least) {
          found.add(new StockPhrase(span, span.of(text), holding));
          return to;
        }
      }
    }
    return from + 1;
  }

  private long holding(String phrase) throws IOException {
    BooleanQuery query =
        new BooleanQuery.Builder()
            .add(queries.inText(phrase, view.reader), Occur.FILTER)
            .add(new MatchesQuery(view.practices()), Occur.FILTER)
            .build();
    return Matches.of(view, query).total();
  }

  /// Rows of words that lie side by side and are each in as many entries as a phrase has to be.
  private List<List<Span>> commonRows(Cut cut, String text) throws IOException {
    List<List<Span>> rows = new ArrayList<>();
    List<Span> row = new ArrayList<>();
    for (Span word : cut.cover()) {
      boolean touches = row.isEmpty() || row.getLast().end() == word.start();
      boolean common = isHan(word, text) && isCommon(cut.folded(word));
      if (!touches || !common) {
        rows.add(List.copyOf(row));
        row.clear();
      }
      if (common) {
        row.add(word);
      }
    }
    rows.add(List.copyOf(row));
    return rows;
  }

  private static boolean isHan(Span word, String text) {
    return Character.isIdeographic(text.codePointAt(word.start()));
  }

  private boolean isCommon(String word) throws IOException {
    return view.reader.docFreq(new Term(Fields.words(Fields.ALL), word)) >= least;
  }
}
