package yangban.corpus.correction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.PartialDate;
import yangban.corpus.WritingDirection;
import yangban.corpus.correction.BadCorrection.Fault;

/// The form of what people write into a field, whatever it says: lines, lists, dates, numbers.
final class FieldForm {

  private static final Pattern DATE =
      Pattern.compile("(\\d{4})\\s*[-./年]\\s*(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})\\s*日?");

  private static final Pattern PARTIAL_DATE =
      Pattern.compile("((?:19|20)\\d{2})\\s*(?:年?|[-./年]\\s*(0?[1-9]|1[0-2])\\s*月?)");

  /// The party's first branches are of this year.
  private static final int FIRST_BRANCH = 1921;

  /// No page is older than the web.
  private static final int FIRST_YEAR = 1990;

  /// The mainland has one time zone.
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private FieldForm() {}

  /// Turns one item of a list into what is kept.
  interface Item {
    String of(String text) throws BadCorrection;
  }

  static String each(String text, Item item) throws BadCorrection {
    List<String> items = FieldText.items(text);
    if (items.size() > CorrectionRules.MAX_ITEMS) {
      throw new BadCorrection(Fault.TOO_MANY_ITEMS, Integer.toString(CorrectionRules.MAX_ITEMS));
    }
    List<String> kept = new ArrayList<>();
    for (String each : items) {
      String value = item.of(line(each, CorrectionRules.MAX_LINE_CHARS));
      if (!kept.contains(value)) {
        kept.add(value);
      }
    }
    return FieldText.lines(kept);
  }

  static String line(String text, int limit) throws BadCorrection {
    if (text.chars()
        .anyMatch(c -> (Character.isISOControl(c) && c != '\t') || WritingDirection.isControl(c))) {
      throw new BadCorrection(Fault.NOT_A_LINE);
    }
    if (text.length() > limit) {
      throw new BadCorrection(Fault.TOO_LONG, Integer.toString(limit));
    }
    return text;
  }

  static String date(String text) throws BadCorrection {
    Matcher parts = DATE.matcher(text);
    if (!parts.matches()) {
      throw new BadCorrection(Fault.NOT_A_DATE, shown(text));
    }
    try {
      LocalDate date =
          LocalDate.of(
              Integer.parseInt(parts.group(1)),
              Integer.parseInt(parts.group(2)),
              Integer.parseInt(parts.group(3)));
      if (date.isAfter(LocalDate.now(ZONE).plusDays(1))) {
        throw new BadCorrection(Fault.FUTURE_DATE, date);
      }
      if (date.getYear() >= FIRST_YEAR) {
        return date.toString();
      }
    } catch (DateTimeException _) {
      // No day of the calendar: told below, as a day that no page can have.
    }
    throw new BadCorrection(Fault.NOT_A_DATE, shown(text));
  }

  /// A year, or a month of one, that has begun.
  static String partialDate(String text) throws BadCorrection {
    Matcher parts = PARTIAL_DATE.matcher(text);
    if (parts.matches()) {
      int year = Integer.parseInt(parts.group(1));
      PartialDate date =
          parts.group(2) == null
              ? PartialDate.of(year)
              : PartialDate.of(year, Integer.parseInt(parts.group(2)));
      YearMonth begins = YearMonth.of(year, date.month().orElse(1));
      if (year >= FIRST_BRANCH && !begins.isAfter(YearMonth.now(ZONE))) {
        return date.toString();
      }
    }
    throw new BadCorrection(Fault.NOT_A_YEAR, shown(text));
  }

  static String flag(String text) throws BadCorrection {
    if (!text.equals("no")) {
      throw new BadCorrection(Fault.UNKNOWN_VALUE, shown(text), "no");
    }
    return text;
  }

  static String credit(String item) throws BadCorrection {
    List<String> parts = FieldText.parts(item.replaceFirst("\\s*[：:]\\s*", "|"), 2);
    if (parts.size() != 2 || parts.get(0).isEmpty() || parts.get(1).isEmpty()) {
      throw new BadCorrection(Fault.BAD_LINE, shown(item));
    }
    return FieldText.item(parts);
  }

  static String outcome(String item) throws BadCorrection {
    List<String> parts = FieldText.parts(item, 5);
    if (parts.size() != 5 || parts.get(0).isEmpty()) {
      throw new BadCorrection(Fault.BAD_LINE, shown(item));
    }
    number(parts.get(1));
    if (!parts.get(3).isEmpty()) {
      number(parts.get(3));
    }
    return FieldText.of(FieldText.outcome(FieldText.item(parts)));
  }

  static String size(String text) throws BadCorrection {
    List<String> parts = FieldText.parts(line(text, CorrectionRules.MAX_LINE_CHARS), 5);
    if (parts.size() != 5) {
      throw new BadCorrection(Fault.BAD_LINE, shown(text));
    }
    for (String part : parts) {
      // No branch has ten thousand members.
      if (!part.matches("\\d{0,4}")) {
        throw new BadCorrection(Fault.NOT_A_NUMBER, shown(part));
      }
    }
    if (parts.stream().allMatch(String::isEmpty)) {
      throw new BadCorrection(Fault.BAD_LINE, shown(text));
    }
    return FieldText.of(FieldText.size(FieldText.item(parts)));
  }

  private static void number(String text) throws BadCorrection {
    if (!text.matches("-?\\d{1,15}(?:\\.\\d{1,6})?")) {
      throw new BadCorrection(Fault.NOT_A_NUMBER, shown(text));
    }
  }

  /// What somebody wrote, as a sentence may repeat it.
  static String shown(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= 40 ? line : line.substring(0, 40) + "…";
  }
}
