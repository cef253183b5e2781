package yangban.indexer.search;

import java.util.List;
import yangban.indexer.query.Demand;
import yangban.indexer.query.Question;

/// How a question is put: in a sentence, as a complaint, as the name of something, or as several
/// words with blanks between.
final class Manner {

  /// Characters in a row. Names of things that people search for are shorter (the longest topic
  /// that is no name of a programme has six), questions are longer.
  private static final int SENTENCE = 7;

  private final Question question;

  Manner(Question question) {
    this.question = question;
  }

  /// Whether the question is asked as a whole, in a sentence or as a complaint and nothing else
  /// (新生融入难), rather than by names of things with blanks between.
  boolean asks() {
    boolean complains = question.statesProblem() && loose().size() == 1;
    return isSentence() || (question.excluded().isEmpty() && complains);
  }

  /// Whether it is a name, or several written in one: 沙龙 is no 微沙龙.
  boolean isName() {
    String text = question.asked().strip();
    return !asks()
        && (loose().size() == 1 || text.codePoints().allMatch(Character::isLetterOrDigit));
  }

  /// Whether it begins with as many characters in a row as no name has, unless they are one.
  boolean isSentence() {
    return question.excluded().isEmpty()
        && !isTerm()
        && question.asked().codePoints().takeWhile(Character::isIdeographic).count() >= SENTENCE;
  }

  /// Whether it is written in one go and longer than names are, signs or not, and states no problem
  /// that the lexicon knows: what answers it seldom has its words, and no cue leads there.
  boolean isPhrased() {
    String text = question.asked().strip();
    return !isTerm()
        && !question.statesProblem()
        && text.codePoints().noneMatch(Character::isWhitespace)
        && text.codePoints().filter(Character::isIdeographic).count() >= SENTENCE;
  }

  /// Whether it is one word of the lexicon, however long: 批评与自我批评.
  private boolean isTerm() {
    return loose().size() == 1 && loose().getFirst().typed().equals(question.asked().strip());
  }

  /// The demands that the answer may do without.
  List<Demand> loose() {
    return question.demands().stream().filter(demand -> !demand.firm()).limit(Long.SIZE).toList();
  }
}
