package yangban.server.folder;

import java.io.IOException;
import java.util.Map;
import yangban.corpus.Article;
import yangban.corpus.frontier.PageState;
import yangban.corpus.reuse.CommonProperty;
import yangban.corpus.reuse.ReuseFinder;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.store.FoundPractice;
import yangban.corpus.store.PackStore;
import yangban.indexer.search.PracticeIndex;
import yangban.indexer.search.SearchPage;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.server.problem.Shown;

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

  /// The article of that id.
  ///
  /// @throws Problem where there is none
  public Article article(String id) {
    return store.article(id).orElseThrow(() -> noArticle(id));
  }

  /// The article of that id as it was read, without what people corrected.
  ///
  /// @throws Problem where there is none
  public Article asRead(String id) {
    return store.asRead(id).orElseThrow(() -> noArticle(id));
  }

  /// The practice of that id.
  ///
  /// @throws Problem where there is none
  public FoundPractice practice(String id) {
    return store
        .practice(id)
        .orElseThrow(() -> new Problem(ProblemKind.NO_SUCH_PRACTICE, Shown.of(id)));
  }

  private static Problem noArticle(String id) {
    return new Problem(ProblemKind.NO_SUCH_ARTICLE, Shown.of(id));
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
