package yangban.corpus.reuse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import yangban.corpus.ArticleText;
import yangban.corpus.Span;
import yangban.corpus.store.ReuseStore;
import yangban.corpus.store.ReuseStore.Shared;

/// Two articles side by side: what is the same, and where.
///
/// @param shareOfOne of one's own characters (editors' notes and standing phrases left out) that
///   stand in the other, 0 to 1
/// @param shareOfOther the same, the other way round
/// @param copy whether one is a copy of the other by these two texts alone
/// @param passages in one's order, editors' notes and standing phrases included
/// @param sameInOne where words that both have stand in [ArticleText#body] of one, in order
public record Comparison(
    double shareOfOne,
    double shareOfOther,
    boolean copy,
    List<Passage> passages,
    List<Span> sameInOne,
    List<Span> sameInOther) {

  public Comparison {
    passages = List.copyOf(passages);
    sameInOne = List.copyOf(sameInOne);
    sameInOther = List.copyOf(sameInOther);
  }

  /// A passage that both have, with scattered changes.
  ///
  /// @param one its span in the body of one
  /// @param other its span in the body of the other
  /// @param chars how many characters, punctuation left out, are the same
  public record Passage(Span one, Span other, int chars) {}

  /// Compares two texts. Takes some milliseconds for usual articles, and time linear in their
  /// lengths.
  public static Comparison of(ArticleText one, ArticleText other, CommonProperty common) {
    Shared own = shared(ComparableText.own(one, common), ComparableText.own(other, common));
    ComparableText a = ComparableText.whole(one, common.folding());
    ComparableText b = ComparableText.whole(other, common.folding());
    Alignment all = new Alignment(a, b);
    return new Comparison(
        share(own.same(), own.chars()),
        share(own.otherSame(), own.otherChars()),
        Math.min(own.chars(), own.otherChars()) >= ReuseBounds.LEAST_TEXT
            && ReuseBounds.contained(own) >= ReuseBounds.COPY,
        all.passages().stream().map(p -> passage(p, a, b)).toList(),
        spans(all.inOne(), a),
        spans(all.inOther(), b));
  }

  /// Whether they have nothing in common that is longer than a turn of phrase.
  public boolean isEmpty() {
    return passages.isEmpty();
  }

  static Shared shared(ComparableText one, ComparableText other) {
    Alignment alignment = new Alignment(one, other);
    return new Shared(
        one.ownLength(),
        alignment.inOne().cardinality(),
        "",
        other.ownLength(),
        alignment.inOther().cardinality(),
        alignment.passages());
  }

  private static Passage passage(ReuseStore.Passage p, ComparableText a, ComparableText b) {
    return new Passage(
        a.origin(p.start(), p.end()), b.origin(p.otherStart(), p.otherEnd()), p.same());
  }

  private static double share(int same, int of) {
    return of == 0 ? 0 : Math.min(1, (double) same / of);
  }

  private static List<Span> spans(BitSet same, ComparableText text) {
    List<Span> spans = new ArrayList<>();
    for (int start = same.nextSetBit(0); start >= 0; ) {
      int end = same.nextClearBit(start);
      spans.add(text.origin(start, end));
      start = same.nextSetBit(end);
    }
    return spans;
  }
}
