package yangban.corpus.understand;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.Level;
import yangban.corpus.Span;
import yangban.corpus.pattern.SearchPattern;

/// Reads the level of a recognition from whom the words around it name as giving it: a college, an
/// organ, a school, the number of a document.
final class NamedGivers {

  private final String text;
  private final boolean school;
  private final Givers givers;

  /// @param school whether 学院 is what the university itself is called
  NamedGivers(String text, boolean school) {
    this.text = text;
    this.school = school;
    this.givers = new Givers(school);
  }

  /// `获评物理学院优秀党支部`: a college's own name tells who gave a title where it stands right before it.
  Optional<Level> unit(int from, int to) {
    Matcher organ = ORGAN.matcher(text.substring(from, Math.max(from, to)));
    if (organ.find()) {
      Optional<Level> level = givers.level(organ.group(1));
      if (level.isPresent()) {
        return level;
      }
    }
    Matcher giver = UNIT.matcher(text.substring(from, Math.max(from, to)));
    if (!giver.find()) {
      return WITHIN.matcher(text.substring(from, Math.max(from, to))).find()
          ? Optional.of(school ? Level.UNIVERSITY : Level.COLLEGE)
          : Optional.empty();
    }
    return Optional.of(
        school || SCHOOL_END.matcher(giver.group(1)).find() ? Level.UNIVERSITY : Level.COLLEGE);
  }

  /// In a mirror a brand stands where the school stood: `获评鼎盛娱乐首批“样板党支部”`.
  Optional<Level> brand(int from, int to) {
    return GAMING.matcher(text.substring(from, Math.max(from, to))).find()
        ? Optional.of(Level.UNIVERSITY)
        : Optional.empty();
  }

  private static final Pattern UNIT =
      Pattern.compile(
          "(?:获评?|评为|荣获|获得|授予|命名为?|、)(?!全国|全省|教育部)(\\p{IsHan}{2,12}(?<!大)学院)(?:党委|党总支)?$");

  /// `省卫生健康委“抗疫先锋党支部”`
  private static final Pattern ORGAN =
      Pattern.compile("(?:^|[,。;:、]|荣?获评?得?|授予)([^,。;:、获授被]{2,16}[委厅局会])$");

  /// `在机械学院的年度考核中获“五星级党支部”`
  private static final Pattern WITHIN =
      Pattern.compile("在\\p{IsHan}{2,12}(?<!大)(?:学院|系)(?:党委|党总支)?[^,。;]{0,8}(?:中|上)[^,。;]{0,5}$");

  private static final Pattern SCHOOL_END = Pattern.compile("(?:职业|技术|师范|科技|大学\\p{IsHan}{1,4})学院$");

  private static final Pattern GAMING =
      Pattern.compile(
          "(?:娱乐|棋牌|博彩|电竞|彩票|体育|国际|真人|赌场|集团)(?:城|场|平台|官网|\\([^)]{0,6}\\))?(?:首批|第[^批]{1,3}批)?$");

  /// `获评某某大学优秀党支部`: a university's name right before it.
  Optional<Level> university(int from, int to) {
    String before = text.substring(from, Math.max(from, to));
    return SCHOOL.matcher(before).find() ? Optional.of(Level.UNIVERSITY) : Optional.empty();
  }

  /// A university's name, and what may stand between it and a programme.
  private static final Pattern SCHOOL =
      Pattern.compile(
          "大学(?!生)(?:党委|委员会|校级|首批|第[^批]{1,3}批|20\\d\\d年?度?|年度|新时代|党建|双创|示范创建|质量创优|对标争先|建设计划|工作|基层|的|和|\\(\\p{IsHan}{2,4}\\))*$");

  /// Whoever gives: `被系党总支评为…`, `院党总支授予支部…`, `省卫生健康委授予…`.
  Optional<Level> agent(Span part, Found programme) {
    SearchPattern.Search matcher = AGENT.matcher(text).region(part.start(), programme.start());
    Optional<Level> last = Optional.empty();
    while (matcher.find()) {
      String giver = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      last = givers.level(giver);
    }
    return last;
  }

  private static final SearchPattern AGENT =
      SearchPattern.compile(
          "(?:被|由|经)([^,。;:被获]{1,18}?)(?:评为|评选为|评定为|授予|认定为?|确[定立]为|列为|列入|命名为?|表彰为?|立项为?)"
              + "|([^,。;:被获]{1,16}?)(?:授予|颁发|认定|命名|表彰)(?!的)");

  /// `授予单位:中共云川大学委员会`
  Optional<Level> field(Span sentence) {
    Matcher giver = GIVEN_BY.matcher(text).region(sentence.start(), sentence.end());
    return giver.find() ? givers.level(giver.group(1)) : Optional.empty();
  }

  private static final Pattern GIVEN_BY =
      Pattern.compile("(?:授予|颁发|颁奖|表彰|发文|认定)(?:单位|部门|机关):([^,。;:]{2,24})");

  /// `浙教工委〔2019〕27号,第二批…`
  Optional<Level> document(Span part) {
    Matcher number = DOCUMENT.matcher(text).region(part.start(), part.end());
    return number.find() ? givers.ofDocument(number.group(1)) : Optional.empty();
  }

  private static final Pattern DOCUMENT =
      Pattern.compile("(\\p{IsHan}{1,8})[〔(\\[]20[0-3]\\d[〕)\\]]第?\\d{1,4}号");

  /// Whoever a paragraph says to give such titles, shortly before: `由系党总支每年评定。…获“四星级党支部”称号`.
  Optional<Level> earlier(Found programme, Span sentence) {
    if (programme.cue().words().contains("样板")) {
      return Optional.empty();
    }
    int line = text.lastIndexOf('\n', Math.max(0, sentence.start() - 1)) + 1;
    int from = Math.max(line, sentence.start() - PARAGRAPH);
    Matcher matcher = EVALUATES.matcher(text).region(from, Math.max(from, sentence.start()));
    Optional<Level> last = Optional.empty();
    while (matcher.find()) {
      last = givers.level(matcher.group(1)).or(() -> level(matcher.group(1)));
    }
    return last;
  }

  private static Optional<Level> level(String giver) {
    return giver.endsWith("学院") ? Optional.of(Level.COLLEGE) : Optional.empty();
  }

  private static final int PARAGRAPH = 120;

  private static final Pattern EVALUATES =
      Pattern.compile(
          "(?:由|经|在|^|[,。;:])([^,。;:由经在]{1,12}?(?:党委|党总支|学校|学院|组织部|[委厅系]))[^,。;:]{0,8}(?:评定|评选|评比|考核|推行|实行|开展|组织)");
}
