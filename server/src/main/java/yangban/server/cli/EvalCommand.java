package yangban.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yangban.corpus.eval.Evaluation;
import yangban.corpus.eval.GoldFault;
import yangban.corpus.eval.GoldPage;
import yangban.corpus.eval.GoldPages;
import yangban.corpus.eval.ReuseTrial;
import yangban.corpus.eval.Scores;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.understand.Understander;
import yangban.server.problem.Refusal;

/// `eval` and `eval pages DIR`: how well pages are read, field by field, against the readings that
/// people wrote beside them.
@Command(name = "eval", mixinStandardHelpOptions = true)
final class EvalCommand implements Callable<Integer> {

  private final Console console;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  @Option(names = "--misses", descriptionKey = "option.misses")
  private boolean misses;

  @Option(names = "--given-text", descriptionKey = "option.givenText")
  private boolean givenText;

  @Option(names = "--seeds", paramLabel = "DIR", descriptionKey = "option.seeds")
  private Path seeds = Path.of("..", "shared", "seeds");

  private EvalCommand(Console console) {
    this.console = console;
  }

  static CommandLine line(Console console) {
    CommandLine line = new CommandLine(new EvalCommand(console));
    line.addSubcommand("pages", new PagesCommand(console));
    line.addSubcommand("search", new EvalSearchCommand(console));
    return line;
  }

  /// The bundled gold. Of the pages that no rule is tuned on, only sums are told.
  @Override
  public Integer call() throws Refusal {
    GoldPages gold = new GoldPages();
    Evaluation evaluation = evaluation();
    List<GoldPage> learned = new ArrayList<>(gold.learned());
    try {
      learned.addAll(gold.seeds(seeds));
    } catch (IOException _) {
      throw new Refusal("cli.eval.unreadable", seeds);
    }
    EvalTable table =
        new EvalTable(
            console,
            withReuse(measured(evaluation, learned, givenText), learned),
            withReuse(measured(evaluation, gold.untouched(), givenText), gold.untouched()));
    table.print(json, misses);
    return Exit.DONE;
  }

  private static Scores withReuse(Scores scores, List<GoldPage> pages) {
    new ReuseTrial().add(scores, pages);
    return scores;
  }

  private static Evaluation evaluation() {
    return new Evaluation(new ArticleExtractor(ExtractLimits.DEFAULT), Understander.load());
  }

  private static Scores measured(Evaluation evaluation, List<GoldPage> pages, boolean givenText) {
    return givenText ? evaluation.understandingAlone(pages) : evaluation.wholeWay(pages);
  }

  /// `eval pages DIR`: any folder of pages with their gold.
  @Command(name = "pages", mixinStandardHelpOptions = true)
  static final class PagesCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Option(names = "--misses", descriptionKey = "option.misses")
    private boolean misses;

    @Option(names = "--given-text", descriptionKey = "option.givenText")
    private boolean givenText;

    @Parameters(arity = "1", paramLabel = "DIR", descriptionKey = "parameter.goldFolder")
    private Path folder = Path.of("");

    PagesCommand(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() throws Refusal {
      List<GoldPage> pages = pages();
      if (pages.isEmpty()) {
        throw new Refusal("cli.eval.empty", folder);
      }
      new EvalTable(console, measured(evaluation(), pages, givenText)).print(json, misses);
      return Exit.DONE;
    }

    private List<GoldPage> pages() throws Refusal {
      if (!Files.isDirectory(folder)) {
        throw new Refusal("cli.eval.noFolder", folder);
      }
      try {
        return new GoldPages().in(folder);
      } catch (GoldFault e) {
        throw new Refusal("cli.eval.fault", e.getMessage());
      } catch (IOException _) {
        throw new Refusal("cli.eval.unreadable", folder);
      }
    }
  }
}
