package yangban.server.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshnessTrialTest {

  @TempDir Path folder;

  /// The trial itself fails where an article is never found.
  @Test
  void findsEveryArticleThatARunningServerFetches() throws Exception {
    CrawlBenchReport.Freshness fresh = new FreshnessTrial(folder).run();
    assertTrue(fresh.articles() > 5, fresh::toString);
    assertTrue(fresh.slowestMillis() >= fresh.medianMillis(), fresh::toString);
  }
}
