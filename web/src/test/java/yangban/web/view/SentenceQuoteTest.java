package yangban.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import yangban.corpus.Span;

final class SentenceQuoteTest {

  private static final String TEXT =
      "支部成立于2015年。支部由实验室师生组成，现有党员22名，其中教工6名。\n每周一次，党员轮值党小组长；轮值满一月换人。";

  private static String quote(String words, int most) {
    int at = TEXT.indexOf(words);
    return SentenceQuote.of(TEXT, new Span(at, at + words.length()), most, "…").orElseThrow();
  }

  @Test
  void aStretchIsQuotedFromWhereItsSentenceBegins() {
    assertEquals("支部由实验室师生组成，现有党员22名，其中教工6名。", quote("，现有党员22名", 80));
    assertEquals("每周一次，党员轮值党小组长；轮值满一月换人。", quote("轮值党", 80));
    assertEquals("支部成立于2015年。", quote("支部成立", 80));
  }

  @Test
  void theQuotationMarkThatClosesTheSentenceBeforeIsNotQuoted() {
    String text = "他问：“说得满三句吗？”十月的一个晚上，党小组开会。";
    int at = text.indexOf("党小组");
    assertEquals(
        Optional.of("十月的一个晚上，党小组开会。"), SentenceQuote.of(text, new Span(at, at + 3), 80, "…"));
  }

  @Test
  void aSentenceThatIsTooLongIsCutBehindItAndSaysSo() {
    assertEquals("支部由实验室师生组成，现有党员22名…", quote("，现有党员22名", 18));
  }

  @Test
  void aLongSentenceIsQuotedFromTheClause() {
    String text = "很".repeat(90) + "长，" + "再长，每月一次，值班";
    int at = text.indexOf("每月");
    assertEquals(Optional.of("…每月一次，值班"), SentenceQuote.of(text, new Span(at, at + 4), 80, "…"));
  }

  @Test
  void noHalfOfACharacterIsQuoted() {
    String text = "𠮷".repeat(100) + "值班" + "𠮷".repeat(100);
    String quote = SentenceQuote.of(text, new Span(200, 202), 61, "…").orElseThrow();
    assertTrue(quote.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF), quote);
    assertTrue(quote.contains("值班"), quote);
  }

  @Test
  void aPlaceBeyondTheTextIsNoQuote() {
    assertEquals(Optional.empty(), SentenceQuote.of("短", new Span(0, 5), 80, "…"));
  }
}
