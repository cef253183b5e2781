package yangban.corpus.frontier;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// Compares how the last pages of a source were read with how its pages were read before.
///
/// Lengths and paragraphs are compared by their medians; how far the median of n readings strays by
/// chance is told from the past by 1.2533 σ / √n (the standard error of a median of normal values),
/// with σ = 1.4826 × MAD, the median absolute deviation, which a few odd pages do not move (P. J.
/// Rousseeuw and C. Croux, 1993). An alarm needs [#FAR] of these: 3.5 is the bound that B. Iglewicz
/// and D. C. Hoaglin (How to Detect and Handle Outliers, 1993) advise for scores of this kind. It
/// also needs half or double the length, since a steady source would alarm at nothing. Shares
/// (dated, refused, same title) are compared by the two-proportion score with the same bound and a
/// difference of [#MUCH] at least.
public final class SourceHealth {

  /// The last readings that are judged.
  public static final int RECENT = 12;

  /// The readings before that they are judged by, at most.
  public static final int PAST = 200;

  /// With fewer nothing is said: MAD is too rough.
  private static final int LEAST_PAST = 20;

  private static final int LEAST_RECENT = 8;
  private static final double FAR = 3.5;
  private static final double MUCH = 0.3;
  private static final double DOUBLE = 2;

  private SourceHealth() {}

  /// What differs, with the past and the present value.
  public record Finding(HealthSign sign, double before, double now) {}

  /// What the last readings differ in from those before; empty where all is well, or too little
  /// known.
  ///
  /// @param past readings that were found well
  /// @param recent the last ones
  public static List<Finding> findings(List<Measures> past, List<Measures> recent) {
    List<Finding> findings = new ArrayList<>();
    if (past.size() < LEAST_PAST || recent.size() < LEAST_RECENT) {
      return findings;
    }
    share(HealthSign.REJECTED, past, recent, each -> !each.article(), findings);
    List<Measures> wellPast = past.stream().filter(Measures::article).toList();
    List<Measures> wellRecent = recent.stream().filter(Measures::article).toList();
    if (wellPast.size() < LEAST_PAST || wellRecent.size() < LEAST_RECENT) {
      return findings;
    }
    share(HealthSign.UNDATED, wellPast, wellRecent, each -> !each.dated(), findings);
    repeated(wellPast, wellRecent, findings);
    level(HealthSign.SHORTER, HealthSign.LONGER, wellPast, wellRecent, Measures::chars, findings);
    level(
        HealthSign.FEWER_PARAGRAPHS,
        HealthSign.LONGER,
        wellPast,
        wellRecent,
        Measures::paragraphs,
        findings);
    return findings;
  }

  private static void share(
      HealthSign sign,
      List<Measures> past,
      List<Measures> recent,
      Predicate<Measures> bad,
      List<Finding> findings) {
    double before = (double) past.stream().filter(bad).count() / past.size();
    double now = (double) recent.stream().filter(bad).count() / recent.size();
    double pooled = (before * past.size() + now * recent.size()) / (past.size() + recent.size());
    double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / past.size() + 1.0 / recent.size()));
    if (now - before >= MUCH && now - before > FAR * error) {
      findings.add(new Finding(sign, before, now));
    }
  }

  /// A reading repeats where its title is that of another one among the last ones.
  private static void repeated(List<Measures> past, List<Measures> recent, List<Finding> findings) {
    double before = repeatedShare(past.subList(Math.max(0, past.size() - RECENT), past.size()));
    double now = repeatedShare(recent);
    if (now - before >= DOUBLE * MUCH) {
      findings.add(new Finding(HealthSign.SAME_TITLE, before, now));
    }
  }

  private static double repeatedShare(List<Measures> readings) {
    long distinct = readings.stream().mapToInt(Measures::titleHash).distinct().count();
    return 1 - (double) distinct / readings.size();
  }

  private static void level(
      HealthSign less,
      HealthSign more,
      List<Measures> past,
      List<Measures> recent,
      ToDoubleFunction<Measures> value,
      List<Finding> findings) {
    double before = median(past.stream().mapToDouble(value).toArray());
    double now = median(recent.stream().mapToDouble(value).toArray());
    double mad =
        median(
            past.stream()
                .mapToDouble(each -> Math.abs(value.applyAsDouble(each) - before))
                .toArray());
    double error = 1.2533 * 1.4826 * mad / Math.sqrt(recent.size());
    boolean far = Math.abs(now - before) > FAR * error;
    if (far && now * DOUBLE <= before) {
      findings.add(new Finding(less, before, now));
    } else if (far && now >= before * DOUBLE) {
      findings.add(new Finding(more, before, now));
    }
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    java.util.Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
