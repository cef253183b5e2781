package yangban.indexer.text;

/// The bigrams of texts in a row, each with its position; [Cuts#APART] positions lie empty between
/// two texts.
final class BigramStream extends CutStream {

  private int part;
  private int base;
  private int next;

  /// Positions that lie empty before the next token.
  private int empty;

  @Override
  public void reset() {
    super.reset();
    part = 0;
    base = 0;
    next = 0;
    empty = 0;
  }

  @Override
  public boolean incrementToken() {
    while (part < parts.size() && next == parts.get(part).bigrams().size()) {
      base += parts.get(part).folded().length;
      empty += Cuts.APART;
      part++;
      next = 0;
    }
    if (part == parts.size()) {
      return false;
    }
    Tokens bigrams = parts.get(part).bigrams();
    term(base + bigrams.start(next), base + bigrams.end(next));
    step.setPositionIncrement(empty + bigrams.increment(next));
    empty = 0;
    next++;
    return true;
  }
}
