package yangban.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import yangban.corpus.lexicon.DisciplineCatalogue;
import yangban.indexer.query.SaidLimit;
import yangban.indexer.query.SearchRequest;
import yangban.server.api.FacetValues;
import yangban.server.api.SearchParameters;
import yangban.server.export.Citations;
import yangban.server.export.ExcerptExport;
import yangban.server.export.ExportFormat;
import yangban.server.folder.DataFolder;
import yangban.server.folder.Library;
import yangban.server.problem.Refusal;
import yangban.web.YearRun;

/// `export QUERY`: every excerpt that a search finds.
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private DataOption data = new DataOption();
  @Mixin private SearchOptions search = new SearchOptions();

  @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "option.format")
  private String format = "csv";

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "option.out")
  private @Nullable Path out;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Refusal {
    FacetValues values = new FacetValues(console.messages(), DisciplineCatalogue.load());
    ExportFormat chosen = values.format(format);
    SearchRequest request = search.request(new SearchParameters(values), Map.of());
    ExcerptExport export =
        new ExcerptExport(console.messages(), new Citations(console.messages()), console.json());
    AtomicLong rows = new AtomicLong();
    try (Library library = DataFolder.library(data.folder())) {
      tellTimes(library, request);
      OutputFile.write(
          out,
          chosen != ExportFormat.XLSX,
          console,
          stream -> rows.set(export.write(library, request, chosen, stream)));
    }
    console.tell("cli.export.done", rows.get());
    return Exit.DONE;
  }

  /// Tells which years 近三年 is read as: whoever exports again next year wants to know.
  private void tellTimes(Library library, SearchRequest request) throws Refusal {
    try {
      for (SaidLimit limit : library.index().search(request).query().limits()) {
        if (limit.on() && limit.kind() == SaidLimit.Kind.WHEN) {
          List<YearRun> years = YearRun.of(limit.values());
          console.tell(
              "cli.export.when",
              limit.typed(),
              console.messages().list(limit.values()),
              years.stream()
                  .map(run -> "年份:" + (run.isRange() ? run.from() + "-" + run.to() : run.from()))
                  .collect(Collectors.joining(" ")));
        }
      }
    } catch (IOException _) {
      throw new Refusal("cli.index.damaged", data.folder());
    }
  }
}
