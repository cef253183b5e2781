/// Regular expressions that are searched for in long texts many times. Start at [SearchPattern].
@NullMarked
package yangban.corpus.pattern;

import org.jspecify.annotations.NullMarked;
