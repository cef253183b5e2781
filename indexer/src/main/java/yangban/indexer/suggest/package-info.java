/// What somebody who types may mean: words of the trade and of the index by their beginning, their
/// sound or their shape.
///
/// Start with [yangban.indexer.suggest.Vocabulary], which the search builds from an index;
/// [yangban.indexer.suggest.Corrector] takes a query for what it may have been meant as. Sound is
/// never matched against texts: it only leads to words.
@NullMarked
package yangban.indexer.suggest;

import org.jspecify.annotations.NullMarked;
