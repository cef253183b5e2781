package yangban.server.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets Java's second compiler go after the answers: at a start all cores are full, and what it
/// makes in the first second is of use only later; while somebody asks, it takes what is left over.
///
/// Java has no option for this: `CompilerThreadPriority` is that of both compilers, and a start
/// waits for the first. Linux knows a nice value of each thread; elsewhere nothing is done. A
/// program of the system sets it, since a call into the system's library, by which indexing lowers
/// its own threads, has Java make classes that a start would wait for. Figures stand in
/// docs/bench.md.
final class SecondCompiler {

  private static final Logger LOG = LoggerFactory.getLogger(SecondCompiler.class);

  /// Where Linux tells of the threads of this process, by number.
  private static final Path THREADS = Path.of("/proc/self/task");

  /// How Java names the second compiler's threads; Linux keeps fifteen characters of it.
  private static final String NAME = "C2 CompilerThre";

  /// A thirtieth of a processor beside somebody who wants all of it, and all of it where nobody
  /// does: a thread gets a quarter more or less for each step (sched(7)).
  private static final String NICE = "15";

  private SecondCompiler() {}

  /// Returns before it is done; where it cannot be done, starts are slower.
  static void goAfterAnswers() {
    if (!Files.isDirectory(THREADS)) {
      return;
    }
    List<String> numbers = new ArrayList<>();
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(THREADS)) {
      for (Path thread : threads) {
        if (Files.readString(thread.resolve("comm")).startsWith(NAME)) {
          numbers.add(THREADS.relativize(thread).toString());
        }
      }
      if (!numbers.isEmpty()) {
        List<String> command = new ArrayList<>(List.of("renice", "-n", NICE, "-p"));
        command.addAll(numbers);
        new ProcessBuilder(command)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
      }
    } catch (IOException | DirectoryIteratorException e) {
      LOG.info("the second compiler goes beside the answers: {}", e.toString());
    }
  }
}
