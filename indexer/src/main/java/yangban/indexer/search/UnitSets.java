package yangban.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;
import yangban.indexer.query.Unit;
import yangban.indexer.query.Unit.Scope;

/// The entries that hold a unit, for one view, with the last ones kept.
///
/// Whoever turns a page, chooses a facet or adds a word asks for the same words again, and in this
/// trade the same words stand in most questions: 党员 and 党支部 are in nine entries out of ten, and
/// finding the latter by its positions takes eight milliseconds at 100,000 entries. While an import
/// runs there is a new view every second or two, which takes over what stands in segments that it
/// shares with the last one, and looks for it in the others before anything is asked of it.
final class UnitSets {

  /// What all sets may take, at an eighth of a byte per entry and set: 32 MB, which are 256 sets at
  /// a million entries; [#FOLLOWED] sets are kept whatever they take.
  private static final int MOST_BYTES = 32_000_000;

  /// 13 MB at 100,000 entries.
  private static final int MOST = 1_024;

  /// What a new view takes over: looking for it takes time while others wait for the view.
  private static final int FOLLOWED = 128;

  /// How long a view is kept waiting for what may be asked of it: a part of the second in which it
  /// is expected. After a merge of most of a million entries that is not enough for all.
  private static final long PATIENCE_NANOS = 300_000_000;

  private final View view;
  private final Lately<Key, Kept> kept;

  /// @param entries of the view, removed ones as well
  UnitSets(View view, int entries) {
    this.view = view;
    int most = Math.clamp(MOST_BYTES / (entries / Byte.SIZE + 1), FOLLOWED, MOST);
    this.kept = new Lately<>(most);
  }

  private record Key(List<String> forms, Scope scope) {

    static Key of(Unit unit) {
      return new Key(unit.forms(), unit.scope());
    }
  }

  private record Kept(Unit unit, UnitQueries queries, Matches matches) {}

  /// The entries in which two characters stand side by side.
  Matches pair(String pair) throws IOException {
    return Matches.of(view, new TermQuery(new Term(Fields.bigrams(Fields.ALL), pair)));
  }

  Matches get(Unit unit, UnitQueries queries) throws IOException {
    Key key = Key.of(unit);
    Kept known = kept.get(key);
    if (known != null) {
      return known.matches();
    }
    Matches found = find(unit, queries, Map.of());
    kept.put(key, new Kept(unit, queries, found));
    return found;
  }

  /// Takes over what `before` holds, sets of an earlier view of the same index: what was asked for
  /// last first, and no more than there is time for. Not what has to stand in a certain place: what
  /// is looked at for that may depend on the whole index ([Beginnings]).
  void follow(UnitSets before) throws IOException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    List<Kept> taken = new ArrayList<>();
    for (Kept each : before.kept.last(FOLLOWED)) {
      if (each.unit().scope() == Scope.ANYWHERE && System.nanoTime() < end) {
        Map<Integer, FixedBitSet> known = view.shared(before.view, each.matches());
        Matches found = find(each.unit(), each.queries(), known);
        taken.add(new Kept(each.unit(), each.queries(), found));
      }
    }
    taken.reversed().forEach(each -> kept.put(Key.of(each.unit()), each));
    kept.countOn(before.kept);
  }

  CacheUse use() {
    return kept.use("units", each -> each.matches().bytes());
  }

  /// Where positions have to be looked at, only in entries that do not hold the unit as a word.
  ///
  /// @param known what holds it, by a segment's place in the view
  private Matches find(Unit unit, UnitQueries queries, Map<Integer, FixedBitSet> known)
      throws IOException {
    Query standing = queries.standing(unit, view.reader);
    if (known.size() == view.leaves.size() || !queries.isPhrase(unit)) {
      return Matches.of(view, standing, known);
    }
    Matches words = Matches.of(view, queries.wording(unit), known);
    BooleanQuery others =
        new BooleanQuery.Builder()
            .add(standing, Occur.FILTER)
            .add(new MatchesQuery(words), Occur.MUST_NOT)
            .build();
    Matches found = words.or(Matches.of(view, others, known));
    List<FixedBitSet> sets = new ArrayList<>(found.sets());
    known.forEach(sets::set);
    return new Matches(sets, found.total());
  }
}
