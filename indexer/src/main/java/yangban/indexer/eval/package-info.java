/// How well the search ranks: golden queries with practices that a person judged, and the figures
/// that come of them, beside those of plain BM25.
///
/// Start with [yangban.indexer.eval.SearchEvaluation]. The golden queries lie in `golden/`, one
/// file a query; [yangban.indexer.eval.GoldenSet] reads and rewrites them. Called by `./yangban
/// eval search` and by tests; nothing that answers a person's question depends on it.
@NullMarked
package yangban.indexer.eval;

import org.jspecify.annotations.NullMarked;
