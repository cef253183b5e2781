package yangban.indexer.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yangban.corpus.extract.RawDocument;
import yangban.corpus.ingest.SampleCorpus;

/// The segmenter finds what smartcn finds. The short version of `./yangban bench segmenter`.
class SegmenterEqualityTest {

  private static final Optional<String> NONE = Optional.empty();
  private static final int GENERATED = 100_000;
  private static final String WRITTEN = String.join("\n", SampleCorpus.bodies());

  private final SmartcnCheck check = new SmartcnCheck(Dictionary.bundled());

  @Test
  void cutsTheSampleArticlesAlike() {
    SampleCorpus.bodies().forEach(body -> assertEquals(NONE, difference(body), body));
  }

  /// Pages as they came, markup and all.
  @Test
  void cutsTheSamplePagesAlike() {
    for (RawDocument page : SampleCorpus.pages()) {
      String source = new String(page.bytes(), StandardCharsets.UTF_8);
      assertEquals(NONE, difference(source), page.name());
    }
  }

  /// Windows end at line ends and where they are full: the same text at every distance from them.
  @Test
  void cutsAtEveryDistanceFromTheEndOfAWindowAlike() {
    String text = WRITTEN.replace("\n", "").substring(0, 2 * Sentences.WINDOW);
    for (int i = 0; i < Sentences.WINDOW + 2; i += 7) {
      assertEquals(NONE, difference(text.substring(i)), text.substring(i));
      assertEquals(NONE, difference(text.substring(i) + "\n" + text));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void cutsGeneratedTextsAlike(long seed) {
    GeneratedTexts texts = new GeneratedTexts(WRITTEN, seed);
    for (int i = 0; i < GENERATED; i++) {
      char[] text = texts.next();
      assertEquals(NONE, check.difference(text), () -> escaped(text));
    }
  }

  /// Punctuation or none, one character or any: a window bounds what a sentence may cost.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "党",
        "党员",
        "一",
        "7",
        "７",
        "a",
        "，",
        "\uD840\uDC0B",
        "\uD800",
        "\uDC00",
        " ",
        "龥",
        "\uFFFF",
        "\0"
      })
  void cutsOneCharacterManyTimesAlike(String repeated) {
    assertEquals(NONE, difference(repeated.repeat(5_000)));
    assertEquals(NONE, difference("支部" + repeated.repeat(3_001) + "支部"));
  }

  @Test
  void cutsTextWithoutPunctuationAlike() {
    String text = WRITTEN.replaceAll("[^\\u4E00-\\u9FA5]", "");
    assertEquals(NONE, difference(text));
  }

  private static String escaped(char[] text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : text) {
      escaped.append("\\u%04x".formatted((int) c));
    }
    return escaped.toString();
  }

  private Optional<String> difference(String text) {
    return check.difference(text.toCharArray());
  }
}
