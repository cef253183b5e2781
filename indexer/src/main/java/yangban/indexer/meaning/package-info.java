/// What texts mean, as far as their words tell: a vector for each word, learned elsewhere, and of
/// these a vector for a text. Start at [yangban.indexer.meaning.TextVectors].
@NullMarked
package yangban.indexer.meaning;

import org.jspecify.annotations.NullMarked;
