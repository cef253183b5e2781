package yangban.corpus.extract;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import yangban.corpus.extract.PageParts.DateClue;

/// The day of publication that a page's scripts hand to whatever draws the page: `"publishTime":
/// 1617235200000`, `pubtime: '2023-01-05 09:30'`. It counts only where all of them name one day,
/// for a script may hold those of other articles.
final class StateDates {
  private static final Pattern STATED =
      Pattern.compile(
          "[\"']?(?:publish_?(?:ed)?_?(?:time|date|at)|pub_?(?:time|date)|news_?time|date_?published)[\"']?\\s*[:=]\\s*[\"']?(?<day>\\d{13}|\\d{10}|20\\d{2}[-/]\\d{1,2}[-/]\\d{1,2})",
          Pattern.CASE_INSENSITIVE);

  /// Characters of a script that are looked through.
  private static final int LONGEST = 100_000;

  private static final int SECONDS = 10;
  private static final double CONFIDENCE = 0.68;
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  private final Markup page;

  StateDates(Markup page) {
    this.page = page;
  }

  Optional<DateClue> clue() {
    Set<String> days = new LinkedHashSet<>();
    for (Element script : page.named("script")) {
      String data = script.data();
      if (data.length() < LONGEST && mayState(data)) {
        for (Matcher m = STATED.matcher(data); m.find() && days.size() < 2; ) {
          days.add(day(m.group("day")));
        }
      }
    }
    return days.size() == 1
        ? Optional.of(new DateClue(days.iterator().next(), "state-date", CONFIDENCE))
        : Optional.empty();
  }

  /// Whether a script holds a word that every key has; most do not.
  private static boolean mayState(String data) {
    return data.contains("ubli")
        || data.contains("ub_")
        || data.contains("ubTime")
        || data.contains("ubtime")
        || data.contains("ubDate")
        || data.contains("ewsTime");
  }

  private static String day(String stated) {
    if (stated.indexOf('-') >= 0 || stated.indexOf('/') >= 0) {
      return stated;
    }
    long number = Long.parseLong(stated);
    Instant instant =
        stated.length() == SECONDS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    return instant.atZone(BEIJING).toLocalDate().toString();
  }
}
