package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yangban.corpus.Span;
import yangban.corpus.Tag;
import yangban.corpus.lexicon.CueSort;

/// Reads working formulas of the branch's own (机制名): quoted words that are built like one (一心两翼五融合,
/// 3+3, 双评审) or that stand where one is named (“师徒同炉”工作法). What everybody says (七个有力, 三会一课) is
/// nobody's formula.
final class FormulaReader {
  private static final int LONGEST = 24;
  private static final int REACH = 8;

  /// A name that was coined is used again within so many characters.
  private static final int REPEATED = 3000;

  /// A numeral and what is counted, at least twice: 一心两翼五融合, 一月一巡.
  private static final Pattern COUNTED =
      Pattern.compile("(?:[一二两双三四五六七八九十百千][^\\d\\p{Punct}一二两三四五六七八九十]{1,3}){2,6}");

  /// 三本账, 双评审, 四道工序, 六大工程, 七个一.
  private static final Pattern SINGLE =
      Pattern.compile("[双两三四五六七八九十][个本道步项大型新维链色员级环心位有]?[^\\d\\p{Punct}]{1,4}");

  /// 1+1+1+N, 3-6-1, 1373, 3+3.
  private static final Pattern DIGITS =
      Pattern.compile(
          "\\d(?:[+—·-]?[\\dn]){1,6}|\\d[^\\d\\p{Punct}]{1,3}(?:\\d[^\\d\\p{Punct}]{1,3}){1,4}");

  /// Who does what, one after the other (支委包片、党员互助; 教授+博士+硕士): how it is done, not what it is
  /// called.
  private static final Pattern LISTED =
      Pattern.compile(
          "[^、一二两双三四五六七八九十]{2,}(?:、[^、]{4,}|(?:、[^、]{2,}){2,})|\\p{IsHan}{2,}(?:\\+\\p{IsHan}{2,}){2,}");

  private static final int MOST = 4;
  private static final double ENOUGH = 0.7;
  private static final double NAMED = 0.95;
  private static final int LONGEST_COINED = 8;

  /// Words that end a formula by themselves.
  private static final Pattern NOUN =
      Pattern.compile(".*(?:思路|工程|机制|工作法|行动|计划|体系|模式|融合|联动|品牌|课堂|工作室)");

  /// What a college or the whole country runs is not the branch's own.
  private static final Pattern OTHERS =
      Pattern.compile("(?:学院|学校|学院党委|校党委|全国|全省|教育部|国家)(?:的)?(?:党建)?$");

  /// Nothing but ideographs: a coined name, not a saying.
  private static final Pattern COINED = Pattern.compile("\\p{IsHan}{3,8}");

  private final List<Span> headings;
  private final Page page;
  private final String text;

  /// @param headings where the article's headings stand
  FormulaReader(Page page, List<Span> headings) {
    this.page = page;
    this.headings = headings;
    this.text = page.text();
  }

  List<Tag<String>> read() {
    Map<String, Tag<String>> formulas = new LinkedHashMap<>();
    Map<String, Double> scores = new LinkedHashMap<>();
    for (int open = text.indexOf('“'); open >= 0; open = text.indexOf('“', open + 1)) {
      int close = close(open);
      if (close - open < 3) {
        continue;
      }
      String words = text.substring(open + 1, close);
      double score = score(words, open, close);
      if (score >= ENOUGH && words.indexOf('\n') < 0) {
        scores.merge(words, score, Math::max);
        int at = open;
        formulas.computeIfAbsent(
            words,
            w ->
                Tag.of(
                    page.quote(at + 1, close),
                    page.evidence(
                        at + 1, close, "quoted-formula", Math.min(0.9, 0.4 + score * 0.2))));
      }
    }
    // Beside a formula with numbers, the names of its parts and of events must be named as one.
    boolean counted = formulas.keySet().stream().anyMatch(FormulaReader::counted);
    formulas.keySet().removeIf(w -> counted && !counted(w) && scores.getOrDefault(w, 0.0) < NAMED);
    List<String> ranked = new ArrayList<>(formulas.keySet());
    ranked.sort((a, b) -> Double.compare(scores.getOrDefault(b, 0.0), scores.getOrDefault(a, 0.0)));
    List<String> all = List.copyOf(ranked);
    ranked.removeIf(w -> all.stream().anyMatch(o -> o.length() > w.length() && o.contains(w)));
    return ranked.stream().limit(MOST).flatMap(w -> Stream.ofNullable(formulas.get(w))).toList();
  }

  private static boolean counted(String words) {
    return COUNTED.matcher(words).matches()
        || DIGITS.matcher(words).matches()
        || SINGLE.matcher(words).matches();
  }

  /// The closing quote within reach, or -1.
  private int close(int open) {
    int last = Math.min(text.length(), open + LONGEST + 2);
    int at = text.substring(open, last).indexOf('”');
    return at < 0 ? -1 : open + at;
  }

  private double score(String words, int open, int close) {
    if (common(open + 1, close)
        || words.indexOf('。') >= 0
        || words.length() > LONGEST
        || LISTED.matcher(words).matches()) {
      return 0;
    }
    double score = 0;
    if (COUNTED.matcher(words).matches() || DIGITS.matcher(words).matches()) {
      score += 0.9;
    } else if (SINGLE.matcher(words).matches()) {
      score += 0.5;
    }
    score += context("head", close + 1, close + 1 + REACH) * (words.indexOf(',') < 0 ? 0.7 : 0.4);
    score += context("cue", open - REACH, open) * 0.4;
    score += NOUN.matcher(words).matches() ? 0.3 : 0;
    score *= OTHERS.matcher(text.substring(Math.max(0, open - REACH), open)).find() ? 0.5 : 1;
    boolean coined = words.length() <= LONGEST_COINED && COINED.matcher(words).matches();
    score += coined && (page.inTitle(open) || inHeading(open)) ? 0.4 : 0;
    score +=
        coined && text.substring(close, Math.min(text.length(), close + REPEATED)).contains(words)
            ? 0.35
            : 0;
    return score;
  }

  /// 1 if words of that sort stand in the stretch and no sentence ends before them.
  private double context(String sort, int from, int to) {
    for (Found found : page.found(CueSort.FORMULA_CONTEXT).within(from, to)) {
      if (found.cue().value().equals(sort)) {
        String between =
            sort.equals("head")
                ? text.substring(from, found.start())
                : text.substring(found.end(), to);
        if (between.chars().allMatch(c -> Names.nameCharacter((char) c) || c == '的' || c == '“')) {
          return 1;
        }
      }
    }
    return 0;
  }

  private boolean inHeading(int at) {
    return headings.stream().anyMatch(h -> at >= h.start() && at < h.end());
  }

  private boolean common(int start, int end) {
    return page.found(CueSort.COMMON_FORMULA).within(start, end).stream()
            .anyMatch(f -> f.length() * 2 > end - start)
        || page.found(CueSort.TOPIC).within(start, end).stream()
            .anyMatch(f -> f.length() == end - start);
  }
}
