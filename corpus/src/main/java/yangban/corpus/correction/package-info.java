/// Corrections by people: what they say about an article or a practice stands above whatever was
/// read of it, and is never touched by reading again.
///
/// Start with [yangban.corpus.correction.CorrectionField], the fields that can be corrected.
/// [yangban.corpus.correction.CorrectionRules] checks what people write,
/// [yangban.corpus.correction.Corrections] lays it over an article. Kept by
/// [yangban.corpus.store.CorrectionStore]; used by the store and by whoever shows or moves
/// corrections.
@NullMarked
package yangban.corpus.correction;

import org.jspecify.annotations.NullMarked;
