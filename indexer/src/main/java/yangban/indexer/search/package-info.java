/// The index and its answers: hits with highlights, facets with counts.
///
/// Start with [yangban.indexer.search.PracticeIndex], the door for everyone outside. A question
/// goes this way: `Asking` asks `Answering` for the set of matches, `Counting` narrows it by facets
/// and counts, then `Rating` scores what is left, and `Showing` reads the results of one page,
/// marks them (`Marking`) and cuts excerpts (`Excerpts`). An article goes the other way: `Filling`
/// takes it from the store, `Entries` makes its entries, a `Generation` keeps them, and a `View`
/// shows them; `Generations` has one answer while another is built.
@NullMarked
package yangban.indexer.search;

import org.jspecify.annotations.NullMarked;
