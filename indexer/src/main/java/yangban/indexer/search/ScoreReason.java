package yangban.indexer.search;

import yangban.corpus.Coded;

/// What a part of a result's score is for.
public enum ScoreReason implements Coded {
  /// A typed word stands there.
  WORD("word"),
  /// Two typed characters stand side by side, as they do in the question.
  PAIR("pair"),
  /// A typed word stands in the heading.
  HEADING("heading"),
  /// The practice has the topic, or a word of its name was typed.
  TOPIC("topic"),
  /// The practice's first theme is the one that the question leans to.
  THEME("theme"),
  /// It has a value that the question names: level, kind of branch, year.
  SAID("said"),
  ABBREVIATION("abbreviation"),
  SYNONYM("synonym"),
  /// A cue of practices that deal with the stated problem.
  PROBLEM("problem"),
  /// What belongs to what was typed.
  RELATED("related"),
  /// What is asked for stands close together.
  CLOSE("close"),
  /// Its words mean what the question's do, as far as words alone tell.
  MEANING("meaning"),
  /// It holds every word as typed, where not all results do.
  WHOLE("whole"),
  /// It is a way of working and no notice or text around practices.
  PRACTICE("practice"),
  /// Where the text comes from.
  PROVENANCE("provenance"),
  /// What sort of article it stands in.
  KIND("kind"),
  /// The branch was recognised.
  RECOGNITION("recognition"),
  /// When it was published.
  RECENCY("recency"),
  /// Few of its phrases stand in many others.
  NOVELTY("novelty");

  private final String code;

  ScoreReason(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /// Whether it is what the entry is, whatever was asked, and no answer to the question.
  public boolean isStanding() {
    return compareTo(PRACTICE) >= 0;
  }
}
