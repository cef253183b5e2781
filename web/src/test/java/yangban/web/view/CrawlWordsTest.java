package yangban.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yangban.corpus.Coded;
import yangban.corpus.crawl.PageSign;
import yangban.corpus.crawl.TrapSign;
import yangban.corpus.fetch.FailureKind;
import yangban.corpus.fetch.RefusalKind;
import yangban.corpus.frontier.CrawlEvent;
import yangban.corpus.frontier.CrawlJob;
import yangban.corpus.frontier.JobState;
import yangban.corpus.frontier.Tally;

class CrawlWordsTest {

  /// What the crawler itself gives as reasons, beside those of its enums.
  private static final List<String> OWN =
      List.of(
          "soft404", "noarticle", "nositemap", "ignored", "held", "confidence", "moved", "fault");

  private final CrawlWords words = new CrawlWords(Specimen.labels());

  @Test
  void everyReasonIsToldInWords() {
    List<String> codes = new ArrayList<>(OWN);
    for (Coded[] all :
        List.<Coded[]>of(RefusalKind.values(), FailureKind.values(), PageSign.values())) {
      for (Coded each : all) {
        codes.add(each.code());
      }
    }
    for (TrapSign sign : TrapSign.values()) {
      codes.add("trap." + sign.code());
    }
    assertEquals(
        List.of(), codes.stream().filter(code -> words.reason(code).equals(code)).toList());
  }

  @Test
  void aVisitIsToldInEveryStateThatItsPageCanFindItIn() {
    for (JobState state : JobState.values()) {
      CrawlJob job =
          new CrawlJob(
              1, "djgz", state, Instant.EPOCH, Optional.empty(), "", Map.of(), Map.of(), Map.of());
      assertTrue(words.ended(job, "党建工作").sentence().contains("1970"), state.code());
    }
  }

  @Test
  void aHeldReadingIsToldBySignsInWords() {
    CrawlEvent event =
        new CrawlEvent(
            URI.create("http://a.example/"), Tally.HELD, "held", "shorter undated", Instant.EPOCH);
    assertEquals("正文比以前短得多；以前有发布日期，现在没有了", words.detail(event));
  }
}
