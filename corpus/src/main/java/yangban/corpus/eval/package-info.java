/// Measures how well pages are read: compares what extraction and understanding make of a page with
/// the reading that a person wrote beside it (gold), field by field.
///
/// Start with [Evaluation]; [GoldPages] finds pages with their gold. Commands and tests call it.
@NullMarked
package yangban.corpus.eval;

import org.jspecify.annotations.NullMarked;
