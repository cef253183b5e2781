package yangban.corpus.crawl;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Predicate;
import yangban.corpus.frontier.CrawlPage;

/// What is under way over all lanes: which pages are asked for and not kept yet, and how many may
/// be. Shared by all threads.
final class Traffic {

  private final Semaphore requests;
  private final Semaphore room;
  private final Set<Long> open = ConcurrentHashMap.newKeySet();
  private final Predicate<Visit> goesOn;
  private final Consumer<Answered> next;
  private final Stopwatch fetching = new Stopwatch();

  /// @param goesOn whether a visit may ask for more
  /// @param next takes answers on; must not wait
  Traffic(CrawlSettings settings, Predicate<Visit> goesOn, Consumer<Answered> next) {
    this.requests = new Semaphore(settings.requests());
    this.room = new Semaphore(settings.unkept());
    this.goesOn = goesOn;
    this.next = next;
  }

  boolean goesOn(Visit visit) {
    return goesOn.test(visit);
  }

  Semaphore requests() {
    return requests;
  }

  Stopwatch fetching() {
    return fetching;
  }

  /// The pages that are under way now, by their numbers.
  Set<Long> open() {
    return Set.copyOf(open);
  }

  /// Waits until there is room for one more answer.
  ///
  /// @return false where the page is under way already
  boolean enter(Visit visit, CrawlPage page) throws InterruptedException {
    room.acquire();
    if (!open.add(page.number())) {
      room.release();
      return false;
    }
    visit.asked();
    return true;
  }

  void answered(Answered answered) {
    next.accept(answered);
  }

  /// The page is kept, or lost.
  void leave(Visit visit, long page) {
    open.remove(page);
    room.release();
    visit.settled();
  }
}
