package yangban.indexer.search;

import java.util.List;

/// What to tell somebody whose search found nothing: which word failed, and where to go on.
///
/// @param ways with results, the likeliest wish first
public record DeadEnd(WordsFound words, List<WayOut> ways) {

  public DeadEnd {
    ways = List.copyOf(ways);
  }
}
