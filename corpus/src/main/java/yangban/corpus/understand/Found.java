package yangban.corpus.understand;

import yangban.corpus.lexicon.Cue;

/// A cue where it stands in a [Page]'s folded text.
record Found(int start, int end, Cue cue) {

  boolean within(int from, int to) {
    return start >= from && end <= to;
  }

  boolean covers(Found other) {
    return start <= other.start && end >= other.end;
  }

  int length() {
    return end - start;
  }
}
