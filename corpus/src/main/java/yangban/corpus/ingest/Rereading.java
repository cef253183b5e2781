package yangban.corpus.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import yangban.corpus.Article;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.store.RereadingStore;
import yangban.corpus.store.RereadingStore.Progress;
import yangban.corpus.store.RereadingStore.Reread;

/// Reads the whole store again with the rules of today, without fetching anything: understands the
/// stored texts, or extracts them anew from the stored bytes before.
///
/// Reads on all processors and notes every [#BATCH] articles how far it came, so a reading that was
/// cut off, even by a power cut, goes on from there as long as the rules are the same. What it
/// finds is seen by nobody until all of it is laid over the store at once.
public final class Rereading {

  /// One transaction is waited for some milliseconds; this many articles take some 200 ms to read.
  private static final int BATCH = 64;

  private final CorpusStore store;
  private final ArticleAgain again;
  private final boolean extract;
  private final String rules;

  /// @param extract whether pages are extracted again from their bytes, too
  public Rereading(CorpusStore store, ArticleAgain again, boolean extract) {
    this.store = store;
    this.again = again;
    this.rules = (extract ? "extract " : "understand ") + RuleVersion.current();
    this.extract = extract;
  }

  /// Hears how it goes, on the thread that called.
  @FunctionalInterface
  public interface Listener {

    /// Some more articles are done.
    ///
    /// @param done articles read again so far, those before an interruption included
    /// @param total articles of the store
    void progress(int done, int total);
  }

  /// Reads everything again. An interrupt of the calling thread ends it early: then nothing has
  /// changed, and the next call goes on from there.
  ///
  /// @throws InterruptedException where it was ended early
  /// @throws yangban.corpus.store.StoreException where the store cannot be written; then the next
  ///   call goes on from there, too
  public RereadingStore.Report run(Listener listener) throws InterruptedException {
    RereadingStore journal = store.rereading();
    Progress progress = journal.begin(rules);
    String position = progress.position();
    int done = progress.looked();
    listener.progress(done, progress.total());
    try (ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      List<Article> batch = journal.after(position, BATCH);
      while (!batch.isEmpty()) {
        journal.keep(read(batch, workers));
        position = batch.getLast().id();
        done += batch.size();
        listener.progress(done, Math.max(done, progress.total()));
        batch = journal.after(position, BATCH);
      }
    }
    return journal.finish();
  }

  private List<Reread> read(List<Article> batch, ExecutorService workers)
      throws InterruptedException {
    List<Future<Reread>> futures = new ArrayList<>();
    for (Article article : batch) {
      futures.add(workers.submit(() -> again(article)));
    }
    List<Reread> found = new ArrayList<>();
    try {
      for (int i = 0; i < batch.size(); i++) {
        found.add(result(batch.get(i), futures.get(i)));
      }
    } catch (InterruptedException e) {
      futures.forEach(future -> future.cancel(true));
      throw e;
    }
    return found;
  }

  private Reread again(Article article) {
    return extract ? again.extract(article, store) : again.understand(article);
  }

  /// A fault of this program in one article leaves that one as it was.
  private static Reread result(Article article, Future<Reread> reading)
      throws InterruptedException {
    try {
      return reading.get();
    } catch (ExecutionException e) {
      return new Reread.Failed(
          article, "重新读这一篇时%s，保留原来的内容；请把这行字告诉开发者。".formatted(ProgramFault.of(e).sentence()));
    }
  }
}
