package yangban.corpus.frontier;

import java.util.ArrayList;
import java.util.List;

/// How much of a source can still be looked at. Reading well says nothing of it: a page that asks
/// for a login is not read at all, and a column whose list is gone gives nothing to read.
///
/// @param starts the lists that a visit begins at
/// @param articles the pages that an article was read from
/// @param held readings that wait for a person
/// @param visited whether a visit ended yet
public record SourceReach(Part starts, Part articles, int held, boolean visited) {

  /// As many pages as [PageHealth] asks for: fewer may be out of reach by chance.
  private static final int LEAST = 3;

  private static final double MOST_PAGES = 0.6;

  /// Addresses of one kind.
  ///
  /// @param all how many there are; where none is lost only whether there is one, 1 or 0
  /// @param lost those that are blocked, failing or gone ([PageState])
  /// @param reason the code of what most of those are lost for; empty where none is
  public record Part(long all, long lost, String reason) {}

  /// What a sign is about.
  public Part part(ReachSign sign) {
    return sign == ReachSign.ARTICLES_LOST ? articles : starts;
  }

  /// What a person should look at; empty where the source can be reached.
  public List<ReachSign> signs() {
    List<ReachSign> signs = new ArrayList<>();
    if (!visited) {
      return signs;
    }
    if (starts.all() > 0 && starts.lost() == starts.all()) {
      signs.add(ReachSign.STARTS_LOST);
    } else if (articles.all() == 0 && held == 0) {
      signs.add(ReachSign.NOTHING);
    }
    if (articles.lost() >= LEAST && articles.lost() >= MOST_PAGES * articles.all()) {
      signs.add(ReachSign.ARTICLES_LOST);
    }
    return signs;
  }
}
