package yangban.corpus.crawl;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yangban.corpus.frontier.CrawlJob;
import yangban.corpus.frontier.CrawlPage;
import yangban.corpus.source.PageKind;
import yangban.corpus.source.Schedule;
import yangban.corpus.source.Source;
import yangban.corpus.source.SourceFault;
import yangban.corpus.source.SourceFile;
import yangban.corpus.store.CrawlStore;

/// Begins visits, by hand or by schedule. Thread-safe.
final class Starts {

  private final CrawlStore store;
  private final SourceFile sources;
  private final Addresses addresses;
  private final Clock clock;

  Starts(CrawlStore store, SourceFile sources, Addresses addresses, Clock clock) {
    this.store = store;
    this.sources = sources;
    this.addresses = addresses;
    this.clock = clock;
  }

  /// A visit that began.
  record Begun(CrawlJob job, Source source) {}

  /// What is made of a source once; its trap guard knows what is known of it.
  Visit.Plan plan(Source source) {
    TrapGuard traps = new TrapGuard(source, clock);
    store.frontier().addresses(source.id(), traps::known);
    return Visit.Plan.of(source, traps);
  }

  /// Begins a visit, unless one is open.
  Optional<Begun> begin(Source source, boolean everything, Instant now) {
    List<CrawlPage> starts = new ArrayList<>();
    for (URI start : source.starts()) {
      addresses
          .normalise(start)
          .ifPresent(address ->
              starts.add(
                  CrawlPage.waiting(
                      address,
                      source.id(),
                      LinkSettling.host(address),
                      0,
                      PageKind.LIST.code(),
                      now)));
    }
    // A source whose entry has a fault is still there; where a fault has no entry, nobody knows
    // which are.
    if (sources.faults().stream().noneMatch(fault -> fault.entry().isEmpty())) {
      store
          .jobs()
          .adopt(
              source.id(),
              starts.stream().map(CrawlPage::host).distinct().toList(),
              Stream.concat(
                      sources.sources().stream().map(Source::id),
                      sources.faults().stream().map(SourceFault::entry))
                  .toList());
    }
    return store
        .jobs()
        .begin(source.id(), starts, everything, now)
        .map(job -> new Begun(job, source));
  }

  /// Begins the visits that schedules ask for by now.
  List<Begun> scheduled(Instant now) {
    List<Begun> begun = new ArrayList<>();
    for (Source source : sources.sources()) {
      if (!source.paused()
          && source.schedule() instanceof Schedule.Every every
          && isDue(source, every, now)) {
        begin(source, false, now).ifPresent(begun::add);
      }
    }
    return begun;
  }

  private boolean isDue(Source source, Schedule.Every every, Instant now) {
    boolean hours = source.offPeak().map(window -> window.contains(now)).orElse(true);
    List<CrawlJob> last = store.jobs().jobs(Optional.of(source.id()), Long.MAX_VALUE, 1);
    return hours
        && (last.isEmpty()
            || (last.getFirst().state().ended()
                && !last.getFirst().begun().plus(every.interval()).isAfter(now)));
  }
}
