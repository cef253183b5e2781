/// The words of the house: what an article, a practice and a tag are.
///
/// Start with [Article]; everything in it is a record that checks itself and can be shared between
/// threads. The packages below make articles ([yangban.corpus.extract],
/// [yangban.corpus.understand]), bring them in ([yangban.corpus.ingest]) and keep them
/// ([yangban.corpus.store]). Every module may import this package.
@NullMarked
package yangban.corpus;

import org.jspecify.annotations.NullMarked;
