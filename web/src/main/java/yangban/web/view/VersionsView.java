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
public record VersionsView(
    String title, String href, List<Version> versions, Optional<Beside> beside, String summary) {

  public VersionsView {
    versions = List.copyOf(versions);
  }

  /// A version.
  ///
  /// @param snapshot where its bytes are; empty where they are not kept
  public record Version(
      String label, String when, String title, String compare, String snapshot, boolean chosen) {}

  /// Two versions.
  public record Beside(HeldView.Column earlier, HeldView.Column later) {}
}
