/// The coverage matrix: how many practices there are of each theme in each discipline, kind of
/// branch, level or year, and where there are none.
///
/// Start at [Matrix]; [Gaps] reads it. It is counted by
/// [yangban.indexer.search.PracticeIndex#matrix].
@NullMarked
package yangban.indexer.matrix;

import org.jspecify.annotations.NullMarked;
