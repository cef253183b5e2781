/// The words of the trade, as lists that people keep: topics and their variants, disciplines,
/// universities, regions, surnames. Data files beside the classes; what is wrong in one is told
/// with file and line ([DataFault]).
///
/// Start with [Lexicon] and [DisciplineCatalogue]. Called by whoever reads pages
/// (`yangban.corpus.extract`, `yangban.corpus.understand`) and by whoever reads questions
/// (`yangban.indexer.query`); [DataTable] reads their own lists, too. It calls none.
@NullMarked
package yangban.corpus.lexicon;

import org.jspecify.annotations.NullMarked;
