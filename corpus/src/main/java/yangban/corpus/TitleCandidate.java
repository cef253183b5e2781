package yangban.corpus;

/// A title that a page may have, and why.
///
/// @param evidence where it stands, the rule that found it there and how sure that is
public record TitleCandidate(String title, Evidence evidence) {}
