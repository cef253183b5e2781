package yangban.server.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yangban.server.bench.SegmenterTrial;
import yangban.server.problem.Refusal;

/// `bench segmenter`: compares our segmenter with smartcn, in what they find and how fast.
@Command(name = "segmenter", mixinStandardHelpOptions = true)
final class BenchSegmenterCommand implements Callable<Integer> {

  private final Console console;

  @Option(
      names = "--equality",
      paramLabel = "N",
      defaultValue = "1000000",
      descriptionKey = "option.bench.equality")
  private long texts;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  BenchSegmenterCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Refusal {
    if (texts < 0) {
      throw new Refusal("bench.segmenter.bad");
    }
    SegmenterTrial.Outcome outcome = SegmenterTrial.run(texts);
    if (json) {
      console.out().println(console.json().line(outcome));
    } else {
      console.print(
          "bench.segmenter.equal",
          outcome.texts(),
          outcome.differences(),
          outcome.first().orElse(""));
      console.print(
          "bench.segmenter.speed",
          "%.1f".formatted(outcome.megaChars()),
          "%.2f".formatted(outcome.smartcnMegaChars()),
          "%.1f".formatted(outcome.ratio()));
    }
    console.out().flush();
    return outcome.differences() == 0 ? Exit.DONE : Exit.SOME_FAILED;
  }
}
