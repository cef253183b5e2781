package yangban.server.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import yangban.corpus.ingest.ImportListener;
import yangban.corpus.ingest.ImportOutcome;
import yangban.server.RunningServer;
import yangban.server.http.ServerConfig;
import yangban.server.problem.Refusal;

/// `serve`: runs until it is interrupted.
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private DataOption data = new DataOption();

  @Option(names = "--port", paramLabel = "PORT", descriptionKey = "option.port")
  private int port = ServerConfig.DEFAULT_PORT;

  @Option(names = "--host", paramLabel = "HOST", descriptionKey = "option.host")
  private String host = ServerConfig.DEFAULT_HOST;

  @Option(names = "--contact", paramLabel = "CONTACT", descriptionKey = "option.contact")
  private String contact = "";

  @Option(names = "--no-collect", descriptionKey = "option.noCollect")
  private boolean collectsNothing;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Refusal {
    if (port < 0 || port > 65_535 || host.isBlank()) {
      throw new Refusal("cli.serve.badPort", Integer.toString(port));
    }
    if (!ServerConfig.isContact(contact)) {
      throw new Refusal("cli.serve.badContact");
    }
    ServerConfig config = new ServerConfig(data.folder(), host, port, contact, !collectsNothing);
    CountDownLatch closed = new CountDownLatch(1);
    try (RunningServer server = RunningServer.start(config, progress(), this::uncollected)) {
      Thread hook = new Thread(() -> close(server, closed), "shutdown");
      Runtime.getRuntime().addShutdownHook(hook);
      console.print("cli.serve.ready", server.address());
      if (!config.loopback()) {
        console.tell("cli.serve.readOnly");
      }
      if (server.library().store().kinds().samples()) {
        console.tell("cli.serve.samples");
      }
      console.out().flush();
      await(closed);
      removeHook(hook);
    }
    return Exit.DONE;
  }

  private void uncollected(Refusal refusal) {
    console.tell(refusal);
    console.tell("cli.serve.uncollected");
  }

  private ImportListener progress() {
    AtomicInteger kept = new AtomicInteger();
    return (outcome, done, known) -> {
      if (outcome instanceof ImportOutcome.Kept) {
        kept.incrementAndGet();
      }
      if (done == 1) {
        console.tell("cli.serve.loading", known);
      }
      if (done == known || done % 10 == 0) {
        console.tell("cli.serve.progress", done, known);
      }
      if (done == known) {
        console.tell(
            kept.get() == done ? "cli.serve.loaded" : "cli.serve.loadedMost",
            kept.get(),
            done - kept.get());
      }
    };
  }

  private static void await(CountDownLatch closed) {
    try {
      closed.await();
    } catch (InterruptedException _) {
      // Whoever runs the command inside a process of its own ends it so.
      Thread.currentThread().interrupt();
    }
  }

  private static void close(RunningServer server, CountDownLatch closed) {
    server.close();
    closed.countDown();
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // The process is going down already.
    }
  }
}
