package yangban.corpus.crawl;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The day printed beside a link.
///
/// @param day none where the row prints no year: `06-21`
record RowDate(Optional<LocalDate> day) {

  private static final String YEAR = "((?:19|20)\\d{2})";
  private static final String SIGN = "\\s?[-./年]\\s?";

  /// `2024-05-12`, `2024年5月12日`, `2024.5.12`
  private static final Pattern WHOLE =
      Pattern.compile("(?<!\\d)" + YEAR + SIGN + "(\\d{1,2})\\s?[-./月]\\s?(\\d{1,2})(?!\\d)");

  /// The big day of a card before or after its month: `12 2024-05`, `2024-05 12`, `12 / 2024.05`
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<![\\d-./])(\\d{1,2})\\s*/?\\s*"
              + YEAR
              + SIGN
              + "(\\d{1,2})(?!\\d|\\s?[-./月]\\s?\\d)");

  private static final Pattern DAY_LAST =
      Pattern.compile("(?<!\\d)" + YEAR + SIGN + "(\\d{1,2})月?\\s+(\\d{1,2})日?(?!\\d|\\s?[-./:])");

  /// `05-12 2024`
  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "(?<![\\d-./])(\\d{1,2})[-./月](\\d{1,2})日?\\s+" + YEAR + "(?!\\d|\\s?[-./年])");

  /// `[05-12]`, `05/12`, `5月12日`
  private static final Pattern NO_YEAR =
      Pattern.compile(
          "(?<![\\d.:/-])(?:0?[1-9]|1[0-2])(?:[-/.]|月)(?:0?[1-9]|[12]\\d|3[01])日?(?![\\d.:/%-]|[\\u4e00-\\u9fff])");

  static Optional<RowDate> in(String text) {
    Matcher matcher = WHOLE.matcher(text);
    if (matcher.find()) {
      return of(matcher.group(1), matcher.group(2), matcher.group(3));
    }
    matcher = DAY_FIRST.matcher(text);
    if (matcher.find()) {
      return of(matcher.group(2), matcher.group(3), matcher.group(1));
    }
    matcher = DAY_LAST.matcher(text);
    if (matcher.find()) {
      return of(matcher.group(1), matcher.group(2), matcher.group(3));
    }
    matcher = YEAR_LAST.matcher(text);
    if (matcher.find()) {
      return of(matcher.group(3), matcher.group(1), matcher.group(2));
    }
    return NO_YEAR.matcher(text).find()
        ? Optional.of(new RowDate(Optional.empty()))
        : Optional.empty();
  }

  private static Optional<RowDate> of(String year, String month, String day) {
    try {
      return Optional.of(
          new RowDate(
              Optional.of(
                  LocalDate.of(
                      Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
