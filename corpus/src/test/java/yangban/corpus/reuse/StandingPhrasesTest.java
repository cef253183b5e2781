package yangban.corpus.reuse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandingPhrasesTest {
  private static final StandingPhrases PHRASES = StandingPhrases.load();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "增强“四个意识”、坚定“四个自信”、做到“两个维护”",
        "增强「四个意识」、坚定「四个自信」、做到「两个维护」",
        "增强\"四个意识\"、坚定\"四个自信\"、做到\"两个维护\"",
        "增强四个意识、坚定四个自信、做到两个维护"
      })
  void aPhraseKeepsItsClosingQuote(String phrase) {
    String text = "支部要求党员" + phrase + "，走在前列。";
    assertEquals(List.of(phrase), PHRASES.in(text).stream().map(span -> span.of(text)).toList());
  }

  @Test
  void aQuoteThatOpenedBeforeThePhraseIsNotItsOwn() {
    String text = "书记说“要做到两个维护，增强四个意识、坚定四个自信、做到两个维护”。";
    PHRASES.in(text).forEach(span -> assertEquals(-1, span.of(text).indexOf('”')));
  }

  @Test
  void aPhraseThatIsSaidWithoutEndIsFoundEachTime() {
    int often = 5_000;
    assertEquals(often, PHRASES.in("增强四个意识、坚定四个自信、做到两个维护。".repeat(often)).size());
  }
}
