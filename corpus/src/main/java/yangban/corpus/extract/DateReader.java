package yangban.corpus.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.Span;
import yangban.corpus.pattern.SearchPattern;

/// Finds dates in a short text, in the forms that pages print.
final class DateReader {

  /// A date as printed.
  ///
  /// @param year 0 where none is printed
  /// @param repaired whether a character was missing that the digits make certain
  record Found(int year, MonthDay day, Span span, boolean repaired) {
    Optional<LocalDate> date() {
      return year == 0 || !day.isValidYear(year) ? Optional.empty() : Optional.of(day.atYear(year));
    }
  }

  private DateReader() {}

  private static final SearchPattern FULL =
      SearchPattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})\\s{0,2}(?:[-./－．／]|年)\\s{0,2}(\\d{1,2})\\s{0,2}(?:[-./－．／]|月)\\s{0,2}(\\d{1,2})(?!\\d)(?:\\s?日)?");
  private static final SearchPattern COMPACT =
      SearchPattern.compile("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?!\\d)");
  private static final SearchPattern LOST_YEAR =
      SearchPattern.compile("(?<!\\d)((?:19|20)\\d{2})(\\d{1,2})月(\\d{1,2})(?!\\d)日?");
  private static final SearchPattern LOST_MONTH =
      SearchPattern.compile("(?<!\\d)((?:19|20)\\d{2})(?:年|[-./])(\\d{2,4})(?!\\d|[-./月])日?");
  private static final SearchPattern NUMERALS =
      SearchPattern.compile("([一二][〇○零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日");
  private static final SearchPattern NO_YEAR =
      SearchPattern.compile("(?<![\\d年./-])(\\d{1,2})(?:月(\\d{1,2})日|[-/](\\d{1,2})(?![\\d./-]))");
  private static final Pattern ENGLISH_MONTH_FIRST =
      Pattern.compile(
          "(?i)\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d{2})");
  private static final Pattern ENGLISH_DAY_FIRST =
      Pattern.compile(
          "(?i)\\b(\\d{1,2})(?:st|nd|rd|th)? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?,? ((?:19|20)\\d{2})");

  /// Month before day as American and Drupal pages print it; only where the day tells which is
  /// which.
  private static final SearchPattern SLASHED =
      SearchPattern.compile("(?<![\\d/])(\\d{2})/(1[3-9]|2\\d|3[01])/((?:19|20)\\d{2})(?!\\d)");

  /// `2021 03/04 10:22`: a year set apart from the day, as agencies print it; only before a clock.
  private static final SearchPattern YEAR_APART =
      SearchPattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})\\s{0,3}(\\d{2})\\s?[/-]\\s?(\\d{2})(?=\\s{0,3}\\d{2}:\\d{2})");

  /// A leaf of a calendar: the day in one element, year and month in the other.
  private static final Pattern LEAF =
      Pattern.compile(
          "^(?:(\\d{1,2})\\s{1,2}((?:19|20)\\d{2})[-./年](\\d{1,2})月?|((?:19|20)\\d{2})[-./年](\\d{1,2})月?\\s{1,2}(\\d{1,2})日?)$");

  private static final int LONGEST_LEAF = 14;

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /// All full dates, in the text's order.
  static List<Found> full(String text) {
    List<Found> found = new ArrayList<>();
    if (!mayHoldDate(text)) {
      return found;
    }
    collect(FULL.matcher(text), found, false);
    collect(YEAR_APART.matcher(text), found, false);
    Matcher leaf = LEAF.matcher(text.length() > LONGEST_LEAF ? "" : text);
    if (leaf.matches() && leaf.group(1) != null) {
      add(found, number(leaf.group(2)), number(leaf.group(3)), number(leaf.group(1)), leaf, false);
    } else if (leaf.matches()) {
      add(found, number(leaf.group(4)), number(leaf.group(5)), number(leaf.group(6)), leaf, false);
    }
    for (SearchPattern.Search m = NUMERALS.matcher(text); m.find(); ) {
      add(found, numeral(m.group(1)), numeral(m.group(2)), numeral(m.group(3)), m, false);
    }
    String english = holdsLatin(text) ? text : "";
    for (Matcher m = ENGLISH_MONTH_FIRST.matcher(english); m.find(); ) {
      add(found, number(m.group(3)), month(m.group(1)), number(m.group(2)), m, false);
    }
    for (Matcher m = ENGLISH_DAY_FIRST.matcher(english); m.find(); ) {
      add(found, number(m.group(3)), month(m.group(2)), number(m.group(1)), m, false);
    }
    for (SearchPattern.Search m = SLASHED.matcher(text); m.find(); ) {
      add(found, number(m.group(3)), number(m.group(1)), number(m.group(2)), m, false);
    }
    return found;
  }

  /// A digit, or 年 between written numbers: without one no pattern needs to be tried.
  private static boolean mayHoldDate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= '0' && c <= '9') || c == '年') {
        return true;
      }
    }
    return false;
  }

  /// A letter of the names of months.
  private static boolean holdsLatin(String text) {
    return text.chars().anyMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
  }

  /// The date right behind a label: also compact, without a year, or with a lost character.
  static Optional<Found> labelled(String text) {
    List<Found> found = full(text);
    if (found.isEmpty()) {
      collect(COMPACT.matcher(text), found, false);
    }
    if (found.isEmpty()) {
      collect(LOST_YEAR.matcher(text), found, true);
    }
    if (found.isEmpty()) {
      for (SearchPattern.Search m = LOST_MONTH.matcher(text); m.find(); ) {
        split(m.group(2))
            .ifPresent(day ->
                add(found, number(m.group(1)), day.getMonthValue(), day.getDayOfMonth(), m, true));
      }
    }
    if (found.isEmpty()) {
      for (SearchPattern.Search m = NO_YEAR.matcher(text); m.find(); ) {
        String day = m.group(2) == null ? m.group(3) : m.group(2);
        add(found, 0, number(m.group(1)), number(day), m, false);
      }
    }
    return found.stream().findFirst();
  }

  private static void collect(SearchPattern.Search m, List<Found> found, boolean repaired) {
    while (m.find()) {
      add(found, number(m.group(1)), number(m.group(2)), number(m.group(3)), m, repaired);
    }
  }

  private static void add(
      List<Found> found, int year, int month, int day, MatchResult m, boolean repaired) {
    try {
      var monthDay = MonthDay.of(month, day);
      var span = new Span(m.start(), m.end());
      if (year == 0 || (year >= 1980 && year < 2100 && monthDay.isValidYear(year))) {
        found.add(new Found(year, monthDay, span, repaired));
      }
    } catch (DateTimeException notADate) {
      // Digits of the right form that name no day, such as a version 2020.31.77.
      return;
    }
  }

  /// Month and day from digits that lost what stood between them, if only one cut makes a date.
  static Optional<MonthDay> split(String digits) {
    List<MonthDay> days = new ArrayList<>();
    for (int cut = 1; cut < digits.length(); cut++) {
      String month = digits.substring(0, cut);
      String day = digits.substring(cut);
      if (month.length() <= 2
          && day.length() <= 2
          && !day.startsWith("0")
          && isMonthDay(number(month), number(day))) {
        days.add(MonthDay.of(number(month), number(day)));
      }
    }
    return days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
  }

  private static boolean isMonthDay(int month, int day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= java.time.Month.of(month).maxLength();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
  }

  private static int numeral(String text) {
    if (text.length() == 4) {
      int year = 0;
      for (int i = 0; i < 4; i++) {
        year = year * 10 + digit(text.charAt(i));
      }
      return year;
    }
    int ten = text.indexOf('十');
    if (ten < 0) {
      return digit(text.charAt(0));
    }
    int tens = ten == 0 ? 1 : digit(text.charAt(0));
    return tens * 10 + (ten + 1 < text.length() ? digit(text.charAt(ten + 1)) : 0);
  }

  private static int digit(char c) {
    return switch (c) {
      case '〇', '○', '零' -> 0;
      default -> "一二三四五六七八九".indexOf(c) + 1;
    };
  }
}
