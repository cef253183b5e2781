package yangban.corpus;

/// Someone whom a page may name for a role, and why.
///
/// @param evidence the line or value that names them as printed, the rule that read it and how sure
///   that is
public record CreditCandidate(Credit credit, Evidence evidence) {}
