@NullMarked
package yangban.corpus.frontier;

import org.jspecify.annotations.NullMarked;
