package yangban.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The simplified forms of traditional characters, one character for one: what every comparison of
/// texts in this project folds by. Immutable.
///
/// Kept as a file rather than asked of ICU at each start, which takes a third of a second and more.
/// Mappings that would change the length (some 170 rare ones, mostly into the planes beyond 16
/// bits) and those that depend on context are not in it.
public final class SimplifiedForms {

  private static final String FILE = "simplified.txt";

  private final char[] forms;

  private SimplifiedForms(char[] forms) {
    this.forms = forms;
  }

  /// Reads the file.
  public static SimplifiedForms load() {
    char[] forms = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < forms.length; c++) {
      forms[c] = (char) c;
    }
    text()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> {
          for (String pair : line.split(" ", -1)) {
            forms[pair.charAt(0)] = pair.charAt(1);
          }
        });
    return new SimplifiedForms(forms);
  }

  private static String text() {
    try (InputStream file = SimplifiedForms.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("missing from the program's files: " + FILE);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The simplified form of `c`, or `c` itself where it has none.
  public char of(char c) {
    return forms[c];
  }
}
