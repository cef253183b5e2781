package yangban.corpus.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import yangban.corpus.frontier.CrawlJob;
import yangban.corpus.frontier.JobState;
import yangban.corpus.store.CrawlStore;

/// Tells how visits go.
final class Standing {

  private static final double SECONDS_PER_MINUTE = 60;

  private final CrawlStore store;
  private final Dispatcher dispatcher;
  private final CrawlSettings settings;

  Standing(CrawlStore store, Dispatcher dispatcher, CrawlSettings settings) {
    this.store = store;
    this.dispatcher = dispatcher;
    this.settings = settings;
  }

  /// Of a job that is not under way here.
  CrawlProgress of(CrawlJob job) {
    Activity activity =
        job.state() == JobState.PAUSED || !job.state().ended() ? Activity.PAUSED : Activity.ENDED;
    return new CrawlProgress(job, activity, 0, 0, Optional.empty(), Optional.empty(), "");
  }

  CrawlProgress of(Visit visit, CrawlJob job) {
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
