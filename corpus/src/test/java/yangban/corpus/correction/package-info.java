@NullMarked
package yangban.corpus.correction;

import org.jspecify.annotations.NullMarked;
