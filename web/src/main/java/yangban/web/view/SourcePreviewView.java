package yangban.web.view;

import java.util.List;

/// What was found at an address before it becomes a source.
///
/// @param opened whether the address gave a page at all
/// @param sentence what the page was taken for, and by which signs
/// @param lists links that look like lists
/// @param articles links that look like articles
/// @param more how many more there are, in words; empty where all are shown
/// @param read the first articles as they would be read
/// @param notes what one should know: robots.txt, traps, a list without articles
public record SourcePreviewView(
    boolean opened,
    String sentence,
    List<Link> lists,
    List<Link> articles,
    String more,
    List<Read> read,
    List<String> notes) {

  public SourcePreviewView {
    lists = List.copyOf(lists);
    articles = List.copyOf(articles);
    read = List.copyOf(read);
    notes = List.copyOf(notes);
  }

  /// A link as the page prints it. Told as text: nothing here has been looked at yet.
  public record Link(String text, String address, String date) {}

  /// An article as it would be read.
  ///
  /// @param opening its first words
  /// @param problem why it could not be read; empty where it could
  public record Read(
      String title,
      String address,
      List<String> meta,
      String opening,
      String figures,
      String problem) {

    public Read {
      meta = List.copyOf(meta);
    }
  }
}
