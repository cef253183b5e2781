package yangban.server.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yangban.corpus.Coded;
import yangban.server.problem.Refusal;
import yangban.server.testsite.Fault;
import yangban.server.testsite.SiteShape;
import yangban.server.testsite.TestSite;

/// `testsite`: serves small campus sites on this machine until it is interrupted.
@Command(name = "testsite", mixinStandardHelpOptions = true)
final class TestSiteCommand implements Callable<Integer> {

  private static final int DEFAULT_PORT = 8901;

  private final Console console;

  @Option(names = "--port", paramLabel = "PORT", descriptionKey = "option.testsite.port")
  private int port = DEFAULT_PORT;

  @Option(
      names = "--fault",
      split = ",",
      paramLabel = "FAULT",
      descriptionKey = "option.testsite.fault")
  private List<String> faults = List.of();

  TestSiteCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Refusal {
    if (port < 0 || port > 65_535 - SiteShape.values().length) {
      throw new Refusal("cli.serve.badPort", Integer.toString(port));
    }
    Set<Fault> ordered = ordered();
    List<TestSite> sites = new ArrayList<>();
    try {
      for (SiteShape shape : SiteShape.values()) {
        sites.add(site(shape, port == 0 ? 0 : port + sites.size(), ordered));
      }
      for (TestSite site : sites) {
        console.print(
            "testsite.serves", site.shape().code(), site.articles().size(), site.column());
      }
      console.out().flush();
      console.tell("testsite.ready");
      new CountDownLatch(1).await();
    } catch (InterruptedException _) {
      // Whoever runs the command inside a process of its own ends it so.
      Thread.currentThread().interrupt();
    } finally {
      sites.forEach(TestSite::close);
    }
    return Exit.DONE;
  }

  private static TestSite site(SiteShape shape, int port, Set<Fault> ordered) throws Refusal {
    try {
      InetAddress here = InetAddress.ofLiteral("127.0.0.1");
      return TestSite.start(shape, new InetSocketAddress(here, port), ordered);
    } catch (IOException _) {
      throw new Refusal("testsite.notStarted", Integer.toString(port));
    }
  }

  private Set<Fault> ordered() throws Refusal {
    Set<Fault> ordered = EnumSet.noneOf(Fault.class);
    for (String code : faults) {
      ordered.add(
          Coded.of(Fault.class, code)
              .orElseThrow(() -> new Refusal("testsite.noFault", code, codes())));
    }
    return ordered;
  }

  private static String codes() {
    return Arrays.stream(Fault.values()).map(Fault::code).collect(Collectors.joining("、"));
  }
}
