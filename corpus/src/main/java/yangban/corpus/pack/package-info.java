/// A reading pack (研读包): an ordered, annotated selection for a salon. Kept by
/// [yangban.corpus.store.PackStore].
@NullMarked
package yangban.corpus.pack;

import org.jspecify.annotations.NullMarked;
