package yangban.corpus.understand;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.Coded;
import yangban.corpus.Level;
import yangban.corpus.Span;
import yangban.corpus.lexicon.CueSort;
import yangban.corpus.pattern.SearchPattern;

/// Reads who recognised a branch and in which batch from the words around a programme's name.
final class RecognitionTerms {

  /// A level is told close before the programme: `学校第二批党建工作样板支部`.
  private static final int LEVEL_REACH = 22;

  /// A level told for several programmes stands no further before the last of them.
  private static final int SENTENCE_REACH = 60;

  private static final Pattern BRANCH = Pattern.compile("[\\p{IsHan}\\d]{0,16}?支部");

  private final RecognitionText words;
  private final String text;
  private final boolean school;
  private final Givers givers;
  private final Batches batches;

  /// Whether the text names a city that is as high as a province, so that 市级 is, too.
  private final boolean municipal;

  /// @param school whether 学院 is what the university itself is called
  RecognitionTerms(RecognitionText words, boolean school) {
    this.givers = new Givers(school);
    this.batches = new Batches(words);
    this.words = words;
    this.school = school;
    this.text = words.text();
    this.municipal = MUNICIPALITY.matcher(text).find();
  }

  /// Where a city is as high as a province.
  private static final Pattern MUNICIPALITY = Pattern.compile("北京|天津|上海|重庆|沪上|首都高校");

  /// In which batch.
  Batches batches() {
    return batches;
  }

  /// Whether a town or district recognised the branch, which is none of the levels here.
  boolean local(Found programme, Span part) {
    int from = Math.max(part.start(), programme.start() - LEVEL_REACH);
    return words.within(from, programme.start()).stream()
            .filter(f -> f.cue().sort() == CueSort.LEVEL && !unitName(f))
            .reduce((a, b) -> b)
            .filter(f -> f.cue().value().equals("city"))
            .filter(f -> f.start() == 0 || "京津海庆".indexOf(text.charAt(f.start() - 1)) < 0)
            .filter(f -> !f.cue().words().equals("市级") || !municipal)
            .isPresent()
        || TOWN.matcher(text.substring(from, programme.start())).find();
  }

  /// `获校“十佳党支部”提名,次年获“十佳党支部”`: the level of the same title before it.
  private Optional<Level> namesake(Found programme, Span sentence) {
    return words.programmes().stream()
        .filter(p -> p.start() >= sentence.start() && p.end() < programme.start())
        .filter(p -> p.cue().words().equals(programme.cue().words()))
        .findFirst()
        .flatMap(p -> bare(Math.max(sentence.start(), p.start() - LEVEL_REACH), p.start()));
  }

  private static final Pattern TOWN =
      Pattern.compile("(?<![省京津沪海庆被获由评选入全])市(?:委)?(?:授予|评为|命名为?|的)?$|全市\\p{IsHan}{2,5}系统$");

  /// Who recognised the branch: told right before the programme, else by a school's name, else
  /// anywhere in its part of the sentence, else in the sentence.
  Optional<Level> level(Found programme, Span part, Span sentence) {
    int from = Math.max(part.start(), programme.start() - LEVEL_REACH);
    Optional<Found> before =
        words.within(from, programme.end()).stream()
            .filter(f -> f.cue().sort() == CueSort.LEVEL || f.cue().sort() == CueSort.REGION)
            .filter(f -> !unitName(f) && !city(f))
            .max(Comparator.comparingInt(Found::end).thenComparingInt(Found::length));
    return bare(from, programme.start())
        .or(() -> unit(from, programme.start()))
        .or(() -> agent(part, programme))
        .or(() -> before.flatMap(this::levelOf))
        .or(() -> university(from, programme.start()))
        .or(() -> brand(from, programme.start()))
        .or(() -> namesake(programme, sentence))
        .or(() -> anywhere(part))
        .or(() -> document(part))
        .or(() -> field(sentence))
        .or(() -> last(sentence, programme.start()))
        .or(() -> earlier(programme, sentence));
  }

  /// `校级“百个研究生样板党支部”`: said right before, it holds even where the programme is known as another's.
  Optional<Level> rightBefore(Found programme) {
    int from = Math.max(0, programme.start() - 8);
    Matcher level = RIGHT_BEFORE.matcher(text).region(from, programme.start());
    return level.find()
        ? Optional.of(
            switch (level.group(1).charAt(0)) {
              case '省' -> Level.PROVINCIAL;
              case '院' -> Level.COLLEGE;
              default -> Level.UNIVERSITY;
            })
        : Optional.empty();
  }

  private static final Pattern RIGHT_BEFORE =
      Pattern.compile("(?<![高两、及和])(校级|省级|院级)(?:首批|第[一二三四五六七八九十\\d]{1,2}批)?$");

  /// `获评物理学院优秀党支部`: a college's own name tells who gave a title where it stands right before it.
  private Optional<Level> unit(int from, int to) {
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
  private Optional<Level> brand(int from, int to) {
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

  /// `获评校“十佳党支部”`: one character that stands for who recognised.
  private static final Pattern BARE = Pattern.compile("(学部|[校院系省市部])(?:里|内|党委|党总支|分党委)?级?$");

  /// What 学院 may follow and still be whoever recognised a branch: no end of a college's own name.
  private static final String LEADS = "月日号被获为得入成了在选评授的年度是和与及到由经将给把从下当受据继过有";

  /// What such a character may follow; else it ends a longer word, such as 高校.
  private static final String BEFORE_BARE = "获评为入选被、,授予成得荣是和及与年曾度;:";

  private Optional<Level> bare(int from, int to) {
    Matcher matcher = BARE.matcher(text).region(from, to);
    if (!matcher.find() || !alone(matcher.group(1).charAt(0), matcher.start())) {
      return Optional.empty();
    }
    return switch (matcher.group(1)) {
      case "校" -> Optional.of(Level.UNIVERSITY);
      case "院", "系", "学部" -> Optional.of(Level.COLLEGE);
      case "部" -> Optional.of(Level.NATIONAL);
      default -> Optional.of(Level.PROVINCIAL);
    };
  }

  /// Whether such a character is no end of a longer word: a province may be named before it, 高校 is
  /// no school.
  private boolean alone(char word, int at) {
    char before = at == 0 ? ',' : text.charAt(at - 1);
    return words.quoteBegins(at)
        || switch (word) {
          case '省' -> true;
          case '校' -> "高院党学".indexOf(before) < 0;
          default -> BEFORE_BARE.indexOf(before) >= 0;
        };
  }

  /// 学院 as part of a college's own name says nothing about who recognised the branch.
  private boolean unitName(Found level) {
    char before = level.start() == 0 ? ',' : text.charAt(level.start() - 1);
    return switch (level.cue().words()) {
      case "学院" ->
          ofBranch(level)
              || (Names.nameCharacter(before)
                  && !words.quoteBegins(level.start())
                  && LEADS.indexOf(before) < 0);
      case "学校", "校内" -> before == '高' || before == '等';
      default -> false;
    };
  }

  /// `学院学生第二党支部获“先进党支部”`: whose branch it is, not who recognised it.
  private boolean ofBranch(Found level) {
    Matcher branch = BRANCH.matcher(text).region(level.end(), text.length());
    return branch.lookingAt()
        && words.programmes().stream()
            .noneMatch(p -> p.start() < branch.end() && p.end() > level.end());
  }

  private boolean city(Found level) {
    return level.cue().value().equals("city") && !(municipal && level.cue().words().equals("市级"));
  }

  private Optional<Level> levelOf(Found found) {
    if (school && found.cue().words().equals("学院")) {
      return Optional.of(Level.UNIVERSITY);
    }
    if (found.cue().words().equals("市级") && municipal) {
      return Optional.of(Level.PROVINCIAL);
    }
    return found.cue().sort() == CueSort.REGION
        ? Optional.of(Level.PROVINCIAL)
        : Coded.of(Level.class, found.cue().value());
  }

  private Optional<Level> university(int from, int to) {
    String before = text.substring(from, Math.max(from, to));
    return SCHOOL.matcher(before).find() ? Optional.of(Level.UNIVERSITY) : Optional.empty();
  }

  /// A university's name, and what may stand between it and a programme.
  private static final Pattern SCHOOL =
      Pattern.compile(
          "大学(?!生)(?:党委|委员会|校级|首批|第[^批]{1,3}批|20\\d\\d年?度?|年度|新时代|党建|双创|示范创建|质量创优|对标争先|建设计划|工作|基层|的|和|\\(\\p{IsHan}{2,4}\\))*$");

  /// Whoever gives: `被系党总支评为…`, `院党总支授予支部…`, `省卫生健康委授予…`.
  private Optional<Level> agent(Span part, Found programme) {
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
  private Optional<Level> field(Span sentence) {
    Matcher giver = GIVEN_BY.matcher(text).region(sentence.start(), sentence.end());
    return giver.find() ? givers.level(giver.group(1)) : Optional.empty();
  }

  private static final Pattern GIVEN_BY =
      Pattern.compile("(?:授予|颁发|颁奖|表彰|发文|认定)(?:单位|部门|机关):([^,。;:]{2,24})");

  /// `浙教工委〔2019〕27号,第二批…`
  private Optional<Level> document(Span part) {
    Matcher number = DOCUMENT.matcher(text).region(part.start(), part.end());
    return number.find() ? givers.ofDocument(number.group(1)) : Optional.empty();
  }

  private static final Pattern DOCUMENT =
      Pattern.compile("(\\p{IsHan}{1,8})[〔(\\[]20[0-3]\\d[〕)\\]]第?\\d{1,4}号");

  /// Whoever a paragraph says to give such titles, shortly before: `由系党总支每年评定。…获“四星级党支部”称号`.
  private Optional<Level> earlier(Found programme, Span sentence) {
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

  /// The last one told before a programme in its sentence.
  private Optional<Level> last(Span sentence, int to) {
    return words.within(Math.max(sentence.start(), to - SENTENCE_REACH), to).stream()
        .filter(f -> f.cue().sort() == CueSort.LEVEL)
        .filter(f -> !unitName(f) && !city(f))
        .max(Comparator.comparingInt(Found::end).thenComparingInt(Found::length))
        .flatMap(this::levelOf);
  }

  /// The level that a stretch names.
  Optional<Level> named(Span stretch) {
    return anywhere(stretch);
  }

  private Optional<Level> anywhere(Span sentence) {
    return words.within(sentence.start(), sentence.end()).stream()
        .filter(f -> f.cue().sort() == CueSort.LEVEL)
        .filter(f -> !unitName(f) && !f.cue().words().equals("学院"))
        .filter(f -> !city(f))
        .max(Comparator.comparingInt(Found::length))
        .flatMap(this::levelOf);
  }
}
