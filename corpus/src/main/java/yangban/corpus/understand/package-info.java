/// From what a page prints to practices and tags, each with its evidence: rules over data files.
///
/// Start with [Understander]; nobody needs another class from outside but [SourceEntry], which
/// tells it what the source knows.
@NullMarked
package yangban.corpus.understand;

import org.jspecify.annotations.NullMarked;
