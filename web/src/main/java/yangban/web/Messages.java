package yangban.web;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yangban.corpus.Coded;

/// The words on the screens, in one language. Thread-safe.
///
/// Every word that a person reads stands in `messages.properties` (screens) or `program.properties`
/// (refusals, commands, exports, documents); neither templates nor classes hold any. Numbers are
/// grouped as the language does; give a year as text.
public final class Messages {

  private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

  private final ResourceBundle bundle;
  private final ResourceBundle program;
  private final Locale locale;

  private Messages(Locale locale) {
    this.locale = locale;
    this.bundle = ResourceBundle.getBundle("yangban.web.messages", locale);
    this.program = ResourceBundle.getBundle("yangban.web.program", locale);
  }

  /// The words in the Chinese of the mainland.
  public static Messages chinese() {
    return new Messages(Locale.SIMPLIFIED_CHINESE);
  }

  /// BCP 47 tag for the `lang` attribute.
  public String language() {
    return locale.toLanguageTag();
  }

  /// The words of `key` with `values` in place of `{0}`, `{1}` …
  ///
  /// Values come from people and pages. A sign in them that turns the direction of writing (UAX 9:
  /// explicit embeddings, overrides, isolates) would turn the rest of the sentence with it, and
  /// shows nothing itself: it is left out.
  ///
  /// @throws java.util.MissingResourceException where the bundle lacks `key`
  public String text(String key, Object... values) {
    String pattern = find(key).orElseGet(() -> bundle.getString(key));
    if (values.length == 0) {
      return pattern;
    }
    Object[] told = values.clone();
    for (int i = 0; i < told.length; i++) {
      if (told[i] instanceof String value) {
        told[i] = TURNING.matcher(value).replaceAll("");
      }
    }
    return new MessageFormat(pattern, locale).format(told);
  }

  /// The words of `key`, if there are any: for names that come from data, such as rules.
  public Optional<String> find(String key) {
    return Stream.of(bundle, program)
        .filter(words -> words.containsKey(key))
        .map(words -> words.getString(key))
        .findFirst();
  }

  /// The name of a value of a closed set: `level.national` → 全国.
  public String label(Coded value) {
    return text(group(value) + "." + value.code());
  }

  /// All keys of the bundle.
  public Set<String> keys() {
    return bundle.keySet();
  }

  /// `DocumentKind` → `documentKind`; a set nested in a class is named by both: `queryNote.code`.
  private static String group(Coded value) {
    Class<?> type = ((Enum<?>) value).getDeclaringClass();
    Class<?> outer = type.getEnclosingClass();
    String name = outer == null ? type.getSimpleName() : outer.getSimpleName();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /// `values` joined as a list is printed: 甲、乙、丙.
  public String list(Iterable<String> values) {
    return String.join(text("list.separator"), values);
  }

  @Override
  public String toString() {
    return "Messages" + Arrays.asList(language(), bundle.keySet().size());
  }
}
