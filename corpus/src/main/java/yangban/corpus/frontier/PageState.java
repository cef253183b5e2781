package yangban.corpus.frontier;

import java.util.Locale;
import yangban.corpus.Coded;

/// How an address stands. None of them takes anything out: what was read last stays.
public enum PageState implements Coded {
  /// Found, and not fetched yet.
  WAITING,
  /// Answers, and says what it said before.
  LIVE,
  /// Answered last with another text than before.
  CHANGED,
  /// Moved for good; see [CrawlPage#movedTo].
  MOVED,
  /// Was not there in three looks, each a week after the other ([PageRules#GONE_LOOKS]).
  GONE,
  /// May not be fetched or read by us: 401, 403, robots, a login page.
  BLOCKED,
  /// Could not be fetched last; tried again.
  FAILING,
  /// Fetched or judged, and not wanted: no article and no list, out of scope, a trap.
  IGNORED;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
