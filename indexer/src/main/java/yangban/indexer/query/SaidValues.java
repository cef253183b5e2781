package yangban.indexer.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.Coded;
import yangban.corpus.Span;
import yangban.corpus.lexicon.DataTable;
import yangban.corpus.lexicon.DisciplineCatalogue;

/// Finds the words of a query that mean who did something rather than what was done: level, batch,
/// stage and year of a recognition, kind of branch, discipline, region. Immutable.
///
/// Such words are ambiguous (省级比赛, 研究生导师, 管理), so each is read only where its neighbours leave no
/// doubt: as part of the name of a branch or title, or by itself between blanks.
final class SaidValues {

  private static final String FILE = "aspects.tsv";

  /// What may stand between a word of level or kind and 支部: 省级|党建工作样板|支部.
  private static final String FILLING =
      "(?:的|高校|全国|全省|党建|工作|双创|[“”‘’\"]|样板|标杆|示范|先进|优秀|特色|基层|联合|百个|培育|创建){0,5}+";

  /// Ends the name of a branch; 支部书记 and 支部委员 are people.
  private static final Pattern BRANCH =
      Pattern.compile("\\s?" + FILLING + "(?:党?支部|院系)(?!书记|委员|副书记)");

  /// Words that speak of a title, right after a word of level or right before it.
  private static final Pattern TITLE = Pattern.compile("的?(?:样板|标杆院系|示范|双创|党建示范|培育|入选|立项|获批)");

  private static final Pattern EARNED =
      Pattern.compile("(?:入选|获批|获评|评上|评为|申报|创建|创成|成为|培育|通过|列入)(?:了|过)?$");

  private static final Pattern BATCH = Pattern.compile("(?:第([一二三四五六七八九十]|[1-9])|(首))批次?");

  /// What follows a discipline in the name of a college: 土木|学院, 材料|科学与工程学院.
  private static final Pattern OF_COLLEGE =
      Pattern.compile("(?:[与和及]?(?:科学|工程|技术)){0,3}+(?:学院|学系|系(?![统列数])|专业)");

  /// What follows a college in the name of a branch of it: 土木学院|研究生第二党支部.
  private static final Pattern OF_ITS_BRANCH =
      Pattern.compile(
          "的?(?:研究生|本科生|硕士|博士|硕博|学生|教师|教职?工|师生|离?退休|联合|第?[一二三四五六七八九十0-9]+级?){0,4}+党?支部(?!书记|委员)");

  /// Whom a discipline is said of, right after it: 医学|生, 农科|学生, 计算机|党员.
  private static final Pattern OF_STUDENTS =
      Pattern.compile(
          "类?的?(?:(?:大?学|研究|本科|硕士|博士|男|女)?生(?![物理态化命产活动存成长源涯])|硕士|博士|同学|党员|党?支部(?!书记|委员))");

  /// The same after a college, which has teachers too, or what is asked about it: 法学院|能做些什么.
  private static final Pattern OF_ITS_PEOPLE =
      Pattern.compile(
          "(?:类|方向)?的?(?:老师|教师|教职?工|师生|青年|年轻|怎(?!么?样)|如何|能[为做帮给]|可以[为做帮给]|该|应该|适合|做[什些点]|(?![\\p{L}\\p{N}]))");

  /// What stands before others than who asks: 和医学院共建, 请法学院的老师.
  private static final Pattern OF_OTHERS = Pattern.compile("(?:[和与跟同请找到去进向]|邀请|联合|走进|除了?|不是|非)$");

  /// What may follow the name of a region.
  private static final Pattern OF_REGION = Pattern.compile("(?:省|市|自治区)?(?:各?高校|院校)?");

  private static final String NUMBERS = "一二三四五六七八九";

  private final UnaryOperator<String> fold;
  private final SaidYears years;
  private final Map<String, List<Sense>> words = new HashMap<>();
  private final int longest;

  /// What a word means, and where it does.
  private record Sense(Aspect aspect, List<String> values, Where where) {}

  private enum Where {
    ANYWHERE(2),
    /// Before the name of a branch.
    OF_BRANCH(3),
    /// Before or after a word of a title.
    BESIDE_TITLE(4),
    /// Between blanks.
    ALONE(5);

    private final int column;

    Where(int column) {
      this.column = column;
    }
  }

  /// A stretch of a query that is read as values.
  record Found(Span place, Aspect aspect, List<String> values) {

    /// Whether it says no more than `other`: 样板支部 beside 省级.
    private boolean isWider(Found other) {
      return aspect == other.aspect
          && values.size() > other.values.size()
          && values.containsAll(other.values);
    }
  }

  private SaidValues(UnaryOperator<String> fold, SaidYears years, Abbreviations colleges) {
    this.fold = fold;
    this.years = years;
    for (DataTable.Row row : DataTable.load(SaidValues.class, FILE, 3).rows()) {
      Aspect aspect =
          Coded.of(Aspect.class, row.text(0))
              .orElseThrow(() -> row.fault("nothing of a branch is called " + row.cell(0)));
      List<String> values = List.of(row.text(1).split(","));
      for (Where where : Where.values()) {
        row.words(where.column)
            .forEach(word -> add(word.words(), new Sense(aspect, values, where)));
      }
    }
    Map<String, String> disciplines = DisciplineCatalogue.load().spoken();
    disciplines.forEach(this::discipline);
    colleges
        .words()
        .forEach(word -> {
          for (String full : colleges.of(word).orElseThrow().full()) {
            ofCollege(full, disciplines).ifPresent(code -> discipline(word, code));
          }
        });
    this.longest = words.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /// @param colleges short names, those of colleges among them
  static SaidValues load(UnaryOperator<String> fold, SaidYears years, Abbreviations colleges) {
    return new SaidValues(fold, years, colleges);
  }

  private void discipline(String word, String code) {
    add(word, new Sense(Aspect.DISCIPLINE, List.of(code), Where.ALONE));
  }

  /// The discipline that a college is named after, by the longest word that its name begins with.
  private static Optional<String> ofCollege(String name, Map<String, String> disciplines) {
    for (int end = name.length(); end > 0; end--) {
      String code = disciplines.get(name.substring(0, end));
      if (code != null && OF_COLLEGE.matcher(name.substring(end)).matches()) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }

  private void add(String word, Sense sense) {
    words.computeIfAbsent(fold.apply(word), _ -> new ArrayList<>()).add(sense);
  }

  /// The stretches of `folded` that are read as values, in order, none inside another; of values
  /// that nothing has, none.
  ///
  /// @param folded the query, with blanks for what is no plain word
  List<Found> in(String folded, KnownValues known) {
    List<Found> all = new ArrayList<>();
    for (int at = 0; at < folded.length(); ) {
      Optional<Found> found = at(folded, at, known);
      found.ifPresent(all::add);
      at = found.map(each -> each.place().end()).orElse(at + 1);
    }
    return all.stream().filter(each -> all.stream().noneMatch(each::isWider)).toList();
  }

  private Optional<Found> at(String folded, int at, KnownValues known) {
    List<Found> found = new ArrayList<>();
    word(folded, at, found);
    batch(folded, at, found);
    found.addAll(years.values(folded, at, known));
    region(folded, at, known, found);
    return found.stream()
        .filter(each -> isKnown(each, known))
        .max(Comparator.comparingInt(each -> each.place().length()));
  }

  private static boolean isKnown(Found found, KnownValues known) {
    return found
        .aspect()
        .facet()
        .map(facet -> known.of(facet).stream().anyMatch(found.values()::contains))
        .orElse(true);
  }

  private void word(String folded, int at, List<Found> found) {
    for (int end = Math.min(folded.length(), at + longest); end > at; end--) {
      for (Sense sense : words.getOrDefault(folded.substring(at, end), List.of())) {
        Span word = new Span(at, end);
        end(folded, word, sense)
            .ifPresent(
                last -> found.add(new Found(new Span(at, last), sense.aspect(), sense.values())));
      }
    }
  }

  /// Where the stretch ends whose word stands as `sense` asks; empty where it does not stand so.
  private static Optional<Integer> end(String folded, Span word, Sense sense) {
    Where where = sense.where();
    if (sense.aspect() == Aspect.DISCIPLINE && where == Where.ALONE) {
      return endOfCollege(folded, word);
    }
    Matcher branch = BRANCH.matcher(folded).region(word.end(), folded.length());
    branch.useTransparentBounds(true);
    boolean ofBranch = branch.lookingAt();
    boolean holds =
        switch (where) {
          case ANYWHERE -> true;
          case OF_BRANCH -> ofBranch;
          case ALONE -> isAlone(folded, word);
          case BESIDE_TITLE ->
              ofBranch
                  || TITLE.matcher(folded).region(word.end(), folded.length()).lookingAt()
                  || (isEnd(folded, word.end())
                      && EARNED.matcher(folded.substring(0, word.start())).find());
        };
    boolean takes = ofBranch && (where == Where.OF_BRANCH || where == Where.BESIDE_TITLE);
    return holds ? Optional.of(takes ? branch.end() : word.end()) : Optional.empty();
  }

  /// A discipline is meant by itself, by the name of a college before the name of its branch, and
  /// in a sentence where people of it are spoken of: 农学专业的党员, 法学院能做些什么, 医学生.
  private static Optional<Integer> endOfCollege(String folded, Span word) {
    Matcher college = from(OF_COLLEGE, folded, word.end());
    boolean isCollege = college.lookingAt();
    int end = isCollege ? college.end() : word.end();
    boolean begins = isAlone(folded.substring(0, word.end()), word);
    boolean holds =
        isAlone(folded, new Span(word.start(), end))
            || ((isCollege || begins) && from(OF_ITS_BRANCH, folded, end).lookingAt())
            || (!OF_OTHERS.matcher(folded.substring(0, word.start())).find()
                && (from(OF_STUDENTS, folded, end).lookingAt()
                    || (isCollege && from(OF_ITS_PEOPLE, folded, end).lookingAt())));
    return holds ? Optional.of(end) : Optional.empty();
  }

  static boolean isAlone(String folded, Span word) {
    return (word.start() == 0 || isEnd(folded, word.start() - 1)) && isEnd(folded, word.end());
  }

  /// Whether no word goes on at `at`.
  private static boolean isEnd(String folded, int at) {
    return at >= folded.length() || !Character.isLetterOrDigit(folded.codePointAt(at));
  }

  private static void batch(String folded, int at, List<Found> found) {
    Matcher batch = BATCH.matcher(folded).region(at, folded.length());
    if (batch.lookingAt()) {
      String number = batch.group(1) == null ? "一" : batch.group(1);
      boolean digit = Character.isDigit(number.charAt(0));
      String written =
          digit ? NUMBERS.substring(number.charAt(0) - '1', number.charAt(0) - '0') : number;
      found.add(new Found(new Span(at, batch.end()), Aspect.BATCH, List.of("第" + written + "批")));
    }
  }

  private static Matcher from(Pattern pattern, String folded, int at) {
    return pattern.matcher(folded).region(at, folded.length()).useTransparentBounds(true);
  }

  /// A province by itself, or before 高校.
  private void region(String folded, int at, KnownValues known, List<Found> found) {
    for (String region : known.of(Facet.REGION)) {
      String name = fold.apply(region);
      if (!name.isEmpty() && folded.startsWith(name, at)) {
        int end = at + name.length();
        Matcher more = from(OF_REGION, folded, end);
        int last = more.lookingAt() ? more.end() : end;
        if (isAlone(folded, new Span(at, last)) || folded.startsWith("高校", last - 2)) {
          found.add(new Found(new Span(at, last), Aspect.REGION, List.of(region)));
        }
      }
    }
  }
}
