package yangban.indexer.meaning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import yangban.indexer.meaning.WordVectors.Word;
import yangban.indexer.segment.DictionaryFault;
import yangban.indexer.text.ChineseAnalyzer;

/// What texts mean, by the vectors of their words.
final class TextVectorsTest {

  private static final ChineseAnalyzer ANALYZER = new ChineseAnalyzer(List.of());
  private static final TextVectors VECTORS = new TextVectors(WordVectors.load());

  private static byte[] of(String... pieces) {
    return VECTORS.of(List.of(pieces).stream().map(ANALYZER::cut).toList());
  }

  private static float likeness(String question, String text) {
    return TextVectors.likeness(VECTORS.question(ANALYZER.cut(question), _ -> 1), of(text), 0);
  }

  @Test
  void aTextOfLikeMeaningIsNearerThanOneOfAnotherWithoutASharedWord() {
    for (String[] each :
        new String[][] {
          {"大家都不爱来参加", "成员参与热情低落，到场人数很少", "每天检查电闸和灭火器"},
          {"老人没人陪", "探望独居的爷爷奶奶，聊天解闷", "更新网站首页的图片"},
          {"钱不够用", "多方筹措经费，缓解资金紧张", "组织合唱排练"},
          {"写论文压力大", "科研任务繁重，学生焦虑失眠", "清扫楼前积雪"}
        }) {
      assertTrue(likeness(each[0], each[1]) > likeness(each[0], each[2]), each[0]);
    }
  }

  private static int sameSigns(String question, String text) {
    long[] asked = TextVectors.signs(VECTORS.question(ANALYZER.cut(question), _ -> 1));
    long[] signs = new long[TextVectors.SIGNS];
    TextVectors.sign(of(text), 0, signs, 0);
    int same = TextVectors.LENGTH;
    for (int i = 0; i < TextVectors.SIGNS; i++) {
      same -= Long.bitCount(asked[i] ^ signs[i]);
    }
    return same;
  }

  @Test
  void theSignsOfATextOfLikeMeaningAreMoreAlike() {
    assertTrue(sameSigns("大家都不爱来参加", "成员参与热情低落，到场人数很少") > sameSigns("大家都不爱来参加", "每天检查电闸和灭火器"));
    assertTrue(sameSigns("钱不够用", "钱不够用") > sameSigns("钱不够用", "多方筹措经费，缓解资金紧张"));
  }

  @Test
  void namesMeanNothing() {
    assertTrue(VECTORS.knows("学习"));
    assertFalse(VECTORS.knows("秦梓"));
  }

  @Test
  void traditionalCharactersAndFullWidthMeanTheSame() {
    assertArrayEquals(of("组织党员学习ＡＢＣ"), of("組織黨員學習abc"));
  }

  @Test
  void theOrderOfPiecesAndOfSentencesDoesNotMatter() {
    assertArrayEquals(of("上党课", "做实验"), of("做实验", "上党课"));
    assertArrayEquals(of("上党课。做实验。"), of("做实验。上党课。"));
  }

  @Test
  void aTextWithoutAKnownWordMeansNothingAndIsLikeNothing() {
    for (String text : new String[] {"", "   ", "！？…", "x9 𠀀 \uD800"}) {
      assertArrayEquals(new byte[TextVectors.LENGTH], of(text), text);
      assertEquals(0, likeness("党课", text));
      assertEquals(0, likeness(text, "党课"));
    }
  }

  @Test
  void aTextIsAsLikeItselfAsCanBe() {
    String text = "实验室轮流值班";
    float[] itself = new float[TextVectors.LENGTH];
    byte[] vector = of(text);
    double length = 0;
    for (byte component : vector) {
      length += component * component;
    }
    for (int i = 0; i < itself.length; i++) {
      itself[i] = (float) (vector[i] / Math.sqrt(length));
    }
    assertEquals(1, TextVectors.likeness(itself, vector, 0), 1e-5);
  }

  @Test
  void aTableThatIsCutOffOrOfAnotherKindIsRefusedByName() throws IOException {
    byte[] table =
        WordVectors.table(
            List.of(new Word("党课", 1, Collections.nCopies(WordVectors.DIMENSIONS, 1f))));
    byte[] shorter = Arrays.copyOf(table, table.length - 1);
    byte[] longer = Arrays.copyOf(table, table.length + 1);
    byte[] other = "这不是词向量".getBytes(StandardCharsets.UTF_8);
    for (byte[] damaged : new byte[][] {shorter, longer, new byte[0], other}) {
      DictionaryFault fault = assertThrows(DictionaryFault.class, () -> WordVectors.of(damaged));
      assertTrue(fault.getMessage().startsWith("word-vectors.bin: "), fault.getMessage());
      DictionaryFault read =
          assertThrows(
              DictionaryFault.class, () -> WordVectors.read(new ByteArrayInputStream(damaged)));
      assertEquals(fault.getMessage(), read.getMessage());
    }
    String whole = WordVectors.of(table).fingerprint();
    assertEquals(whole, WordVectors.read(new ByteArrayInputStream(table)).fingerprint());
  }
}
