package yangban.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ScoreDoc;
import yangban.indexer.query.QueryReader;
import yangban.indexer.suggest.Suggestion;
import yangban.indexer.suggest.Vocabulary;
import yangban.indexer.text.ChineseAnalyzer;

/// Completes what is being typed, from the words of an index and from its headings.
final class Suggesting {

  /// Three headings at the end of the list: they are long, and one word finds hundreds.
  private static final int HEADINGS = 3;

  /// Longer ones do not fit into a line of the list.
  private static final int LONGEST_HEADING = 40;

  /// An opening quote or bracket is no part of the word that follows it.
  private static final Pattern SIGNS_AHEAD = Pattern.compile("^[^\\p{L}\\p{N}]+");

  private final View view;
  private final Vocabulary vocabulary;
  private final ChineseAnalyzer analyzer;

  private final QueryReader reader;

  Suggesting(View view, Vocabulary vocabulary, ChineseAnalyzer analyzer, QueryReader reader) {
    this.view = view;
    this.vocabulary = vocabulary;
    this.analyzer = analyzer;
    this.reader = reader;
  }

  List<Suggestion> of(String typed, int limit) throws IOException {
    int last = lastWord(typed);
    List<String> fields = reader.completeField(typed.substring(last), view.numbering::values);
    if (!fields.isEmpty()) {
      return fields.stream()
          .limit(limit)
          .map(each -> new Suggestion(Suggestion.Kind.FIELD, typed.substring(0, last) + each, 1))
          .toList();
    }
    String folded = SIGNS_AHEAD.matcher(analyzer.fold(typed).strip()).replaceFirst("");
    Map<String, Suggestion> all = new LinkedHashMap<>();
    List<Suggestion> headings = headings(folded);
    int words = Math.max(1, limit - Math.min(HEADINGS, headings.size()));
    vocabulary.complete(folded, words).forEach(each -> all.putIfAbsent(each.text(), each));
    if (all.isEmpty()) {
      lastWords(typed, last, words).forEach(each -> all.putIfAbsent(each.text(), each));
    }
    headings.forEach(each -> all.putIfAbsent(each.text(), each));
    return all.values().stream().limit(limit).toList();
  }

  /// Where the last of several words begins.
  private static int lastWord(String typed) {
    int start = typed.length();
    while (start > 0 && !Character.isWhitespace(typed.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /// The query with its last word completed, where all of it begins nothing: 积分制 志愿 as 积分制 志愿服务.
  private List<Suggestion> lastWords(String typed, int last, int limit) {
    String before = typed.substring(0, last);
    String folded = analyzer.fold(typed.substring(last));
    String signs = SIGNS_AHEAD.matcher(folded).replaceFirst("");
    if (before.isBlank() || signs.isEmpty()) {
      return List.of();
    }
    String ahead = before + typed.substring(last, typed.length() - signs.length());
    return vocabulary.complete(signs, limit).stream()
        .filter(each -> !analyzer.fold(before).contains(each.text()))
        .map(each -> new Suggestion(each.kind(), ahead + each.text(), each.weight()))
        .toList();
  }

  private List<Suggestion> headings(String folded) throws IOException {
    boolean isWord =
        folded.codePointCount(0, folded.length()) > 1
            && folded.codePoints().anyMatch(Character::isIdeographic);
    if (!isWord || analyzer.cut(folded).phrase().isEmpty()) {
      return List.of();
    }
    UnitQueries queries = new UnitQueries(analyzer);
    BooleanQuery.Builder sought = new BooleanQuery.Builder();
    for (String part : folded.split("\\s+", -1)) {
      if (!analyzer.cut(part).phrase().isEmpty()) {
        sought.add(queries.standsIn(part, Fields.HEADING), Occur.MUST);
      }
    }
    sought.add(new MatchesQuery(view.practices().and(view.credible())), Occur.FILTER);
    List<Suggestion> headings = new ArrayList<>();
    for (ScoreDoc hit : view.searcher.search(sought.build(), HEADINGS * 3).scoreDocs) {
      StoredHits.Stored stored = StoredHits.own(view.searcher.storedFields().document(hit.doc));
      boolean isNew = headings.stream().noneMatch(h -> h.text().equals(stored.heading()));
      if (stored.heading().length() <= LONGEST_HEADING && isNew && headings.size() < HEADINGS) {
        headings.add(new Suggestion(Suggestion.Kind.HEADING, stored.heading(), 1));
      }
    }
    return headings;
  }
}
