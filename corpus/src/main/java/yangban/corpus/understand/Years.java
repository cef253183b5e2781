package yangban.corpus.understand;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.Span;
import yangban.corpus.Stage;

/// Reads the year in which a recognition was given from the sentence that tells it.
final class Years {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20[0-3]\\d)(?=年|[.—/]|级?度)");
  private static final Pattern NOW = Pattern.compile("日前|近日|今天|昨日|今年|本月|日,|结果公布|刚刚|喜报|喜讯");

  private final String text;
  private final Optional<LocalDate> published;

  /// @param published the page's own date, by which 今年 and 去年 are years
  Years(String text, Optional<LocalDate> published) {
    this.text = text;
    this.published = published;
  }

  /// The year told for what stands at `at` in a sentence: the nearest before it, else the first in
  /// the sentence, else the page's own where the sentence speaks of now.
  Optional<Integer> near(int at, Span sentence, Stage stage) {
    Optional<Integer> before = Optional.empty();
    Matcher matcher = YEAR.matcher(text).region(sentence.start(), sentence.end());
    matcher.useTransparentBounds(true);
    while (matcher.find()) {
      if (before.isEmpty() || matcher.start() < at) {
        before = Optional.of(Integer.parseInt(matcher.group(1)));
      }
    }
    if (before.isPresent()) {
      return before;
    }
    String words = sentence.of(text);
    if (words.contains("去年")) {
      return published.map(d -> d.getYear() - 1);
    }
    if (words.contains("前年")) {
      return published.map(d -> d.getYear() - 2);
    }
    return NOW.matcher(words).find() && stage != Stage.NURTURED
        ? published.map(LocalDate::getYear)
        : Optional.empty();
  }

  /// The last `count` clauses of a sentence up to `at`: what passed is dated there, and not where
  /// it began.
  Span clauses(int at, Span sentence, int count) {
    int start = at;
    int commas = 0;
    while (start > sentence.start() && commas < count) {
      start--;
      commas += text.charAt(start) == ',' ? 1 : 0;
    }
    return new Span(start, sentence.end());
  }
}
