/// Tables of numbers as they lie in memory, written one after the other with a sum at their end.
///
/// What a start would compute anew is laid out so by whoever computed it last: reading it takes no
/// loop over its numbers, which in the first second is what Java has not compiled yet. Called by
/// [yangban.indexer.segment] for the segmenter's dictionary and by [yangban.indexer.search] for
/// what a view had prepared.
@NullMarked
package yangban.indexer.image;

import org.jspecify.annotations.NullMarked;
