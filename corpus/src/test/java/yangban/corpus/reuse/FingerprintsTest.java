package yangban.corpus.reuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What winnowing promises.
class FingerprintsTest {

  private static final Folding FOLDING = Folding.load();

  @Test
  void everyPassageOf39CharactersLeavesACommonFingerprint() {
    for (int seed = 0; seed < 200; seed++) {
      String passage = han(39, seed);
      Set<Integer> one = of(han(1500, 1000 + seed) + passage + han(1500, 2000 + seed));
      Set<Integer> other = of(han(2500, 3000 + seed) + passage + han(100, 4000 + seed));
      one.retainAll(other);
      assertTrue(!one.isEmpty(), "seed " + seed);
    }
  }

  @Test
  void aShortTextSharesFingerprintsWithALongOneThatHoldsIt() {
    for (int seed = 0; seed < 50; seed++) {
      String excerpt = han(300, seed);
      Set<Integer> small = of(excerpt);
      Set<Integer> large = of(han(2000, 1000 + seed) + excerpt + han(2000, 2000 + seed));
      small.retainAll(large);
      assertTrue(small.size() >= 8, "seed " + seed + ": " + small.size());
    }
  }

  @Test
  void someEightInAHundredShinglesAreKept() {
    int kept = of(han(100_000, 1)).size();
    assertEquals(8_000, kept, 800);
  }

  @Test
  void aTextShorterThanAShingleHasNone() {
    assertEquals(Set.of(), of(""));
    assertEquals(Set.of(), of("七个字不成指纹"));
    assertEquals(1, of("八个字恰有一枚纹").size());
  }

  @Test
  void repetitionLeavesFewFingerprints() {
    assertTrue(of("支部每周五下午排查隐患".repeat(1000)).size() <= 11);
  }

  private static String han(int chars, long seed) {
    return Texts.unlike(chars + chars / 50 + 9, seed).replace("。\n", "").substring(0, chars);
  }

  private static Set<Integer> of(String text) {
    int[] prints = Fingerprints.of(ComparableText.whole(Texts.text(text), FOLDING));
    return Arrays.stream(prints).boxed().collect(Collectors.toSet());
  }
}
