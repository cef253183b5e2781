package yangban.indexer.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import yangban.indexer.query.Unit;
import yangban.indexer.query.Unit.Scope;

/// The entries that hold a unit, for one view, with the last ones kept.
///
/// Whoever turns a page, chooses a facet or adds a word asks for the same words again, and in this
/// trade the same words stand in most questions: 党员 and 党支部 are in nine entries out of ten, and
/// finding the latter by its positions takes eight milliseconds at 100,000 entries.
final class UnitSets {

  /// An eighth of a byte per entry and set: 1.6 MB in all at 100,000 entries, 16 MB at a million.
  private static final int KEPT = 128;

  private final View view;
  private final Map<Key, Matches> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Entry<Key, Matches> eldest) {
          return size() > KEPT;
        }
      };

  UnitSets(View view) {
    this.view = view;
  }

  private record Key(List<String> forms, Scope scope) {}

  /// The entries in which two characters stand side by side.
  Matches pair(String pair) throws IOException {
    return Matches.of(view, new TermQuery(new Term(Fields.bigrams(Fields.ALL), pair)));
  }

  Matches get(Unit unit, UnitQueries queries) throws IOException {
    Key key = new Key(unit.forms(), unit.scope());
    synchronized (kept) {
      Matches known = kept.get(key);
      if (known != null) {
        return known;
      }
    }
    Matches found = find(unit, queries);
    synchronized (kept) {
      kept.put(key, found);
    }
    return found;
  }

  /// Where positions have to be looked at, only in entries that do not hold the unit as a word.
  private Matches find(Unit unit, UnitQueries queries) throws IOException {
    if (!queries.isPhrase(unit)) {
      return Matches.of(view, queries.standing(unit, view.reader));
    }
    Matches words = Matches.of(view, queries.wording(unit));
    BooleanQuery others =
        new BooleanQuery.Builder()
            .add(queries.standing(unit, view.reader), Occur.FILTER)
            .add(new MatchesQuery(words), Occur.MUST_NOT)
            .build();
    return words.or(Matches.of(view, others));
  }
}
