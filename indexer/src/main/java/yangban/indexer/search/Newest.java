package yangban.indexer.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/// What a page in the order of dates is chosen from, where there are many results: those of the
/// last days that have enough of them.
///
/// Lucene compares every result with the last one of the page, in a column and by a call for each:
/// a sixth of the processor time of all questions at a million, for the tenth of them that have no
/// words. Results of each day are counted first, and only those of the last days compared.
final class Newest {

  /// Days from 1970 on that are told apart, to 2149; what lies before and after counts with the
  /// first and the last. Entries without a date come after all others.
  private static final int DAYS = Character.MAX_VALUE + 1;

  private Newest() {}

  /// The newest of `results`: the first `size` in any order that begins with the date are among
  /// them.
  static Matches of(View view, Matches results, int size) throws IOException {
    List<int[]> counts =
        view.walks.each(
            results.total(),
            leaf ->
                counted(
                    results.sets().get(leaf.ord), view.columns.get(leaf.ord).days(leaf.reader())));
    int from = DAYS;
    for (long newer = 0; from > 0 && newer < size; ) {
      from--;
      for (int[] count : counts) {
        newer += count[from];
      }
    }
    int first = from;
    return Matches.of(
        view.walks.each(
            results.total(),
            leaf ->
                since(
                    first,
                    results.sets().get(leaf.ord),
                    view.columns.get(leaf.ord).days(leaf.reader()))));
  }

  /// The day of each entry of a segment, 0 where it has none.
  static char[] days(LeafReader reader) throws IOException {
    char[] days = new char[reader.maxDoc()];
    NumericDocValues dates = DocValues.getNumeric(reader, Fields.DATE);
    while (dates.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      days[dates.docID()] = (char) Math.clamp(dates.longValue(), 1, DAYS - 1);
    }
    return days;
  }

  private static int[] counted(FixedBitSet results, char[] days) {
    int[] counts = new int[DAYS];
    long[] words = results.getBits();
    for (int word = 0; word < words.length; word++) {
      for (long left = words[word]; left != 0; left &= left - 1) {
        counts[days[word * Long.SIZE + Long.numberOfTrailingZeros(left)]]++;
      }
    }
    return counts;
  }

  private static FixedBitSet since(int first, FixedBitSet results, char[] days) {
    FixedBitSet since = new FixedBitSet(results.length());
    long[] words = results.getBits();
    for (int word = 0; word < words.length; word++) {
      long late = 0;
      for (long left = words[word]; left != 0; left &= left - 1) {
        int doc = word * Long.SIZE + Long.numberOfTrailingZeros(left);
        late |= days[doc] >= first ? Long.lowestOneBit(left) : 0;
      }
      since.getBits()[word] = late;
    }
    return since;
  }
}
