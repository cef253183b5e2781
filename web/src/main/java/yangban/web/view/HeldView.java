package yangban.web.view;

import java.util.List;

/// A reading that was held back, beside what stands.
///
/// @param source name of the source
/// @param sourceHref its page
/// @param why which signs held it, each a sentence
/// @param stands the good version
/// @param waits the new reading; without passages where the page is no article any more
/// @param action where the decision is posted
public record HeldView(
    String source,
    String sourceHref,
    List<String> why,
    Column stands,
    Column waits,
    String action) {

  public HeldView {
    why = List.copyOf(why);
  }

  /// One of two texts of one address.
  public record Column(
      String label, String title, List<String> meta, String note, List<Passage> passages) {

    public Column {
      meta = List.copyOf(meta);
      passages = List.copyOf(passages);
    }
  }
}
