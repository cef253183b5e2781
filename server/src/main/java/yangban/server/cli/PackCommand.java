package yangban.server.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yangban.corpus.lexicon.DisciplineCatalogue;
import yangban.corpus.pack.Pack;
import yangban.corpus.store.CorpusStore;
import yangban.server.api.PackAnswers;
import yangban.server.export.Citations;
import yangban.server.folder.DataFolder;
import yangban.server.pack.PackDocx;
import yangban.server.pack.PackPrint;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.server.problem.Refusal;
import yangban.web.Assets;
import yangban.web.page.Pages;
import yangban.web.view.Labels;
import yangban.web.view.PackPrintView;

/// `pack list` and `pack export ID`.
@Command(name = "pack", mixinStandardHelpOptions = true)
final class PackCommand implements Callable<Integer> {

  private PackCommand() {}

  static CommandLine line(Console console) {
    CommandLine line = new CommandLine(new PackCommand());
    line.addSubcommand("list", new ListCommand(console));
    line.addSubcommand("export", new ExportOne(console));
    return line;
  }

  @Override
  public Integer call() throws Refusal {
    throw new Refusal("cli.pack.which");
  }

  /// `pack list`: all packs, last changed first.
  @Command(name = "list", mixinStandardHelpOptions = true)
  static final class ListCommand implements Callable<Integer> {

    private final Console console;

    @Mixin private DataOption data = new DataOption();

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    ListCommand(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() throws Refusal {
      try (CorpusStore store = DataFolder.existing(data.folder())) {
        if (json) {
          console.out().println(console.json().indented(PackAnswers.all(store.packs())));
        } else {
          for (Pack pack : store.packs().all()) {
            console.print(
                "cli.pack.line",
                pack.id(),
                pack.items().size(),
                Citations.day(pack.changed()),
                pack.title());
          }
        }
      }
      return Exit.DONE;
    }
  }

  /// `pack export ID`: a pack as a document.
  @Command(name = "export", mixinStandardHelpOptions = true)
  static final class ExportOne implements Callable<Integer> {

    private final Console console;

    @Mixin private DataOption data = new DataOption();

    @Parameters(arity = "1", paramLabel = "ID", descriptionKey = "parameter.pack")
    private String id = "";

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "option.packFormat")
    private String format = "docx";

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "option.out")
    private @Nullable Path out;

    ExportOne(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() throws Refusal {
      if (!format.equals("docx") && !format.equals("html")) {
        throw new Problem(ProblemKind.UNKNOWN_VALUE, "format", format, "docx html");
      }
      try (CorpusStore store = DataFolder.existing(data.folder())) {
        Pack pack =
            store.packs().pack(id).orElseThrow(() -> new Problem(ProblemKind.NO_SUCH_PACK, id));
        PackPrintView view = print().of(pack, store);
        OutputFile.write(
            out,
            format.equals("html"),
            console,
            stream -> {
              if (format.equals("docx")) {
                new PackDocx(console.messages()).write(view, stream);
              } else {
                Pages pages = new Pages(console.messages(), Assets.load());
                stream.write(pages.packFile(view).getBytes(StandardCharsets.UTF_8));
              }
            });
      }
      return Exit.DONE;
    }

    private PackPrint print() {
      DisciplineCatalogue disciplines = DisciplineCatalogue.load();
      Labels labels =
          new Labels(console.messages(), disciplines::discipline, ZoneId.of("Asia/Shanghai"));
      return new PackPrint(
          console.messages(), labels, new Citations(console.messages()), Clock.systemUTC());
    }
  }
}
