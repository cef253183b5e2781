package yangban.indexer.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;

/// What was put comes out again, and what is not what was put is told.
class ImageTest {

  /// Longer than what is read at once, and no multiple of it.
  private static final int LONG = ImageReader.PIECE_BYTES + 3;

  private final Random random = new Random(7);
  private final char[] chars = new char[LONG];
  private final int[] ints = random.ints(LONG).toArray();
  private final long[] longs = random.longs(LONG).toArray();
  private final float[] floats = new float[LONG];

  ImageTest() {
    for (int i = 0; i < LONG; i++) {
      chars[i] = (char) random.nextInt();
      floats[i] = random.nextFloat();
    }
  }

  @Test
  void givesBackEveryKind() throws IOException {
    byte[] image = image();
    ImageReader read = reader(image);
    assertEquals(-7, read.readInt());
    assertEquals(Long.MIN_VALUE + 1, read.readLong());
    assertEquals(0.1f, read.readFloat());
    assertEquals("样板支部𠀋", read.text());
    assertArrayEquals(chars, read.chars());
    assertArrayEquals(ints, read.ints());
    assertArrayEquals(longs, read.longs());
    assertArrayEquals(floats, read.floats());
    assertArrayEquals(new int[0], read.ints());
    read.end();
  }

  @Test
  void tellsOfEveryBitThatIsAnother() throws IOException {
    byte[] image = image();
    for (int round = 0; round < 200; round++) {
      byte[] damaged = image.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      assertThrows(DamagedImageException.class, () -> readAll(damaged));
    }
  }

  @Test
  void tellsWhereItIsCutOff() throws IOException {
    byte[] image = image();
    for (int round = 0; round < 200; round++) {
      byte[] cut = Arrays.copyOf(image, random.nextInt(image.length));
      assertThrows(DamagedImageException.class, () -> readAll(cut));
    }
  }

  @Test
  void asksForNoMoreThanThereMayBe() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ImageWriter(bytes).put(Integer.MAX_VALUE);
    ImageReader read = new ImageReader(new ByteArrayInputStream(bytes.toByteArray()), 1_000);
    assertThrows(DamagedImageException.class, read::longs);
  }

  /// What is read is used before its sum is known, so it must not end in a failure of Lucene's.
  @Test
  void aSetHasAsManyBitsAsItSaysAndNoMore() throws IOException {
    FixedBitSet set = new FixedBitSet(70);
    set.set(3);
    set.set(69);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ImageWriter(bytes).put(set);
    byte[] image = bytes.toByteArray();
    assertEquals(set, reader(image).bits(70));
    for (int size : new int[] {0, 64, 69, 129}) {
      assertThrows(DamagedImageException.class, () -> reader(image).bits(size), () -> "" + size);
    }
  }

  private byte[] image() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter image = new ImageWriter(bytes);
    image.put(-7);
    image.put(Long.MIN_VALUE + 1);
    image.put(0.1f);
    image.put("样板支部𠀋");
    image.put(chars);
    image.put(ints);
    image.put(longs);
    image.put(floats);
    image.put(new int[0]);
    image.end();
    return bytes.toByteArray();
  }

  private static ImageReader reader(byte[] image) {
    return new ImageReader(new ByteArrayInputStream(image), image.length);
  }

  private static void readAll(byte[] image) throws IOException {
    ImageReader read = reader(image);
    read.readInt();
    read.readLong();
    read.readFloat();
    read.text();
    read.chars();
    read.ints();
    read.longs();
    read.floats();
    read.ints();
    read.end();
  }
}
