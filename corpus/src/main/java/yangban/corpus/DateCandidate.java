package yangban.corpus;

import java.time.LocalDate;

/// A day that a page may have been published on, and why.
///
/// @param evidence the words that name the day, the rule that found them and how sure it is
public record DateCandidate(LocalDate date, Evidence evidence) {}
