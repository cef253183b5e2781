/// Reuse (雷同): which articles say the same as others, in whole or in passages, and where it stood
/// first.
///
/// Start with [ReuseFinder], which finds it as articles come in and keeps it in the store, and
/// [ReuseReader], which tells it of an article; [Comparison] lays two articles side by side. May be
/// called by whoever imports, serves or measures.
@NullMarked
package yangban.corpus.reuse;

import org.jspecify.annotations.NullMarked;
