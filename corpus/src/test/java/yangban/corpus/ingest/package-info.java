@NullMarked
package yangban.corpus.ingest;

import org.jspecify.annotations.NullMarked;
