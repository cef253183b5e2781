@NullMarked
package yangban.corpus.store;

import org.jspecify.annotations.NullMarked;
