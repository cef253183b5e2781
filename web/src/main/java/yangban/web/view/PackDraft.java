package yangban.web.view;

/// What somebody wrote in a form of a pack while somebody else saved another text there; it is not
/// kept yet.
///
/// @param note of the chosen entry; empty for the cover
public record PackDraft(String title, String foreword, String note) {}
