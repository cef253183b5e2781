package yangban.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yangban.corpus.correction.Correction;
import yangban.corpus.correction.CorrectionCase;
import yangban.corpus.correction.CorrectionField;
import yangban.corpus.correction.CorrectionRules;
import yangban.corpus.correction.Standing;
import yangban.corpus.lexicon.DisciplineCatalogue;
import yangban.corpus.lexicon.Lexicon;
import yangban.corpus.store.CorpusStore;
import yangban.server.api.CorrectionAnswers;
import yangban.server.correction.CorrectionDesk;
import yangban.server.correction.PatchFile;
import yangban.server.correction.PatchImport;
import yangban.server.export.Citations;
import yangban.server.folder.DataFolder;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.server.problem.Refusal;

/// `corrections list`, `corrections export` and `corrections import FILE`.
@Command(name = "corrections", mixinStandardHelpOptions = true)
final class CorrectionsCommand implements Callable<Integer> {

  private CorrectionsCommand() {}

  static CommandLine line(Console console) {
    CommandLine line = new CommandLine(new CorrectionsCommand());
    line.addSubcommand("list", new ListAll(console));
    line.addSubcommand("export", new ExportAll(console));
    line.addSubcommand("import", new ImportFile(console));
    return line;
  }

  @Override
  public Integer call() throws Refusal {
    throw new Refusal("cli.corrections.which");
  }

  private static CorrectionDesk desk(Console console) {
    return new CorrectionDesk(console.messages(), DisciplineCatalogue.load(), Lexicon.load());
  }

  /// `corrections list`: all of them, or those with which a new reading disagrees.
  @Command(name = "list", mixinStandardHelpOptions = true)
  static final class ListAll implements Callable<Integer> {

    private final Console console;

    @Mixin private DataOption data = new DataOption();

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Option(names = "--disagreeing", descriptionKey = "option.disagreeing")
    private boolean disagreeing;

    ListAll(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() throws Refusal {
      List<CorrectionCase> cases = new ArrayList<>();
      try (CorpusStore store = DataFolder.existing(data.folder())) {
        store.corrections().each(disagreeing ? Set.of(Standing.DISAGREES) : Set.of(), cases::add);
      }
      if (json) {
        console.out().println(console.json().indented(CorrectionAnswers.all(cases)));
      } else {
        CorrectionRules rules = desk(console).rules();
        cases.forEach(each -> print(each, rules));
        console.tell("cli.corrections.count", cases.size());
      }
      return Exit.DONE;
    }

    private void print(CorrectionCase each, CorrectionRules rules) {
      Correction correction = each.correction();
      String heading = each.heading().isEmpty() ? "" : " " + each.heading();
      console.print(
          "cli.corrections.line",
          Long.toString(correction.number()),
          console.messages().label(each.standing()),
          correction.target().articleId(),
          each.title() + heading,
          console.messages().text("field." + correction.field().code()),
          value(correction, correction.machine(), rules),
          value(correction, correction.value(), rules),
          correction.who() + " " + Citations.day(correction.made()),
          correction.why());
    }

    private String value(Correction correction, String value, CorrectionRules rules) {
      if (correction.field() == CorrectionField.PRACTICE && !value.isEmpty()) {
        return console.messages().text("cli.corrections.practice." + value);
      }
      String shown =
          console.messages().list(rules.shown(correction.field(), value).lines().toList());
      return shown.isEmpty() ? console.messages().text("unknown") : shown;
    }
  }

  /// `corrections export`: what holds, or with `--all` the whole history, as a file that can be
  /// imported elsewhere.
  @Command(name = "export", mixinStandardHelpOptions = true)
  static final class ExportAll implements Callable<Integer> {

    private final Console console;

    @Mixin private DataOption data = new DataOption();

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "option.patchFormat")
    private String format = "csv";

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "option.out")
    private @Nullable Path out;

    @Option(names = "--all", descriptionKey = "option.allCorrections")
    private boolean all;

    @Option(names = "--force", descriptionKey = "option.force")
    private boolean force;

    ExportAll(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() throws Refusal {
      if (!format.equals("csv") && !format.equals("json")) {
        throw new Problem(ProblemKind.UNKNOWN_VALUE, "format", format, "csv json");
      }
      if (out != null && Files.exists(out) && !force) {
        throw new Refusal("cli.corrections.exists", out);
      }
      int[] rows = {0};
      try (CorpusStore store = DataFolder.existing(data.folder())) {
        OutputFile.write(
            out,
            true,
            console,
            stream ->
                rows[0] =
                    format.equals("csv")
                        ? PatchFile.writeCsv(store, all, stream)
                        : PatchFile.writeJson(store, all, console.json(), stream));
      }
      console.tell("cli.corrections.count", rows[0]);
      return Exit.DONE;
    }
  }

  /// `corrections import FILE`: brings in what [ExportAll] wrote elsewhere, or people in a
  /// spreadsheet.
  @Command(name = "import", mixinStandardHelpOptions = true)
  static final class ImportFile implements Callable<Integer> {

    private final Console console;

    @Mixin private DataOption data = new DataOption();

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Parameters(arity = "1", paramLabel = "FILE", descriptionKey = "parameter.patch")
    private Path file = Path.of("");

    ImportFile(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() throws Refusal {
      List<PatchFile.Line> lines = lines();
      try (CorpusStore store = DataFolder.existing(data.folder())) {
        PatchImport.Report report =
            new PatchImport(store, desk(console), console.messages()).run(lines);
        tell(report);
        return report.refused().isEmpty() ? Exit.DONE : Exit.SOME_FAILED;
      }
    }

    private List<PatchFile.Line> lines() throws Refusal {
      boolean folder = Files.isDirectory(file);
      if (folder || !Files.exists(file)) {
        String why = folder ? "cli.corrections.folder" : "cli.corrections.noFile";
        throw new Refusal("cli.corrections.notRead", file, console.messages().text(why));
      }
      try {
        if (Files.size(file) > PatchFile.MAX_BYTES) {
          String limit = Long.toString(PatchFile.MAX_BYTES / 1024 / 1024);
          throw new Refusal(
              "cli.corrections.notRead",
              file,
              console.messages().text("cli.corrections.tooLarge", limit));
        }
        Optional<List<PatchFile.Line>> lines = PatchFile.read(Files.readAllBytes(file));
        return lines.orElseThrow(() ->
            new Refusal(
                "cli.corrections.notRead",
                file,
                console.messages().text("cli.corrections.badFile")));
      } catch (IOException e) {
        throw new Refusal("cli.corrections.notRead", file, e.getClass().getSimpleName());
      }
    }

    private void tell(PatchImport.Report report) {
      if (json) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("made", report.made());
        answer.put("present", report.present());
        answer.put("withdrawn", report.withdrawn());
        answer.put("refused", report.refused());
        console.out().println(console.json().line(answer));
        return;
      }
      report
          .refused()
          .forEach(each ->
              console.print("cli.corrections.refused", Long.toString(each.line()), each.reason()));
      console.print(
          "cli.corrections.done", report.made(), report.present(), report.refused().size());
      if (report.withdrawn() > 0) {
        console.print("cli.corrections.withdrawn", report.withdrawn());
      }
    }
  }
}
