/// Bringing articles in: files, folders and lists of articles, the bundled sample corpus, and what
/// became of each.
@NullMarked
package yangban.corpus.ingest;

import org.jspecify.annotations.NullMarked;
