package yangban.corpus.frontier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import yangban.corpus.frontier.SourceHealth.Finding;

/// Compares how single pages of a source were read last with how the same pages were read before:
/// for sources too small to be judged by the spread of their past ([SourceHealth]).
///
/// This is the idea of the sign test (W. J. Dixon and A. M. Mood, 1946): pages are paired with
/// themselves, so that their lengths need not be alike. A page that is read wrongly by itself is a
/// matter of some in a hundred; where it is one in twenty, three of five such pages come together
/// by chance about once in a thousand looks, and fewer than three are never an alarm.
public final class PageHealth {

  private static final int LEAST = 3;
  private static final double MOST_PAGES = 0.6;
  private static final double HALF = 0.5;
  private static final double MUCH_LONGER = 2.5;
  private static final int SEVERAL_PARAGRAPHS = 4;
  private static final int FEWER = 3;

  private PageHealth() {}

  /// A page that was read well before.
  ///
  /// @param before its last good reading
  /// @param now its last reading
  public record Pair(Measures before, Measures now) {}

  /// What most pages differ in.
  ///
  /// @param pairs one for each page that was read last
  public static List<Finding> findings(List<Pair> pairs) {
    List<Finding> findings = new ArrayList<>();
    share(findings, HealthSign.REJECTED, pairs, each -> !each.article());
    level(findings, HealthSign.SHORTER, pairs, Measures::chars, PageHealth::isShorter);
    level(findings, HealthSign.LONGER, pairs, Measures::chars, PageHealth::isLonger);
    level(
        findings,
        HealthSign.FEWER_PARAGRAPHS,
        pairs,
        Measures::paragraphs,
        PageHealth::hasFewerParagraphs);
    share(findings, HealthSign.UNDATED, pairs, each -> each.article() && !each.dated());
    titles(findings, pairs);
    return findings;
  }

  private static boolean isShorter(Pair pair) {
    return pair.now().article() && pair.now().chars() < pair.before().chars() * HALF;
  }

  private static boolean isLonger(Pair pair) {
    return pair.now().chars() > pair.before().chars() * MUCH_LONGER;
  }

  private static boolean hasFewerParagraphs(Pair pair) {
    return pair.now().article()
        && pair.before().paragraphs() >= SEVERAL_PARAGRAPHS
        && pair.now().paragraphs() * FEWER <= pair.before().paragraphs();
  }

  /// Pages of which it is true now and was not before.
  private static void share(
      List<Finding> findings, HealthSign sign, List<Pair> pairs, Predicate<Measures> bad) {
    if (isMost(pairs, pair -> bad.test(pair.now()) && !bad.test(pair.before()))) {
      findings.add(
          new Finding(
              sign,
              portion(pairs, pair -> bad.test(pair.before())),
              portion(pairs, pair -> bad.test(pair.now()))));
    }
  }

  private static void level(
      List<Finding> findings,
      HealthSign sign,
      List<Pair> pairs,
      ToDoubleFunction<Measures> value,
      Predicate<Pair> bad) {
    if (isMost(pairs, bad)) {
      List<Pair> differing = pairs.stream().filter(bad).toList();
      findings.add(
          new Finding(
              sign,
              SourceHealth.median(
                  differing.stream()
                      .mapToDouble(pair -> value.applyAsDouble(pair.before()))
                      .toArray()),
              SourceHealth.median(
                  differing.stream()
                      .mapToDouble(pair -> value.applyAsDouble(pair.now()))
                      .toArray())));
    }
  }

  private static void titles(List<Finding> findings, List<Pair> pairs) {
    List<Integer> now = pairs.stream().map(pair -> pair.now().titleHash()).toList();
    Predicate<Pair> repeats =
        pair ->
            pair.now().article()
                && pair.now().titleHash() != pair.before().titleHash()
                && Collections.frequency(now, pair.now().titleHash()) > 1;
    if (isMost(pairs, repeats)) {
      findings.add(new Finding(HealthSign.SAME_TITLE, 0, portion(pairs, repeats)));
    }
  }

  private static boolean isMost(List<Pair> pairs, Predicate<Pair> bad) {
    return pairs.stream().filter(bad).count() >= LEAST && portion(pairs, bad) >= MOST_PAGES;
  }

  private static double portion(List<Pair> pairs, Predicate<Pair> bad) {
    return (double) pairs.stream().filter(bad).count() / pairs.size();
  }
}
