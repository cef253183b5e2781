/// The catalogue: where articles are collected from, and which branches a list names.
///
/// Start reading at [Source], what an administrator says of one column, and [SourceFile], the file
/// that is the one truth of it. [SourceForm] is the one place that turns written words (YAML, CSV,
/// a form on a screen) into a source or into faults. [ShowcaseList] and [Coverage] compare what is
/// held with the lists of showcase branches. Nothing here fetches or remembers what happened: that
/// is the crawler's and the store's.
@NullMarked
package yangban.corpus.source;

import org.jspecify.annotations.NullMarked;
