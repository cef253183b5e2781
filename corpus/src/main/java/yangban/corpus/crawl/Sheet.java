package yangban.corpus.crawl;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yangban.corpus.archive.ArchivePlace;
import yangban.corpus.fetch.Exchange;
import yangban.corpus.frontier.Answer;
import yangban.corpus.frontier.CrawlEvent;
import yangban.corpus.frontier.CrawlPage;
import yangban.corpus.frontier.Measures;
import yangban.corpus.frontier.PageRules;
import yangban.corpus.frontier.Tally;
import yangban.corpus.store.Settled;

/// What one answer comes to, while it is worked out. For one thread.
final class Sheet {

  private final Answered answered;
  private CrawlPage page;
  private @Nullable CrawlPage left;
  private Settled.@Nullable Crawled crawled;
  private Settled.@Nullable Held held;
  private @Nullable Measures measures;
  private @Nullable ArchivePlace original;
  private boolean well;
  private boolean content;
  private final List<CrawlPage> found = new ArrayList<>();
  private final List<URI> again = new ArrayList<>();
  private final Set<Tally> tallies = EnumSet.noneOf(Tally.class);
  private final List<CrawlEvent> events = new ArrayList<>();
  private final List<Exchange> answers;

  /// @param answers what servers sent, the page's own last
  Sheet(Answered answered, List<Exchange> answers) {
    this.answered = answered;
    this.page = answered.page();
    this.answers = answers;
    if (!answers.isEmpty()) {
      tallies.add(Tally.FETCHED);
    }
  }

  /// The page as it stands so far.
  CrawlPage page() {
    return page;
  }

  Answered answered() {
    return answered;
  }

  Visit.Plan plan() {
    return answered.visit().plan();
  }

  /// The page stands elsewhere from now on.
  void moved(CrawlPage target) {
    left = page.movedTo(target.address(), answered.at());
    page = target;
    note(Tally.MOVED, "moved", target.address().toString());
  }

  boolean hasMoved() {
    return left != null;
  }

  void kind(String code) {
    page = page.of(code);
  }

  void holding(String articleId) {
    page = page.holding(Optional.of(articleId));
  }

  /// Settles how the page stands.
  void stands(Answer answer) {
    page = PageRules.after(page, answer, answered.at());
  }

  void keep(Settled.Crawled article) {
    crawled = article;
  }

  void hold(Settled.Held reading) {
    held = reading;
  }

  /// Nothing is doubtful any more.
  void well() {
    well = true;
  }

  void measured(Measures of) {
    measures = of;
  }

  /// The answer says what the one archived at `place` says.
  void repeats(Optional<ArchivePlace> place) {
    original = place.orElse(null);
  }

  /// The page's own answer is what it gives, and not an error.
  void content() {
    content = true;
  }

  void found(CrawlPage each) {
    found.add(each);
  }

  void lookAgain(URI address) {
    again.add(address);
  }

  void count(Tally tally) {
    tallies.add(tally);
  }

  /// Notes something about the address that was asked for; counts it, too.
  void note(Tally tally, String reason, String detail) {
    events.add(new CrawlEvent(answered.page().address(), tally, reason, detail, answered.at()));
  }

  Draft draft() {
    boolean there = answered.archived().isPresent();
    Settled settled =
        new Settled(
            answered.visit().job(),
            page,
            Optional.ofNullable(left),
            answered.archived().filter(_ -> content && original == null),
            Optional.ofNullable(crawled),
            Optional.ofNullable(held),
            well,
            found,
            again,
            Optional.ofNullable(measures),
            tallies,
            events);
    return new Draft(
        answered.visit(),
        answered.page().number(),
        settled,
        there ? List.of() : answers,
        content,
        Optional.ofNullable(original));
  }
}
