package yangban.indexer.text;

import yangban.indexer.segment.Segments;

/// One walk over a folded text that yields both: words (with domain terms over them) and bigrams.
///
/// A text is a row of runs: Chinese characters, or chains of Latin letters and digits; what lies
/// between them is dropped.
///
/// - *Words* of a Chinese run are those of smartcn; where its words do not tile the run, single
///   characters. Domain terms stand at the position of the word in which they begin, so a term is
///   found whole and by its parts.
/// - *Bigrams* of a Chinese run are every two neighbouring characters, and the last one alone, so
///   that every character begins a term and a question of one character is a prefix. After a run
///   one position stays empty: a phrase that is asked by every second bigram cannot match over a
///   border.
/// - *Chains* mean the same in both streams; the rules are those of [Chain].
///
/// Nothing is stopped: 的 and 了 are cheap without positions, and a quoted phrase has to find them.
/// Which words a question may do without is the question's affair ([yangban.indexer.query]).
///
/// Bigrams beside words: J. Savoy, "Comparative study of monolingual and multilingual search models
/// for use with Asian languages", TALIP 4(2), 2005; and this project's own measurement in issue 2.
final class Cutting {

  private final char[] folded;
  private final Segments smart;
  private final Tokens terms;
  private final Tokens words;
  private final Tokens bigrams;
  private int nextSmart;
  private int nextTerm;

  private Cutting(char[] folded, Segments smart, Tokens terms) {
    this.folded = folded;
    this.smart = smart;
    this.terms = terms;
    this.words = new Tokens(smart.size() + terms.size());
    // At most one for each character, but for whole chains beside their parts.
    this.bigrams = new Tokens(folded.length);
  }

  /// @param smart the words of [yangban.indexer.segment.Segmenter]; only borders are used. Where
  ///   one reaches over a blank (smartcn reads `党　员` as one word), or is longer than any word, that
  ///   stretch is cut into characters.
  /// @param terms the words of [DomainTerms]
  static Cut cut(char[] folded, Segments smart, Tokens terms) {
    Cutting cutting = new Cutting(folded, smart, terms);
    cutting.walk();
    return new Cut(folded, cutting.words, cutting.bigrams);
  }

  /// The bigrams alone.
  static Tokens bigrams(char[] folded) {
    Cutting cutting = new Cutting(folded, new Segments(), new Tokens(0));
    cutting.walk();
    return cutting.bigrams;
  }

  private void walk() {
    int i = 0;
    while (i < folded.length) {
      int point = Character.codePointAt(folded, i);
      switch (CharKind.of(point)) {
        case HAN -> {
          int end = runEnd(i);
          hanWords(i, end);
          bigrams(i, end);
          i = end;
        }
        case WORD -> i = chain(i);
        case GAP -> i += Character.charCount(point);
      }
    }
    overlay(folded.length + 1);
  }

  private int runEnd(int start) {
    int i = start;
    while (i < folded.length) {
      int point = Character.codePointAt(folded, i);
      if (CharKind.of(point) != CharKind.HAN) {
        return i;
      }
      i += Character.charCount(point);
    }
    return i;
  }

  private void hanWords(int start, int end) {
    int at = start;
    while (nextSmart < smart.size() && smart.end(nextSmart) <= start) {
      nextSmart++;
    }
    for (; nextSmart < smart.size() && smart.start(nextSmart) < end; nextSmart++) {
      int from = smart.start(nextSmart);
      int to = smart.end(nextSmart);
      boolean fits = from >= at && to <= end && isBorder(from) && isBorder(to);
      if (fits && to - from <= Chain.LONGEST) {
        characters(at, from);
        word(from, to);
        at = to;
      }
    }
    characters(at, end);
  }

  private boolean isBorder(int i) {
    return i == folded.length || !Character.isLowSurrogate(folded[i]);
  }

  private void characters(int start, int end) {
    for (int i = start; i < end; ) {
      int next = i + Character.charCount(Character.codePointAt(folded, i));
      word(i, next);
      i = next;
    }
  }

  private void word(int start, int end) {
    overlay(start);
    words.add(start, end, 1);
  }

  /// Adds the domain terms that begin before `start`, in the words' own order.
  private void overlay(int start) {
    for (; nextTerm < terms.size() && terms.start(nextTerm) < start; nextTerm++) {
      overlay(terms.start(nextTerm), terms.end(nextTerm));
    }
  }

  private void overlay(int start, int end) {
    if (end - start <= Chain.LONGEST && !words.endsWith(start, end)) {
      words.add(start, end, words.size() == 0 ? 1 : 0);
    }
  }

  private void bigrams(int start, int end) {
    int step = bigrams.size() == 0 ? 1 : 2;
    int first = start;
    while (first < end) {
      int second = first + Character.charCount(Character.codePointAt(folded, first));
      int after =
          second < end
              ? second + Character.charCount(Character.codePointAt(folded, second))
              : second;
      bigrams.add(first, after, step);
      step = 1;
      first = second;
    }
  }

  private int chain(int start) {
    Chain chain = new Chain(folded, start);
    int step = bigrams.size() == 0 ? 1 : 2;
    boolean first = true;
    while (chain.next()) {
      word(chain.start(), chain.end());
      bigrams.add(chain.start(), chain.end(), step);
      step = 1;
      over(chain.start(), chain.numberEnd());
      if (first) {
        over(chain.start(), chain.chainEnd());
        first = false;
      }
    }
    return chain.chainEnd();
  }

  private void over(int start, int end) {
    if (end - start <= Chain.LONGEST) {
      overlay(start, end);
      if (!bigrams.endsWith(start, end)) {
        bigrams.add(start, end, 0);
      }
    }
  }
}
