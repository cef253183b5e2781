package yangban.corpus.reuse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yangban.corpus.Article;
import yangban.corpus.Provenance;
import yangban.corpus.Tag;
import yangban.corpus.reuse.Fingerprints.Fingerprint;
import yangban.corpus.reuse.ReuseBounds.Coverage;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.store.ReuseStore;
import yangban.corpus.store.ReuseStore.Shared;

/// Tells of an article what it has in common with others, as it was found so far. Thread-safe.
public final class ReuseReader {
  private static final Comparator<Article> BY_DATE =
      Comparator.comparing((Article a) -> date(a).orElse(LocalDate.MAX)).thenComparing(Article::id);

  /// How many bearers of one text are gone through to find the first.
  static final int MOST_OF_GROUP = 10_000;

  /// How many others are told of: more than anybody reads, and of a text in thousands of hands a
  /// page is still made at once.
  private static final int MOST_TOLD = 200;

  /// How many of a text's first bearers are tried as its source: the first is it, but where a chain
  /// of cut and extended copies leads to another text.
  private static final int SOURCES = 8;

  private final ReuseStore reuse;
  private final CommonProperty common;
  private final Function<String, Optional<Article>> articles;
  private final Function<String, List<String>> groups;

  /// A reader of what is kept in a store.
  public ReuseReader(CorpusStore store, CommonProperty common) {
    this(store, common, store::article, id -> store.findings().group(id, MOST_OF_GROUP));
  }

  /// @param articles the articles by their ids
  /// @param groups see [yangban.corpus.store.ReuseFindings#group]
  ReuseReader(
      CorpusStore store,
      CommonProperty common,
      Function<String, Optional<Article>> articles,
      Function<String, List<String>> groups) {
    this.reuse = store.reuse();
    this.common = common;
    this.articles = articles;
    this.groups = groups;
  }

  /// The reuses of an article: the original first, then copies by falling share, then articles with
  /// common passages.
  public List<Reuse> of(Article article) {
    List<Shared> all = reuse.of(article.id(), MOST_TOLD);
    if (all.isEmpty()) {
      return List.of();
    }
    Coverage coverage = coverage(article, all);
    List<Reuse> found = new ArrayList<>();
    for (Shared shared : all) {
      Optional<ReuseKind> kind = ReuseBounds.kind(shared, coverage);
      Optional<Article> other = kind.flatMap(_ -> articles.apply(shared.otherId()));
      if (kind.isPresent() && other.isPresent()) {
        found.add(reuse(article, other.get(), kind.get(), shared));
      }
    }
    firstOfMany(article, found).ifPresent(found::add);
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

  /// Whether so many are copies of one text that not all of them are linked.
  static boolean isCrowd(List<Reuse> reuses) {
    return reuses.stream().filter(r -> r.kind() == ReuseKind.COPY).count() >= ReuseFinder.CROWD;
  }

  /// The source of a text that so many have that an article is not linked with all of them.
  private Optional<Reuse> firstOfMany(Article article, List<Reuse> found) {
    if (!isCrowd(found)) {
      return Optional.empty();
    }
    Set<String> linked = found.stream().map(r -> r.other().id()).collect(Collectors.toSet());
    for (String id : groups.apply(article.id()).stream().limit(SOURCES).toList()) {
      if (id.equals(article.id()) || linked.contains(id)) {
        return Optional.empty();
      }
      Optional<Reuse> source = articles.apply(id).flatMap(other -> copy(article, other));
      if (source.isPresent()) {
        return source;
      }
    }
    return Optional.empty();
  }

  private Optional<Reuse> copy(Article article, Article other) {
    Comparison both = Comparison.of(article.text(), other.text(), common);
    return both.copy()
        ? Optional.of(
            new Reuse(
                other,
                ReuseKind.COPY,
                both.shareOfOne(),
                both.shareOfOther(),
                isEarlier(other, article),
                false))
        : Optional.empty();
  }

  /// In how many other articles each place stands: by the links, and by the fingerprints that so
  /// many have that not all are linked.
  private Coverage coverage(Article article, List<Shared> all) {
    ComparableText text = ComparableText.own(article.text(), common);
    List<Fingerprint> prints = Fingerprints.inPlace(text);
    int[] numbers = prints.stream().mapToInt(Fingerprint::print).distinct().toArray();
    Map<Integer, List<Integer>> holders = reuse.holders(numbers, ReuseFinder.CROWD + 1);
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
    return new Reuse(
        other,
        kind,
        share(shared.same(), shared.chars()),
        share(shared.otherSame(), shared.otherChars()),
        isEarlier(other, article),
        false);
  }

  /// Whether both bear dates, and one an earlier one.
  private static boolean isEarlier(Article one, Article other) {
    return date(one).isPresent()
        && date(other).filter(day -> date(one).get().isBefore(day)).isPresent();
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

  static Optional<LocalDate> date(Article article) {
    return article.text().published().map(Tag::value);
  }
}
