package yangban.corpus.crawl;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yangban.corpus.archive.Archive;
import yangban.corpus.archive.ArchiveException;
import yangban.corpus.archive.ArchivePlace;
import yangban.corpus.archive.ArchivedPage;
import yangban.corpus.fetch.ArchivedWay;
import yangban.corpus.fetch.FetchOutcome;
import yangban.corpus.frontier.CrawlPage;
import yangban.corpus.store.CrawlStore;

/// Takes up what stands in the archive and is not kept, because the program before was stopped
/// between the two: its addresses are due still, and their answers need not be asked for again. For
/// one thread, before the first lane is opened.
///
/// Goes by the mark that is kept with each batch ([CrawlStore#mark()]), so it reads no more of the
/// archive than what came after the last batch; a store that was put back from a copy of yesterday
/// catches up on what the archive got since.
final class Recall {

  /// Some ten times as short as a page takes to be read and kept.
  private static final int KEPT_MILLIS = 10;

  private final CrawlStore store;
  private final Archive archive;
  private final Dispatcher dispatcher;
  private final Keeper keeper;
  private final ArchivedWay way = new ArchivedWay();

  Recall(CrawlStore store, Archive archive, Dispatcher dispatcher, Keeper keeper) {
    this.keeper = keeper;
    this.store = store;
    this.archive = archive;
    this.dispatcher = dispatcher;
  }

  /// Hands on what is to be settled; what an open visit does not ask for stays in the archive only.
  ///
  /// @throws InterruptedException where the program ends meanwhile; the rest is found again
  void run() throws InterruptedException {
    Optional<ArchivePlace> mark = store.mark();
    if (mark.isEmpty()) {
      store.mark(archive.whole());
    } else if (!dispatcher.visits().isEmpty()) {
      try {
        archive.reader().after(mark, this::take);
      } catch (ArchiveException _) {
        // What stands behind a damaged record is asked for again.
      }
    }
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    waitUntilKept();
    keeper.mark();
  }

  private void take(ArchivedPage page) {
    if (Thread.currentThread().isInterrupted()) {
      return;
    }
    way.add(page.exchange())
        .ifPresent(outcome -> {
          try {
            take(page, outcome);
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private void take(ArchivedPage archived, FetchOutcome outcome) throws InterruptedException {
    URI asked =
        outcome.redirects().isEmpty()
            ? archived.exchange().address()
            : outcome.redirects().getFirst().from();
    Instant at = Instant.ofEpochMilli(archived.exchange().begun().toEpochMilli());
    Optional<CrawlPage> page = page(asked).filter(each -> isAsked(each, at));
    Optional<Visit> visit = page.flatMap(each -> dispatcher.visit(each.source()));
    if (visit.isPresent() && dispatcher.traffic().enter(visit.get(), page.orElseThrow())) {
      Answered answered =
          new Answered(
              visit.get(), page.get(), outcome, at, List.of(), Optional.of(archived.place()));
      dispatcher.traffic().answered(answered);
    }
  }

  /// Found perhaps by what was taken up just before; pages of one article are joined as they come.
  private Optional<CrawlPage> page(URI asked) throws InterruptedException {
    Optional<CrawlPage> page = store.frontier().pageAt(asked);
    if (page.isPresent() && page.get().partOf().isEmpty()) {
      return page;
    }
    waitUntilKept();
    return store.frontier().pageAt(asked);
  }

  private void waitUntilKept() throws InterruptedException {
    while (!dispatcher.traffic().open().isEmpty()) {
      Thread.sleep(KEPT_MILLIS);
    }
  }

  /// Whether the address was due when the answer came, and is so still.
  private static boolean isAsked(CrawlPage page, Instant at) {
    return page.rhythm().due().filter(due -> !due.isAfter(at)).isPresent()
        && page.tried().filter(tried -> !tried.isBefore(at)).isEmpty();
  }
}
