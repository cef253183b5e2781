package yangban.indexer.segment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads Java-serialised arrays of numbers one after the other, without deserialising: no class is
/// looked up, nothing but arrays is accepted, and whoever reads puts the numbers where he wants
/// them. A tenth of the time of `ObjectInputStream` for the 85,000 small arrays of smartcn.
///
/// By chapter 6 of the Java Object Serialization Specification, "Object Serialization Stream
/// Protocol". Each method reads what it names or throws a [DictionaryFault] that names the place.
final class SerializedArrays {

  private static final int MAGIC_AND_VERSION = 0xACED0005;
  private static final byte TC_NULL = 0x70;
  private static final byte TC_REFERENCE = 0x71;
  private static final byte TC_CLASSDESC = 0x72;
  private static final byte TC_ARRAY = 0x75;
  private static final byte TC_ENDBLOCKDATA = 0x78;
  private static final int FIRST_HANDLE = 0x7E0000;

  /// What an array has instead of a length where it is null.
  static final int NULL = -1;

  private final String resource;
  private final ByteBuffer bytes;
  private final Map<Integer, String> classes = new HashMap<>();
  private int nextHandle = FIRST_HANDLE;

  /// @param resource for messages
  /// @param in read to its end and not closed; null where there is no such resource
  SerializedArrays(String resource, @Nullable InputStream in) {
    this.resource = resource;
    if (in == null) {
      throw new DictionaryFault(resource, "the file is missing");
    }
    try {
      bytes = ByteBuffer.wrap(in.readAllBytes());
    } catch (IOException e) {
      throw new DictionaryFault(resource, "cannot be read: " + e.getMessage());
    }
    if (bytes.remaining() < Integer.BYTES || bytes.getInt() != MAGIC_AND_VERSION) {
      throw fault("does not begin as a Java-serialised file");
    }
  }

  /// Begins an array whose elements are arrays in turn.
  ///
  /// @param type as the class is named, such as `[[C`
  /// @return how many follow, [#NULL] for none
  int arrays(String type) {
    return begin(type, 1);
  }

  short[] shorts() {
    short[] numbers = new short[begun("[S", Short.BYTES)];
    bytes.asShortBuffer().get(numbers);
    skip(numbers.length * Short.BYTES);
    return numbers;
  }

  char[] chars() {
    char[] numbers = new char[begun("[C", Character.BYTES)];
    charsInto(numbers, numbers.length);
    return numbers;
  }

  int[] ints() {
    return ints(begun("[I", Integer.BYTES));
  }

  /// As [#ints]; none for a null array.
  int[] intsOrNone() {
    return ints(Math.max(0, begin("[I", Integer.BYTES)));
  }

  private int[] ints(int length) {
    int[] numbers = new int[length];
    bytes.asIntBuffer().get(numbers);
    skip(numbers.length * Integer.BYTES);
    return numbers;
  }

  long[] longs() {
    long[] numbers = new long[begun("[J", Long.BYTES)];
    bytes.asLongBuffer().get(numbers);
    skip(numbers.length * Long.BYTES);
    return numbers;
  }

  /// Adds the next array of characters to `target`; a null one adds none.
  void appendChars(StringBuilder target) {
    int length = begin("[C", Character.BYTES);
    for (int i = 0; i < length; i++) {
      target.append(bytes.getChar());
    }
  }

  private void charsInto(char[] target, int length) {
    CharBuffer chars = bytes.asCharBuffer();
    chars.get(target, 0, length);
    skip(length * Character.BYTES);
  }

  private int begun(String type, int elementBytes) {
    int length = begin(type, elementBytes);
    if (length == NULL) {
      throw fault("null instead of an array of type " + type);
    }
    return length;
  }

  private int begin(String type, int elementBytes) {
    try {
      byte tag = bytes.get();
      if (tag == TC_NULL) {
        return NULL;
      }
      if (tag != TC_ARRAY) {
        throw fault("no array of type " + type);
      }
      String found = classDescription();
      nextHandle++;
      if (!found.equals(type)) {
        throw fault("an array of type %s instead of %s".formatted(found, type));
      }
      int length = bytes.getInt();
      if (length < 0 || (long) length * elementBytes > bytes.remaining()) {
        throw fault("an array of %d elements, which is more than the file holds".formatted(length));
      }
      return length;
    } catch (BufferUnderflowException e) {
      throw fault("ends too early");
    }
  }

  private String classDescription() {
    byte tag = bytes.get();
    if (tag == TC_REFERENCE) {
      String known = classes.get(bytes.getInt());
      if (known == null) {
        throw fault("refers to a class that it has not named");
      }
      return known;
    }
    if (tag != TC_CLASSDESC) {
      throw fault("no class is named");
    }
    byte[] name = new byte[Short.toUnsignedInt(bytes.getShort())];
    bytes.get(name);
    // Its version and flags, which say nothing of an array.
    bytes.getLong();
    bytes.get();
    boolean isPlain =
        bytes.getShort() == 0 && bytes.get() == TC_ENDBLOCKDATA && bytes.get() == TC_NULL;
    if (!isPlain) {
      throw fault("a class that is no array's");
    }
    String described = new String(name, StandardCharsets.UTF_8);
    classes.put(nextHandle++, described);
    return described;
  }

  private void skip(int count) {
    bytes.position(bytes.position() + count);
  }

  /// What is wrong at the place that was reached.
  DictionaryFault fault(String what) {
    return new DictionaryFault(resource, "%s, at byte %d".formatted(what, bytes.position()));
  }
}
