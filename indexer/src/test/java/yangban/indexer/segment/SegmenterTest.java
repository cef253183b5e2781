package yangban.indexer.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmenterTest {

  private static final int TEN_MILLION = 10_000_000;

  private final Segmenter segmenter = new Segmenter(Dictionary.bundled());

  @Test
  void cutsChinese() {
    assertEquals(
        List.of("研究生@0-3", "党支部@3-6", "开展@6-8", "组织生活@8-12", "会@12-13", ",@13-14"),
        cut("研究生党支部开展组织生活会。"));
  }

  /// An oddity of smartcn that the floor above mends: blanks are passed over inside of a word.
  @Test
  void readsOverBlanks() {
    assertEquals(List.of("党员@0-3"), cut("党　员"));
  }

  /// Letters and digits of any width are told as narrow and small ones.
  @Test
  void narrowsFullWidth() {
    assertEquals(List.of("abc@0-3", "12@3-5", ",@5-6"), cut("ＡbＣ１2％"));
  }

  /// Characters beyond 16 bits stay whole; stray halves are words of their own.
  @Test
  void keepsPairsOfSurrogates() {
    assertEquals(
        List.of("党@0-1", "\uD840\uDC0B@1-3", "\uDC0B@3-4", "\uD840@4-5", "党@5-6"),
        cut("党\uD840\uDC0B\uDC0B\uD840党"));
  }

  @Test
  void findsNothingInBlanks() {
    assertEquals(List.of(), cut(""));
    assertEquals(List.of(), cut(" \n\t　"));
  }

  /// The arrays of a long sentence serve for the next text, and tell nothing of it.
  @Test
  void forgetsTheTextBefore() {
    List<String> alone = cut("党建工作");
    cut("新时代高校党建".repeat(2_000));
    assertEquals(alone, cut("党建工作"));
  }

  /// Ten million characters without a sentence end: as many words as the windows have together.
  @ParameterizedTest
  @ValueSource(strings = {"党", "党员", "7", "a", "\uD800", "\uD840\uDC0B"})
  void cutsTenMillionCharactersInWindows(String repeated) {
    char[] text = new char[TEN_MILLION / Sentences.WINDOW * Sentences.WINDOW];
    for (int i = 0; i < text.length; i++) {
      text[i] = repeated.charAt(i % repeated.length());
    }
    int windows = text.length / Sentences.WINDOW;
    int inOne = segmenter.cut(Arrays.copyOf(text, Sentences.WINDOW)).size();
    assertEquals(windows * inOne, segmenter.cut(text).size());
  }

  private List<String> cut(String text) {
    Segments segments = segmenter.cut(text.toCharArray());
    return IntStream.range(0, segments.size()).mapToObj(segments::at).toList();
  }
}
