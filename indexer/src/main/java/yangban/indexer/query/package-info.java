/// What is asked: a search with its facets, and how it was understood.
///
/// Start with [yangban.indexer.query.SearchRequest], which everyone may make;
/// [yangban.indexer.query.QueryReader] turns what was typed into a [yangban.indexer.query.Question]
/// and is called by the search alone.
@NullMarked
package yangban.indexer.query;

import org.jspecify.annotations.NullMarked;
