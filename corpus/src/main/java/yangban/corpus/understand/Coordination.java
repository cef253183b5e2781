package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.Level;
import yangban.corpus.PartialDate;
import yangban.corpus.Span;

/// Reads what a sentence tells in one breath of several recognitions: levels that share a programme
/// (`校级、省级样板支部`), years that share one (`2019年、2021年两度获评…`) or go with levels or programmes one by
/// one (`2019年、2021年先后入选校级、省级…`).
final class Coordination {
  private static final String LEVEL =
      "(?:国家级?|全国|教育部|自治区级?|省委教育工委|省教育工委|省教育厅|省级?|全省|全区|学校(?:党委)?|校级?|全校|校党委|学院(?:党委)?|院级?|院党委|系级?)";
  private static final String GIVER = "(?:教育部|省委教育工委|省教育工委|省教育厅|省委|学校党委|校党委|学校|学院党委|院党委|学院)";
  private static final String AND = "(?:[、,和及与]|以及|再?到)";

  /// Levels joined, and what may stand between the last of them and the programme.
  private static final Pattern LEVELS =
      Pattern.compile(
          "(?<=[^高])("
              + LEVEL
              + "(?:"
              + AND
              + LEVEL
              + ")+)(?:双料|双重|[两三二]级|高校|党建|双创|新时代|工作|评为|授予|认定为|首批|第.批|党委|党组织|组织)*$");

  /// Those who give, joined at the head of a sentence: `学校党委、省委教育工委先后于2019年、2021年把支部列为…`.
  private static final Pattern GIVERS =
      Pattern.compile("(" + GIVER + "(?:" + AND + GIVER + ")+)(?:先后|分别|都|均|相继)");

  private static final Pattern ONE = Pattern.compile(LEVEL);

  private static final String YEAR = "20[0-3]\\d年?(?:级?度)?(?:\\d{1,2}月)?";
  private static final Pattern YEARS =
      Pattern.compile("(" + YEAR + "(?:(?:[、,和及与]|以及)" + YEAR + ")+)(?=[^\\d]|$)");

  /// `连续三年(2019—2021年)`, `2019至2021年连续三年`
  private static final Pattern SPAN =
      Pattern.compile(
          "连续[^,。;]{1,4}\\(?(20[0-3]\\d)年?(?:至|到|-|—|~)+(20[0-3]\\d)年?|(20[0-3]\\d)年?(?:至|到|-|—|~)+(20[0-3]\\d)年?(?:度)?连续");

  /// `连续两年(2021、2022)`: such brackets tell of what follows.
  private static final Pattern REPEATED = Pattern.compile("[年次度届]\\($");

  private static final int LEVEL_REACH = 40;
  private static final int MOST_YEARS = 6;

  private final RecognitionText words;
  private final String text;

  Coordination(RecognitionText words) {
    this.words = words;
    this.text = words.text();
  }

  /// The levels that share a programme, or that one of them which is its own where as many
  /// programmes follow; empty where none are joined.
  List<Level> levels(Found programme, Span sentence) {
    List<Found> listed = list(programme, sentence);
    int first = listed.getFirst().start();
    String before = text.substring(Math.max(sentence.start(), first - LEVEL_REACH), first);
    Matcher matcher = LEVELS.matcher(before);
    if (!matcher.find()) {
      matcher = GIVERS.matcher(text.substring(sentence.start(), first));
      if (!matcher.find()) {
        return List.of();
      }
    }
    List<Level> levels =
        ONE.matcher(matcher.group(1)).results().map(r -> level(r.group())).distinct().toList();
    if (levels.size() < 2) {
      return List.of();
    }
    return listed.size() == levels.size() ? List.of(levels.get(listed.indexOf(programme))) : levels;
  }

  private static Level level(String words) {
    return switch (words.charAt(0) == '全' ? words.charAt(1) : words.charAt(0)) {
      case '国', '教' -> Level.NATIONAL;
      case '自', '省', '区' -> Level.PROVINCIAL;
      case '院', '系' -> Level.COLLEGE;
      default -> words.startsWith("学院") ? Level.COLLEGE : Level.UNIVERSITY;
    };
  }

  /// The first of the programmes that stand joined by 、 alone with one.
  Found head(Found programme, Span sentence) {
    return list(programme, sentence).getFirst();
  }

  /// The programmes of a list that a programme stands in, joined by 、 alone.
  private List<Found> list(Found programme, Span sentence) {
    List<Found> list = new ArrayList<>();
    for (Found other : words.programmes()) {
      if (other.start() < sentence.start() || other.end() > sentence.end()) {
        continue;
      }
      boolean joined =
          !list.isEmpty() && text.substring(list.getLast().end(), other.start()).equals("、");
      if (!joined && list.contains(programme)) {
        break;
      }
      if (!joined) {
        list.clear();
      }
      list.add(other);
    }
    return list.contains(programme) ? list : List.of(programme);
  }

  /// The years that are joined before a programme in its sentence; empty where none are.
  List<PartialDate> years(Found programme, Span sentence) {
    String before = text.substring(sentence.start(), programme.start());
    int semicolon = before.lastIndexOf(';') + 1;
    Optional<Matcher> last =
        last(YEARS.matcher(before), semicolon)
            .filter(m ->
                !before.startsWith(")", m.end())
                    || REPEATED.matcher(before.substring(0, m.start())).find());
    Optional<Matcher> span = last(SPAN.matcher(before), semicolon);
    if (span.isPresent()) {
      return between(span.get());
    }
    return last.filter(m -> !yearIn(before.substring(m.end())))
        .map(m -> Years.writtenIn(m.group()))
        .orElse(List.of());
  }

  private static Optional<Matcher> last(Matcher matcher, int from) {
    int at = -1;
    int start = from;
    while (matcher.find(start)) {
      at = matcher.start();
      start = matcher.end();
    }
    return at >= 0 && matcher.find(at) ? Optional.of(matcher) : Optional.empty();
  }

  private static boolean yearIn(String words) {
    return words.matches("(?s).*20[0-3]\\d(?=年|级?度|[.-]).*");
  }

  private static List<PartialDate> between(Matcher span) {
    int group = span.group(1) == null ? 3 : 1;
    int from = Integer.parseInt(span.group(group));
    int to = Integer.parseInt(span.group(group + 1));
    List<PartialDate> years = new ArrayList<>();
    for (int year = from; year <= to && years.size() < MOST_YEARS; year++) {
      years.add(PartialDate.of(year));
    }
    return years;
  }

  /// Which of the programmes behind the same joined years a programme is, and how many there are.
  int[] place(Found programme, Span sentence) {
    List<Found> listed = list(programme, sentence);
    return new int[] {listed.indexOf(programme), listed.size()};
  }
}
