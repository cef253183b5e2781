package yangban.corpus.understand;

/// What a cue speaks for.
enum CueSort {
  /// A topic of the lexicon.
  TOPIC,
  /// Words that contain a topic's words and mean something else.
  NOT_TOPIC,
  /// A theme of the 七个有力, beyond what topics say.
  THEME,
  /// An 一级学科.
  DISCIPLINE,
  /// A university of the table, by name or alias.
  UNIVERSITY,
  /// A province-level region.
  REGION,
  /// A recognition programme.
  PROGRAMME,
  /// A document kind.
  KIND,
  /// Whose branch it is.
  BRANCH_KIND,
  /// How a branch is set up.
  SETUP,
  /// A formula that is nobody's own.
  COMMON_FORMULA,
  /// A sign of where a text comes from.
  PROVENANCE,
  /// What an outcome counts.
  MEASURE
}
