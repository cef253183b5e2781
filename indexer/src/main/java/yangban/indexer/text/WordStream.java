package yangban.indexer.text;

import java.util.Arrays;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.ArrayUtil;

/// The words of texts in a row, each once with how often it stands there, without positions: a
/// third of the words of a passage have stood there before, and counting them here is cheaper than
/// looking each up among all the words of a segment.
///
/// What lies over other words at the same position is told one by one, since Lucene leaves it out
/// of the length of a text, one for each time.
final class WordStream extends CutStream {

  /// At most half of the table is filled, so that probes stay short.
  private static final int SPACE = 2;

  private static final int CELLS = 3;

  private final TermFrequencyAttribute times = addAttribute(TermFrequencyAttribute.class);

  /// Start, end and count of each different word, in the order in which they come first.
  private int[] words = new int[CELLS * 256];

  /// Start and end of what lies over other words.
  private int[] over = new int[64];

  /// By hash: the number of a word, from 1; 0 where none is.
  private int[] table = new int[512];

  private int different;
  private int laid;
  private int next;

  @Override
  public void reset() {
    super.reset();
    int all = 0;
    for (Cut part : parts) {
      all += part.words().size();
    }
    int size = Integer.highestOneBit(Math.max(1, all * SPACE)) * 2;
    if (table.length < size) {
      table = new int[size];
    } else {
      Arrays.fill(table, 0);
    }
    different = 0;
    laid = 0;
    next = 0;
    int base = 0;
    for (Cut part : parts) {
      count(part, base);
      base += part.folded().length;
    }
  }

  private void count(Cut part, int base) {
    Tokens tokens = part.words();
    for (int i = 0; i < tokens.size(); i++) {
      int start = tokens.start(i);
      int end = tokens.end(i);
      if (tokens.increment(i) == 0) {
        over = ArrayUtil.grow(over, laid + 2);
        over[laid++] = base + start;
        over[laid++] = base + end;
      } else {
        count(hash(part.folded(), start, end), base + start, base + end);
      }
    }
  }

  private static int hash(char[] folded, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = (hash + folded[i]) * 0x9E3779B1;
    }
    return hash ^ (hash >>> Short.SIZE);
  }

  private void count(int hash, int start, int end) {
    term(start, end);
    int from = term.offset;
    int to = from + term.length;
    int slot = hash & (table.length - 1);
    while (table[slot] != 0) {
      int at = (table[slot] - 1) * CELLS;
      term(words[at], words[at + 1]);
      int known = term.offset;
      if (Arrays.equals(term.bytes, from, to, term.bytes, known, known + term.length)) {
        words[at + 2]++;
        return;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    int at = different * CELLS;
    words = ArrayUtil.grow(words, at + CELLS);
    words[at] = start;
    words[at + 1] = end;
    words[at + 2] = 1;
    table[slot] = ++different;
  }

  @Override
  public boolean incrementToken() {
    if (next < different) {
      int at = next++ * CELLS;
      tell(words[at], words[at + 1], words[at + 2], 1);
      return true;
    }
    int at = (next - different) * 2;
    if (at == laid) {
      return false;
    }
    tell(over[at], over[at + 1], 1, 0);
    next++;
    return true;
  }

  private void tell(int start, int end, int count, int increment) {
    term(start, end);
    times.setTermFrequency(count);
    step.setPositionIncrement(increment);
  }
}
