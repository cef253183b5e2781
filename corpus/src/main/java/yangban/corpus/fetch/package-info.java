/// Gets one page of the web, politely. Start at [Fetcher]: nothing else in the house sends a
/// request, and inside this package only [Gate] does.
@NullMarked
package yangban.corpus.fetch;

import org.jspecify.annotations.NullMarked;
