package yangban.server.folder;

import java.io.IOException;
import java.util.Map;
import yangban.corpus.frontier.PageState;
import yangban.corpus.reuse.CommonProperty;
import yangban.corpus.reuse.ReuseFinder;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.store.PackStore;
import yangban.indexer.search.PracticeIndex;
import yangban.indexer.search.SearchPage;

/// What questions are answered from: the store, and the index over it.
public record Library(CorpusStore store, PracticeIndex index) implements AutoCloseable {

  /// Whoever changes more at once imports or reads again, and looks for reuse itself.
  private static final int FEW = 100;

  /// Has the index follow the store. A few changes (a correction, a page) are looked at for what
  /// they mean for reuse before, because that may change where other articles come from.
  ///
  /// @return the last change that the index holds
  /// @throws IOException where the index cannot be written
  public long catchUp() throws IOException {
    long change = store.reuse().state().change();
    if (change > 0 && store.changesSince(change) <= FEW) {
      new ReuseFinder(store, CommonProperty.load()).catchUp(_ -> {});
    }
    return index.catchUp(store).change();
  }

  /// How the pages of those articles on a page of results stand that were collected, by the ids of
  /// the articles. Asked of the store, some twenty rows by their key: the index need not be written
  /// anew whenever a page goes or is closed.
  public Map<String, PageState> states(SearchPage page) {
    return store
        .crawl()
        .frontier()
        .states(page.hits().stream().map(hit -> hit.article().id()).distinct().toList());
  }

  public PackStore packs() {
    return store.packs();
  }

  @Override
  public void close() {
    DataFolder.close(index);
    store.close();
  }
}
