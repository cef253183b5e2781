package yangban.server.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yangban.server.bench.FrontierTrial;
import yangban.server.problem.Refusal;

/// `bench frontier`: crawls with a frontier of many addresses, to see how large the heap grows.
@Command(name = "frontier", mixinStandardHelpOptions = true)
final class BenchFrontierCommand implements Callable<Integer> {

  private static final int MOST = 10_000_000;

  private final Console console;

  @Option(
      names = "--addresses",
      paramLabel = "N",
      defaultValue = "1000000",
      descriptionKey = "option.bench.addresses")
  private int addresses;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "60",
      descriptionKey = "option.bench.seconds")
  private int seconds;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  BenchFrontierCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Refusal {
    if (addresses < FrontierTrial.HOSTS || addresses > MOST || seconds < 1) {
      throw new Refusal("bench.frontier.bad", FrontierTrial.HOSTS, MOST);
    }
    tell(
        TemporaryFolder.with(
            folder -> FrontierTrial.run(folder, addresses, Duration.ofSeconds(seconds))));
    return Exit.DONE;
  }

  private void tell(FrontierTrial.Outcome outcome) {
    if (json) {
      console.out().println(console.json().line(outcome));
    } else {
      console.print(
          "bench.frontier.is",
          outcome.addresses(),
          Math.round(outcome.addSeconds()),
          outcome.fetched(),
          outcome.articles(),
          outcome.heapBytes() >> 20,
          outcome.boundBytes() >> 20);
    }
    console.out().flush();
  }
}
