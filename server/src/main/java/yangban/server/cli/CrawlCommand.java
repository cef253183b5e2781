package yangban.server.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yangban.corpus.crawl.Activity;
import yangban.corpus.crawl.CrawlProgress;
import yangban.corpus.crawl.CrawlReport;
import yangban.corpus.crawl.CrawlSettings;
import yangban.corpus.crawl.Crawler;
import yangban.corpus.crawl.Start;
import yangban.corpus.frontier.CrawlEvent;
import yangban.corpus.frontier.CrawlJob;
import yangban.corpus.frontier.JobState;
import yangban.corpus.frontier.Tally;
import yangban.corpus.source.Source;
import yangban.corpus.source.SourceFault;
import yangban.corpus.store.CorpusStore;
import yangban.indexer.search.IndexInUseException;
import yangban.indexer.search.PracticeIndex;
import yangban.server.folder.DataFolder;
import yangban.server.folder.FolderLock;
import yangban.server.http.ServerConfig;
import yangban.server.problem.Refusal;
import yangban.server.source.Collecting;
import yangban.server.source.SourceDesk;
import yangban.web.view.FaultWords;

/// `crawl [SOURCE…]`: visits sources of the catalogue, goes on with what was cut off, and tells
/// what came of it.
@Command(name = "crawl", mixinStandardHelpOptions = true)
final class CrawlCommand implements Callable<Integer> {

  /// Between two lines of progress.
  private static final Duration PERIOD = Duration.ofSeconds(2);

  private static final List<Tally> LISTED =
      List.of(Tally.REFUSED, Tally.FAILED, Tally.MISSING, Tally.HELD, Tally.DOUBTFUL);

  private final Console console;

  @Mixin private DataOption data = new DataOption();

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  @Option(names = "--all", descriptionKey = "option.crawl.all")
  private boolean everything;

  @Option(names = "--contact", paramLabel = "TEXT", descriptionKey = "option.contact")
  private String contact = "";

  @Parameters(arity = "0..*", paramLabel = "SOURCE", descriptionKey = "parameter.sources")
  private List<String> ids = List.of();

  CrawlCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Refusal {
    if (!ServerConfig.isContact(contact)) {
      throw new Refusal("cli.serve.badContact");
    }
    try (FolderLock _ = FolderLock.take(data.folder(), "cli.crawl.inUse");
        CorpusStore store = DataFolder.store(data.folder());
        Collecting collecting =
            Collecting.open(data.folder(), store, contact, CrawlSettings.DEFAULT.byHand())) {
      SourceDesk desk = collecting.desk();
      desk.repair()
          .ifPresent(repair -> console.tell("archive.repaired", repair.file(), repair.cutBytes()));
      tellFaults(desk);
      List<Long> jobs = start(desk);
      watch(desk.crawler());
      List<CrawlReport> reports = reports(desk.crawler(), jobs);
      catchUp(store);
      return status(reports, desk);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Refusal("cli.crawl.cutOff");
    }
  }

  private void tellFaults(SourceDesk desk) {
    FaultWords words = new FaultWords(console.messages());
    for (SourceFault fault : desk.file().faults()) {
      String entry =
          fault.entry().isEmpty()
              ? ""
              : console.messages().text("cli.crawl.fault.entry", fault.entry());
      console.tell("cli.crawl.fault", words.sentence(fault), entry);
    }
  }

  private List<Long> start(SourceDesk desk) throws Refusal {
    List<String> asked =
        ids.isEmpty()
            ? desk.file().sources().stream()
                .filter(source -> !source.paused())
                .map(Source::id)
                .toList()
            : ids;
    if (asked.isEmpty()) {
      throw new Refusal("cli.crawl.noSources", data.folder().resolve(Collecting.CATALOGUE));
    }
    for (String id : ids) {
      if (desk.file().source(id).isEmpty()) {
        throw new Refusal("cli.crawl.unknown", id);
      }
    }
    List<Long> jobs = new ArrayList<>();
    for (String id : asked) {
      switch (desk.crawler().start(id, everything)) {
        case Start.Begun begun -> jobs.add(begun.job());
        case Start.Open open -> {
          console.tell("cli.crawl.goesOn", id);
          desk.crawler().resume(id);
          jobs.add(open.job());
        }
        case Start.Unknown _ -> throw new Refusal("cli.crawl.unknown", id);
        case Start.Resting _ -> console.tell("cli.crawl.resting", id);
      }
    }
    return jobs;
  }

  private void watch(Crawler crawler) throws InterruptedException {
    while (!crawler.await(PERIOD)) {
      crawler.status().forEach(this::tell);
    }
  }

  private void tell(CrawlProgress progress) {
    CrawlJob job = progress.job();
    console.tell(
        "cli.crawl.progress",
        progress.source(),
        job.count(Tally.FETCHED),
        job.count(Tally.NEW),
        job.count(Tally.CHANGED),
        progress.waiting(),
        Math.round(progress.perMinute()),
        progress.left().map(CrawlCommand::clock).orElse(console.messages().text("cli.unknown")));
    if (progress.activity() != Activity.FETCHING) {
      console.tell(
          "cli.crawl.activity." + progress.activity().code(),
          progress.until().map(CrawlCommand::time).orElse(""),
          trouble(progress));
    }
  }

  private String trouble(CrawlProgress progress) {
    return progress.trouble().isEmpty()
        ? ""
        : console.messages().text("crawl.trouble." + progress.trouble());
  }

  /// Of the day, where the person sits.
  private static String time(Instant instant) {
    return LocalTime.ofInstant(instant, ZoneId.systemDefault())
        .truncatedTo(ChronoUnit.SECONDS)
        .toString();
  }

  private static String clock(Duration left) {
    return "%d:%02d:%02d".formatted(left.toHours(), left.toMinutesPart(), left.toSecondsPart());
  }

  private static List<CrawlReport> reports(Crawler crawler, List<Long> jobs) {
    return jobs.stream().flatMap(job -> crawler.report(job).stream()).toList();
  }

  private int status(List<CrawlReport> reports, SourceDesk desk) {
    for (CrawlReport report : reports) {
      if (json) {
        console.out().println(console.json().line(answer(report)));
      } else {
        print(report);
      }
    }
    console.out().flush();
    boolean whole =
        desk.file().faults().isEmpty()
            && reports.stream().allMatch(report -> isWhole(report.job()));
    return whole ? Exit.DONE : Exit.SOME_FAILED;
  }

  /// Whether nobody needs to look: all was fetched and read, and there was something to read.
  private static boolean isWhole(CrawlJob job) {
    boolean fruitless =
        job.count(Tally.FETCHED) > 0
            && Stream.of(Tally.NEW, Tally.CHANGED, Tally.UNCHANGED, Tally.LIST)
                .allMatch(tally -> job.count(tally) == 0);
    return job.state() == JobState.DONE
        && job.failed().isEmpty()
        && job.count(Tally.HELD) == 0
        && !fruitless;
  }

  private void print(CrawlReport report) {
    CrawlJob job = report.job();
    console.print(
        "cli.crawl.report",
        job.source(),
        job.count(Tally.FETCHED),
        job.count(Tally.NEW),
        job.count(Tally.CHANGED),
        job.count(Tally.UNCHANGED),
        job.count(Tally.MOVED),
        job.count(Tally.MISSING),
        job.count(Tally.HELD));
    new TreeMap<>(job.refused())
        .forEach((reason, count) -> console.print("cli.crawl.refused", word(reason), count));
    new TreeMap<>(job.failed())
        .forEach((reason, count) -> console.print("cli.crawl.failed", word(reason), count));
    for (Tally tally : LISTED) {
      for (CrawlEvent event : report.events(tally)) {
        console.print(
            "cli.crawl.event." + tally.code(),
            event.address().toString(),
            word(event.reason()),
            detail(tally, event));
      }
    }
  }

  /// What is held is told by its signs, an answer by its number; what a library said is left to
  /// `--json`.
  private String detail(Tally tally, CrawlEvent event) {
    if (tally == Tally.HELD || tally == Tally.DOUBTFUL) {
      return word(event.detail());
    }
    return event.detail().matches("[\\x00-\\x7F]*[A-Za-z][\\x00-\\x7F]*") ? "" : event.detail();
  }

  /// Codes of traps and of page signs have words of their own.
  private String word(String reason) {
    if (reason.contains(" ")) {
      return console.messages().list(Stream.of(reason.split(" ")).map(this::word).toList());
    }
    return console
        .messages()
        .find("fetch." + reason)
        .or(() -> console.messages().find(reason))
        .or(() -> console.messages().find("sign." + reason))
        .or(() -> console.messages().find("healthSign." + reason))
        .orElse(reason);
  }

  private static Map<String, Object> answer(CrawlReport report) {
    CrawlJob job = report.job();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("source", job.source());
    answer.put("job", job.number());
    answer.put("state", job.state());
    answer.put("begun", job.begun());
    answer.put("ended", job.ended());
    for (Tally tally : Tally.values()) {
      if (tally != Tally.REFUSED && tally != Tally.FAILED) {
        answer.put(tally.code(), job.count(tally));
      }
    }
    answer.put("refused", new TreeMap<>(job.refused()));
    answer.put("failed", new TreeMap<>(job.failed()));
    answer.put("events", LISTED.stream().flatMap(tally -> report.events(tally).stream()).toList());
    return answer;
  }

  /// Where a server runs on the folder, this command does not; so the index is free, unless another
  /// command writes it.
  private void catchUp(CorpusStore store) throws Refusal {
    try (PracticeIndex index = DataFolder.writing(data.folder())) {
      index.catchUp(store);
    } catch (IndexInUseException _) {
      console.tell("cli.import.serving");
    } catch (IOException _) {
      throw new Refusal("cli.index.notWritten", data.folder());
    }
  }
}
