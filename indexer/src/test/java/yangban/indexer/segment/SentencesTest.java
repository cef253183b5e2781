package yangban.indexer.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Sentences end where the platform's own rules say, whatever of a text those are shown.
class SentencesTest {

  /// Of each sort that the rules tell apart: Chinese, letters great and small, digits, what ends a
  /// sentence, may end it, closes, opens, parts, or is passed over.
  private static final String SIGNS =
      "党支部汉一龥aZéя7７.．。！？!?…‥”’」）)]（“「 　\t\n\r\u0085\u2028\u2029，、；：—·の가\u0301\u200B\uFEFF";

  private static final int LONGEST = 80;

  @Test
  void endWhereThePlatformSaysSo() {
    Random random = new Random(20261122);
    for (int i = 0; i < 20_000; i++) {
      String text = text(random);
      assertEquals(byPlatform(text), ends(text), () -> "of " + text);
    }
  }

  @Test
  void ofAWindowEndWithIt() {
    String text = "党".repeat(Sentences.WINDOW * 2 + 5);
    assertEquals(
        List.of(Sentences.WINDOW, Sentences.WINDOW * 2, Sentences.WINDOW * 2 + 5), ends(text));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(LONGEST);
    while (text.length() < length) {
      text.repeat(SIGNS.charAt(random.nextInt(SIGNS.length())), 1 + random.nextInt(3));
    }
    return text.toString();
  }

  private static List<Integer> byPlatform(String text) {
    BreakIterator rules = BreakIterator.getSentenceInstance(Locale.ROOT);
    rules.setText(text);
    List<Integer> ends = new ArrayList<>();
    for (int end = rules.next(); end != BreakIterator.DONE; end = rules.next()) {
      ends.add(end);
    }
    return ends;
  }

  private static List<Integer> ends(String text) {
    Sentences sentences = new Sentences();
    sentences.of(text.toCharArray(), text.length());
    List<Integer> ends = new ArrayList<>();
    while (sentences.next()) {
      ends.add(sentences.end());
    }
    return ends;
  }
}
