package yangban.server.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.ingest.ImportListener;
import yangban.corpus.ingest.Importer;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.understand.Understander;
import yangban.indexer.eval.Baseline;
import yangban.indexer.eval.GoldenQuery.Half;
import yangban.indexer.eval.GoldenSet;
import yangban.indexer.eval.Quality;
import yangban.indexer.eval.SearchEvaluation;
import yangban.indexer.eval.SearchEvaluation.Compared;
import yangban.server.folder.DataFolder;
import yangban.server.folder.Library;
import yangban.server.problem.Refusal;

/// `eval search`: how well the search ranks, by golden queries over the bundled sample corpus,
/// beside plain BM25. Ends with 1 where a figure lies below the stored baseline.
@Command(name = "search", mixinStandardHelpOptions = true)
final class EvalSearchCommand implements Callable<Integer> {

  private final Console console;

  @Option(names = "--misses", descriptionKey = "option.worst")
  private boolean misses;

  @Option(names = "--rewrite", descriptionKey = "option.rewrite")
  private boolean rewrite;

  @Option(names = "--golden", paramLabel = "DIR", descriptionKey = "option.golden")
  private Path golden =
      Path.of("indexer", "src", "main", "resources", "yangban", "indexer", "eval");

  EvalSearchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Refusal {
    if (rewrite && !Files.isDirectory(GoldenSet.queries(golden))) {
      throw new Refusal("cli.eval.noGolden", golden);
    }
    try {
      Path folder = Files.createTempDirectory("yangban-eval");
      try {
        return measured(folder);
      } finally {
        TemporaryFolder.delete(folder);
      }
    } catch (IOException | UncheckedIOException _) {
      throw new Refusal("cli.eval.unreadable", golden);
    }
  }

  private int measured(Path folder) throws IOException, Refusal {
    try (CorpusStore store = CorpusStore.open(folder)) {
      new Importer(
              store,
              new ArticleExtractor(ExtractLimits.DEFAULT),
              Understander.load(),
              Clock.systemUTC())
          .importSamples(ImportListener.silent());
    }
    try (Library library = DataFolder.library(folder)) {
      library.catchUp();
      SearchEvaluation evaluation = SearchEvaluation.of(library.index(), GoldenSet.bundled());
      print(evaluation);
      List<String> lost = evaluation.lost(library.index());
      lost.forEach(one -> console.tell("cli.eval.lost", one));
      if (rewrite) {
        evaluation.rewrite(GoldenSet.queries(golden));
        Baseline.of(evaluation).write(golden);
      }
      return lost.isEmpty() && holds(evaluation) ? Exit.DONE : Exit.SOME_FAILED;
    }
  }

  private void print(SearchEvaluation evaluation) {
    if (misses) {
      evaluation.worst().forEach(console.out()::println);
      console.out().println();
    }
    console.print("cli.eval.searchColumns");
    for (Half half : Half.values()) {
      line("evalHalf." + half.code(), evaluation.half(half));
    }
    console.print("cli.eval.searchKinds");
    evaluation
        .tuningByKind()
        .forEach((kind, compared) -> line("evalKind." + kind.code(), compared));
  }

  private void line(String key, Compared compared) {
    console
        .out()
        .println(
            EvalTable.padded(console.messages().text(key))
                + cells(compared.ours())
                + " │ "
                + cells(compared.plain())
                + String.format(
                    Locale.ROOT,
                    " │ %+6.1f%% │ %3d │ %d/%d",
                    gain(compared),
                    compared.ours().queries(),
                    compared.honest(),
                    compared.unanswered()));
  }

  private static double gain(Compared compared) {
    double plain = compared.plain().ndcg10();
    return plain == 0 ? 0 : 100 * (compared.ours().ndcg10() / plain - 1);
  }

  private static String cells(Quality quality) {
    return String.format(
        Locale.ROOT,
        "%5.3f %5.3f %5.3f %5.1f%%",
        quality.ndcg10(),
        quality.mrr(),
        quality.recall20(),
        100 * quality.judged10());
  }

  private boolean holds(SearchEvaluation evaluation) {
    List<String> drops = Baseline.bundled().drops(evaluation);
    drops.forEach(drop -> console.tell("cli.eval.dropped", drop));
    return drops.isEmpty();
  }
}
