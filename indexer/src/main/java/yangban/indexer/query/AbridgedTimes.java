package yangban.indexer.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds times of which a part is left out: how many years 近年来 are, the century of 21-23年.
final class AbridgedTimes {

  /// 近年来, 近几年, 最近这几年里; 最近几年轻党员 is none.
  private static final Pattern RECENTLY =
      Pattern.compile(
          "(?:(?:最近|近|这)的?这?[几些]年(?![轻级制届生规长纪龄份])(?:以来|之内|以内|之间|[来里内间])?"
              + "|近年(?:以?来|内|(?=的|[^\\p{L}\\p{N}]|$)))的?");

  /// How many years 近年来 are: a good deal is lost where they are taken for too few, little where
  /// they are too many.
  private static final int RECENT = 5;

  /// 21-23年, 21年到23年, 2021-23年.
  private static final Pattern YEARS =
      Pattern.compile("(?<![\\d.])(?:20)?(\\d\\d)年?[-~〜～–—−至到]{1,2}(\\d\\d)年(?![\\d级届制生])的?");

  /// 21年以来, 21年至今. 20年前 and 20年后 count from now.
  private static final Pattern SINCE =
      Pattern.compile("(?<![\\d.第近])(\\d\\d)年(?:以来|起|至今|到现在|到今天)的?");

  /// Two digits are no year before this one: 10年以来 is how long something lasts.
  private static final int FIRST = 2015;

  private AbridgedTimes() {}

  /// A time.
  ///
  /// @param end where its words end
  /// @param years `2021-2023`, `2021-`
  record Found(int end, String years) {}

  /// The time that begins at `at`.
  ///
  /// @param now this year
  static Optional<Found> at(String folded, int at, int now) {
    Matcher recently = from(RECENTLY, folded, at);
    if (recently.lookingAt()) {
      return Optional.of(new Found(recently.end(), last(RECENT, now)));
    }
    Matcher years = from(YEARS, folded, at);
    if (years.lookingAt()) {
      int first = year(years.group(1));
      int last = year(years.group(2));
      return FIRST <= first && first < last && last <= now
          ? Optional.of(new Found(years.end(), first + "-" + last))
          : Optional.empty();
    }
    Matcher since = from(SINCE, folded, at);
    return since.lookingAt() && year(since.group(1)) >= FIRST && year(since.group(1)) <= now
        ? Optional.of(new Found(since.end(), year(since.group(1)) + "-"))
        : Optional.empty();
  }

  /// `now` and the years before it, `count` of them.
  static String last(int count, int now) {
    return "%04d-%04d".formatted(now - count + 1, now);
  }

  private static int year(String digits) {
    return 2000 + Integer.parseInt(digits);
  }

  private static Matcher from(Pattern pattern, String folded, int at) {
    return pattern.matcher(folded).region(at, folded.length()).useTransparentBounds(true);
  }
}
