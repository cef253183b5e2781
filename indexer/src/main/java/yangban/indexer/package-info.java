/// Lucene: Chinese text into an index, questions into hits and counts.
///
/// Start with [yangban.indexer.search.PracticeIndex]. No Lucene type crosses this module's border:
/// questions and answers are the records of [yangban.indexer.query] and [yangban.indexer.search].
@NullMarked
package yangban.indexer;

import org.jspecify.annotations.NullMarked;
