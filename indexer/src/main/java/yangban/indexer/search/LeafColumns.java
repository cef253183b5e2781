package yangban.indexer.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import yangban.corpus.Provenance;
import yangban.indexer.query.Facet;

/// What is counted of the entries of one segment, as plain arrays: facet values, article, branch,
/// practice or not. A segment never changes, so these are read once and kept as long as it lives.
///
/// Counting a question that 60,000 entries answer touches a million facet values; from these arrays
/// that takes two milliseconds, from the doc values themselves fifteen. The price is about 50 bytes
/// of heap per entry.
final class LeafColumns {

  /// Facet ordinals of entry `d` are [#value] of `valueStart[d]` to before `valueStart[d + 1]`.
  final int[] valueStart;

  /// The ordinals where they fit, as in any segment with fewer than 65,536 facet values, else none:
  /// some twenty of an entry are most of what is kept of it.
  private final char[] narrow;

  private final int[] wide;

  /// Ordinal of the article, the same for all its entries, which lie side by side.
  final int[] article;

  /// Ordinal of the branch, -1 where it is not known.
  final int[] branch;

  /// Entries that are not practices.
  final FixedBitSet others;

  /// Those of them that frame the practices of their article.
  final FixedBitSet frames;

  /// Entries of suspected mirrors and document mills.
  final FixedBitSet doubtful;

  /// When an entry was last taken in, in seconds since 1970.
  final long lastTaken;

  LeafColumns(LeafReader reader) throws IOException {
    int size = reader.maxDoc();
    valueStart = new int[size + 1];
    SortedSetDocValues facets = DocValues.getSortedSet(reader, Fields.FACETS);
    int[] ordinals = facetValues(facets);
    boolean isNarrow = facets.getValueCount() <= Character.MAX_VALUE;
    narrow = isNarrow ? narrowed(ordinals) : new char[0];
    wide = isNarrow ? new int[0] : ordinals;
    article = ordinals(DocValues.getSorted(reader, Fields.ARTICLE), size);
    branch = ordinals(DocValues.getSorted(reader, Fields.BRANCH), size);
    doubtful = doubtful(DocValues.getSortedSet(reader, Fields.FACETS), size);
    others = new FixedBitSet(size);
    frames = new FixedBitSet(size);
    NumericDocValues kind = DocValues.getNumeric(reader, Fields.KIND);
    while (kind.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      others.set(kind.docID());
      if (kind.longValue() == Fields.FRAME) {
        frames.set(kind.docID());
      }
    }
    lastTaken = greatest(DocValues.getNumeric(reader, Fields.TAKEN));
  }

  private static long greatest(NumericDocValues column) throws IOException {
    long greatest = 0;
    while (column.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      greatest = Math.max(greatest, column.longValue());
    }
    return greatest;
  }

  /// The facet ordinal at a place that [#valueStart] gives.
  int value(int place) {
    return narrow.length == 0 ? wide[place] : narrow[place];
  }

  private static char[] narrowed(int[] ordinals) {
    char[] narrowed = new char[ordinals.length];
    for (int i = 0; i < ordinals.length; i++) {
      narrowed[i] = (char) ordinals[i];
    }
    return narrowed;
  }

  private FixedBitSet doubtful(SortedSetDocValues column, int size) throws IOException {
    Set<Integer> ordinals = new HashSet<>();
    for (Provenance provenance : Provenance.values()) {
      if (provenance.isDoubtful()) {
        String term = FacetTerms.term(Facet.PROVENANCE, provenance.code());
        ordinals.add(Math.toIntExact(column.lookupTerm(new BytesRef(term))));
      }
    }
    FixedBitSet found = new FixedBitSet(size);
    for (int doc = 0; doc < size; doc++) {
      for (int i = valueStart[doc]; i < valueStart[doc + 1]; i++) {
        if (ordinals.contains(value(i))) {
          found.set(doc);
        }
      }
    }
    return found;
  }

  private int[] facetValues(SortedSetDocValues column) throws IOException {
    int[] found = new int[valueStart.length * 8];
    int size = 0;
    for (int doc = 0; doc + 1 < valueStart.length; doc++) {
      if (column.advanceExact(doc)) {
        int count = column.docValueCount();
        if (found.length < size + count) {
          found = Arrays.copyOf(found, (size + count) * 3 / 2);
        }
        for (int i = 0; i < count; i++) {
          found[size++] = Math.toIntExact(column.nextOrd());
        }
      }
      valueStart[doc + 1] = size;
    }
    return Arrays.copyOf(found, size);
  }

  private static int[] ordinals(SortedDocValues column, int size) throws IOException {
    int[] ordinals = new int[size];
    Arrays.fill(ordinals, -1);
    for (int doc = column.nextDoc(); doc < size; doc = column.nextDoc()) {
      ordinals[doc] = column.ordValue();
    }
    return ordinals;
  }
}
