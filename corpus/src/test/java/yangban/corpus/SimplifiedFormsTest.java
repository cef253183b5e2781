package yangban.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SimplifiedFormsTest {

  @Test
  void agreesWithIcuAboutEveryCharacter() {
    Transliterator icu = Transliterator.getInstance("Traditional-Simplified");
    Map<Character, Character> expected = new TreeMap<>();
    for (String source : icu.getSourceSet()) {
      String target = icu.transliterate(source);
      if (source.length() == 1 && target.length() == 1 && !target.equals(source)) {
        expected.put(source.charAt(0), target.charAt(0));
      }
    }
    SimplifiedForms forms = SimplifiedForms.load();
    Map<Character, Character> known = new TreeMap<>();
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      char form = forms.of((char) c);
      if (form != c) {
        known.put((char) c, form);
      }
    }
    assertEquals(expected, known);
  }
}
