package yangban.indexer.query;

import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import yangban.corpus.Span;

/// Finds the years and times that a question names: 2021年, 二〇二一年, 2021年以来, 近三年, 去年的. Immutable.
///
/// A year is met by what was published in it, and as well by what names it: an article of 2022
/// tells of 2021. A time is not: no text says that it was published within the last three years,
/// and 近三年 in a text of 2012 means others. So a time is a limit ([SaidLimit]), a year a value
/// ([SaidValue]).
final class SaidYears {

  /// A year that is no grade (2020级, 2019届). 〇 is typed as 零 and as the letter as well.
  private static final String WRITTEN =
      "(?<!\\d)(?:(?:19|20)\\d\\d|(?:一九|二[〇零○o0])[〇零○o0一二三四五六七八九]{2}(?=年))";

  private static final Pattern YEAR = Pattern.compile("(" + WRITTEN + ")(?![\\d级届])年?度?");

  private static final String TO = "年?[-~〜～–—−至到]{1,2}";

  private static final Pattern YEARS =
      Pattern.compile("(" + WRITTEN + ")" + TO + "(" + WRITTEN + ")年?(?![\\d级届])");

  /// What makes the year before it the first of many: 2021年以来, and 2021年以后 with that year itself.
  private static final Pattern SINCE =
      Pattern.compile("(?:以来|以后|之后|及以后|起|至今|到现在|到今天|后(?=的|[^\\p{L}]|$))");

  private static final Pattern UNTIL = Pattern.compile("(?:以前|之前|及以前|前(?=的|[^\\p{L}]|$))");

  /// What makes the year before it one of a recognition.
  private static final Pattern RECOGNIZED =
      Pattern.compile("(?:\\d{1,2}月)?(?:被|获|首次|成功)?(?:入选|获批|立项|评为|评上|认定|培育|验收|通过验收)(?:的)?");

  /// 近三年, 最近两年里, 过去5年来; 近三年级 is no time.
  private static final Pattern LATELY =
      Pattern.compile(
          "(?:最近|近|过去|这)的?([一二两三四五六七八九十]|\\d{1,2})年(?![级制届生规])(?:以来|之内|以内|之间|[来里内间])?的?");

  /// A year counted from this one. What somebody plans or bemoans is of this year as well (今年七一怎么过,
  /// 去年没人来), so only what was done then is a time.
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?<![以之从空如当现])([今去前])年(?:(?:上半年|下半年|年初|年底|年末)?(?:的|(?:发布|发表|举办|开展|办过?|做过?|搞过?)的)|(以来)的?|(?![\\p{L}\\p{N}]))");

  private static final Pattern COUNTED_YEAR = Pattern.compile("(?<![以之从空如当现])([今去前])年");

  /// Who plans speaks of a year in which nothing was done yet: 今年的七一怎么过.
  private static final Pattern PLANNING = Pattern.compile("怎|如何|咋|计划|打算|准备|方案|该|今年要");

  /// More years than this are a history: 近五十年.
  private static final int MOST = 30;

  private static final String DIGITS = "〇一二三四五六七八九";

  private final FieldValues fields;
  private final Clock clock;
  private final Predicate<String> complains;

  /// @param clock tells what year 今年 is
  /// @param complains whether a question states a problem
  SaidYears(FieldValues fields, Clock clock, Predicate<String> complains) {
    this.fields = fields;
    this.clock = clock;
    this.complains = complains;
  }

  private int now() {
    return Year.now(clock).getValue();
  }

  private String counted(Matcher counted) {
    return "%04d".formatted(now() - "今去前".indexOf(counted.group(1)));
  }

  /// A time.
  record Time(Span place, List<String> values) {

    Time {
      values = List.copyOf(values);
    }
  }

  /// The times that `folded` names, in order, none inside another.
  ///
  /// @param folded the query, with blanks for what is no plain word
  List<Time> times(String folded, KnownValues known) {
    List<Time> times = new ArrayList<>();
    for (int at = 0; at < folded.length(); ) {
      Optional<Time> time = time(folded, at, known).filter(each -> isOfResults(each, folded));
      time.ifPresent(times::add);
      at = time.map(each -> each.place().end()).orElse(at + 1);
    }
    return times;
  }

  /// Whether a time says when results are of. Who complains tells when things went wrong at home
  /// (近两年活动没人来), unless the time stands apart.
  private boolean isOfResults(Time time, String folded) {
    int end = time.place().end();
    boolean apart =
        folded.charAt(end - 1) == '的'
            || end == folded.length()
            || !Character.isLetterOrDigit(folded.charAt(end));
    return apart || !complains.test(folded);
  }

  private Optional<Time> time(String folded, int at, KnownValues known) {
    Matcher years = from(YEARS, folded, at);
    if (years.lookingAt()) {
      boolean whole =
          isAlone(folded, new Span(at, years.end())) || folded.charAt(years.end() - 1) == '年';
      return whole
          ? time(
              at,
              of(folded, years.end()),
              digits(years.group(1)) + "-" + digits(years.group(2)),
              known)
          : Optional.empty();
    }
    Optional<AbridgedTimes.Found> abridged = AbridgedTimes.at(folded, at, now());
    if (abridged.isPresent()) {
      return time(at, abridged.get().end(), abridged.get().years(), known);
    }
    Matcher lately = from(LATELY, folded, at);
    if (lately.lookingAt()) {
      int count = count(lately.group(1));
      // 近一年 begins in the year before.
      return count > 0 && count <= MOST
          ? time(at, lately.end(), AbridgedTimes.last(Math.max(count, 2), now()), known)
          : Optional.empty();
    }
    Matcher counted = from(COUNTED, folded, at);
    if (counted.lookingAt()) {
      String year = counted(counted);
      boolean planned = counted.group(1).equals("今") && PLANNING.matcher(folded).find();
      return planned
          ? Optional.empty()
          : time(at, counted.end(), year + "-" + (counted.group(2) == null ? year : ""), known);
    }
    Matcher year = from(YEAR, folded, at);
    if (!year.lookingAt() || from(RECOGNIZED, folded, year.end()).lookingAt()) {
      return Optional.empty();
    }
    return many(folded, year)
        .flatMap(many -> time(at, of(folded, many.end()), range(year, many), known));
  }

  /// The years that `text` names, the whole of it, as the value of a field: 2021-2023, and what is
  /// a time in a sentence as well (近三年, 2021年以来).
  FieldValues.Meant named(String text, KnownValues known) {
    FieldValues.Meant written = fields.meant(Facet.YEAR, text, known);
    if (!written.values().isEmpty()) {
      return written;
    }
    String folded = fields.fold(text.strip());
    return folded.isEmpty()
        ? written
        : time(folded, 0, known)
            .filter(time -> time.place().length() == folded.length())
            .map(time -> new FieldValues.Meant(time.values(), false))
            .orElse(written);
  }

  /// What joins a time to what was done then goes with it.
  private static int of(String folded, int end) {
    return folded.startsWith("的", end) ? end + 1 : end;
  }

  private Optional<Time> time(int start, int end, String range, KnownValues known) {
    List<String> values = fields.meant(Facet.YEAR, range, known).values();
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(new Time(new Span(start, end), values));
  }

  /// The year, or the years, that stand at `at`, as words that something else may say as well.
  List<SaidValues.Found> values(String folded, int at, KnownValues known) {
    Matcher years = from(YEARS, folded, at);
    if (years.lookingAt()) {
      Span place = new Span(at, years.end());
      List<String> values =
          fields
              .meant(Facet.YEAR, digits(years.group(1)) + "-" + digits(years.group(2)), known)
              .values();
      return isAlone(folded, place) && !values.isEmpty()
          ? List.of(new SaidValues.Found(place, Aspect.YEAR, values))
          : List.of();
    }
    Matcher counted = from(COUNTED_YEAR, folded, at);
    Matcher year = from(YEAR, folded, at);
    if (counted.lookingAt()) {
      return recognized(folded, at, counted.end(), counted(counted));
    }
    if (!year.lookingAt()) {
      return List.of();
    }
    String value = digits(year.group(1));
    List<SaidValues.Found> recognized = recognized(folded, at, year.end(), value);
    if (!recognized.isEmpty()) {
      return recognized;
    }
    Optional<Matcher> many = many(folded, year);
    List<String> values =
        many.map(bound -> fields.meant(Facet.YEAR, range(year, bound), known).values())
            .orElse(List.of());
    if (many.isPresent() && !values.isEmpty()) {
      return List.of(new SaidValues.Found(new Span(at, many.get().end()), Aspect.YEAR, values));
    }
    Span place = new Span(at, year.end());
    return folded.charAt(year.end() - 1) == '年' || isAlone(folded, place)
        ? List.of(new SaidValues.Found(place, Aspect.YEAR, List.of(value)))
        : List.of();
  }

  private static List<SaidValues.Found> recognized(String folded, int at, int end, String year) {
    Matcher recognized = from(RECOGNIZED, folded, end);
    return recognized.lookingAt()
        ? List.of(
            new SaidValues.Found(new Span(at, recognized.end()), Aspect.RECOGNIZED, List.of(year)))
        : List.of();
  }

  /// What makes of a year the years from it or to it: 2021年以来.
  private static Optional<Matcher> many(String folded, Matcher year) {
    Matcher since = from(SINCE, folded, year.end());
    Matcher until = from(UNTIL, folded, year.end());
    return since.lookingAt()
        ? Optional.of(since)
        : until.lookingAt() ? Optional.of(until) : Optional.empty();
  }

  private static String range(Matcher year, Matcher bound) {
    String value = digits(year.group(1));
    return bound.pattern() == SINCE ? value + "-" : "-" + value;
  }

  /// `二〇二一` as 2021.
  private static String digits(String year) {
    return year.chars()
        .mapToObj(c -> {
          int digit = DIGITS.indexOf(c);
          return digit >= 0
              ? Integer.toString(digit)
              : Character.isDigit(c) ? Character.toString(c) : "0";
        })
        .collect(Collectors.joining());
  }

  private static int count(String number) {
    if (Character.isDigit(number.charAt(0))) {
      return Integer.parseInt(number);
    }
    return number.equals("两") ? 2 : number.equals("十") ? 10 : DIGITS.indexOf(number);
  }

  private static boolean isAlone(String folded, Span word) {
    return SaidValues.isAlone(folded, word);
  }

  private static Matcher from(Pattern pattern, String folded, int at) {
    return pattern.matcher(folded).region(at, folded.length()).useTransparentBounds(true);
  }
}
