package yangban.indexer.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ScoreDoc;

/// Keeps one article from filling the first page: of each no more than a few, as long as there are
/// others. What is held back comes right after the first page, so that nothing is lost and no page
/// shows what another one did.
final class FirstPage {

  private final View view;
  private final int most;
  private final int size;

  /// An article: its entries lie in one segment.
  private record Key(int leaf, int article) {}

  /// @param most entries of one article
  /// @param size of the page
  FirstPage(View view, int most, int size) {
    this.view = view;
    this.most = most;
    this.size = size;
  }

  /// `all`, beginning with the first page.
  ///
  /// @param window the results that the first page is chosen from: the beginning of `all`
  List<ScoreDoc> of(List<ScoreDoc> window, List<ScoreDoc> all) {
    List<ScoreDoc> first = new ArrayList<>();
    List<ScoreDoc> later = new ArrayList<>();
    Map<Key, Integer> shown = new HashMap<>();
    for (ScoreDoc entry : window) {
      boolean free = first.size() < size && shown.merge(key(entry), 1, Integer::sum) <= most;
      (free ? first : later).add(entry);
    }
    first.addAll(later);
    first.addAll(all.subList(window.size(), all.size()));
    return first;
  }

  private Key key(ScoreDoc entry) {
    int leaf = ReaderUtil.subIndex(entry.doc, view.leaves);
    int doc = entry.doc - view.leaves.get(leaf).docBase;
    return new Key(leaf, view.columns.get(leaf).article[doc]);
  }
}
