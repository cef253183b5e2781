package yangban.web.view;

import java.util.List;

/// The page of an entry of the catalogue that is no source because of its faults.
///
/// @param id as written
/// @param entry what is wrong with it
/// @param file where the catalogue lies
/// @param running its visit, where one is under way by what the entry said before
public record FaultySourceView(
    String id, SourcesView.Faulty entry, String file, List<CrawlView> running) {

  public FaultySourceView {
    running = List.copyOf(running);
  }
}
