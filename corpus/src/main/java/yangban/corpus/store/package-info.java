/// The truth: articles, snapshots and packs in one SQLite file. The only package that speaks SQL.
@NullMarked
package yangban.corpus.store;

import org.jspecify.annotations.NullMarked;
