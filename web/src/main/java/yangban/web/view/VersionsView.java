package yangban.web.view;

import java.util.List;
import java.util.Optional;

/// The versions of an article, and two of them side by side.
///
/// @param title of the article as it stands
/// @param href its page
/// @param versions last first
/// @param beside the chosen two; none where there is but one
/// @param summary how much of them is the same, in a sentence
/// @param done what was just put back, in a sentence; may be empty
public record VersionsView(
    String title,
    String href,
    List<Version> versions,
    Optional<Beside> beside,
    String summary,
    String done) {

  public VersionsView {
    versions = List.copyOf(versions);
  }

  /// A version.
  ///
  /// @param snapshot where its bytes are; empty where they are not kept
  /// @param number by which it is put back; 0 for the last one, and what says the same
  public record Version(
      String label,
      String when,
      String title,
      String compare,
      String snapshot,
      boolean chosen,
      int number) {}

  /// Two versions.
  public record Beside(HeldView.Column earlier, HeldView.Column later) {}
}
