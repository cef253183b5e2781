package yangban.corpus.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yangban.corpus.source.Source;

final class TrapGuardTest {
  private final TrapGuard guard =
      new TrapGuard(
          Source.of("a", "甲", URI.create("https://a.cn/")),
          Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC));

  @ParameterizedTest
  @CsvSource({
    "https://a.cn/dj/dj/dj/1.htm,REPETITION",
    "https://a.cn/a/b/a/b/a/b/,REPETITION",
    "https://a.cn/1/a/2/b/3/c/4/d/5/e/6/f/7/g/8/h/9/,TOO_LONG",
    "https://a.cn/x?a=1&b=2&c=3&d=4&e=5&f=6&g=7&h=8&i=9&j=1&k=2&l=3&m=4,PARAMETERS",
    "https://a.cn/x?a=1&a=2&a=3&a=4,PARAMETERS",
    "https://a.cn/calendar/2031/05/,CALENDAR",
    "https://a.cn/rili.asp?year=1890&month=3,CALENDAR",
    "https://a.cn/events/2099-01,CALENDAR"
  })
  void anAddressOfATrapIsNamed(String address, TrapSign sign) {
    assertEquals(Optional.of(sign), guard.before(URI.create(address), false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.cn/info/1071/6628.htm",
        "https://a.cn/2024/0412/c3210a88012/page.htm",
        "https://a.cn/a/qhdxcl/230512/1500012.shtml",
        "https://a.cn/1/1/1/1.htm",
        "https://a.cn/calendar/2026/10/",
        "https://a.cn/content.jsp?urltype=news.NewsContentUrl&wbtreeid=1045&wbnewsid=5001"
      })
  void ordinaryAddressesAreNone(String address) {
    assertEquals(Optional.empty(), guard.before(URI.create(address), false));
  }

  @Test
  void everNewParametersOfOnePathAreNoticed() {
    for (int i = 0; i < TrapGuard.MOST_QUERIES; i++) {
      assertEquals(Optional.empty(), guard.before(URI.create("https://a.cn/x.asp?s=" + i), false));
    }
    assertEquals(
        Optional.of(TrapSign.EXPLOSION),
        guard.before(URI.create("https://a.cn/x.asp?s=new"), false));
  }

  @Test
  void aListWithoutEndIsNoticed() {
    for (int i = 1; i <= TrapGuard.MOST_LIST_PAGES; i++) {
      assertEquals(
          Optional.empty(), guard.before(URI.create("https://a.cn/dj/list" + i + ".htm"), true));
    }
    assertEquals(
        Optional.of(TrapSign.ENDLESS_LIST),
        guard.before(URI.create("https://a.cn/dj/list0.htm"), true));
  }

  @Test
  void aSourceHasItsMostPages() {
    for (int i = 0; i < Source.DEFAULT_MAX_PAGES; i++) {
      guard.known(URI.create("https://a.cn/info/1/" + i + ".htm"));
    }
    assertEquals(
        Optional.of(TrapSign.TOO_MANY),
        guard.before(URI.create("https://a.cn/info/2/1.htm"), false));
  }

  @Test
  void theSameTextUnderManyAddressesOfOneShapeIsNoticed() {
    for (int i = 0; i < TrapGuard.MOST_SAME; i++) {
      assertEquals(Optional.empty(), guard.after(URI.create("https://a.cn/d/" + i), "hash"));
    }
    assertEquals(
        Optional.of(TrapSign.SAME_TEXT), guard.after(URI.create("https://a.cn/d/99"), "hash"));
    assertEquals(Optional.empty(), guard.after(URI.create("https://a.cn/d/99"), "other"));
    assertEquals(Optional.empty(), guard.after(URI.create("https://a.cn/e/f/1.htm"), "hash"));
  }
}
