package yangban.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ScoreDoc;

/// Keeps one article, and one text that stands in many places, from filling the first page: of each
/// article no more than a few, of each text one, as long as there are others. What is held back
/// comes right after the first page, copies last, so that nothing is lost and no page shows what
/// another one did.
final class FirstPage {

  private final View view;
  private final Copies copies;
  private final int most;
  private final int size;
  private final boolean once;

  /// An article: its entries lie in one segment.
  private record Key(int leaf, int article) {}

  /// @param most entries of one article
  /// @param size of the page
  /// @param once whether a text is shown once; whoever asks for suspected mirrors wants them beside
  ///   their originals
  FirstPage(View view, int most, int size, boolean once) {
    this.view = view;
    this.copies = new Copies(view.leaves);
    this.most = most;
    this.size = size;
    this.once = once;
  }

  /// `all`, beginning with the first page.
  ///
  /// @param window the results that the first page is chosen from: the beginning of `all`
  List<ScoreDoc> of(List<ScoreDoc> window, List<ScoreDoc> all) throws IOException {
    List<ScoreDoc> first = new ArrayList<>();
    List<ScoreDoc> later = new ArrayList<>();
    List<ScoreDoc> copied = new ArrayList<>();
    Map<Key, Integer> shown = new HashMap<>();
    Set<Long> told = new HashSet<>();
    for (ScoreDoc entry : window) {
      if (!isFirst(entry, told)) {
        copied.add(entry);
      } else if (first.size() < size && shown.merge(key(entry), 1, Integer::sum) <= most) {
        first.add(entry);
      } else {
        later.add(entry);
      }
    }
    first.addAll(later);
    first.addAll(copied);
    first.addAll(all.subList(window.size(), all.size()));
    return first;
  }

  private boolean isFirst(ScoreDoc entry, Set<Long> told) throws IOException {
    OptionalLong text = once ? copies.of(entry) : OptionalLong.empty();
    return text.isEmpty() || told.add(text.getAsLong());
  }

  private Key key(ScoreDoc entry) {
    int leaf = ReaderUtil.subIndex(entry.doc, view.leaves);
    int doc = entry.doc - view.leaves.get(leaf).docBase;
    return new Key(leaf, view.columns.get(leaf).article[doc]);
  }
}
