package yangban.web.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import yangban.corpus.crawl.Activity;
import yangban.corpus.crawl.CrawlProgress;
import yangban.corpus.frontier.CrawlEvent;
import yangban.corpus.frontier.CrawlJob;
import yangban.corpus.frontier.JobState;
import yangban.corpus.frontier.Tally;
import yangban.web.Messages;

/// How it is said how a visit goes, or went.
public final class CrawlWords {

  /// What is counted, in the order in which a person asks for it.
  private static final List<Tally> SHOWN =
      List.of(
          Tally.NEW,
          Tally.CHANGED,
          Tally.UNCHANGED,
          Tally.LIST,
          Tally.NO_ARTICLE,
          Tally.MOVED,
          Tally.MISSING,
          Tally.HELD,
          Tally.DOUBTFUL,
          Tally.REFUSED,
          Tally.FAILED);

  private final Labels labels;
  private final Messages words;

  public CrawlWords(Labels labels) {
    this.labels = labels;
    this.words = labels.words();
  }

  /// A visit under way.
  ///
  /// @param name of the source
  public CrawlView running(CrawlProgress progress, String name) {
    CrawlJob job = progress.job();
    long fetched = job.count(Tally.FETCHED);
    long known = fetched + progress.waiting();
    return new CrawlView(
        job.number(),
        job.source(),
        name,
        job.state() == JobState.RUNNING,
        job.state() == JobState.PAUSED,
        words.text("crawl.running", labels.minute(job.begun()), fetched, progress.waiting()),
        now(progress),
        known == 0 ? 0 : Math.toIntExact(100 * fetched / known),
        figures(job),
        reasons(job));
  }

  private String now(CrawlProgress progress) {
    if (!progress.trouble().isEmpty()) {
      return words.text("crawl.trouble." + progress.trouble());
    }
    if (progress.activity() == Activity.FETCHING) {
      long each = Math.round(progress.perMinute());
      if (each == 0) {
        // Just begun: nothing was measured yet.
        return words.label(progress.activity());
      }
      String rate = words.text("crawl.rate", each);
      return progress.left().map(left -> rate + words.text("crawl.left", span(left))).orElse(rate);
    }
    String doing = words.label(progress.activity());
    return progress
        .until()
        .map(until -> doing + words.text("crawl.until", labels.minute(until)))
        .orElse(doing);
  }

  private String span(Duration left) {
    if (left.compareTo(Duration.ofMinutes(2)) < 0) {
      return words.text("span.seconds", left.toSeconds());
    }
    return left.compareTo(Duration.ofHours(3)) < 0
        ? words.text("span.minutes", left.toMinutes())
        : words.text("span.hours", left.toHours());
  }

  /// A visit that ended.
  ///
  /// @param name of the source
  public CrawlView ended(CrawlJob job, String name) {
    String end = job.ended().map(labels::minute).orElse("");
    String why = job.why().isEmpty() ? "" : words.text("crawl.why." + job.why());
    return new CrawlView(
        job.number(),
        job.source(),
        name,
        false,
        false,
        words.text("crawl.ended." + job.state().code(), labels.minute(job.begun()), end, why),
        "",
        100,
        figures(job),
        reasons(job));
  }

  private List<CrawlView.Count> figures(CrawlJob job) {
    return SHOWN.stream()
        .filter(tally -> job.count(tally) > 0 || tally == Tally.NEW)
        .map(tally -> new CrawlView.Count(words.label(tally), job.count(tally)))
        .toList();
  }

  private List<CrawlView.Reason> reasons(CrawlJob job) {
    List<CrawlView.Reason> reasons = new ArrayList<>(reasons(job.refused()));
    reasons.addAll(reasons(job.failed()));
    return reasons;
  }

  private List<CrawlView.Reason> reasons(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(entry ->
            new CrawlView.Reason(reason(entry.getKey()), entry.getValue(), remedy(entry.getKey())))
        .toList();
  }

  /// Why an address was refused, failed, or gave no article; a code without words is shown as it
  /// is.
  public String reason(String code) {
    return words
        .find("fetch." + code)
        .or(() -> words.find(code))
        .or(() -> words.find("sign." + code))
        .orElse(code);
  }

  /// What is to be said besides: of a reading that is held, the signs that held it.
  String detail(CrawlEvent event) {
    return event.tally() == Tally.HELD
        ? Arrays.stream(event.detail().split(" "))
            .map(sign -> words.find("healthSign." + sign).orElse(sign))
            .collect(Collectors.joining("；"))
        : event.detail();
  }

  private String remedy(String code) {
    return words.find("fetch." + code + ".remedy").orElse("");
  }
}
