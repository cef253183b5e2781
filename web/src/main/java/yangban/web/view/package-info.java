/// What the templates show, ready to be printed: labels looked up, addresses built, texts cut at
/// their marks.
///
/// Each screen has one record here, made from the records of `corpus` and `indexer` by its `of`
/// method. Templates only walk through them.
@NullMarked
package yangban.web.view;

import org.jspecify.annotations.NullMarked;
