package yangban.corpus.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where entries stand in a catalogue that YAML cannot read as a whole: it is cut at the hyphens of
/// least indent. Lines count from 0.
///
/// @param lines of the whole text
record EntryLines(List<String> lines) {

  static final Pattern HYPHEN = Pattern.compile("^( *)-(?: .*|)$");

  private static final Pattern WRITTEN =
      Pattern.compile("^[\\s-]*(id|name)\\s*:\\s*[\"']?([^\"'#\\n]*)");

  /// Some lines of the text.
  ///
  /// @param first inclusive
  /// @param end exclusive
  record Part(int first, int end) {}

  /// What stands above the first entry.
  Part head() {
    List<Part> entries = entries();
    return new Part(0, entries.isEmpty() ? lines.size() : entries.getFirst().first());
  }

  List<Part> entries() {
    List<Integer> starts = new ArrayList<>();
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = HYPHEN.matcher(lines.get(i));
      if (!matcher.matches() || matcher.group(1).length() > least) {
        continue;
      }
      if (matcher.group(1).length() < least) {
        least = matcher.group(1).length();
        starts.clear();
      }
      starts.add(i);
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      parts.add(new Part(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : lines.size()));
    }
    return parts;
  }

  String text(Part part) {
    return String.join("\n", lines.subList(part.first(), part.end())) + "\n";
  }

  /// What a part says of a field with a line of its own, read without YAML; empty where it does
  /// not.
  String written(Part part, String field) {
    return lines.subList(part.first(), part.end()).stream()
        .map(WRITTEN::matcher)
        .filter(matcher -> matcher.find() && matcher.group(1).equals(field))
        .map(matcher -> WrittenFields.shown(matcher.group(2).strip()))
        .findFirst()
        .orElse("");
  }
}
