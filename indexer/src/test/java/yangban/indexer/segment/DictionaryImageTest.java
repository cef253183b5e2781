package yangban.indexer.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yangban.corpus.ingest.SampleCorpus;

/// What was laid out is the dictionary itself; what is not whole is passed over.
class DictionaryImageTest {

  private static final Dictionary DICTIONARY = Dictionary.bundled();
  private static final byte[] IMAGE = image();

  @Test
  void holdsEveryTable() throws IOException {
    Dictionary read = read(IMAGE).orElseThrow();
    assertArrayEquals(DICTIONARY.trie().codes(), read.trie().codes());
    assertArrayEquals(DICTIONARY.trie().cells(), read.trie().cells());
    assertArrayEquals(DICTIONARY.pairs().slots(), read.pairs().slots());
    assertArrayEquals(DICTIONARY.pairs().filter(), read.pairs().filter());
    assertArrayEquals(DICTIONARY.tierCounts(), read.tierCounts());
  }

  @Test
  void cutsAsSmartcnDoes() throws IOException {
    SmartcnCheck check = new SmartcnCheck(read(IMAGE).orElseThrow());
    GeneratedTexts texts = new GeneratedTexts(String.join("\n", SampleCorpus.bodies()), 3);
    for (int i = 0; i < 500; i++) {
      assertEquals(Optional.empty(), check.difference(texts.next()));
    }
  }

  @Test
  void isFoundInItsJar(@TempDir Path folder) throws IOException {
    Path jar = folder.resolve("样板 dictionary.jar");
    DictionaryImage.pack(jar);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null);
        InputStream in = loader.getResourceAsStream(DictionaryImage.PLACE)) {
      assertArrayEquals(IMAGE, Objects.requireNonNull(in).readAllBytes());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 16, 40, 44, 1_000, 1_000_000})
  void isPassedOverWhereItIsCutOff(int length) throws IOException {
    assertTrue(read(Arrays.copyOf(IMAGE, length)).isEmpty());
  }

  /// A flipped bit anywhere: in what it was made of, a length, the sum, a table.
  @ParameterizedTest
  @ValueSource(ints = {0, 4, 8, 12, 16, 19, 23, 27, 31, 35, 36, 44, 50_000, 2_000_000, 8_000_000})
  void isPassedOverWhereItIsDamaged(int place) throws IOException {
    byte[] damaged = IMAGE.clone();
    damaged[place] ^= 0x40;
    assertTrue(read(damaged).isEmpty());
  }

  private static byte[] image() {
    try {
      return DictionaryImage.bytes(DICTIONARY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Dictionary> read(byte[] image) throws IOException {
    return DictionaryImage.read(new ByteArrayInputStream(image));
  }
}
