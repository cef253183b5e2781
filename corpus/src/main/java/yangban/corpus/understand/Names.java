package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Cuts names of universities, colleges and branches out of running text: from the word that ends a
/// name (大学, 学院, 党支部) to the left, up to where no name goes on.
final class Names {
  private final Page page;
  private final String text;

  /// Places at which a name may begin because a stop word ends there.
  private final BitSet stops = new BitSet();

  Names(Page page) {
    this.page = page;
    this.text = page.text();
    List<Found> keep = new ArrayList<>(page.found(CueSort.NO_STOP));
    keep.addAll(page.found(CueSort.DISCIPLINE));
    keep.addAll(page.found(CueSort.BRANCH_KIND));
    BitSet kept = new BitSet();
    keep.stream().filter(f -> f.length() > 1).forEach(f -> kept.set(f.start(), f.end()));
    for (Found stop : page.found(CueSort.STOP)) {
      if (kept.nextClearBit(stop.start()) < stop.end()) {
        stops.set(stop.end());
      }
    }
  }

  /// Where the name that ends before `end` begins, at most `longest` characters to the left. Quoted
  /// words inside a name belong to it; an opening quote ends the way.
  int start(int end, int longest) {
    int at = end;
    while (at > 0 && end - at < longest) {
      char before = text.charAt(at - 1);
      if (before == '”') {
        int open = text.lastIndexOf('“', at - 1);
        if (open < 0 || at - open > longest / 2 || text.substring(open, at).indexOf('\n') >= 0) {
          return at;
        }
        at = open;
      } else if (stops.get(at) || page.gap(at) || !nameCharacter(before)) {
        return at;
      } else {
        at--;
      }
    }
    return at;
  }

  boolean stopAt(int at) {
    return at == 0 || stops.get(at) || page.gap(at) || !nameCharacter(text.charAt(at - 1));
  }

  static boolean nameCharacter(char c) {
    return Character.isIdeographic(c) || Character.isLetterOrDigit(c) || c == '+';
  }
}
