package yangban.server;

import java.io.IOException;
import yangban.corpus.reuse.CommonProperty;
import yangban.corpus.reuse.ReuseFinder;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.store.PackStore;
import yangban.indexer.search.PracticeIndex;

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

  public PackStore packs() {
    return store.packs();
  }

  @Override
  public void close() {
    DataFolder.close(index);
    store.close();
  }
}
