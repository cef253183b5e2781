package yangban.corpus.reuse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import yangban.corpus.Article;
import yangban.corpus.Provenance;
import yangban.corpus.Tag;
import yangban.corpus.reuse.Fingerprints.Fingerprint;
import yangban.corpus.reuse.ReuseBounds.Coverage;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.store.ReuseStore.Shared;

/// Tells of an article what it has in common with others, as it was found so far. Thread-safe.
public final class ReuseReader {
  private static final Comparator<Article> BY_DATE =
      Comparator.comparing((Article a) -> date(a).orElse(LocalDate.MAX)).thenComparing(Article::id);

  private final CorpusStore store;
  private final CommonProperty common;

  /// A reader of what is kept in a store.
  public ReuseReader(CorpusStore store, CommonProperty common) {
    this.store = store;
    this.common = common;
  }

  /// The reuses of an article: the original first, then copies by falling share, then articles with
  /// common passages.
  public List<Reuse> of(Article article) {
    List<Shared> all = store.reuse().of(article.id());
    if (all.isEmpty()) {
      return List.of();
    }
    Coverage coverage = coverage(article, all);
    List<Reuse> found = new ArrayList<>();
    for (Shared shared : all) {
      Optional<ReuseKind> kind = ReuseBounds.kind(shared, coverage);
      Optional<Article> other = kind.flatMap(_ -> store.article(shared.otherId()));
      if (kind.isPresent() && other.isPresent()) {
        found.add(reuse(article, other.get(), kind.get(), shared));
      }
    }
    Optional<Article> original = original(article, found);
    return found.stream()
        .map(r -> original.filter(o -> o.equals(r.other())).isPresent() ? asOriginal(r) : r)
        .sorted(
            Comparator.comparing((Reuse r) -> !r.original())
                .thenComparing(Reuse::kind)
                .thenComparingDouble(r -> -r.share())
                .thenComparing(r -> r.other().id()))
        .toList();
  }

  /// In how many other articles each place stands: by the links, and by the fingerprints that so
  /// many have that not all are linked.
  private Coverage coverage(Article article, List<Shared> all) {
    ComparableText text = ComparableText.own(article.text(), common);
    List<Fingerprint> prints = Fingerprints.inPlace(text);
    int[] numbers = prints.stream().mapToInt(Fingerprint::print).distinct().toArray();
    Map<Integer, List<Integer>> holders = store.reuse().holders(numbers, ReuseFinder.CROWD + 1);
    List<Integer> crowded =
        prints.stream()
            .filter(p -> holders.getOrDefault(p.print(), List.of()).size() > ReuseFinder.CROWD)
            .map(Fingerprint::at)
            .toList();
    return new Coverage(text.length(), all, crowded);
  }

  /// Whether an article is itself the source of those that are copies of it, as far as dates tell.
  public static boolean isOriginal(Article article, List<Reuse> reuses) {
    return original(article, reuses).filter(article::equals).isPresent();
  }

  private static Optional<Article> original(Article article, List<Reuse> reuses) {
    List<Article> dated =
        Stream.concat(
                Stream.of(article),
                reuses.stream().filter(r -> r.kind() == ReuseKind.COPY).map(Reuse::other))
            .filter(a -> date(a).isPresent())
            .sorted(BY_DATE)
            .toList();
    if (reuses.stream().noneMatch(r -> r.kind() == ReuseKind.COPY)) {
      return Optional.empty();
    }
    return dated.stream()
        .filter(a -> provenance(a) == Provenance.OFFICIAL)
        .findFirst()
        .or(() -> dated.stream().filter(a -> !provenance(a).isDoubtful()).findFirst())
        .or(() -> dated.stream().findFirst());
  }

  private static Reuse reuse(Article article, Article other, ReuseKind kind, Shared shared) {
    boolean earlier =
        date(other).isPresent()
            && date(article).filter(d -> date(other).get().isBefore(d)).isPresent();
    return new Reuse(
        other,
        kind,
        share(shared.same(), shared.chars()),
        share(shared.otherSame(), shared.otherChars()),
        earlier,
        false);
  }

  private static double share(int same, int of) {
    return of == 0 ? 0 : Math.min(1, (double) same / of);
  }

  private static Reuse asOriginal(Reuse r) {
    return new Reuse(r.other(), r.kind(), r.share(), r.otherShare(), r.earlier(), true);
  }

  private static Provenance provenance(Article article) {
    return article.reading().provenance().value();
  }

  private static Optional<LocalDate> date(Article article) {
    return article.text().published().map(Tag::value);
  }
}
