/// Tests of finding reuse.
@NullMarked
package yangban.corpus.reuse;

import org.jspecify.annotations.NullMarked;
