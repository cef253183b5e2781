package yangban.corpus.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How an address stands after it was asked for. No rule takes away what was read before.
public final class PageRules {

  /// Looks that find nothing before an address counts as gone (issue 4, item 6).
  public static final int GONE_LOOKS = 3;

  /// The least time between two such looks (issue 4, item 6).
  public static final Duration GONE_PACE = Duration.ofDays(7);

  /// After the first, second … failure in a row. The first two fall into the same visit, so that a
  /// hiccup costs nothing; from the third on the next visit looks again. Ours; a host that fails
  /// often is left alone by the fetcher besides.
  private static final List<Duration> RETRIES =
      List.of(
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofDays(1));

  private static final Duration SLOWEST_RETRY = Duration.ofDays(7);

  /// A door that is closed is tried again a day later, then half as often each time, up to this.
  private static final Duration SLOWEST_KNOCK = Duration.ofDays(30);

  private PageRules() {}

  /// The page as it stands after an answer.
  ///
  /// @param page as it was when it was asked for
  /// @param now when the answer came
  public static CrawlPage after(CrawlPage page, Answer answer, Instant now) {
    return switch (answer) {
      case Answer.NotModified() ->
          page.tried(
              now,
              PageState.LIVE,
              page.rhythm().unchanged(now),
              page.seen().again(now),
              Trouble.NONE);
      case Answer.Read(Seen seen) -> read(page, seen, now);
      case Answer.Held(Seen seen) ->
          // Looked at soon: the fault may be the site's, and of a day.
          page.tried(
              now,
              page.state() == PageState.WAITING ? PageState.LIVE : page.state(),
              page.rhythm().changed(now),
              seen.withText(page.seen().textHash()),
              Trouble.NONE.because("held"));
      case Answer.Unwanted(Seen seen, String reason) ->
          page.tried(
              now,
              PageState.IGNORED,
              page.rhythm().at(now.plus(Rhythm.LONGEST)),
              seen,
              Trouble.NONE.because(reason));
      case Answer.Missing(String reason) -> missing(page, reason, now);
      case Answer.Blocked(String reason) -> blocked(page, reason, now);
      case Answer.Refused(String reason) -> refused(page, reason, now);
      case Answer.Failed(String reason, boolean counts, Optional<Duration> after) ->
          failed(page, reason, counts, after, now);
    };
  }

  /// Whether an answer says something else than the one before; the first says nothing else.
  public static boolean changes(CrawlPage page, Seen seen) {
    return page.seen().textHash().isPresent() && !page.seen().textHash().equals(seen.textHash());
  }

  private static CrawlPage read(CrawlPage page, Seen seen, Instant now) {
    boolean first = page.seen().textHash().isEmpty();
    boolean changed = changes(page, seen);
    Rhythm rhythm =
        first
            ? page.rhythm().first(now)
            : changed ? page.rhythm().changed(now) : page.rhythm().unchanged(now);
    return page.tried(
        now, changed ? PageState.CHANGED : PageState.LIVE, rhythm, seen, Trouble.NONE);
  }

  /// Looks within [#GONE_PACE] of the last one that counted do not count.
  private static CrawlPage missing(CrawlPage page, String reason, Instant now) {
    Trouble before = page.trouble();
    Optional<Instant> next = before.missed().map(last -> last.plus(GONE_PACE));
    if (page.state() != PageState.GONE && next.filter(now::isBefore).isPresent()) {
      return page.tried(
          now,
          PageState.FAILING,
          page.rhythm().at(next.orElseThrow()),
          page.seen(),
          before.failed(reason));
    }
    int looks = Math.min(GONE_LOOKS, before.missing() + 1);
    Trouble trouble = new Trouble(before.failures() + 1, looks, Optional.of(now), reason);
    boolean gone = looks >= GONE_LOOKS;
    return page.tried(
        now,
        gone ? PageState.GONE : PageState.FAILING,
        page.rhythm().at(now.plus(gone ? Rhythm.LONGEST : GONE_PACE)),
        page.seen(),
        trouble);
  }

  private static CrawlPage blocked(CrawlPage page, String reason, Instant now) {
    Trouble trouble = page.trouble().failed(reason);
    int doublings = Math.min(trouble.failures() - 1, 5);
    Duration wait = min(Duration.ofDays(1L << doublings), SLOWEST_KNOCK);
    return page.tried(
        now, PageState.BLOCKED, page.rhythm().at(now.plus(wait)), page.seen(), trouble);
  }

  /// What held something good before may do so again.
  private static CrawlPage refused(CrawlPage page, String reason, Instant now) {
    boolean held = page.articleId().isPresent();
    Trouble trouble = page.trouble().failed(reason);
    return page.tried(
        now,
        held ? PageState.FAILING : PageState.IGNORED,
        page.rhythm().at(now.plus(held ? SLOWEST_RETRY : Rhythm.LONGEST)),
        page.seen(),
        trouble);
  }

  private static CrawlPage failed(
      CrawlPage page, String reason, boolean counts, Optional<Duration> after, Instant now) {
    Trouble trouble = counts ? page.trouble().failed(reason) : page.trouble().because(reason);
    Duration planned = counts ? retry(trouble.failures()) : Duration.ofHours(1);
    Duration wait = after.filter(asked -> !counts || asked.compareTo(planned) > 0).orElse(planned);
    return page.tried(
        now, PageState.FAILING, page.rhythm().at(now.plus(wait)), page.seen(), trouble);
  }

  private static Duration retry(int failures) {
    if (failures <= RETRIES.size()) {
      return RETRIES.get(Math.max(0, failures - 1));
    }
    return min(Duration.ofDays(failures - RETRIES.size() + 1L), SLOWEST_RETRY);
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
