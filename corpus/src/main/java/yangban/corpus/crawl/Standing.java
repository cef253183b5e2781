package yangban.corpus.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yangban.corpus.frontier.CrawlEvent;
import yangban.corpus.frontier.CrawlJob;
import yangban.corpus.frontier.JobState;
import yangban.corpus.frontier.Tally;
import yangban.corpus.store.CrawlStore;
import yangban.corpus.store.JobStore;

/// Tells how visits go.
final class Standing {

  private static final double SECONDS_PER_MINUTE = 60;

  /// What is told address by address.
  private static final List<Tally> TOLD =
      List.of(
          Tally.REFUSED,
          Tally.FAILED,
          Tally.MISSING,
          Tally.MOVED,
          Tally.HELD,
          Tally.NO_ARTICLE,
          Tally.DOUBTFUL);

  private final CrawlStore store;
  private final Dispatcher dispatcher;
  private final CrawlSettings settings;

  Standing(CrawlStore store, Dispatcher dispatcher, CrawlSettings settings) {
    this.store = store;
    this.dispatcher = dispatcher;
    this.settings = settings;
  }

  /// Of all visits that are under way, first begun first.
  List<CrawlProgress> all() {
    List<CrawlProgress> all = new ArrayList<>();
    for (Visit visit : dispatcher.visits()) {
      progress(visit).ifPresent(all::add);
    }
    all.sort(Comparator.comparingLong(progress -> progress.job().number()));
    return all;
  }

  /// Of the visit to a source, or of the last one; empty where there was none.
  Optional<CrawlProgress> of(String source) {
    return dispatcher
        .visit(source)
        .flatMap(this::progress)
        .or(() ->
            store.jobs().jobs(Optional.of(source), Long.MAX_VALUE, 1).stream()
                .findFirst()
                .map(this::of));
  }

  private Optional<CrawlProgress> progress(Visit visit) {
    return store.jobs().job(visit.job()).map(job -> of(visit, job));
  }

  /// What a visit came to, or has come to so far.
  Optional<CrawlReport> report(long job) {
    return store
        .jobs()
        .job(job)
        .map(found -> {
          Map<Tally, List<CrawlEvent>> events = new EnumMap<>(Tally.class);
          for (Tally tally : TOLD) {
            events.put(
                tally,
                store.jobs().events(job, tally, 0, CrawlReport.MOST).stream()
                    .map(JobStore.NumberedEvent::event)
                    .toList());
          }
          return new CrawlReport(found, events);
        });
  }

  /// Of a job that is not under way here.
  private CrawlProgress of(CrawlJob job) {
    Activity activity =
        job.state() == JobState.PAUSED || !job.state().ended() ? Activity.PAUSED : Activity.ENDED;
    return new CrawlProgress(job, activity, 0, 0, Optional.empty(), Optional.empty(), "");
  }

  private CrawlProgress of(Visit visit, CrawlJob job) {
    Instant now = dispatcher.now();
    Optional<Trouble> trouble = dispatcher.trouble();
    long waiting = store.frontier().waiting(visit.source(), now.plus(settings.linger()));
    long ready = store.frontier().waiting(visit.source(), now);
    double perMinute = visit.rate().perMinute(now);
    Optional<Duration> left =
        perMinute > 0
            ? Optional.of(Duration.ofSeconds(Math.round(waiting * SECONDS_PER_MINUTE / perMinute)))
            : Optional.empty();
    Activity activity = activity(visit, trouble.isPresent(), ready, now);
    Optional<Instant> until =
        activity == Activity.OFF_PEAK
            ? visit.plan().source().offPeak().map(hours -> hours.next(now))
            : trouble.map(Trouble::until);
    return new CrawlProgress(
        job, activity, waiting, perMinute, left, until, trouble.map(Trouble::code).orElse(""));
  }

  private Activity activity(Visit visit, boolean trouble, long ready, Instant now) {
    if (dispatcher.paused() || visit.held() || visit.plan().source().paused()) {
      return Activity.PAUSED;
    }
    if (trouble) {
      return Activity.TROUBLE;
    }
    if (visit.plan().source().offPeak().filter(hours -> !hours.contains(now)).isPresent()) {
      return Activity.OFF_PEAK;
    }
    return ready == 0 && visit.idle() ? Activity.RETRYING : Activity.FETCHING;
  }
}
