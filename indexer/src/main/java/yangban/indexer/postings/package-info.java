/// Makes a segment's postings of whole texts at once instead of token by token.
///
/// Lucene looks each token up in a table that is larger than the processor's caches, three places
/// for one token, and appends to chains of slices: a third of all time of indexing. Here a text
/// reaches Lucene as a single term that holds all of its tokens
/// ([yangban.indexer.postings.TokenPacker]), and only when the segment is written are they taken
/// out, numbered and sorted ([yangban.indexer.postings.Inversion]). What is written is Lucene's own
/// format, term by term what Lucene would have written, and readers know nothing of it.
///
/// Start with [yangban.indexer.postings.InvertingCodec]. Called by the packages that cut and that
/// index.
@NullMarked
package yangban.indexer.postings;

import org.jspecify.annotations.NullMarked;
