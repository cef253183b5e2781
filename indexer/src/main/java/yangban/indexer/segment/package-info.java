/// Cuts Chinese text where Lucene's smartcn cuts it, several times as fast.
///
/// Start with [yangban.indexer.segment.Segmenter]; [yangban.indexer.segment.Dictionary] is what it
/// knows. `yangban.indexer.text` calls it, and the benchmark, no one else. What users would call
/// wrong in smartcn is kept here and mended, if at all, one floor up.
///
/// ## The idea
///
/// smartcn (lucene-analysis-smartcn 10.5.0, itself ICTCLAS 1.0 by H. Zhang and others, "HHMM-based
/// Chinese Lexical Analyzer ICTCLAS", SIGHAN 2003) finds for each sentence the cheapest path
/// through the words of a dictionary that lie over it. A step from word to word costs `-ln(0.1 ·
/// P(word) + 0.9 · P(next | word))`, from counts of single words and of pairs. This package walks
/// the same graph in the same order with the same arithmetic, so that even ties and rounding fall
/// alike; only how words and pairs are looked up differs.
///
/// ## The layout
///
/// - The counts come from smartcn's own jar and nothing of them is kept in this repository:
///   [yangban.indexer.segment.SerializedArrays] reads its two resources as they stand, without
///   making an object per word. What becomes of them is laid out once after a build, on the machine
///   that runs it, for starts to copy ([yangban.indexer.segment.DictionaryImage]).
/// - *Words* are a double-array trie ([yangban.indexer.segment.WordTrie]; J. Aoe, "An Efficient
///   Digital Search Algorithm by Using a Double-Array Structure", IEEE TSE 15(9), 1989): one look
///   into one array per character, which also tells how frequent a word is that ends there.
/// - *Pairs* are known to smartcn by a 64-bit hash of `word@next` alone (FNV-1a; Fowler, Noll, Vo).
///   That hash goes from left to right, so what `word@` comes to is found while the word is, and
///   the next word's characters are added to it ([yangban.indexer.segment.PairHash]).
/// - smartcn's table of pairs is four fifths full, and most pairs of a text are not in it, so most
///   of its probes (a quarter of all indexing time) end in nothing. Here a Bloom filter of a
///   quarter of a megabyte answers for those ([yangban.indexer.segment.PairTable]; B. Bloom, CACM
///   13(7), 1970), and only what passes it is looked up as smartcn does, in smartcn's own slots,
///   each of which has a byte elsewhere that tells nearly all wrong ones.
/// - What a step costs where the pair is unknown depends on the first word's count alone, of which
///   there are 1,657, and is computed when the dictionary is read; of the others the costs of the
///   pairs met last are kept ([yangban.indexer.segment.PairCosts]).
/// - What a sentence touches is what it costs: these tables are sized so that the second cache
///   holds them together, and what is asked at every step lies apart from what is asked now and
///   then. What may be looked up without deciding anything between is looked up for a whole
///   sentence first, so that the looks overlap.
/// - Sentence, words and paths of the sentence at hand stand in arrays that are used again
///   ([yangban.indexer.segment.Lattice]); a cut makes no object per word.
///
/// Sentences end where the Java platform's own sentence rules say, in windows of 1,024 characters
/// ([yangban.indexer.segment.Sentences]), as in smartcn; those rules are asked, not copied, but of
/// a run of Chinese characters they are shown the first alone. A window also bounds the work and
/// the memory per sentence, so any text is cut in linear time.
///
/// That both give the same is shown by `SegmenterEqualityTest` in every build, and by `./yangban
/// bench segmenter` at length.
@NullMarked
package yangban.indexer.segment;

import org.jspecify.annotations.NullMarked;
