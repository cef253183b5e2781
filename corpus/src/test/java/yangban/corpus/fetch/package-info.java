/// Tests of fetching, against real servers on loopback addresses: start at [FaultySite].
@NullMarked
package yangban.corpus.fetch;

import org.jspecify.annotations.NullMarked;
