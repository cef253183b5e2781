package yangban.corpus.reuse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import yangban.corpus.Span;

/// Finds the standing phrases of policy and of the genre in a text, whatever punctuation, width or
/// traditional forms they are written with: what everybody says, so that it says nothing of one's
/// own. The phrases are those of `common-property.txt`. Immutable; can be shared between threads.
public final class StandingPhrases {

  private static final String OPENING = "“‘「『《（(\"";
  private static final String CLOSING = "”’」』》）)\"";

  private final CommonProperty property;

  private StandingPhrases(CommonProperty property) {
    this.property = property;
  }

  /// Reads the bundled phrases.
  public static StandingPhrases load() {
    return new StandingPhrases(CommonProperty.load());
  }

  /// Where they stand, none inside another, in the order of the text; UTF-16 code units.
  public List<Span> in(String text) {
    StringBuilder folded = new StringBuilder();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char c = property.folding().of(text.charAt(i));
      if (c != Folding.NOTHING) {
        folded.append(c);
        places.add(i);
      }
    }
    List<Span> found = new ArrayList<>();
    BitSet taken = new BitSet(text.length());
    // The longest come first.
    for (String phrase : property.standing()) {
      for (int at = folded.indexOf(phrase); at >= 0; at = folded.indexOf(phrase, at + 1)) {
        Span span = new Span(places.get(at), places.get(at + phrase.length() - 1) + 1);
        int next = taken.nextSetBit(span.start());
        if (next < 0 || next >= span.end()) {
          taken.set(span.start(), span.end());
          found.add(closed(text, span));
        }
      }
    }
    found.sort(Comparator.comparingInt(Span::start));
    return found;
  }

  /// A phrase with the mark behind it that closes what opened within: `做到“两个维护”`.
  private static Span closed(String text, Span span) {
    int end = span.end();
    int pair = end < text.length() ? CLOSING.indexOf(text.charAt(end)) : -1;
    if (pair < 0) {
      return span;
    }
    String words = span.of(text);
    char opening = OPENING.charAt(pair);
    char closing = CLOSING.charAt(pair);
    boolean opens =
        opening == closing
            ? words.chars().filter(c -> c == opening).count() % 2 == 1
            : words.lastIndexOf(opening) > words.lastIndexOf(closing);
    return opens ? new Span(span.start(), end + 1) : span;
  }
}
