package yangban.web.view;

import yangban.indexer.search.SearchPage.Counts;
import yangban.web.Messages;

/// How much a search found, in words: 共 9 条（其中 2 条不是做法 …） · 文章 6 篇 · 支部 4 个.
///
/// @param total all results
/// @param whole those that are no practices; empty where there is none
/// @param rest articles and branches
public record CountsLine(String total, String whole, String rest) {

  /// A branch is counted by its school and name. Where no school is known, that none is counted
  /// says little beside results that name branches, so it is told.
  public static CountsLine of(Counts counts, Messages words) {
    long whole = counts.hits() - counts.practices();
    boolean unknown = counts.branches() == 0 && counts.hits() > 0;
    String branches =
        words.text(unknown ? "search.branches.unknown" : "search.branches", counts.branches());
    return new CountsLine(
        words.text("search.total", counts.hits()),
        whole > 0 ? words.text("search.whole", whole) : "",
        words.text("search.rest", counts.articles(), branches));
  }

  /// All of it.
  public String text() {
    return total + whole + rest;
  }
}
