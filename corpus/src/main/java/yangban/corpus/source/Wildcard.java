package yangban.corpus.source;

import java.util.List;

/// A pattern as robots.txt writes them (RFC 9309, 2.2.3): matches from the start, `*` is any
/// characters, `$` at the end is the end. Takes time linear in the text for each part: taking the
/// first place of each part is enough, since nothing but the end is tied down behind it.
final class Wildcard {
  private final List<String> parts;
  private final boolean ends;

  Wildcard(String written) {
    this.ends = written.endsWith("$");
    this.parts =
        List.of((ends ? written.substring(0, written.length() - 1) : written).split("\\*+", -1));
  }

  boolean fits(String text) {
    if (!text.startsWith(parts.getFirst())) {
      return false;
    }
    int at = parts.getFirst().length();
    if (parts.size() == 1) {
      return !ends || at == text.length();
    }
    int tied = ends ? parts.size() - 1 : parts.size();
    for (int i = 1; i < tied; i++) {
      int found = text.indexOf(parts.get(i), at);
      if (found < 0) {
        return false;
      }
      at = found + parts.get(i).length();
    }
    return !ends
        || (text.endsWith(parts.getLast()) && text.length() - parts.getLast().length() >= at);
  }
}
