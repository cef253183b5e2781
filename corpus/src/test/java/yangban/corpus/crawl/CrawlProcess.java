package yangban.corpus.crawl;

import java.nio.file.Path;
import java.time.Duration;

/// A crawler in a process of its own, to be killed: visits the source `djgz` of a folder, or goes
/// on with the visit that is open, and ends when it is over.
final class CrawlProcess {

  private CrawlProcess() {}

  static void main(String[] args) throws Exception {
    try (Crawl crawl = new Crawl(Path.of(args[0]))) {
      Start start = crawl.get().start("djgz");
      if (start instanceof Start.Unknown || start instanceof Start.Resting) {
        throw new IllegalStateException(start.toString());
      }
      System.out.println("ready");
      System.out.flush();
      if (!crawl.get().await(Duration.ofMinutes(5))) {
        throw new IllegalStateException("not over");
      }
    }
  }
}
