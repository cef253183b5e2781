package yangban.indexer.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.junit.jupiter.api.Test;

class UnifiedFormsTest {

  @Test
  void agreesWithUnicodeAboutEveryCharacterOfItsBlocks() {
    for (char c = '\u2E80'; c <= '\uFAD9'; c++) {
      boolean twice = c <= '\u2FD5' || c >= '\uF900';
      String one = Normalizer.normalize(Character.toString(c), Form.NFKC);
      if (twice && one.length() == 1 && one.charAt(0) != c) {
        assertEquals(one.charAt(0), UnifiedForms.of(c), Character.getName(c));
      }
    }
  }

  /// Unicode decomposes hardly any of the supplement of radicals.
  @Test
  void makesCharactersOfRadicalsAndOfNothingElse() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      char form = UnifiedForms.of((char) c);
      if (form != c) {
        assertTrue(Character.isIdeographic(form), Character.getName(form));
        assertEquals(form, UnifiedForms.of(form), Character.getName(c));
        String name = String.valueOf(Character.getName(c));
        assertTrue(name.matches("(CJK|KANGXI) RADICAL .*|CJK COMPATIBILITY IDEOGRAPH.*"), name);
      }
    }
  }
}
