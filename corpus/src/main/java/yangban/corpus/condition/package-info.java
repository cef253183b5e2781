/// What a branch needs to know before it does as another did (借鉴条件): how often, with whom, at what
/// cost, as far as the text of a practice says so.
///
/// Start with [yangban.corpus.condition.ConditionReader]; everyone may call it. Nothing here is
/// kept: a practice is read again wherever its conditions are shown or indexed, which takes
/// microseconds, and so there is nothing to be out of date.
@NullMarked
package yangban.corpus.condition;

import org.jspecify.annotations.NullMarked;
