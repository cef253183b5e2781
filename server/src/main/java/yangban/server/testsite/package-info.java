/// Small campus sites on this machine, made from the sample corpus, to try the crawler on: each in
/// the markup and the addresses of a content system, with faults to order. Called by the `testsite`
/// command and by tests; start with [TestSite].
@NullMarked
package yangban.server.testsite;

import org.jspecify.annotations.NullMarked;
