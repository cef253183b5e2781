package yangban.corpus.frontier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageRulesTest {

  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);

  private static CrawlPage waiting() {
    return CrawlPage.waiting(
        URI.create("http://dj.example.edu.cn/info/1034/2345.htm"),
        "dj",
        "dj.example.edu.cn",
        1,
        "article",
        NOW);
  }

  private static Answer.Read text(String hash) {
    return new Answer.Read(Seen.NOTHING.withText(Optional.of(hash)));
  }

  private static CrawlPage live() {
    return PageRules.after(waiting(), text("a"), NOW).holding(Optional.of("aaaaaaaaaaaa"));
  }

  private static Instant due(CrawlPage page) {
    return page.rhythm().due().orElseThrow();
  }

  @Test
  void looksSoonerAfterAChangeAndLaterAfterNone() {
    CrawlPage page = live();
    assertEquals(NOW.plus(Rhythm.FIRST), due(page));
    CrawlPage same = PageRules.after(page, text("a"), NOW);
    assertEquals(PageState.LIVE, same.state());
    assertEquals(NOW.plus(Duration.ofHours(252)), due(same));
    CrawlPage changed = PageRules.after(same, text("b"), NOW);
    assertEquals(PageState.CHANGED, changed.state());
    assertEquals(NOW.plus(Duration.ofHours(126)), due(changed));
  }

  @Test
  void keepsTheRhythmBetweenADayAndNinety() {
    CrawlPage often = live();
    CrawlPage seldom = live();
    for (int i = 0; i < 20; i++) {
      often = PageRules.after(often, text("t" + i), NOW);
      seldom = PageRules.after(seldom, new Answer.NotModified(), NOW);
    }
    assertEquals(Rhythm.SHORTEST, often.rhythm().interval());
    assertEquals(Rhythm.LONGEST, seldom.rhythm().interval());
  }

  @Test
  void goneTakesThreeLooksAWeekApart() {
    CrawlPage page = live();
    Instant first = NOW.plus(WEEK);
    CrawlPage once = PageRules.after(page, new Answer.Missing("gone"), first);
    assertEquals(PageState.FAILING, once.state());
    assertEquals(first.plus(WEEK), due(once));
    CrawlPage tooSoon =
        PageRules.after(once, new Answer.Missing("gone"), first.plus(Duration.ofDays(6)));
    assertEquals(1, tooSoon.trouble().missing());
    assertEquals(first.plus(WEEK), due(tooSoon));
    CrawlPage twice = PageRules.after(tooSoon, new Answer.Missing("gone"), first.plus(WEEK));
    assertEquals(PageState.FAILING, twice.state());
    CrawlPage thrice =
        PageRules.after(twice, new Answer.Missing("gone"), first.plus(WEEK.multipliedBy(2)));
    assertEquals(PageState.GONE, thrice.state());
    assertEquals(Optional.of("aaaaaaaaaaaa"), thrice.articleId());
    assertEquals(Optional.of("a"), thrice.seen().textHash());
  }

  @Test
  void oneGoodAnswerForgetsWhatWasMissing() {
    CrawlPage once = PageRules.after(live(), new Answer.Missing("gone"), NOW.plus(WEEK));
    CrawlPage back = PageRules.after(once, text("a"), NOW.plus(WEEK.multipliedBy(2)));
    assertEquals(PageState.LIVE, back.state());
    assertEquals(Trouble.NONE, back.trouble());
  }

  @Test
  void failuresAreTriedAgainLaterAndLater() {
    CrawlPage page = live();
    Duration before = Duration.ZERO;
    for (int i = 0; i < 12; i++) {
      page = PageRules.after(page, new Answer.Failed("servererror", true, Optional.empty()), NOW);
      Duration wait = Duration.between(NOW, due(page));
      assertTrue(wait.compareTo(before) >= 0, () -> "not later");
      before = wait;
    }
    assertEquals(PageState.FAILING, page.state());
    assertEquals(WEEK, before);
    assertEquals(Optional.of("a"), page.seen().textHash());
  }

  @Test
  void waitsAsLongAsTheServerAsks() {
    Answer.Failed asked = new Answer.Failed("servererror", true, Optional.of(Duration.ofHours(5)));
    assertEquals(NOW.plus(Duration.ofHours(5)), due(PageRules.after(live(), asked, NOW)));
  }

  @Test
  void aRestOfTheHostIsNoFailureOfThePage() {
    Answer.Failed rest = new Answer.Failed("hostatrest", false, Optional.of(Duration.ofHours(9)));
    CrawlPage page = PageRules.after(live(), rest, NOW);
    assertEquals(0, page.trouble().failures());
    assertEquals(NOW.plus(Duration.ofHours(9)), due(page));
  }

  @Test
  void aClosedDoorKeepsWhatWasRead() {
    CrawlPage page = PageRules.after(live(), new Answer.Blocked("login"), NOW);
    assertEquals(PageState.BLOCKED, page.state());
    assertEquals(NOW.plus(Duration.ofDays(1)), due(page));
    assertEquals(Optional.of("a"), page.seen().textHash());
    for (int i = 0; i < 10; i++) {
      page = PageRules.after(page, new Answer.Blocked("login"), NOW);
    }
    assertEquals(NOW.plus(Duration.ofDays(30)), due(page));
  }

  @Test
  void whatIsHeldDoesNotCountAsRead() {
    Answer.Held held = new Answer.Held(Seen.NOTHING.withText(Optional.of("bad")));
    CrawlPage page = PageRules.after(live(), held, NOW);
    assertEquals(Optional.of("a"), page.seen().textHash());
    assertEquals(PageState.LIVE, page.state());
  }

  @Test
  void whatNeverHeldAnythingIsIgnoredWhereItIsRefused() {
    CrawlPage never = PageRules.after(waiting(), new Answer.Refused("contenttype"), NOW);
    assertEquals(PageState.IGNORED, never.state());
    CrawlPage held = PageRules.after(live(), new Answer.Refused("toolarge"), NOW);
    assertEquals(PageState.FAILING, held.state());
  }
}
