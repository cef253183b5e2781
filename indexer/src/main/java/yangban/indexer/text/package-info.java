/// Chinese text to terms: folding, words with a domain lexicon over them, bigrams.
@NullMarked
package yangban.indexer.text;

import org.jspecify.annotations.NullMarked;
