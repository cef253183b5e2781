package yangban.corpus.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import yangban.corpus.extract.HtmlLines.Placed;

/// Finds the doubtful words that a page is built of, as `widget` where a page builder wraps every
/// paragraph in one, or `nav` where each section is a stop of its table of contents: they name
/// elements which hold half of the page's prose between them, and none of it alone. What a page
/// prints twice, for wide and narrow screens, counts once.
final class CommonWords {

  /// Of the page's prose, what the elements of a common word hold together and none of them alone.
  private static final double HALF = 0.5;

  private CommonWords() {}

  /// @param held the points of prose inside each element
  /// @param pageProse the points of the whole page
  static Set<String> of(
      List<Placed> lines, IdentityHashMap<Element, Double> held, double pageProse) {
    IdentityHashMap<Element, Set<String>> named = new IdentityHashMap<>();
    Map<String, Double> shares = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (Placed placed : lines) {
      double points = ContentFinder.points(placed.line());
      if (points > 0 && seen.add(placed.line().text())) {
        Set<String> words = new HashSet<>();
        for (Element e = placed.owner(); e != null; e = e.parent()) {
          if (held.getOrDefault(e, 0.0) < HALF * pageProse) {
            words.addAll(named.computeIfAbsent(e, Marks::doubtfulWords));
          }
        }
        words.forEach(word -> shares.merge(word, points, Double::sum));
      }
    }
    return shares.entrySet().stream()
        .filter(share -> share.getValue() >= HALF * pageProse)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
