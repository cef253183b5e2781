package yangban.web.view;

import java.util.List;
import java.util.Optional;
import yangban.corpus.Article;
import yangban.corpus.frontier.CrawlPage;
import yangban.corpus.frontier.PageState;

/// What is kept of an article's page, and how its address stands now.
///
/// @param state its code, for the style sheet; empty where the address is well or not collected
/// @param badge what to know of the address, in a sentence; empty where it is well
/// @param snapshot where the bytes are
/// @param versions where the versions are; empty where there is but one
/// @param count how many versions there are
/// @param taken the day on which the bytes were fetched, for who cites them
/// @param hash SHA-256 of the bytes, all 64 digits of it
public record ArchiveLine(
    String state,
    String badge,
    String snapshot,
    String versions,
    int count,
    String taken,
    String hash) {

  /// The line of an article.
  ///
  /// @param pages addresses at which it was read, the present one first
  /// @param versions how many texts it had
  public static ArchiveLine of(
      Article article, List<CrawlPage> pages, int versions, Labels labels) {
    Optional<CrawlPage> page = pages.stream().findFirst();
    Optional<PageState> told =
        page.map(CrawlPage::state)
            .filter(state ->
                state == PageState.GONE
                    || state == PageState.BLOCKED
                    || state == PageState.FAILING
                    || state == PageState.MOVED);
    String taken = labels.day(article.origin().taken());
    return new ArchiveLine(
        told.map(PageState::code).orElse(""),
        told.map(state -> labels.words().text("archive." + state.code(), taken)).orElse(""),
        "/articles/" + article.id() + "/snapshot",
        versions > 1 ? "/articles/" + article.id() + "/versions" : "",
        versions,
        taken,
        article.origin().snapshot());
  }
}
