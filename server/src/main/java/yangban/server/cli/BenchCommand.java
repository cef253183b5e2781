package yangban.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yangban.server.bench.Bench;
import yangban.server.bench.BenchHistory;
import yangban.server.bench.BenchLine;
import yangban.server.bench.BenchReport;
import yangban.server.problem.Refusal;

/// `bench`: measures this machine on generated corpora, in a temporary folder of its own.
@Command(name = "bench", mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

  private final Console console;

  @Option(
      names = "--practices",
      split = ",",
      paramLabel = "N",
      defaultValue = "10000,100000",
      descriptionKey = "option.practices")
  private List<Integer> sizes = List.of();

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  @Option(
      names = "--checkout",
      paramLabel = "DIR",
      defaultValue = ".",
      descriptionKey = "option.bench.checkout")
  private Path checkout = Path.of(".");

  @Option(names = "--keep", paramLabel = "DIR", descriptionKey = "option.bench.keep")
  private @Nullable Path keep;

  BenchCommand(Console console) {
    this.console = console;
  }

  static CommandLine line(Console console) {
    CommandLine line = new CommandLine(new BenchCommand(console));
    line.addSubcommand("crawl", new BenchCrawlCommand(console));
    line.addSubcommand("reading", new BenchReadingCommand(console));
    line.addSubcommand("segmenter", new BenchSegmenterCommand(console));
    line.addSubcommand("frontier", new BenchFrontierCommand(console));
    return line;
  }

  @Override
  public Integer call() throws Refusal {
    List<BenchReport> reports = new ArrayList<>();
    console.tell(
        "bench.machine",
        Runtime.getRuntime().availableProcessors(),
        Runtime.version(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"));
    for (int size : sizes) {
      if (size < 1) {
        throw new Refusal("bench.size", Integer.toString(size));
      }
      BenchReport report = measured(size);
      reports.add(report);
      if (!json) {
        print(report);
      }
    }
    if (json) {
      console.out().println(console.json().indented(Map.of("reports", reports)));
    }
    record(reports);
    return Exit.DONE;
  }

  /// Keeps what was measured in the checkout's history, where there is one.
  private void record(List<BenchReport> reports) throws Refusal {
    BenchHistory history = new BenchHistory(checkout);
    if (!history.isKept()) {
      console.tell("bench.history.none", checkout);
      return;
    }
    try {
      String commit = history.commit();
      LocalDate today = LocalDate.now(ZoneId.systemDefault());
      history.add(
          reports.stream().map(report -> new BenchLine(today, commit, machine(), report)).toList());
      console.tell("bench.history.kept", reports.size());
    } catch (IOException e) {
      throw new Refusal("bench.history.failed", String.valueOf(e.getMessage()));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Refusal("cli.interrupted");
    }
  }

  private static String machine() {
    return "%d cores, JDK %s, heap to %d MB, %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            Runtime.version(),
            Runtime.getRuntime().maxMemory() / 1_000_000,
            System.getProperty("os.name"));
  }

  private BenchReport measured(int size) throws Refusal {
    Path kept = keep;
    if (kept == null) {
      return TemporaryFolder.with(folder -> bench(folder, size).run(size));
    }
    try {
      return bench(Files.createDirectories(kept.resolve(Integer.toString(size))), size).run(size);
    } catch (IOException e) {
      throw new Refusal("bench.failed", String.valueOf(e.getMessage()));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Refusal("cli.interrupted");
    }
  }

  private Bench bench(Path folder, int size) {
    return new Bench(folder, step -> console.tell("bench.step." + step.code(), size));
  }

  private void print(BenchReport report) {
    double mega = report.chars() / 1e6;
    int practices = report.practices();
    console.print("bench.size.is", practices, one(mega));
    console.print(
        "bench.import", per(practices, report.importSeconds()), two(mega / report.importSeconds()));
    console.print(
        "bench.index", per(practices, report.indexSeconds()), two(mega / report.indexSeconds()));
    console.print(
        "bench.cut",
        two(mega / report.cutSeconds()),
        one(report.cutSeconds()),
        one(report.indexCoreSeconds()));
    console.print("bench.disk", report.indexBytes() / 1_000_000, report.storeBytes() / 1_000_000);
    console.print("bench.start", report.startMillis());
    console.print("bench.json", one(report.json().p50()), one(report.json().p99()));
    console.print("bench.html", one(report.html().p50()), one(report.html().p99()));
    report
        .suggest()
        .ifPresent(
            suggest -> console.print("bench.suggest", one(suggest.p50()), one(suggest.p99())));
    console.print("bench.importing", one(report.importing().p50()), one(report.importing().p99()));
    console.print(
        "bench.resident",
        report.memory().ownBytes() / 1_000_000,
        report.memory().residentBytes() / 1_000_000);
    report
        .caches()
        .orElse(List.of())
        .forEach(cache ->
            console.print(
                "bench.cache." + cache.name(),
                "%.0f".formatted(100.0 * cache.found() / Math.max(1, cache.asked())),
                cache.asked(),
                cache.held(),
                one(cache.bytes() / 1e6)));
  }

  private static String per(int count, double seconds) {
    return "%.0f".formatted(count / seconds);
  }

  private static String one(double value) {
    return "%.1f".formatted(value);
  }

  private static String two(double value) {
    return "%.2f".formatted(value);
  }
}
