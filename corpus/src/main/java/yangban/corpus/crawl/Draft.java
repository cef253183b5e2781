package yangban.corpus.crawl;

import java.util.List;
import java.util.Optional;
import yangban.corpus.archive.ArchivePlace;
import yangban.corpus.fetch.Exchange;
import yangban.corpus.store.Settled;

/// What is to be archived and kept of one answer, in this order.
///
/// @param number of the page that was asked for
/// @param answers to be archived whole, the page's own last
/// @param content whether the page's own answer is what it gives, and not an error
/// @param original where the page's own answer stands already, so that a reference to it is enough
record Draft(
    Visit visit,
    long number,
    Settled settled,
    List<Exchange> answers,
    boolean content,
    Optional<ArchivePlace> original) {

  Draft {
    answers = List.copyOf(answers);
  }
}
