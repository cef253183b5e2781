package yangban.corpus.understand;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import yangban.corpus.DocumentKind;

/// The signs by which a [GramModel] tells what sort of text an article is: how much the words of
/// each kind say in title, lead and body, how many headings it has, and how it tells – with days,
/// voices, scenes, announcements, in the first person.
final class KindSigns {
  private static final double[] SUMS = {0.5, 1, 1.5, 2, 3, 4, 5, 6, 8};
  private static final double[] AHEAD = {-3, -2, -1, 0, 1, 2, 3};
  private static final double[] IN_PLACE = {0.5, 1.5, 3};
  private static final int[] COUNTS = {1, 2, 3, 5, 8};
  private static final int LEAD = 200;
  private static final int OPENING = 80;
  private static final int CLOSING = 300;
  private static final int MOST_HEADINGS = 5;

  /// Longer paragraphs without an end are no headings.
  private static final int SHORT_LINE = 30;

  /// What one look at a stretch of the text tells.
  private enum Look {
    REPORTER(Where.OPENING, "本报讯|本刊讯|本网讯|记者|通讯员|电\\(|讯\\("),
    NEWS(Where.LEAD, "近日|日前|昨天|昨日|上周|今天|(?<!每[^,。;]{0,12})[上下]午|晚,|当天|前不久"),
    DAY(Where.OPENING, "\\d{1,2}月\\d{1,2}日"),
    ANNOUNCED(
        Where.OPENING,
        "(?:近日|日前|月\\d{1,2}日|传来|喜讯)[\\s\\S]{0,60}(?:公布|发布|印发|下发|获评|入选|通过|评选)|(?:公布|发布)[\\s\\S]{0,60}(?:入选|上榜|名单|结果)"),
    WON(Where.TITLE, "入选|获评|喜报|喜获|荣获|通过|获批|上榜|再创|突破|揭晓|验收"),
    COLON(Where.TITLE, "支部[:—]|——"),
    SCENE(Where.OPENING, "^[^\\n。]{0,40}(?:凌晨|清晨|傍晚|清早|夜|点|阳光|操场|走进|雨|雪|风|周[一二三四五六末日]|开学|暑假)"),
    VOICE_FIRST(Where.OPENING, "^“"),
    NOW(Where.LEAD, "现有党员|共有党员|有党员|成立于|组建于|名党员"),
    WE(Where.LEAD, "我们|我支部|我的|大家好|各位"),
    AFTERWORD(Where.CLOSING, "下一步|据了解|据悉|据介绍|最后"),
    ONE_TWO(Where.ALL, "一是[\\s\\S]{1,400}二是"),
    NUMBERED(Where.ALL, "\\n(?:一、|\\(一\\)|1[.、]|01)"),
    SIGNED_OFF(Where.CLOSING, "特此|请于|联系人|附件|监督电话|异议"),
    SOURCES(Where.CLOSING, "参考文献|\\[1\\]|基金项目");

    private final Where where;
    private final Pattern pattern;

    Look(Where where, String pattern) {
      this.where = where;
      this.pattern = Pattern.compile(pattern);
    }
  }

  private enum Where {
    TITLE,
    OPENING,
    LEAD,
    CLOSING,
    ALL
  }

  private static final Pattern SAID = Pattern.compile("(?:说|表示|介绍|告诉|坦言|回忆|笑着)[,:。]|[说道]:“");
  private static final Pattern QUOTED = Pattern.compile("“[^”]{0,200}”");
  private static final Pattern SELF = Pattern.compile("我(?![校院国系市省支])");

  private final Page page;
  private final Map<String, Double> signs = new HashMap<>();

  KindSigns(Page page) {
    this.page = page;
  }

  /// @param scores what the words say for each kind
  /// @param places the same, by `kind:place`
  /// @param headings of the text's scheme
  Map<String, Double> of(
      Map<DocumentKind, Double> scores, Map<String, Double> places, int headings) {
    scores.forEach((kind, score) -> above("s:" + kind.code(), score, SUMS));
    double usual = scores.getOrDefault(DocumentKind.EXPERIENCE, 0.0);
    for (DocumentKind kind : DocumentKind.values()) {
      above("d:" + kind.code(), scores.getOrDefault(kind, 0.0) - usual, AHEAD);
    }
    places.forEach((place, score) -> above("p:" + place, score, IN_PLACE));
    for (int i = 0; i <= MOST_HEADINGS; i++) {
      flag("heads>" + i, headings > i);
    }
    String body = page.text().substring(page.bodyStart());
    for (Look look : Look.values()) {
      flag(look.name(), look.pattern.matcher(stretch(look.where, body)).find());
    }
    String told = QUOTED.matcher(body).replaceAll("");
    counted("said", SAID.matcher(body).results().count());
    counted("self", SELF.matcher(told).results().count());
    counted("quoted", body.chars().filter(c -> c == '“').count() / 4);
    List<Line> lines = page.bodyLines();
    counted("lines", lines.size() / 3);
    counted("short", lines.stream().filter(KindSigns::heading).count());
    return Map.copyOf(signs);
  }

  private static boolean heading(Line line) {
    return line.length() > 1 && line.length() <= SHORT_LINE && !line.closed();
  }

  private String stretch(Where where, String body) {
    return switch (where) {
      case TITLE -> page.title();
      case OPENING -> body.substring(0, Math.min(body.length(), OPENING));
      case LEAD -> body.substring(0, Math.min(body.length(), LEAD));
      case CLOSING -> body.substring(Math.max(0, body.length() - CLOSING));
      case ALL -> body;
    };
  }

  private void above(String sign, double score, double[] bounds) {
    for (double bound : bounds) {
      flag(sign + ">" + bound, score > bound - 1e-9);
    }
  }

  private void counted(String sign, long count) {
    for (int bound : COUNTS) {
      flag(sign + ">" + bound, count >= bound);
    }
  }

  private void flag(String sign, boolean stands) {
    signs.put(sign + (stands ? ":1" : ":0"), 1.0);
  }
}
