package yangban.corpus.frontier;

import java.util.Locale;
import yangban.corpus.Coded;

/// What is counted in a job. Each answer counts as [#FETCHED] where a server gave one, and as one
/// of the others.
public enum Tally implements Coded {
  /// Answers that a server gave, of any kind.
  FETCHED,
  /// Articles that were not there before.
  NEW,
  /// Articles whose text changed.
  CHANGED,
  /// Pages that say what they said before.
  UNCHANGED,
  /// List pages and feeds that say something new.
  LIST,
  /// Fetched, and neither article nor list.
  NO_ARTICLE,
  /// Addresses that moved for good.
  MOVED,
  /// Looks that found nothing there.
  MISSING,
  /// Readings held back for a person.
  HELD,
  /// Refused, by reason.
  REFUSED,
  /// Failed, by reason.
  FAILED,
  /// Articles kept with low confidence; counted besides.
  DOUBTFUL,
  /// Addresses found and added.
  FOUND;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
