/// Tests of the archive, on real files.
@NullMarked
package yangban.corpus.archive;

import org.jspecify.annotations.NullMarked;
