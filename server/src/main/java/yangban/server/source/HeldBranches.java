package yangban.server.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yangban.corpus.Article;
import yangban.corpus.Branch;
import yangban.corpus.Tag;
import yangban.corpus.source.Coverage;
import yangban.corpus.store.Change;
import yangban.corpus.store.CorpusStore;

/// The branches that articles name. Every article is read for it, some thousand in a second, so it
/// is done once after each change. Safe for many threads.
public final class HeldBranches {

  private volatile @Nullable Known known;

  private record Known(long change, List<Coverage.Held> branches) {}

  /// The branches of all articles of `store`, those that name none left out.
  public List<Coverage.Held> in(CorpusStore store) {
    long change = store.lastChange();
    Known last = known;
    if (last == null || last.change() != change) {
      last = new Known(change, read(store));
      known = last;
    }
    return last.branches();
  }

  private static List<Coverage.Held> read(CorpusStore store) {
    List<Coverage.Held> branches = new ArrayList<>();
    store.changesAfter(
        0,
        change -> {
          if (change instanceof Change.Kept kept) {
            held(kept.article()).ifPresent(branches::add);
          }
        });
    return branches;
  }

  private static Optional<Coverage.Held> held(Article article) {
    Branch branch = article.reading().branch();
    return branch
        .name()
        .map(name ->
            new Coverage.Held(
                article.id(),
                branch.university().map(Tag::value),
                branch.college().map(Tag::value),
                name.value()));
  }
}
