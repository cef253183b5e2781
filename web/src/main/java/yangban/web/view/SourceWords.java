package yangban.web.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yangban.corpus.frontier.Alarm;
import yangban.corpus.frontier.CrawlJob;
import yangban.corpus.frontier.HealthSign;
import yangban.corpus.frontier.ReachSign;
import yangban.corpus.frontier.SourceReach;
import yangban.corpus.frontier.Tally;
import yangban.corpus.source.Institution;
import yangban.corpus.source.Schedule;
import yangban.corpus.source.Source;
import yangban.corpus.source.SourceFault;
import yangban.corpus.source.SourceForm;
import yangban.web.Messages;

/// What a source is called on a screen, and how it is said that it is well.
public final class SourceWords {

  /// As many visits as fit into a trend of 80 by 20.
  private static final int TREND = 12;

  private static final int TREND_STEP = 7;
  private static final int TREND_HEIGHT = 20;

  private final Labels labels;
  private final Messages words;
  private final FaultWords faults;
  private final CrawlWords crawls;

  public SourceWords(Labels labels) {
    this.labels = labels;
    this.words = labels.words();
    this.faults = new FaultWords(words);
    this.crawls = new CrawlWords(labels);
  }

  /// A source at a glance.
  public SourcesView.Row row(SourceStanding standing) {
    Source source = standing.source();
    String state = state(standing);
    List<Long> news =
        standing.visits().stream().limit(TREND).map(job -> job.count(Tally.NEW)).toList();
    return new SourcesView.Row(
        source.id(),
        source.name(),
        meta(source),
        state,
        words.text("source.state." + state),
        words.text("source.figures", standing.articles(), standing.addresses()),
        standing.visits().stream().findFirst().map(this::last).orElse(""),
        next(standing),
        trend(news.reversed()),
        words.text(
            "source.trend", words.list(news.reversed().stream().map(String::valueOf).toList())),
        alarms(standing));
  }

  private static String state(SourceStanding standing) {
    if (standing.now().isPresent()) {
      return "running";
    }
    if (standing.source().paused()) {
      return "paused";
    }
    if (!standing.alarms().isEmpty()
        || standing.held() > 0
        || !standing.reach().signs().isEmpty()) {
      return "alarm";
    }
    return standing.visits().isEmpty() ? "new" : "well";
  }

  private List<String> meta(Source source) {
    List<String> meta = new ArrayList<>();
    Institution institution = source.institution();
    institution.university().ifPresent(meta::add);
    institution.college().ifPresent(meta::add);
    meta.add(words.label(source.column()));
    return meta;
  }

  private String last(CrawlJob job) {
    return words.text("source.last", labels.minute(job.begun()), visit(job));
  }

  /// What came of a visit, in a sentence.
  String visit(CrawlJob job) {
    return words.text(
        "source.visit",
        job.count(Tally.NEW),
        job.count(Tally.CHANGED),
        job.count(Tally.UNCHANGED),
        job.count(Tally.REFUSED) + job.count(Tally.FAILED) + job.count(Tally.MISSING));
  }

  private String next(SourceStanding standing) {
    if (standing.now().isPresent()) {
      return "";
    }
    if (standing.source().paused()) {
      return words.text("source.next.paused");
    }
    return standing
        .next()
        .map(next -> words.text("source.next", labels.minute(next)))
        .orElse(words.text("source.next.manual"));
  }

  private List<SourcesView.Bar> trend(List<Long> news) {
    long most = news.stream().mapToLong(Long::longValue).max().orElse(0);
    List<SourcesView.Bar> bars = new ArrayList<>();
    // One bar alone shows no trend.
    for (int i = 0; most > 0 && news.size() > 1 && i < news.size(); i++) {
      int height = Math.max(1, Math.toIntExact(news.get(i) * TREND_HEIGHT / most));
      bars.add(new SourcesView.Bar(i * TREND_STEP, TREND_HEIGHT - height, height));
    }
    return bars;
  }

  private List<String> alarms(SourceStanding standing) {
    List<String> alarms = new ArrayList<>();
    if (standing.now().isEmpty()) {
      standing.reach().signs().forEach(sign -> alarms.add(lost(sign, standing.reach())));
    }
    standing.alarms().forEach(alarm -> alarms.add(alarm(alarm)));
    if (standing.held() > 0) {
      alarms.add(words.text("source.held.some", standing.held()));
    }
    return alarms;
  }

  private String lost(ReachSign sign, SourceReach reach) {
    SourceReach.Part part = reach.part(sign);
    String told =
        words.text("reach." + sign.code(), part.all(), part.lost(), crawls.reason(part.reason()));
    return told + words.find("fetch." + part.reason() + ".remedy").orElse("");
  }

  private String alarm(Alarm alarm) {
    return words.text(
        "alarm." + alarm.sign().code(),
        figure(alarm.sign(), alarm.before()),
        figure(alarm.sign(), alarm.now()),
        labels.day(alarm.opened()));
  }

  private String figure(HealthSign sign, double value) {
    return switch (sign) {
      case UNDATED, REJECTED, SAME_TITLE -> words.text("percent", Math.round(value * 100));
      case SHORTER, LONGER, FEWER_PARAGRAPHS, OTHER_TEXT, SOURCE ->
          words.text("number", Math.round(value));
    };
  }

  /// What is wrong with a written source, in a sentence.
  ///
  /// @param fault of a file, with its line, or of a form
  public String fault(SourceFault fault) {
    return faults.sentence(fault);
  }

  /// What is wrong, in a sentence that names neither field nor line.
  String problem(SourceFault fault) {
    return faults.problem(fault);
  }

  /// How a source is configured: what is not as it would be anyway.
  public List<SourceView.Fact> facts(Source source) {
    List<SourceView.Fact> facts = new ArrayList<>();
    SourceForm.fields(source)
        .forEach((field, values) -> {
          if (!values.isEmpty()) {
            facts.add(
                new SourceView.Fact(
                    words.text("source." + field),
                    values.stream().map(v -> value(field, v)).toList()));
          }
        });
    return facts;
  }

  /// A written value as a person reads it.
  private String value(String field, String value) {
    return switch (field) {
      case "column" -> words.text("columnKind." + value);
      case "provenance" -> words.text("provenance." + value);
      case "on-campus", "paused" -> words.text(value.equals("true") ? "yes" : "no");
      case "schedule" ->
          Schedule.of(value)
              .filter(Schedule.Manual.class::isInstance)
              .map(manual -> words.text("source.schedule.manual"))
              .orElse(value);
      default -> value;
    };
  }

  /// A time of day and date, where there is one.
  String minute(Optional<Instant> instant) {
    return instant.map(labels::minute).orElse("");
  }
}
