package yangban.indexer.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The character itself for one that Unicode has twice: what is copied out of a PDF has U+2F40, a
/// radical, for 支 (U+652F), and often ⻓ for 长; U+F900 was kept for an old standard and is 豈. One
/// character for one, so no offset moves. Immutable; can be shared between threads.
///
/// Source: Unicode 17, chapter 18, "Kangxi Radicals", "CJK Radicals Supplement" and "CJK
/// Compatibility Ideographs"; see the file.
public final class UnifiedForms {

  private static final String FILE = "unified.txt";

  /// All characters of the file are from here on.
  private static final char FIRST = '\u2E80';

  /// The same for everyone and never changed, so read once.
  private static final UnifiedForms BUNDLED = new UnifiedForms(text());

  private final char[] forms = new char[Character.MAX_VALUE + 1 - FIRST];

  private UnifiedForms(String text) {
    for (int i = 0; i < forms.length; i++) {
      forms[i] = (char) (FIRST + i);
    }
    text.lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> {
          for (String pair : line.split(" ", -1)) {
            forms[pair.charAt(0) - FIRST] = pair.charAt(1);
          }
        });
  }

  private static String text() {
    try (InputStream file = UnifiedForms.class.getResourceAsStream(FILE)) {
      return new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The one that people type for `c`, which is nearly always `c`.
  static char of(char c) {
    return c < FIRST ? c : BUNDLED.forms[c - FIRST];
  }

  /// `text` with each of its characters as people type it.
  public static String of(String text) {
    StringBuilder unified = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      unified.setCharAt(i, of(text.charAt(i)));
    }
    return unified.toString();
  }
}
