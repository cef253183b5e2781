package yangban.corpus.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Writes an entry, or one field of it, as lines.
final class EntryWriter {

  /// By how many columns what lies in something stands right of it.
  static final int INDENT = 2;

  private EntryWriter() {}

  /// What YAML reads as itself: letters of any script, digits and harmless signs.
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}/][\\p{L}\\p{N} ·—_./:?=&%+~;（）《》“”、，。：；$*-]*");

  /// A whole entry: the needed fields in their order.
  ///
  /// @param indent columns before the hyphen
  static List<String> entry(Source source, int indent) {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, List<String>> field : SourceForm.needed(source).entrySet()) {
      lines.addAll(field(field.getKey(), field.getValue(), indent + INDENT));
    }
    lines.set(0, " ".repeat(indent) + "- " + lines.getFirst().strip());
    return lines;
  }

  /// One field; without values as an empty one.
  static List<String> field(String name, List<String> values, int indent) {
    String margin = " ".repeat(indent);
    if (!SourceForm.MANY.contains(name)) {
      return List.of(
          margin + name + ":" + (values.isEmpty() ? "" : " " + scalar(values.getFirst())));
    }
    if (values.isEmpty()) {
      return List.of(margin + name + ": " + (name.equals("kinds") ? "{}" : "[]"));
    }
    if (name.equals("start") && values.size() == 1) {
      return List.of(margin + name + ": " + scalar(values.getFirst()));
    }
    List<String> lines = new ArrayList<>();
    lines.add(margin + name + ":");
    for (String value : values) {
      lines.add(margin + "  " + (name.equals("kinds") ? pair(value) : "- " + scalar(value)));
    }
    return lines;
  }

  private static String pair(String value) {
    int sign = value.lastIndexOf(" = ");
    return scalar(value.substring(0, sign)) + ": " + value.substring(sign + 3);
  }

  /// A value as YAML reads it back.
  static String scalar(String text) {
    boolean plain =
        PLAIN.matcher(text).matches()
            && !text.contains(": ")
            && !text.endsWith(":")
            && !text.endsWith(" ")
            && !text.equalsIgnoreCase("null");
    if (plain) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (Character.isISOControl(c) || c == '\uFEFF' || c == '\u2028' || c == '\u2029') {
            quoted.append(String.format("\\u%04X", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
