package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.Evidence;
import yangban.corpus.Span;
import yangban.corpus.lexicon.Cue;
import yangban.corpus.lexicon.CueSort;
import yangban.corpus.pattern.SearchPattern;

/// An article's text without quotes, in which programmes are found whether they are quoted or not,
/// and the way back to the text with quotes. Immutable.
final class RecognitionText {
  private static final String QUOTES = "“”‘’《》【】";

  private static final String BREAKS = ",、";

  /// An article names a few programmes; a list of hundreds tells nothing of one branch.
  private static final int MOST = 40;

  private final Page page;
  private final String text;
  private final int[] places;
  private final Finds found;
  private final List<Found> programmes;

  RecognitionText(Page page, Rules rules) {
    this.page = page;
    StringBuilder plain = new StringBuilder();
    int[] origins = new int[page.text().length() + 1];
    for (int i = 0; i < page.text().length(); i++) {
      if (QUOTES.indexOf(page.text().charAt(i)) < 0) {
        origins[plain.length()] = i;
        plain.append(page.text().charAt(i));
      }
    }
    origins[plain.length()] = page.text().length();
    this.text = plain.toString();
    this.places = origins;
    this.found = Finds.of(rules.recognitionCues().find(text));
    List<Found> named =
        new ArrayList<>(found.stream().filter(f -> f.cue().sort() == CueSort.PROGRAMME).toList());
    addQuoted(named);
    addNamed(named);
    addStars(named);
    this.programmes =
        apart(Finds.of(named).longest().stream().limit(MOST).map(this::whole).toList());
  }

  /// `优秀学生党支部标兵` is the whole of a title.
  private Found whole(Found named) {
    String words = named.cue().words();
    boolean longer = text.startsWith("标兵", named.end()) && !words.contains("样板");
    return longer
        ? new Found(
            named.start(),
            named.end() + 2,
            new Cue(words + "标兵", CueSort.PROGRAMME, named.cue().value().replace("/", "标兵/"), 1))
        : named;
  }

  /// Of names that overlap the first is meant.
  private static List<Found> apart(List<Found> all) {
    List<Found> apart = new ArrayList<>();
    for (Found found : all) {
      if (apart.isEmpty() || found.start() >= apart.getLast().end()) {
        apart.add(found);
      }
    }
    return List.copyOf(apart);
  }

  /// Titles with a name in quotes, `“红岩先锋”党支部`, where an honour's words stand near: by itself it
  /// may be a branch's own name.
  private void addQuoted(List<Found> named) {
    SearchPattern.Search matcher = QUOTED.matcher(page.text());
    List<Found> listed = List.copyOf(named);
    int at = 0;
    while (matcher.find()) {
      int group = matcher.group(1) != null ? 0 : 2;
      while (places[at] < matcher.start(group)) {
        at++;
      }
      int end = at;
      while (places[end] < matcher.end(group)) {
        end++;
      }
      if (COMMON.contains(String.valueOf(matcher.group(1))) || built(listed, at, end)) {
        continue;
      }
      if (honoured(at, end)) {
        String printed =
            LEVELS.matcher(page.quote(matcher.start(group), matcher.end(group))).replaceFirst("");
        named.add(new Found(at, end, new Cue(printed, CueSort.PROGRAMME, printed + "/", 1)));
      }
    }
  }

  /// `支部获评五星级`: so many stars, where branches are given stars.
  private void addStars(List<Found> named) {
    if (text.contains("星级")) {
      Matcher stars = STARS.matcher(text);
      while (stars.find()) {
        if (sentence(stars.start()).of(text).contains("支部")) {
          String words = stars.group(1) + "级党支部";
          named.add(
              new Found(
                  stars.start(1),
                  stars.end(1) + 1,
                  new Cue(words, CueSort.PROGRAMME, words + "/", 1)));
        }
      }
    }
  }

  private static final Pattern STARS =
      Pattern.compile("(?:获评|评为|评定为|荣获|定为|获)([一二三四五六]星)级(?=[,。;、(]|称号|等次|荣誉|$)");

  /// Honours that begin with a name in quotes, `“一流党建”引领工程样板支部`, `“六有”示范党支部`.
  private void addNamed(List<Found> named) {
    Matcher matcher = NAMED.matcher(page.text());
    int at = 0;
    while (matcher.find()) {
      boolean title =
          !COMMON.contains(matcher.group(1)) && !PARTED.matcher(matcher.group(2)).find();
      if (title) {
        while (places[at] < matcher.start()) {
          at++;
        }
        int end = at;
        while (places[end] < matcher.end()) {
          end++;
        }
        String printed = page.quote(matcher.start(), matcher.end());
        named.add(new Found(at, end, new Cue(printed, CueSort.PROGRAMME, printed + "/", 1)));
      }
    }
  }

  private static final Pattern NAMED =
      Pattern.compile(
          "“([^“”\\n]{2,8})”(\\p{IsHan}{0,6}?)(?:学生|研究生|教工|教师|基层)?(?:样板|示范|先锋|标杆|特色|星级|先进|红旗|模范|堡垒|优秀)(?:学生|研究生|教工|教师|基层|性)?(?:党支部|支部|党组织)(?!书记|现有)");

  /// What parts a name in quotes from an honour behind it.
  private static final Pattern PARTED = Pattern.compile("[的了第批年获评选为入和与及是被在等级]|培育|创建|建设|立项|工作");

  /// A title that is listed and quoted whole keeps its listed name.
  private boolean built(List<Found> listed, int from, int to) {
    return listed.stream()
        .anyMatch(f ->
            f.within(from, to)
                && (f.length() >= to - from
                    || f.cue().value().contains("作室")
                    || (f.end() == to && giver(from, f.start()))
                    || (f.end() == to
                        && BUILT.matcher(f.cue().value()).find()
                        && f.start() - from > NAME)));
  }

  /// Whether a stretch only tells who gave a title: `浙江省高校` in “浙江省高校先进基层党组织”.
  private boolean giver(int from, int to) {
    int at = from;
    for (Found cue : found.within(from, to)) {
      boolean tells = cue.cue().sort() == CueSort.LEVEL || cue.cue().sort() == CueSort.REGION;
      if (tells && cue.start() <= at) {
        at = Math.max(at, cue.end());
      }
      Matcher scope = SCOPE.matcher(text).region(at, to);
      at = scope.lookingAt() ? scope.end() : at;
    }
    Matcher scope = SCOPE.matcher(text).region(at, to);
    return scope.matches();
  }

  private boolean honoured(int at, int end) {
    Span sentence = Sentences.sentence(text, at);
    String before = text.substring(Math.max(sentence.start(), at - NEAR), at);
    String after = text.substring(end, Math.max(end, Math.min(sentence.end(), end + BEHIND)));
    return GIVEN.matcher(before).find()
        || dated(before, at - sentence.start())
        || TITLE.matcher(after).find()
        || (HONOUR.matcher(text.substring(at, end)).find() && GIVER.matcher(before).find());
  }

  /// `学校“机关服务示范党支部”`: an honour's words behind whoever may have given it.
  private static final Pattern HONOUR =
      Pattern.compile(
          "(?:示范|先进|先锋|优秀|标杆|红旗|五好|星级|十佳|特色|模范|最美|堡垒|过硬|标兵|领航|头雁|样板|最佳|品牌|旗帜)[^支]{0,4}(?:支部|党组织)$");

  private static final Pattern GIVER =
      Pattern.compile("(?:学校|学院|学部|党委|[委厅局部校院]|年度?|[一二三四五六七八九首]批)$");

  private static final Set<String> COMMON =
      Set.of("双创", "双料", "双优", "党建双创", "双带头人", "百个研究生", "百个", "全国", "全省");
  private static final Pattern LEVELS =
      Pattern.compile(
          "^(?:20[0-3]\\d年?度?|部属|省属|市属|全国|全省|全市|全区|全校|自治区|省级|市级|校级|院级|省|高校|学校|教育系统|学院)+(?=.{4})");

  /// What may stand beside who gave a title.
  private static final Pattern SCOPE =
      Pattern.compile(
          "(?:20[0-3]\\d年?度?|部属|省属|市属|省|市|自治区|壮族|回族|维吾尔|校|院|高校|高等学校|高等院校|学校|教育系统|系统|级|新时代|机关|直属|系|区|县)*");

  private static final Pattern BUILT = Pattern.compile("样板|标杆|百个");

  /// Longest name of a series of 样板支部: `“金种子”样板支部`.
  private static final int NAME = 5;

  private static final SearchPattern QUOTED =
      SearchPattern.compile(
          "“([^“”]{2,8})”(?:(?:示范|先锋|样板|标杆|特色|星级|研究生|学生|教工|教师|离退休){0,2}党?支部|先进基层党组织)(?!书记|的|现有|有|在|由|以)|“([^“”的]{1,10}(?:(?<!团)支部|党组织|示范点))”");
  private static final Pattern GIVEN =
      Pattern.compile(
          "评为|获评|表扬|表彰|选树|荣获|获得|授予|命名|认定为|列为|入选|跻身|成为|拿到|获|高校$|系统$|全[省市校区]$|[省市校院]级$|评选?出?(?:了)?(?:一次)?$");
  private static final Pattern TITLE = Pattern.compile("^(?:的)?(?:称号|荣誉|培育|创建|建设单位|立项|之一|名单)");

  private static boolean dated(String before, int length) {
    Matcher date = DATE.matcher(before);
    return date.find() && (date.start() > 0 || before.length() == length);
  }

  /// A line of a list of honours begins with its date.
  private static final Pattern DATE = Pattern.compile("^20[0-3]\\d(?:年|[./-])|\\d号,?$");

  private static final int NEAR = 16;
  private static final int BEHIND = 6;

  /// Without quotes.
  String text() {
    return text;
  }

  /// The programmes named, the longest words winning where they overlap, in order.
  List<Found> programmes() {
    return programmes;
  }

  /// The cues in a stretch.
  List<Found> within(int from, int to) {
    return found.within(from, to);
  }

  Span sentence(int at) {
    return Sentences.sentence(text, at);
  }

  boolean inTitle(int at) {
    return places[at] < page.title().length();
  }

  /// The part of its sentence that tells of one programme: from the first break behind the
  /// programme before it to the first break before the next. A semicolon is a break, else a comma
  /// outside brackets: `获评校“十佳党支部”(2019年)、全省先进党支部(五星,2021年)`.
  Span part(Found programme, Span sentence) {
    int start = sentence.start();
    int end = sentence.end();
    for (Found other : programmes) {
      if (other.start() >= sentence.start() && other.end() <= programme.start()) {
        start = breakIn(other.end(), programme.start());
      } else if (other.start() >= programme.end() && other.end() <= sentence.end()) {
        end = breakIn(programme.end(), other.start());
        break;
      }
    }
    return new Span(start, end);
  }

  private int breakIn(int from, int to) {
    int comma = -1;
    int depth = 0;
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
      if (depth == 0 && c == ';') {
        return at + 1;
      }
      comma = depth == 0 && comma < 0 && BREAKS.indexOf(c) >= 0 ? at + 1 : comma;
    }
    return comma < 0 ? from : comma;
  }

  /// Whether an opening quote stands right before a place.
  boolean quoteBegins(int at) {
    return places[at] > 0 && "“‘《【".indexOf(page.text().charAt(places[at] - 1)) >= 0;
  }

  /// Whether a programme's name covers a place.
  boolean programmeAt(int at) {
    return programmes.stream().anyMatch(p -> p.start() <= at && p.end() > at);
  }

  /// A stretch of the page's text.
  String printed(Span span) {
    return span.of(page.text());
  }

  /// The place in the page's text of a place in this one.
  int place(int at) {
    return places[at];
  }

  Evidence evidence(int start, int end, String rule, double confidence) {
    return page.evidence(places[start], places[end - 1] + 1, rule, confidence);
  }
}
