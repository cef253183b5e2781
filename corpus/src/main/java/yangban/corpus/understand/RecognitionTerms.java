package yangban.corpus.understand;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.Coded;
import yangban.corpus.Level;
import yangban.corpus.Span;
import yangban.corpus.lexicon.CueSort;

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
  private final NamedGivers named;
  private final Batches batches;

  /// Whether the text names a city that is as high as a province, so that 市级 is, too.
  private final boolean municipal;

  /// @param school whether 学院 is what the university itself is called
  RecognitionTerms(RecognitionText words, boolean school) {
    this.named = new NamedGivers(words.text(), school);
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
        .or(() -> named.unit(from, programme.start()))
        .or(() -> named.agent(part, programme))
        .or(() -> before.flatMap(this::levelOf))
        .or(() -> named.university(from, programme.start()))
        .or(() -> named.brand(from, programme.start()))
        .or(() -> namesake(programme, sentence))
        .or(() -> anywhere(part))
        .or(() -> named.document(part))
        .or(() -> named.field(sentence))
        .or(() -> last(sentence, programme.start()))
        .or(() -> named.earlier(programme, sentence));
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
