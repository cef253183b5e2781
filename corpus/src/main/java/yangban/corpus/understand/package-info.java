/// From what a page prints to practices and tags, each with its evidence: rules over data files.
@NullMarked
package yangban.corpus.understand;

import org.jspecify.annotations.NullMarked;
