/// From bytes to what a page prints: title, date, publisher, credits and body, without the page's
/// noise.
@NullMarked
package yangban.corpus.extract;

import org.jspecify.annotations.NullMarked;
