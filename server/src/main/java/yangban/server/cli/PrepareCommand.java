package yangban.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yangban.corpus.store.SqliteLibrary;
import yangban.indexer.segment.DictionaryImage;

/// `prepare`: writes what later starts need not make again. The launcher runs it once after a
/// build, before `rehearse`, since the class path of a rehearsal is that of the starts after it.
@Command(name = "prepare", hidden = true)
final class PrepareCommand implements Callable<Integer> {

  /// Where SQLite's library is left.
  @Option(names = "--library", paramLabel = "DIR", required = true)
  private Path library = Path.of("");

  /// Where the tables of the segmenter are left: a jar of the class path.
  @Option(names = "--dictionary", paramLabel = "JAR", required = true)
  private Path dictionary = Path.of("");

  /// Where the command line's classes are left: a jar that comes before picocli's own.
  @Option(names = "--command-line", paramLabel = "JAR", required = true)
  private Path commandLine = Path.of("");

  @Override
  public Integer call() throws IOException {
    SqliteLibrary.unpack(library);
    DictionaryImage.pack(dictionary);
    ModernClasses.ofPicocli(commandLine);
    return Exit.DONE;
  }
}
