package yangban.indexer.segment;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A dictionary that is not whole is told at the start, by name and place.
class DictionaryTest {

  @ParameterizedTest
  @ValueSource(strings = {Dictionary.WORDS, Dictionary.PAIRS})
  void tellsWhatIsMissing(String missing) {
    DictionaryFault fault =
        assertThrows(
            DictionaryFault.class,
            () -> Dictionary.load(name -> name.equals(missing) ? null : open(name)));
    assertEquals(missing + ": the file is missing", fault.getMessage());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 4, 20, 100, 30_000, 1_000_000})
  void tellsWhatIsCutOff(int length) {
    for (String name : new String[] {Dictionary.WORDS, Dictionary.PAIRS}) {
      String message = fault(name, bytes -> Arrays.copyOf(bytes, length));
      assertTrue(message.startsWith(name + ": "), message);
    }
  }

  @Test
  void tellsWhatIsNoDictionary() {
    assertEquals(
        Dictionary.WORDS + ": does not begin as a Java-serialised file, at byte 4",
        fault(Dictionary.WORDS, _ -> "<html>no such file</html>".getBytes(US_ASCII)));
  }

  /// Whatever a bad disk makes of it, the answer is a dictionary or a sentence.
  @Test
  void fallsOverNoDamage() {
    Random random = new Random(20261121);
    for (int i = 0; i < 40; i++) {
      byte[] bytes = bytes(Dictionary.WORDS);
      for (int j = 0; j < 1 + i / 4; j++) {
        bytes[random.nextInt(i % 2 == 0 ? 40_000 : bytes.length)] = (byte) random.nextInt();
      }
      try {
        CountedWords.read(new SerializedArrays("damaged", new ByteArrayInputStream(bytes)));
      } catch (DictionaryFault e) {
        assertTrue(e.getMessage().startsWith("damaged: "), e.getMessage());
      }
    }
  }

  private static String fault(String damaged, UnaryOperator<byte[]> damage) {
    return assertThrows(
            DictionaryFault.class,
            () ->
                Dictionary.load(name ->
                    name.equals(damaged)
                        ? new ByteArrayInputStream(damage.apply(bytes(name)))
                        : open(name)))
        .getMessage();
  }

  private static byte[] bytes(String name) {
    try (InputStream in = open(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(HMMChineseTokenizer.class.getResourceAsStream(name), name);
  }
}
