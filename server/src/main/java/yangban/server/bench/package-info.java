/// Measures the program on this machine: a generated corpus, the import, the index, and questions
/// over HTTP. Called by the `bench` command alone; start with [Bench].
@NullMarked
package yangban.server.bench;

import org.jspecify.annotations.NullMarked;
