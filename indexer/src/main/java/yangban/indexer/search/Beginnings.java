package yangban.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// The terms of one field that begin with the same characters, the most frequent ones where there
/// are more than [#MOST].
///
/// A single character is found by the bigrams that begin with it, and where these have to stand
/// near something, each costs a walk through its positions; Lucene allows 1,024 of them
/// (`IndexSearcher.getMaxClauseCount`) and throws beyond. What is left out then is what hardly
/// stands anywhere. Immutable.
///
/// @param terms as they stand in the index, sorted
/// @param bounded whether some were left out
record Beginnings(List<BytesRef> terms, boolean bounded) {

  /// Below Lucene's limit, with room.
  static final int MOST = 1_000;

  private record Counted(BytesRef term, long total) {}

  Beginnings {
    terms = List.copyOf(terms);
  }

  static Beginnings of(IndexReader reader, String field, String start) throws IOException {
    return of(reader, field, start, MOST);
  }

  /// @param most terms to be kept, at least 1
  static Beginnings of(IndexReader reader, String field, String start, int most)
      throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms == null) {
      return new Beginnings(List.of(), false);
    }
    BytesRef beginning = new BytesRef(start);
    PriorityQueue<Counted> best =
        new PriorityQueue<>(
            Comparator.comparingLong(Counted::total)
                .thenComparing(Counted::term, Comparator.reverseOrder()));
    boolean bounded = false;
    TermsEnum all = terms.iterator();
    boolean more = all.seekCeil(beginning) != TermsEnum.SeekStatus.END;
    while (more && StringHelper.startsWith(all.term(), beginning)) {
      best.add(new Counted(BytesRef.deepCopyOf(all.term()), all.totalTermFreq()));
      if (best.size() > most) {
        best.poll();
        bounded = true;
      }
      more = all.next() != null;
    }
    List<BytesRef> kept = new ArrayList<>();
    best.forEach(each -> kept.add(each.term()));
    kept.sort(Comparator.naturalOrder());
    return new Beginnings(kept, bounded);
  }
}
