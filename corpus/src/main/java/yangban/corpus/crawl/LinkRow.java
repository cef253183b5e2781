package yangban.corpus.crawl;

import java.net.URI;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// A link with what belongs to it: the largest part of the page that leads nowhere else.
///
/// @param anchor the link; of several that lead to one address in one row, the one with most words
/// @param element the row
/// @param text of the link
/// @param outside the row's text beside the link's
/// @param date printed in the row
/// @param shape path of tags and classes from the page's root to the row: rows of one list share it
/// @param inline whether it stands within a sentence
/// @param chrome whether it stands in a menu, a head, a foot or beside a text
record LinkRow(
    Element anchor,
    Element element,
    URI address,
    String text,
    String outside,
    Optional<RowDate> date,
    String shape,
    boolean inline,
    boolean chrome) {

  /// Whether the link's words are as long as a title is: most titles of this genre have 12 to 40
  /// characters, column names 2 to 8.
  boolean isTitled() {
    return Words.letters(text) >= 9;
  }
}
