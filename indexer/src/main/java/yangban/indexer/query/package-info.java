/// What is asked: a search with its facets, and how it was understood.
@NullMarked
package yangban.indexer.query;

import org.jspecify.annotations.NullMarked;
