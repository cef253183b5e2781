package yangban.server;

import yangban.corpus.store.CorpusStore;
import yangban.corpus.store.PackStore;
import yangban.indexer.search.PracticeIndex;

/// What questions are answered from: the store, and the index over it.
public record Library(CorpusStore store, PracticeIndex index) implements AutoCloseable {

  public PackStore packs() {
    return store.packs();
  }

  @Override
  public void close() {
    DataFolder.close(index);
    store.close();
  }
}
