package yangban.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;
import yangban.indexer.image.ImageReader;
import yangban.indexer.image.ImageWriter;
import yangban.indexer.query.Facet;

/// One numbering of facet values, and one of branches, over all segments: each segment has numbers
/// of its own. The common ones go from 0 without a gap, in the order of the terms. Can be shared
/// between threads.
final class Numbering {

  /// The facet terms by their common number.
  final String[] terms;

  /// The facet of each term, by the same number, as [FacetTerms#bit].
  final int[] facetBits;

  /// Per segment: the common number of a segment's own ordinal.
  final int[][] termNumbers;

  final int[][] branchNumbers;

  /// How many branches there are.
  final int branches;

  private final int[] facetStarts = new int[Facet.values().length];
  private final int[] facetEnds = new int[facetStarts.length];
  private final Map<Facet, List<String>> values = new ConcurrentHashMap<>();

  Numbering(List<LeafReaderContext> leaves) throws IOException {
    SortedSetDocValues[] ofTerms = new SortedSetDocValues[leaves.size()];
    SortedDocValues[] ofBranches = new SortedDocValues[leaves.size()];
    for (LeafReaderContext leaf : leaves) {
      ofTerms[leaf.ord] = DocValues.getSortedSet(leaf.reader(), Fields.FACETS);
      ofBranches[leaf.ord] = DocValues.getSorted(leaf.reader(), Fields.BRANCH);
    }
    OrdinalMap termMap = OrdinalMap.build(null, ofTerms, PackedInts.DEFAULT);
    OrdinalMap branchMap = OrdinalMap.build(null, ofBranches, PackedInts.DEFAULT);
    this.termNumbers = new int[leaves.size()][];
    this.branchNumbers = new int[leaves.size()][];
    for (int i = 0; i < leaves.size(); i++) {
      termNumbers[i] = numbers(termMap, i, ofTerms[i].getValueCount());
      branchNumbers[i] = numbers(branchMap, i, ofBranches[i].getValueCount());
    }
    this.branches = Math.toIntExact(branchMap.getValueCount());
    this.terms = new String[Math.toIntExact(termMap.getValueCount())];
    this.facetBits = new int[terms.length];
    for (int i = 0; i < terms.length; i++) {
      SortedSetDocValues leaf = ofTerms[termMap.getFirstSegmentNumber(i)];
      terms[i] = leaf.lookupOrd(termMap.getFirstSegmentOrd(i)).utf8ToString();
    }
    findFacets();
  }

  private Numbering(Kept kept) {
    this.terms = kept.terms.toArray(String[]::new);
    this.facetBits = new int[terms.length];
    this.branches = kept.branches;
    this.termNumbers = kept.termNumbers.toArray(int[][]::new);
    this.branchNumbers = kept.branchNumbers.toArray(int[][]::new);
    findFacets();
  }

  private void findFacets() {
    for (int i = 0; i < terms.length; i++) {
      facetBits[i] = FacetTerms.bit(FacetTerms.facet(terms[i]));
      int facet = Integer.numberOfTrailingZeros(facetBits[i]);
      facetStarts[facet] = facetEnds[facet] == 0 ? i : facetStarts[facet];
      facetEnds[facet] = i + 1;
    }
  }

  /// The numbers themselves, without what is gathered from them.
  ///
  /// @param termNumbers by segment, as are `branchNumbers`
  record Kept(
      List<String> terms, int branches, List<int[]> termNumbers, List<int[]> branchNumbers) {

    /// What [#write] wrote.
    static Kept read(ImageReader image, int segments) throws IOException {
      List<String> terms = image.texts();
      int branches = image.readInt();
      List<int[]> termNumbers = new ArrayList<>();
      List<int[]> branchNumbers = new ArrayList<>();
      for (int i = 0; i < segments; i++) {
        termNumbers.add(image.ints());
        branchNumbers.add(image.ints());
      }
      return new Kept(terms, branches, termNumbers, branchNumbers);
    }

    void write(ImageWriter image) throws IOException {
      image.put(terms);
      image.put(branches);
      for (int i = 0; i < termNumbers.size(); i++) {
        image.put(termNumbers.get(i));
        image.put(branchNumbers.get(i));
      }
    }
  }

  Kept kept() {
    return new Kept(List.of(terms), branches, List.of(termNumbers), List.of(branchNumbers));
  }

  /// @param kept of the very same segments
  static Numbering restored(Kept kept) {
    return new Numbering(kept);
  }

  private static int[] numbers(OrdinalMap map, int leaf, long size) {
    int[] numbers = new int[Math.toIntExact(size)];
    LongValues common = map.getGlobalOrds(leaf);
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Math.toIntExact(common.get(i));
    }
    return numbers;
  }

  /// Every value that an entry has in `facet`; gathered when it is asked for first, and once: the
  /// reading of a query asks at every character.
  List<String> values(Facet facet) {
    return values.computeIfAbsent(facet, this::gathered);
  }

  private List<String> gathered(Facet facet) {
    int bit = FacetTerms.bit(facet);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < terms.length; i++) {
      if (facetBits[i] == bit) {
        values.add(FacetTerms.value(terms[i]));
      }
    }
    return List.copyOf(values);
  }

  /// The number of the first value of a facet, where values of one facet stand side by side.
  ///
  /// @param facet as [FacetTerms#bit]
  int facetStart(int facet) {
    return facetStarts[Integer.numberOfTrailingZeros(facet)];
  }

  /// The number after the last value of a facet.
  ///
  /// @param facet as [FacetTerms#bit]
  int facetEnd(int facet) {
    return facetEnds[Integer.numberOfTrailingZeros(facet)];
  }
}
