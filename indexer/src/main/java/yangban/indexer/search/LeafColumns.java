package yangban.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import yangban.corpus.Provenance;
import yangban.indexer.image.ImageReader;
import yangban.indexer.image.ImageWriter;
import yangban.indexer.query.Facet;

/// What is counted of the entries of one segment, as plain arrays: facet values, article, branch,
/// practice or not. A segment never changes, so these are read once and kept as long as it lives.
///
/// Counting a question that 60,000 entries answer touches a million facet values; the doc values
/// themselves take fifteen milliseconds for that, arrays two. Most of the values of an entry are
/// its article's (school, region, year, kind of document …: 17 of 23 over 100,000 generated
/// practices), and entries of an article lie side by side: what all of them have is kept and
/// counted once for the article. The price is about 30 bytes of heap per entry, of 57 if each kept
/// all of its own.
final class LeafColumns {

  /// The facet ordinals that all entries of an article have, by [#article].
  final OrdinalLists shared;

  /// The other facet ordinals of each entry.
  final OrdinalLists own;

  /// The article of each entry, numbered as they lie there, from 0. Where an article was replaced,
  /// its old entries are another.
  final int[] article;

  /// How many facet ordinals an entry may have.
  final int mostValues;

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

  /// The day of each entry, [Newest#days]; null until it is asked for.
  private char @Nullable [] days;

  /// The signs of each entry's meaning, [Nearest#signs]; null until they are asked for.
  private long @Nullable [] signs;

  /// What was asked of the facet values lately.
  final ValueSets valueSets = new ValueSets(this);

  LeafColumns(LeafReader reader) throws IOException {
    int size = reader.maxDoc();
    article = articles(DocValues.getSorted(reader, Fields.ARTICLE), size);
    SortedSetDocValues facets = DocValues.getSortedSet(reader, Fields.FACETS);
    FacetRows rows = new FacetRows(facets, article);
    shared = rows.shared.build();
    own = rows.own.build();
    mostValues = countMostValues();
    branch = ordinals(DocValues.getSorted(reader, Fields.BRANCH), size);
    doubtful = doubtful(facets, size);
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

  private LeafColumns(ImageReader image) throws IOException {
    article = image.ints();
    shared = OrdinalLists.read(image);
    own = OrdinalLists.read(image);
    mostValues = image.readInt();
    branch = image.ints();
    others = image.bits(article.length);
    frames = image.bits(article.length);
    doubtful = image.bits(article.length);
    lastTaken = image.readLong();
  }

  /// What [#write] wrote.
  static LeafColumns read(ImageReader image) throws IOException {
    return new LeafColumns(image);
  }

  void write(ImageWriter image) throws IOException {
    image.put(article);
    shared.write(image);
    own.write(image);
    image.put(mostValues);
    image.put(branch);
    image.put(others);
    image.put(frames);
    image.put(doubtful);
    image.put(lastTaken);
  }

  /// The day of each entry; not to be changed.
  ///
  /// @param reader of this segment
  synchronized char[] days(LeafReader reader) throws IOException {
    char[] known = days;
    if (known == null) {
      known = Newest.days(reader);
      days = known;
    }
    return known;
  }

  /// The signs of each entry's meaning; not to be changed.
  ///
  /// @param reader of this segment
  synchronized long[] signs(LeafReader reader) throws IOException {
    long[] known = signs;
    if (known == null) {
      known = Nearest.signs(reader);
      signs = known;
    }
    return known;
  }

  private static long greatest(NumericDocValues column) throws IOException {
    long greatest = 0;
    while (column.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      greatest = Math.max(greatest, column.longValue());
    }
    return greatest;
  }

  /// All facet ordinals of an entry, in no particular order.
  ///
  /// @param into begins with them after the call
  /// @return how many there are
  int values(int doc, int[] into) {
    int size = 0;
    int of = article[doc];
    for (int i = shared.start(of); i < shared.end(of); i++) {
      into[size++] = shared.at(i);
    }
    for (int i = own.start(doc); i < own.end(doc); i++) {
      into[size++] = own.at(i);
    }
    return size;
  }

  private int countMostValues() {
    int mostShared = 0;
    int mostOwn = 0;
    for (int doc = 0; doc < article.length; doc++) {
      mostShared = Math.max(mostShared, shared.end(article[doc]) - shared.start(article[doc]));
      mostOwn = Math.max(mostOwn, own.end(doc) - own.start(doc));
    }
    return mostShared + mostOwn;
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
    int[] values = new int[mostValues];
    for (int doc = 0; doc < size; doc++) {
      for (int i = values(doc, values) - 1; i >= 0; i--) {
        if (ordinals.contains(values[i])) {
          found.set(doc);
        }
      }
    }
    return found;
  }

  private static int[] ordinals(SortedDocValues column, int size) throws IOException {
    int[] ordinals = new int[size];
    Arrays.fill(ordinals, -1);
    for (int doc = column.nextDoc(); doc < size; doc = column.nextDoc()) {
      ordinals[doc] = column.ordValue();
    }
    return ordinals;
  }

  private static int[] articles(SortedDocValues column, int size) throws IOException {
    int[] articles = ordinals(column, size);
    int last = -1;
    int number = -1;
    for (int doc = 0; doc < size; doc++) {
      number += doc == 0 || articles[doc] != last ? 1 : 0;
      last = articles[doc];
      articles[doc] = number;
    }
    return articles;
  }

  /// Takes the facet values of entries apart, article by article.
  private static final class FacetRows {

    private final OrdinalLists.Builder shared;
    private final OrdinalLists.Builder own;

    FacetRows(SortedSetDocValues column, int[] article) throws IOException {
      shared = new OrdinalLists.Builder(column.getValueCount());
      own = new OrdinalLists.Builder(column.getValueCount());
      List<int[]> rows = new ArrayList<>();
      for (int doc = 0; doc < article.length; doc++) {
        if (doc > 0 && article[doc] != article[doc - 1]) {
          take(rows);
          rows.clear();
        }
        rows.add(row(column, doc));
      }
      if (!rows.isEmpty()) {
        take(rows);
      }
    }

    private static int[] row(SortedSetDocValues column, int doc) throws IOException {
      int[] row = new int[column.advanceExact(doc) ? column.docValueCount() : 0];
      for (int i = 0; i < row.length; i++) {
        row[i] = Math.toIntExact(column.nextOrd());
      }
      return row;
    }

    /// Values of entries of one article, each row rising.
    private void take(List<int[]> rows) {
      for (int ordinal : rows.getFirst()) {
        if (isInAll(ordinal, rows)) {
          shared.add(ordinal);
        }
      }
      shared.end();
      for (int[] row : rows) {
        for (int ordinal : row) {
          if (!isInAll(ordinal, rows)) {
            own.add(ordinal);
          }
        }
        own.end();
      }
    }

    private static boolean isInAll(int ordinal, List<int[]> rows) {
      for (int[] row : rows) {
        if (Arrays.binarySearch(row, ordinal) < 0) {
          return false;
        }
      }
      return true;
    }
  }
}
