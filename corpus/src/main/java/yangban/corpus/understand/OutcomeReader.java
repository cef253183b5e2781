package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.Outcome;
import yangban.corpus.Span;
import yangban.corpus.Tag;

/// Reads measured results (成效): a value that changed (从2015年的27.4%提升到2020年的48.2%), a rate, or a
/// counted gain (发表论文41篇). Numbers that only describe (现有党员27名) are none.
final class OutcomeReader {
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\d.])(\\d{1,9}(?:,\\d{3}){0,3}(?:\\.\\d{1,4})?)(万|亿)?(?:余|多)?");
  private static final Pattern YEAR = Pattern.compile("(20[0-3]\\d)年");

  /// `三年来`, `近两年`, `一个学期`
  private static final Pattern STRETCH =
      Pattern.compile(
          "近?[一两二三四五六七八九十半]{1,2}(?:年(?:多|半)?(?:来|间|里|下来|建设期|时间)|个?(?:学期|学年|月|季度)(?:以?来|间|里|下来|内)?)|近[一两二三四五]年|建设期内|创建期内|上学[期年]|本学[期年]|去年|今年|上半年|全年");

  private static final Pattern SOURCE =
      Pattern.compile(
          "(?:据|根据|按照?|经)[^,。;!?\\n]{2,16}?(?:统计|数据|调查|测评|评估|核查|抽查|审计|显示|公布|通报|报告)"
              + "|(?:教务处|就业中心|就业办|学工部|学生处|统计局|第三方|调查问卷|问卷调查)[^,。;!?\\n]{0,8}(?:统计|数据|显示|公布|评估)");
  private static final Pattern DESCRIPTION =
      Pattern.compile("现有|共有党员|承担[^,;。]{0,16}(?:课程|任务)|党员\\d|正式党员|预备党员\\d|平均年龄|成员\\d");

  /// A count is a result where a sentence sums up a time: 累计, 三年来, 截至 ….
  private static final Pattern TOTAL =
      Pattern.compile("累计|合计|总计|共[^同青产建识]|年来|以来|截至|先后|至今|年下来|学期下来|[一两三四五半]年|[一两]学期|个学期|建设期");

  private static final int MEASURE = 14;
  private static final int MOST = 9;

  private final Page page;
  private final String text;
  private final OutcomeWords words;

  OutcomeReader(Page page, OutcomeWords words) {
    this.page = page;
    this.text = page.text();
    this.words = words;
  }

  List<Tag<Outcome>> read() {
    List<Tag<Outcome>> outcomes = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(text);
    int from = page.bodyStart();
    Optional<Amount> before = Optional.empty();
    while (from < text.length() && matcher.find(from) && outcomes.size() < MOST) {
      from = matcher.end();
      Optional<Amount> number = number(matcher);
      if (number.isEmpty()) {
        continue;
      }
      Optional<Amount> base = before;
      outcome(number.get(), before)
          .ifPresent(o -> {
            // What a change began with is no result of its own.
            boolean consumed =
                o.value().before().isPresent()
                    && !outcomes.isEmpty()
                    && base.filter(b -> b.value == outcomes.getLast().value().value()).isPresent();
            if (consumed) {
              outcomes.removeLast();
            }
            outcomes.add(o);
          });
      before = number;
    }
    return outcomes;
  }

  private Optional<Amount> number(Matcher matcher) {
    Optional<String> unit = words.unit(text, matcher.end());
    double value = Double.parseDouble(matcher.group(1).replace(",", ""));
    double scale = "万".equals(matcher.group(2)) ? 1e4 : "亿".equals(matcher.group(2)) ? 1e8 : 1;
    return unit.map(u -> new Amount(matcher.start(), matcher.end() + u.length(), value * scale, u));
  }

  private Optional<Tag<Outcome>> outcome(Amount number, Optional<Amount> earlier) {
    Span sentence = Sentences.sentence(text, number.start);
    String clause = Sentences.clause(text, number.start).of(text);
    if (DESCRIPTION.matcher(clause).find()) {
      return Optional.empty();
    }
    Optional<String> change = words.change(text, number.start).or(() -> changeWithYear(number));
    Optional<Amount> base =
        earlier.filter(e -> e.start >= sentence.start() && number.start - e.end < 26);
    if (change.isPresent() && base.filter(b -> b.unit.equals(number.unit)).isPresent()) {
      return Optional.of(changed(number, base.get(), sentence));
    }
    String ahead = text.substring(Math.max(sentence.start(), number.start - MEASURE), number.start);
    if (words.rate(ahead).isPresent() && number.unit.startsWith("%")) {
      return Optional.of(plain(number, sentence, "rate", 0.7));
    }
    return words.verb(ahead).isPresent() && number.value >= 2 && gain(sentence.of(text), number)
        ? Optional.of(plain(number, sentence, "counted-gain", 0.55))
        : Optional.empty();
  }

  /// `提升到2020年的48.2%`
  private Optional<String> changeWithYear(Amount number) {
    int from = Math.max(0, number.start - 8);
    Matcher year = YEAR.matcher(text).region(from, number.start);
    return year.find() ? words.change(text, year.start()) : Optional.empty();
  }

  private static boolean gain(String sentence, Amount number) {
    return number.value >= 10 || TOTAL.matcher(sentence).find();
  }

  private Tag<Outcome> changed(Amount number, Amount base, Span sentence) {
    String measure = measure(sentence, base.start);
    Outcome outcome =
        new Outcome(
            measure,
            number.value,
            number.unit,
            Optional.of(base.value),
            period(sentence),
            Optional.of(page.quote(sentence.start(), sentence.end())),
            source(sentence));
    return Tag.of(outcome, page.evidence(base.start, number.end, "before-and-after", 0.85));
  }

  private Tag<Outcome> plain(Amount number, Span sentence, String rule, double confidence) {
    Outcome outcome =
        new Outcome(
            measure(sentence, number.start),
            number.value,
            number.unit,
            Optional.empty(),
            period(sentence),
            Optional.of(page.quote(sentence.start(), sentence.end())),
            source(sentence));
    return Tag.of(outcome, page.evidence(number.start, number.end, rule, confidence));
  }

  /// The words before a number that name what it counts.
  private String measure(Span sentence, int at) {
    int from = at;
    while (from > sentence.start() && at - from < 24 && ",;:、".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    String name =
        text.substring(from, at)
            .replaceAll("(?:由|从)?(?:20\\d\\d年)?(?:的)?(?:约|近|超过|达到?|为|由|从|共|累计|仅|是)*$", "");
    name =
        name.replaceAll("(?:由|从)(?:20\\d\\d年)?(?:的)?.*$", "")
            .replaceAll("^(?:全系|其中|支部|已|共|累计|先后)", "");
    if (name.isBlank()) {
      Optional<String> told = rateBefore(sentence.start());
      if (told.isPresent()) {
        return told.get();
      }
    }
    return name.isBlank()
        ? text.substring(sentence.start(), Math.min(at, sentence.start() + MEASURE)).strip()
        : name;
  }

  /// `考研通过率大幅提高。从2015年的27.4%……`: the sentence before names what is counted.
  private Optional<String> rateBefore(int sentence) {
    String before = text.substring(Math.max(0, sentence - 50), sentence);
    return words.rate(before);
  }

  private Optional<String> period(Span sentence) {
    Matcher year = YEAR.matcher(sentence.of(text));
    List<String> years = new ArrayList<>();
    while (year.find()) {
      years.add(year.group(1));
    }
    if (years.isEmpty()) {
      Matcher stretch = STRETCH.matcher(text).region(sentence.start(), sentence.end());
      return stretch.find()
          ? Optional.of(page.quote(stretch.start(), stretch.end()))
          : Optional.empty();
    }
    String last = years.getLast();
    return Optional.of(years.getFirst().equals(last) ? last : years.getFirst() + "-" + last);
  }

  /// Who counted, where the sentence says so: `据教务处统计`, `经第三方评估`.
  private Optional<String> source(Span sentence) {
    Matcher source = SOURCE.matcher(text).region(sentence.start(), sentence.end());
    return source.find() ? Optional.of(page.quote(source.start(), source.end())) : Optional.empty();
  }

  private record Amount(int start, int end, double value, String unit) {}
}
