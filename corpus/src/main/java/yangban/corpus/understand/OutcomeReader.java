package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.Outcome;
import yangban.corpus.Span;
import yangban.corpus.Tag;
import yangban.corpus.pattern.SearchPattern;
import yangban.corpus.understand.OutcomeNumbers.Amount;

/// Reads measured results (成效): a value that changed (从2015年的27.4%提升到2020年的48.2%), a rate, or a
/// counted gain (发表论文41篇). Numbers that only describe (现有党员27名) or prescribe (每月开会1次) are none:
/// which is which was learned from numbers in gold ([OutcomeNumbers], [GramModel]).
final class OutcomeReader {
  private static final SearchPattern YEAR = SearchPattern.compile("(20[0-3]\\d)年");

  /// `三年来`, `近两年`, `一个学期`
  private static final SearchPattern STRETCH =
      SearchPattern.compile(
          "近?[一两二三四五六七八九十半]{1,2}(?:年(?:多|半)?(?:来|间|里|下来|建设期|时间)|个?(?:学期|学年|月|季度)(?:以?来|间|里|下来|内)?)|近[一两二三四五]年|建设期内|创建期内|上学[期年]|本学[期年]|去年|今年|上半年|全年");

  private static final SearchPattern SOURCE =
      SearchPattern.compile(
          "(?:据|根据|按照?|经)[^,。;!?\\n]{2,16}?(?:统计|数据|调查|测评|评估|核查|抽查|审计|显示|公布|通报|报告)"
              + "|(?:教务处|就业中心|就业办|学工部|学生处|统计局|第三方|调查问卷|问卷调查)[^,。;!?\\n]{0,8}(?:统计|数据|显示|公布|评估)");

  /// As likely as this, a number is a result (session 5, pages left out of learning: .791; .3 .785,
  /// .45 .784).
  private static final double LIKELY = 0.35;

  private static final double LEAST_SURE = 0.35;
  private static final double MOST_SURE = 0.95;
  private static final double MOST_SURE_OF_CHANGE = 0.85;

  /// What a change began with stands this close before what it led to.
  private static final int BASE = 26;

  /// The label of `outcome-signs.tsv`.
  static final String LABEL = "outcome";

  private static final int MEASURE = 14;
  private static final int MOST = 20;

  private final Page page;
  private final String text;
  private final OutcomeWords words;
  private final GramModel model;

  OutcomeReader(Page page, Rules rules) {
    this.page = page;
    this.text = page.text();
    this.words = rules.outcomeWords();
    this.model = rules.outcomeSigns();
  }

  List<Tag<Outcome>> read() {
    OutcomeNumbers numbers = new OutcomeNumbers(page, words);
    List<Tag<Outcome>> outcomes = new ArrayList<>();
    Optional<Amount> before = Optional.empty();
    boolean told = false;
    List<Amount> all = numbers.all();
    for (int i = 0; i < all.size() && outcomes.size() < MOST; i++) {
      Amount number = all.get(i);
      Span sentence = Sentences.sentence(text, number.start());
      Optional<Amount> base = base(number, before, sentence);
      double likely = likely(numbers.signs(i));
      if (likely >= LIKELY) {
        if (base.isPresent() && told) {
          // What a change began with is no result of its own.
          outcomes.removeLast();
        }
        outcomes.add(
            base.map(b -> changed(number, b, sentence))
                .orElseGet(() -> plain(number, sentence, likely)));
      }
      told = likely >= LIKELY;
      before = Optional.of(number);
    }
    return outcomes;
  }

  private double likely(Map<String, Double> signs) {
    return 1 / (1 + Math.exp(-model.judge(signs).logit(LABEL)));
  }

  /// The number that a change to this one began with.
  private Optional<Amount> base(Amount number, Optional<Amount> earlier, Span sentence) {
    return words
        .change(text, number.start())
        .or(() -> changeWithYear(number))
        .flatMap(_ -> earlier)
        .filter(e ->
            e.start() >= sentence.start()
                && number.start() - e.end() < BASE
                && e.unit().equals(number.unit()));
  }

  /// `提升到2020年的48.2%`
  private Optional<String> changeWithYear(Amount number) {
    int from = Math.max(0, number.start() - 8);
    SearchPattern.Search year = YEAR.matcher(text).region(from, number.start());
    return year.find() ? words.change(text, year.start()) : Optional.empty();
  }

  private Tag<Outcome> changed(Amount number, Amount base, Span sentence) {
    String measure = measure(sentence, base.start());
    Outcome outcome =
        new Outcome(
            measure,
            number.value(),
            number.unit(),
            Optional.of(base.value()),
            period(sentence, Optional.of(base), number),
            Optional.of(page.quote(sentence.start(), sentence.end())),
            source(sentence));
    return Tag.of(
        outcome,
        page.evidence(base.start(), number.end(), "before-and-after", MOST_SURE_OF_CHANGE));
  }

  private Tag<Outcome> plain(Amount number, Span sentence, double likely) {
    Outcome outcome =
        new Outcome(
            measure(sentence, number.start()),
            number.value(),
            number.unit(),
            Optional.empty(),
            period(sentence, Optional.empty(), number),
            Optional.of(page.quote(sentence.start(), sentence.end())),
            source(sentence));
    return Tag.of(
        outcome,
        page.evidence(
            number.start(),
            number.end(),
            number.unit().startsWith("%") ? "rate" : "counted-gain",
            Math.clamp(likely, LEAST_SURE, MOST_SURE)));
  }

  private static final Pattern BEFORE_NUMBER =
      Pattern.compile("(?:由|从)?(?:20\\d\\d年)?(?:的)?(?:约|近|超过|达到?|为|由|从|共|累计|仅|是)*$");

  private static final Pattern SINCE = Pattern.compile("(?:由|从)(?:20\\d\\d年)?(?:的)?.*$");

  private static final Pattern WHOSE = Pattern.compile("^(?:全系|其中|支部|本年度|已|共|累计|先后)(?:所在)?的?");

  /// Who did it and in which month: `学院党委于5月初整理汇编`.
  private static final Pattern WHEN =
      Pattern.compile("^[^于在]{0,10}[于在](?:20\\d\\d年)?\\d{1,2}月(?:初|[上中下]旬|底|末|\\d{1,2}日)?(?=.)");

  /// The words before a number that name what it counts.
  private String measure(Span sentence, int at) {
    int from = at;
    while (from > sentence.start()
        && at - from < CLAUSE
        && ",;:、".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    String name = BEFORE_NUMBER.matcher(shortened(text.substring(from, at))).replaceFirst("");
    name = SINCE.matcher(name).replaceFirst("");
    name = WHEN.matcher(name).replaceFirst("");
    name = WHOSE.matcher(name).replaceFirst("");
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

  /// A clause that is too long for a name, from behind its verb: what was won, and not who won it.
  private static String shortened(String clause) {
    Matcher verb = VERB.matcher(clause);
    return clause.length() > NAME && verb.find() && verb.end() < clause.length()
        ? clause.substring(verb.end())
        : clause;
  }

  /// No name of what is counted needs more characters; a longer clause tells who and when as well.
  private static final int NAME = 24;

  /// A longer clause is no name; it is cut there as a last resort.
  private static final int CLAUSE = 60;

  private static final Pattern VERB =
      Pattern.compile(
          "^.*(?:获得|荣获|斩获|获评|获批|获|取得|入选|立项|完成|发表|出版|编写|编印|承担|主持|开展|举办|组织|培养|帮助|建成|建立|汇编|形成|评为|达到|为)了?");

  /// `考研通过率大幅提高。从2015年的27.4%……`: the sentence before names what is counted.
  private Optional<String> rateBefore(int sentence) {
    String before = text.substring(Math.max(0, sentence - 50), sentence);
    return words.rate(before);
  }

  /// When a number was counted: for a change the years that it leads from and to, else what its own
  /// clause tells, else what the last clause before it in the sentence begins with:
  /// `2021年以来,…11项,…45%`. Years between which another number changed are that one's.
  private Optional<String> period(Span sentence, Optional<Amount> base, Amount number) {
    Span clause = Sentences.clause(text, number.start());
    Optional<String> led =
        base.flatMap(b -> years(new Span(Math.max(clause.start(), b.start() - LED), number.end())));
    Optional<String> period = led.or(() -> told(new Span(clause.start(), number.end()), true));
    int at = clause.start();
    while (period.isEmpty() && at > sentence.start()) {
      Span before = Sentences.clause(text, at - 1);
      period = told(new Span(Math.max(sentence.start(), before.start()), at), false);
      at = Math.min(at - 1, before.start());
    }
    return period.or(
        () -> told(new Span(clause.start(), Math.min(clause.end(), sentence.end())), true));
  }

  /// So far before the first number of a change its year stands: `由2019年的6件`.
  private static final int LED = 9;

  /// The first and the last year of a stretch.
  private static Optional<String> span(List<String> years) {
    if (years.isEmpty()) {
      return Optional.empty();
    }
    String last = years.getLast();
    return Optional.of(years.getFirst().equals(last) ? last : years.getFirst() + "-" + last);
  }

  private Optional<String> years(Span stretch) {
    SearchPattern.Search year = YEAR.matcher(stretch.of(text));
    List<String> years = new ArrayList<>();
    while (year.find()) {
      years.add(year.group(1));
    }
    return years.size() > 1 ? span(years) : Optional.empty();
  }

  /// What a clause tells of time.
  ///
  /// @param own whether it is the number's own, so that years of a change count
  private Optional<String> told(Span clause, boolean own) {
    String words = clause.of(text);
    if (!own && CHANGED.matcher(words).find()) {
      return Optional.empty();
    }
    Matcher since = FROM.matcher(text).region(clause.start(), clause.end());
    if (since.find()) {
      return Optional.of(page.quote(since.start(1), since.end()));
    }
    SearchPattern.Search year = YEAR.matcher(words);
    List<String> years = new ArrayList<>();
    while (year.find()) {
      years.add(year.group(1));
    }
    if (!years.isEmpty()) {
      return span(years);
    }
    SearchPattern.Search stretch = STRETCH.matcher(text).region(clause.start(), clause.end());
    return stretch.find()
        ? Optional.of(page.quote(stretch.start(), stretch.end()))
        : Optional.empty();
  }

  /// `自2020年起`, `2021年以来`
  private static final Pattern FROM =
      Pattern.compile("(?:自|从)?(20[0-3]\\d年(?:\\d{1,2}月)?(?:以来|起|至今|来))");

  /// A clause whose years are those of a change of its own.
  private static final Pattern CHANGED = Pattern.compile("(?:由|从|到|至)20[0-3]\\d年的");

  /// Who counted, where the sentence says so: `据教务处统计`, `经第三方评估`.
  private Optional<String> source(Span sentence) {
    SearchPattern.Search source = SOURCE.matcher(text).region(sentence.start(), sentence.end());
    return source.find() ? Optional.of(page.quote(source.start(), source.end())) : Optional.empty();
  }
}
