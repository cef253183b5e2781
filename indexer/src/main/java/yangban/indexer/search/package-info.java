/// The index and its answers: hits with highlights, facets with counts.
@NullMarked
package yangban.indexer.search;

import org.jspecify.annotations.NullMarked;
