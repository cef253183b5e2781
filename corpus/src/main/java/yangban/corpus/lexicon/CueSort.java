package yangban.corpus.lexicon;

/// What a cue speaks for; the data file that holds it is named in brackets.
public enum CueSort {
  /// A topic of the lexicon (topics).
  TOPIC,
  /// Words that contain a topic's words and mean something else (topics).
  NOT_TOPIC,
  /// A theme, beyond what topics say (themes).
  THEME,
  /// An 一级学科 (disciplines).
  DISCIPLINE,
  /// A university of the table, by its full name (universities).
  UNIVERSITY,
  /// A province-level region (regions).
  REGION,
  /// A recognition programme (recognitions).
  PROGRAMME,
  /// Who recognised a branch (stages).
  LEVEL,
  /// How far a recognition has come (stages).
  STAGE,
  /// A recognition that is not the branch's own (stages).
  FOREIGN,
  /// A document kind; the value is `code/place` (kinds).
  KIND,
  /// Whose branch it is, in its name (branches).
  BRANCH_KIND,
  /// Whose branch it is, in what is said of its members (branches).
  MEMBER,
  /// How a branch is set up (branches).
  SETUP,
  /// Where a name cannot go on to the left (branches).
  STOP,
  /// Words in which a stop is none (branches).
  NO_STOP,
  /// A formula that is nobody's own (formulas).
  COMMON_FORMULA,
  /// What makes quoted words a formula (formulas); the value is `head` or `cue`.
  FORMULA_CONTEXT,
  /// A sign of where a text comes from; the value is its sort (provenance).
  PROVENANCE
}
