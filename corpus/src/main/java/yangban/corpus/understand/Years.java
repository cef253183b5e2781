package yangban.corpus.understand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.PartialDate;
import yangban.corpus.Span;
import yangban.corpus.Stage;
import yangban.corpus.pattern.SearchPattern;

/// Reads the year in which a recognition was given. Every word that tells a year is resolved once,
/// in order: numbers by themselves, 今年 and 去年 by the page's own date, 同年, 次年 and 两年后 by the year
/// told last; then a programme takes the nearest before it in its part of the sentence.
final class Years {
  private static final SearchPattern TOLD =
      SearchPattern.compile(
          "(?<!\\d)(20[0-3]\\d(?=年|(?:[1-9]|1[0-2])月|[.—/]|-\\d{1,2}(?!\\d)|[〕\\])]第?\\d{1,4}号|-20\\d\\d年|级?度)|(?<=[;:\\n★●◆■▲•·☆])20[0-3]\\d(?=[,:\\p{IsHan}]))|(今年(?!来)|今春|今夏|今秋|本年度?|本月|上个?月|上周)|(去年|上年度?)|(前年)"
              + "|(同年|当年(?!的)|该年|同月|年内)|(次年|翌年|转年|第二年)|([一二两三四五])年(?:之|以)?后|(第三年)|([一二两三四五])年前|二[〇零○oO0]([一二三][〇零○一二三四五六七八九])(?=年)");

  private static final Pattern NOW =
      Pattern.compile("日前|近日|七一前夕|七一期间|七一来临|今天|昨日|日,|结果公布|刚刚|喜报|喜讯|不久前");

  /// Of a span of years the first is when it began: `2022年4月至2024年4月`.
  private static final Pattern RANGE = Pattern.compile("20\\d\\d年?(?:\\d{1,2}月)?(?:至|到|-|—|~)+$");

  /// `样板支部”培育创建单位(2022年)`; the stretch is bounded.
  private static final Pattern BRACKET =
      Pattern.compile(
          "[^,。;、()]{0,14}\\([^()]{0,8}?(20[0-3]\\d)(?!\\d)(?:年?(?:\\d{1,2}月)?[—~至到-]+(20[0-3]\\d)(?!\\d))?");

  private static final int RANGE_REACH = 14;

  /// A year told behind what began may be that in which it passed: `入选…，2021年通过验收`.
  private static final Pattern PASSED = Pattern.compile("^[^,。;]{0,18}(?:验收|结项|期满|摘牌|考核|复核|结题|中期)");

  /// What happens to a branch, told as news.
  private static final Pattern ACT = Pattern.compile("入选|获批|列入|列为|确定为|立项|被遴选|公布|上榜|榜上有名|跻身|拿到");

  private static final String NUMBERS = "零一二三四五";

  private final String text;
  private final Optional<LocalDate> published;
  private final List<Told> told = new ArrayList<>();

  /// A date that is told.
  ///
  /// @param number whether it stands as a number
  /// @param end behind its month
  private record Told(int at, int end, PartialDate date, boolean number) {}

  /// @param published the page's own date, by which 今年 and 去年 are years
  Years(String text, Optional<LocalDate> published) {
    this.text = text;
    this.published = published;
    SearchPattern.Search matcher = TOLD.matcher(text);
    OptionalInt last = OptionalInt.empty();
    while (matcher.find()) {
      OptionalInt year = resolve(matcher, last);
      if (year.isPresent()) {
        told.add(told(matcher, year.getAsInt()));
        last = year;
      }
    }
  }

  private Told told(MatchResult word, int year) {
    Matcher month = MONTH.matcher(text).region(word.end(), text.length());
    boolean written = month.lookingAt();
    int end = written ? month.end() : word.end();
    return new Told(
        word.start(),
        end,
        new PartialDate(year, written ? month(month) : byWord(word.group())),
        word.group(1) != null);
  }

  private static Optional<Integer> month(MatchResult found) {
    return Optional.of(Integer.valueOf(found.group(1) == null ? found.group(2) : found.group(1)));
  }

  /// `本月`, `上个月`, `同月`
  private Optional<Integer> byWord(String word) {
    return switch (word) {
      case "本月" -> published.map(LocalDate::getMonthValue);
      case "上月", "上个月" -> published.map(d -> d.minusMonths(1).getMonthValue());
      case "同月" -> told.isEmpty() ? Optional.empty() : told.getLast().date().month();
      default -> Optional.empty();
    };
  }

  /// The month behind a year: `年12月`, `3月`, `.06`.
  private static final Pattern MONTH =
      Pattern.compile("年?(1[0-2]|0?[1-9])月(?!以?来)|[./-](1[0-2]|0?[1-9])(?!\\d)");

  /// A month of the year told last: `2022年3月入选…，12月通过验收`.
  private static final Pattern BARE_MONTH = Pattern.compile("(?<=[,;、(于在])(1[0-2]|[1-9])月(?![来间])");

  /// The year at a place with the month behind it.
  static PartialDate written(String text, int at) {
    int year = Integer.parseInt(text.substring(at, at + YEAR_DIGITS));
    Matcher month = MONTH.matcher(text).region(at + YEAR_DIGITS, text.length());
    return month.lookingAt() ? new PartialDate(year, month(month)) : PartialDate.of(year);
  }

  /// All years of a text, each with its month.
  static List<PartialDate> writtenIn(String text) {
    return NUMBER.matcher(text).results().map(r -> written(text, r.start())).toList();
  }

  private static final Pattern NUMBER = Pattern.compile("20[0-3]\\d");
  private static final int YEAR_DIGITS = 4;

  private OptionalInt resolve(MatchResult word, OptionalInt last) {
    int group = 1;
    while (word.group(group) == null) {
      group++;
    }
    return switch (group) {
      case 1 -> OptionalInt.of(Integer.parseInt(word.group(1)));
      case 2 -> own(word.group().startsWith("上") ? monthBefore() : 0);
      case 3 -> own(-1);
      case 4 -> own(-2);
      case 5 -> last;
      case 6 -> later(last, 1);
      case 7 ->
          later(last, word.group(7).equals("两") ? 2 : Math.max(1, NUMBERS.indexOf(word.group(7))));
      case 10 -> OptionalInt.of(2000 + digits(word.group(10)));
      case 9 -> own(-(word.group(9).equals("两") ? 2 : Math.max(1, NUMBERS.indexOf(word.group(9)))));
      default -> later(last, last.isPresent() && successive(word.start()) ? 1 : 2);
    };
  }

  /// `二〇二一`
  private static int digits(String two) {
    int tens = DIGITS.indexOf(two.charAt(0));
    return tens * 10 + Math.max(0, DIGITS.indexOf(two.charAt(1)));
  }

  private static final String DIGITS = "零一二三四五六七八九";

  /// Whether a year after another was told shortly before, so that 第三年 is the next again.
  private boolean successive(int at) {
    return !told.isEmpty() && !told.getLast().number() && at - told.getLast().at() < LISTED;
  }

  private static final int LISTED = 40;

  private int monthBefore() {
    return published.filter(d -> d.getMonthValue() == 1).isPresent() ? -1 : 0;
  }

  private OptionalInt own(int offset) {
    return published.isPresent()
        ? OptionalInt.of(published.get().getYear() + offset)
        : OptionalInt.empty();
  }

  private static OptionalInt later(OptionalInt last, int years) {
    return last.isPresent() ? OptionalInt.of(last.getAsInt() + years) : last;
  }

  /// The year of a programme: told in brackets behind it, else in its part of the sentence, else
  /// nearest before it in the sentence.
  Optional<PartialDate> of(Found programme, Span part, Span sentence, Stage stage) {
    Matcher bracket = BRACKET.matcher(text).region(programme.end(), part.end());
    if (bracket.lookingAt()) {
      boolean ended = stage == Stage.ACCEPTED && bracket.group(2) != null;
      return Optional.of(written(text, bracket.start(ended ? 2 : 1)));
    }
    if (REPEATED.matcher(text.substring(part.start(), programme.end())).find()) {
      return Optional.empty();
    }
    return near(programme.start(), part, stage)
        .or(() ->
            part.equals(sentence)
                ? Optional.empty()
                : near(programme.start(), new Span(sentence.start(), part.end()), stage));
  }

  /// The years that stand one after another in brackets behind a place: `先进党支部(2019年、2021年)`.
  List<PartialDate> inBrackets(int at) {
    Matcher bracket = BRACKETS.matcher(text).region(at, text.length());
    if (!bracket.lookingAt()) {
      return List.of();
    }
    return writtenIn(bracket.group());
  }

  private static final Pattern BRACKETS =
      Pattern.compile("[^,。;、()]{0,6}\\(20[0-3]\\d年?(?:度)?(?:[、,和](?:20[0-3]\\d)年?(?:度)?)+\\)");

  /// A title given again and again is of no one year: `连续三年被评为`, `2011年以来五次被评为`.
  private static final Pattern REPEATED =
      Pattern.compile(
          "连续[两二三四五六七八九十多\\d]+[年次]|[两二三四五六七八九十多数\\d][次度](?:被|获|荣|蝉联|评)|历年|多年(?:被|获|荣)|蝉联");

  /// The year told for what stands at `at` in a stretch: the nearest before it, else the first in
  /// the stretch; the page's own where the stretch tells news.
  Optional<PartialDate> near(int at, Span stretch, Stage stage) {
    Optional<PartialDate> before = Optional.empty();
    for (Told year : told) {
      if (year.at() >= stretch.start() && year.at() < stretch.end()) {
        boolean ends =
            stage == Stage.NURTURED
                && (RANGE.matcher(before(year.at())).find()
                    || (year.at() > at && PASSED.matcher(after(year.at())).find()));
        boolean since = year.at() > at && SINCE.matcher(after(year.at())).lookingAt();
        if (since || (ends && before.isEmpty())) {
          continue;
        }
        if (before.isEmpty() || (year.at() < at && !ends)) {
          before = Optional.of(year.at() < at ? inMonth(year, at) : year.date());
        }
      }
    }
    return before.isPresent() ? before : news(stretch.of(text), stage);
  }

  /// Behind a title, `2021年以来` dates what follows.
  private static final Pattern SINCE = Pattern.compile("20\\d\\d年?(?:\\d{1,2}月)?以来");

  private String after(int at) {
    return text.substring(at, Math.min(text.length(), at + RANGE_REACH + 8));
  }

  private String before(int at) {
    return text.substring(Math.max(0, at - RANGE_REACH), at);
  }

  /// The date told for what stands behind it, in the month named in between; a month before that of
  /// the date is of another year, which nobody names.
  private PartialDate inMonth(Told year, int at) {
    Optional<Integer> month = Optional.empty();
    Matcher bare = BARE_MONTH.matcher(text).region(Math.min(year.end(), at), at);
    while (bare.find()) {
      month = Optional.of(Integer.valueOf(bare.group(1)));
    }
    int told = year.date().month().orElse(0);
    return month.isEmpty()
        ? year.date()
        : new PartialDate(year.date().year(), month.filter(m -> m >= told));
  }

  private Optional<PartialDate> news(String words, Stage stage) {
    boolean news = NOW.matcher(words).find();
    boolean act = stage != Stage.NURTURED || ACT.matcher(words).find();
    return news && act ? published.map(d -> PartialDate.of(d.getYear())) : Optional.empty();
  }

  /// The last `count` clauses of a sentence up to the one of `at`: what passed is dated there, and
  /// not where it began.
  Span clauses(int at, Span sentence, int count) {
    int start = at;
    int commas = 0;
    while (start > sentence.start() && commas < count) {
      start--;
      commas += text.charAt(start) == ',' ? 1 : 0;
    }
    int end = at;
    while (end < sentence.end() && ",;".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return new Span(start, end);
  }
}
