package yangban.corpus.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import yangban.corpus.extract.RejectionKind;
import yangban.corpus.ingest.ArticleReader.Read;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.store.CorpusStore.Arrival;
import yangban.corpus.store.SaveOutcome;
import yangban.corpus.store.StoreException;

/// One import under way: reads candidates on all processors, keeps them in batches, and reports
/// them in their order.
///
/// For one thread. A window of candidates is in work at a time, so memory does not grow with the
/// import.
final class Intake implements AutoCloseable {

  // One transaction costs one write to the disk that is waited for (a few ms); 64 articles take
  // some 100 ms to read, so the wait
  // does not show, and a cut-off import loses under a second of work.
  private static final int BATCH = 64;

  private final CorpusStore store;
  private final ArticleReader reader;
  private final ImportListener listener;
  private final ExecutorService workers =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
  private final Deque<Pending> window = new ArrayDeque<>();
  private final List<Read> batch = new ArrayList<>();
  private final List<ImportOutcome.Refused> refused = new ArrayList<>();
  private int known;
  private int done;
  private int added;
  private int changed;
  private int unchanged;
  private int joined;

  private record Pending(String name, Future<List<Read>> reading) {}

  Intake(CorpusStore store, ArticleReader reader, ImportListener listener, int known) {
    this.store = store;
    this.reader = reader;
    this.listener = listener;
    this.known = known;
  }

  void expectMore(int more) {
    known += more;
  }

  void accept(Candidate candidate) {
    window.add(new Pending(candidate.name(), workers.submit(() -> reader.read(candidate))));
    if (window.size() >= 2 * BATCH) {
      take();
    }
  }

  ImportReport finish() {
    while (!window.isEmpty()) {
      take();
    }
    keep();
    return soFar();
  }

  private ImportReport soFar() {
    return new ImportReport(added, changed, unchanged, joined, refused);
  }

  private void take() {
    batch.addAll(result(window.remove()));
    if (batch.size() >= BATCH) {
      keep();
    }
  }

  /// What was read, or a refusal of what this program has a fault with: it costs no other its
  /// place.
  private static List<Read> result(Pending pending) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return pending.reading().get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          String reason =
              "读这一篇时%s，已跳过，其余照常；请留着原文件，把这行字告诉开发者。".formatted(ProgramFault.of(e).sentence());
          return List.of(
              new Read.Nothing(
                  new ImportOutcome.Refused(pending.name(), RejectionKind.FAULT, reason)));
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void keep() {
    List<Arrival> arrivals =
        batch.stream()
            .filter(Read.Article.class::isInstance)
            .map(read -> ((Read.Article) read).arrival())
            .toList();
    List<SaveOutcome> saved;
    try {
      saved = store.save(arrivals);
    } catch (StoreException e) {
      throw stopped(e);
    }
    int next = 0;
    for (Read read : batch) {
      switch (read) {
        case Read.Nothing nothing -> report(nothing.refusal());
        case Read.Page page -> report(new ImportOutcome.Joined(page.name(), page.into()));
        case Read.Article article ->
            report(
                new ImportOutcome.Kept(
                    article.name(), article.arrival().article(), saved.get(next++)));
      }
    }
    batch.clear();
  }

  /// None of the batch's articles was kept, but what is no article was refused all the same.
  private ImportStoppedException stopped(StoreException failure) {
    for (Read read : batch) {
      if (read instanceof Read.Nothing nothing) {
        report(nothing.refusal());
      }
    }
    return new ImportStoppedException(soFar(), Math.max(0, known - done), failure);
  }

  private void report(ImportOutcome outcome) {
    done++;
    count(outcome);
    listener.item(outcome, done, Math.max(done, known));
  }

  private void count(ImportOutcome outcome) {
    switch (outcome) {
      case ImportOutcome.Refused refusal -> refused.add(refusal);
      case ImportOutcome.Joined _ -> joined++;
      case ImportOutcome.Kept kept -> {
        switch (kept.saved()) {
          case ADDED -> added++;
          case CHANGED -> changed++;
          case UNCHANGED -> unchanged++;
        }
      }
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
