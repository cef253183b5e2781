package yangban.corpus.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the second ones of paragraphs that a body holds twice, well apart: they are there for
/// another width of screen, or as a teaser. What stands there more often, or at once again, is a
/// refrain or filling, and no copy.
final class Copies {

  private Copies() {}

  /// Weight of a line that nobody writes twice by chance: some thirty ideographs.
  private static final double A_PARAGRAPH = 80;

  /// Lines between a paragraph and its copy elsewhere on the page.
  private static final int APART = 6;

  /// The lines themselves, told apart by identity.
  static Set<PageLine> of(List<PageLine> lines) {
    Map<String, List<Integer>> same = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).size().weight() >= A_PARAGRAPH) {
        same.computeIfAbsent(lines.get(i).text(), _ -> new ArrayList<>()).add(i);
      }
    }
    Set<PageLine> copies = Collections.newSetFromMap(new IdentityHashMap<>());
    for (List<Integer> places : same.values()) {
      if (places.size() == 2 && places.getLast() - places.getFirst() >= APART) {
        copies.add(lines.get(places.getLast()));
      }
    }
    return copies;
  }
}
