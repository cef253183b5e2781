@NullMarked
package yangban.corpus.condition;

import org.jspecify.annotations.NullMarked;
