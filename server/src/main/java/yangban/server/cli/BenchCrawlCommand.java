package yangban.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yangban.server.bench.CrawlBench;
import yangban.server.bench.CrawlBenchReport;
import yangban.server.problem.Refusal;

/// `bench crawl`: measures the crawler on generated sites on this machine.
@Command(name = "crawl", mixinStandardHelpOptions = true)
final class BenchCrawlCommand implements Callable<Integer> {

  /// The loopback addresses that it takes are 127.0.0.1 to 127.0.0.200.
  private static final int MOST_HOSTS = 200;

  private final Console console;

  @Option(
      names = "--hosts",
      paramLabel = "N",
      defaultValue = "50",
      descriptionKey = "option.bench.hosts")
  private int hosts;

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "380",
      descriptionKey = "option.bench.articles")
  private int articles;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  BenchCrawlCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Refusal {
    if (hosts < 1 || hosts > MOST_HOSTS || articles < 1) {
      throw new Refusal("bench.crawl.bad");
    }
    CrawlBenchReport report = TemporaryFolder.with(this::measured);
    if (json) {
      console.out().println(console.json().line(report));
    } else {
      print(report);
    }
    console.out().flush();
    return Exit.DONE;
  }

  private CrawlBenchReport measured(Path folder) throws IOException, InterruptedException {
    CrawlBench bench = new CrawlBench(folder, hosts, articles);
    console.tell("bench.crawl.begin", hosts, bench.pages());
    return bench.run();
  }

  private void print(CrawlBenchReport report) {
    console.print("bench.crawl.straight", Math.round(report.straightPerSecond()));
    console.print("bench.crawl.whole", Math.round(report.wholePerSecond()), report.articles());
    console.print(
        "bench.crawl.times",
        one(report.times().fetching()),
        one(report.times().reading()),
        one(report.times().archiving()),
        one(report.times().storing()));
    CrawlBenchReport.Floor floor = report.floor();
    console.print(
        "bench.crawl.floor",
        floor.delayMillis(),
        floor.requests(),
        "%.1f".formatted(floor.leastGapMillis()),
        floor.broken(),
        "%.1f".formatted(floor.perSecondAndHost()));
    console.print(
        "bench.crawl.fresh",
        report.freshness().articles(),
        "%.1f".formatted(report.freshness().medianMillis() / 1e3),
        "%.1f".formatted(report.freshness().slowestMillis() / 1e3));
  }

  private static String one(Duration duration) {
    return "%.1f".formatted(duration.toMillis() / 1e3);
  }
}
