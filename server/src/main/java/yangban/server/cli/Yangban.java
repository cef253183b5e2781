package yangban.server.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import yangban.corpus.store.StoreException;
import yangban.indexer.segment.DictionaryFault;
import yangban.server.folder.DataFolder;
import yangban.server.problem.Problem;
import yangban.server.problem.Refusal;

/// The program: `yangban COMMAND …`. Each command is a class of this package.
@Command(name = "yangban", mixinStandardHelpOptions = true, version = "Yangban 0.1.0")
public final class Yangban {

  /// Tells on every start, to no one who could change it, that Lucene might be quicker on an
  /// incubating module. Held because a logger that nobody holds forgets its level, and in a class
  /// of its own because Java looks through all jars for the first logger, which others need not
  /// wait for.
  private static final class Quiet {
    static final Logger LUCENE =
        Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");
  }

  private static final String HELP = "help";

  /// Commands that answer questions, and of whose start dictionaries, lexicons and Java's second
  /// compiler take a good part: the former are read while the command line is, the latter waits.
  /// The rehearsal of a start does as a start does.
  private static final Set<String> ASKING = Set.of("serve", "search", "export", "rehearse");

  private Yangban() {}

  /// Runs the command that `args` name and ends the process with its status.
  public static void main(String[] args) {
    if (args.length > 0 && ASKING.contains(args[0])) {
      Thread.ofPlatform().name("prepare").daemon().start(DataFolder::prepare);
      Thread.ofPlatform().name("lower-compiler").daemon().start(SecondCompiler::goAfterAnswers);
    }
    Quiet.LUCENE.setLevel(Level.SEVERE);
    // Null where nobody sits there: the class library's own console, default again since 25.
    boolean terminal =
        Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal).isPresent();
    System.exit(run(Console.of(System.out, System.err, terminal), args));
  }

  /// Runs a command.
  ///
  /// @return 0 done, 1 done with items that failed, 2 not done
  static int run(Console console, String... args) {
    CommandLine line = new CommandLine(new Yangban());
    // picocli reads the options of each command that it is given by reflection, a tenth of a start.
    Map<String, Supplier<Object>> commands = commands(console);
    Supplier<Object> named = commands.get(args.length == 0 ? "" : args[0]);
    if (named == null) {
      commands.forEach((name, command) -> line.addSubcommand(name, command.get()));
      line.addSubcommand(HELP, new CommandLine.HelpCommand());
    } else {
      line.addSubcommand(args[0], named.get());
    }
    line.setResourceBundle(ResourceBundle.getBundle("yangban.web.commands"));
    line.setOut(console.out());
    line.setErr(console.err());
    line.setUsageHelpWidth(100);
    line.setParameterExceptionHandler((e, _) -> badUse(e, console));
    line.setExecutionExceptionHandler((e, _, _) -> failure(e, console));
    int status = args.length == 0 ? help(line, console) : line.execute(args);
    console.out().flush();
    console.err().flush();
    return status;
  }

  /// In the order in which the help lists them.
  private static Map<String, Supplier<Object>> commands(Console console) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("serve", () -> new ServeCommand(console));
    commands.put("import", () -> new ImportCommand(console));
    commands.put("crawl", () -> new CrawlCommand(console));
    commands.put("search", () -> new SearchCommand(console));
    commands.put("export", () -> new ExportCommand(console));
    commands.put("extract", () -> new ExtractCommand(console));
    commands.put("reindex", () -> new ReindexCommand(console));
    commands.put("corrections", () -> CorrectionsCommand.line(console));
    commands.put("pack", () -> PackCommand.line(console));
    commands.put("eval", () -> EvalCommand.line(console));
    commands.put("bench", () -> BenchCommand.line(console));
    commands.put("testsite", () -> new TestSiteCommand(console));
    commands.put("prepare", PrepareCommand::new);
    commands.put("rehearse", RehearseCommand::new);
    return commands;
  }

  private static int help(CommandLine line, Console console) {
    line.usage(console.err());
    return Exit.REFUSED;
  }

  private static int badUse(ParameterException e, Console console) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    switch (e) {
      case UnmatchedArgumentException unmatched ->
          console.tell("cli.unmatched", String.join(" ", unmatched.getUnmatched()), command);
      case MissingParameterException missing ->
          console.tell("cli.missing", missingNames(missing), command);
      default -> console.tell("cli.badValue", argument(e), command);
    }
    return Exit.REFUSED;
  }

  private static String missingNames(MissingParameterException e) {
    List<String> names = e.getMissing().stream().map(Yangban::name).toList();
    return String.join(" ", names);
  }

  private static String argument(ParameterException e) {
    String name = e.getArgSpec() == null ? "" : name(e.getArgSpec());
    return e.getValue() == null ? name : name + " " + e.getValue();
  }

  private static String name(CommandLine.Model.ArgSpec spec) {
    return spec instanceof CommandLine.Model.OptionSpec option
        ? option.longestName()
        : spec.paramLabel();
  }

  private static int failure(Exception e, Console console) {
    switch (e) {
      case Refusal refusal -> console.tell(refusal);
      case Problem problem -> console.tell(problem);
      case StoreException store -> console.tell(DataFolder.refusal(store));
      case CompletionException later when later.getCause() instanceof Exception cause -> {
        return failure(cause, console);
      }
      case DictionaryFault fault -> console.tell("cli.dictionary", fault.getMessage());
      default -> {
        console.tell("cli.failed", place(e));
        return Exit.SOME_FAILED;
      }
    }
    return Exit.REFUSED;
  }

  /// Enough to find the fault, without its message: that may hold words of an article.
  private static String place(Exception e) {
    StackTraceElement[] frames = e.getStackTrace();
    return e.getClass().getName() + (frames.length == 0 ? "" : " @ " + frames[0]);
  }
}
