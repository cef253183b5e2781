package yangban.server.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yangban.server.bench.ReadingTrial;
import yangban.server.problem.Refusal;

/// `bench reading`: how fast pages are extracted and articles understood.
@Command(name = "reading", mixinStandardHelpOptions = true)
final class BenchReadingCommand implements Callable<Integer> {

  private static final int MOST = 1_000;

  private final Console console;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      descriptionKey = "option.bench.rounds")
  private int rounds;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  BenchReadingCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Refusal, InterruptedException {
    if (rounds < 1 || rounds > MOST) {
      throw new Refusal("bench.reading.bad", MOST);
    }
    ReadingTrial.Outcome outcome = ReadingTrial.run(rounds);
    if (json) {
      console.out().println(console.json().line(outcome));
    } else {
      console.print(
          "bench.reading.extract",
          outcome.pages(),
          outcome.bytes() / 1000,
          "%.0f".formatted(outcome.pagesPerSecond()),
          "%.0f".formatted(outcome.usualPagesPerSecond()));
      console.print(
          "bench.reading.understand",
          outcome.articles(),
          outcome.articleChars(),
          "%.0f".formatted(outcome.articlesPerSecond()),
          "%.0f".formatted(outcome.usualArticlesPerSecond()));
    }
    console.out().flush();
    return Exit.DONE;
  }
}
