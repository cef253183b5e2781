/// Chinese text to terms: folding, words with a domain lexicon over them, bigrams, in one cut.
///
/// Start with [yangban.indexer.text.ChineseAnalyzer]; what it gives is a
/// [yangban.indexer.text.Cut], which [yangban.indexer.text.Cuts] hands to the index. Both other
/// packages of this module call it, no one outside.
@NullMarked
package yangban.indexer.text;

import org.jspecify.annotations.NullMarked;
