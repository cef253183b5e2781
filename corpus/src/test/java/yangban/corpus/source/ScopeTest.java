package yangban.corpus.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ScopeTest {

  private static Source source(Map<String, List<String>> more) {
    Map<String, List<String>> fields =
        new LinkedHashMap<>(
            SourceForm.fields(Source.of("a", "甲", URI.create("https://www.a.edu.cn/dj/"))));
    fields.putAll(more);
    return SourceForm.read(fields).source().orElseThrow();
  }

  private static boolean admits(Source source, String address) {
    return source.scope().admits(URI.create(address));
  }

  @Test
  void withoutIncludeTheHostsOfTheStartsBelong() {
    Source source = source(Map.of("exclude", List.of("/en/", "*.jsp$")));
    assertTrue(admits(source, "https://a.edu.cn/info/1/2.htm"));
    assertTrue(admits(source, "http://www.a.edu.cn/"));
    assertFalse(admits(source, "https://b.edu.cn/info/1/2.htm"));
    assertFalse(admits(source, "https://a.edu.cn/en/1.htm"));
    assertFalse(admits(source, "https://a.edu.cn/x.jsp"));
    assertTrue(admits(source, "https://a.edu.cn/x.jsp?id=1"));
    assertFalse(admits(source, "mailto:a@a.edu.cn"));
  }

  @Test
  void includeMayNameOtherHosts() {
    Source source = source(Map.of("include", List.of("/dj/", "https://mp.weixin.qq.com/s")));
    assertTrue(admits(source, "https://a.edu.cn/dj/1.htm"));
    assertTrue(admits(source, "https://mp.weixin.qq.com/s/xyz"));
    assertFalse(admits(source, "https://a.edu.cn/xw/1.htm"));
    assertFalse(admits(source, "https://b.edu.cn/dj/1.htm"));
  }

  @Test
  void theFirstCorrectionThatFitsHolds() {
    Source source = source(Map.of("kinds", List.of("/dj/zb$ = list", "/dj/ = article")));
    assertEquals(
        Optional.of(PageKind.LIST), source.scope().corrected(URI.create("https://a.edu.cn/dj/zb")));
    assertEquals(
        Optional.of(PageKind.ARTICLE),
        source.scope().corrected(URI.create("https://a.edu.cn/dj/zb2")));
    assertEquals(Optional.empty(), source.scope().corrected(URI.create("https://a.edu.cn/")));
  }

  @Test
  void aPatternOfManyStarsTakesNoTime() {
    Wildcard wildcard = new Wildcard("/" + "*a".repeat(200) + "*b$");
    assertFalse(wildcard.fits("/" + "a".repeat(2000)));
    assertTrue(wildcard.fits("/" + "a".repeat(2000) + "b"));
  }

  @Test
  void offPeakSpansMidnightByTheClockOfShanghai() {
    OffPeak nights = OffPeak.of("22:00-06:00").orElseThrow();
    assertTrue(nights.contains(Instant.parse("2024-05-01T15:00:00Z")));
    assertFalse(nights.contains(Instant.parse("2024-05-01T04:00:00Z")));
    assertEquals(
        Instant.parse("2024-05-01T14:00:00Z"), nights.next(Instant.parse("2024-05-01T04:00:00Z")));
  }

  @Test
  void aSourceTellsTheUnderstanderWhoseItIs() {
    Source source = source(Map.of("university", List.of("青禾大学"), "region", List.of("云南")));
    assertEquals(Optional.of("青禾大学"), source.entry().university());
    assertEquals(Optional.of("云南"), source.entry().region());
    assertEquals(Optional.empty(), source.entry().college());
  }
}
