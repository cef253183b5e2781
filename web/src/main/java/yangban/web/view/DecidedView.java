package yangban.web.view;

import java.util.List;

/// A reading that a person decided about already.
///
/// @param source name of the source
/// @param sourceHref its page
/// @param title of the article
/// @param sentence what was decided, and when
/// @param links to the article and its versions
/// @param reopen where it is posted that it shall wait again; empty where it cannot
public record DecidedView(
    String source,
    String sourceHref,
    String title,
    String sentence,
    List<Frame.Link> links,
    String reopen) {

  public DecidedView {
    links = List.copyOf(links);
  }
}
