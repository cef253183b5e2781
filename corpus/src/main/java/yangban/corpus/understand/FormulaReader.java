package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import yangban.corpus.Tag;

/// Reads working formulas of the branch's own (机制名): quoted words that are built like one (一心两翼五融合,
/// 3+3, 双评审) or that stand where one is named (“师徒同炉”工作法). What everybody says (七个有力, 三会一课) is
/// nobody's formula.
final class FormulaReader {
  private static final int LONGEST = 24;
  private static final int REACH = 8;

  /// A numeral and what is counted, at least twice: 一心两翼五融合, 一月一巡.
  private static final Pattern COUNTED =
      Pattern.compile("(?:[一二两双三四五六七八九十百千][^\\d\\p{Punct}一二两三四五六七八九十]{1,3}){2,6}");

  /// 三本账, 双评审, 四道工序, 六大工程, 七个一.
  private static final Pattern SINGLE =
      Pattern.compile("[双三四五六七八九十][个本道步项大型新维链色员级环心位有]?[^\\d\\p{Punct}]{1,4}");

  /// 1+1+1+N, 3-6-1, 1373, 3+3.
  private static final Pattern DIGITS =
      Pattern.compile(
          "\\d(?:[+—·-]?[\\dn]){1,6}|\\d[^\\d\\p{Punct}]{1,3}(?:\\d[^\\d\\p{Punct}]{1,3}){1,4}");

  private static final int MOST = 4;

  private final Page page;
  private final String text;

  FormulaReader(Page page) {
    this.page = page;
    this.text = page.text();
  }

  List<Tag<String>> read() {
    Map<String, Tag<String>> formulas = new LinkedHashMap<>();
    Map<String, Double> scores = new LinkedHashMap<>();
    for (int open = text.indexOf('“'); open >= 0; open = text.indexOf('“', open + 1)) {
      int close = text.indexOf('”', open);
      if (close < 0 || close - open - 1 > LONGEST || close - open < 3) {
        continue;
      }
      String words = text.substring(open + 1, close);
      double score = score(words, open, close);
      if (score >= 1 && words.indexOf('\n') < 0) {
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
    List<String> ranked = new ArrayList<>(formulas.keySet());
    ranked.sort((a, b) -> Double.compare(scores.getOrDefault(b, 0.0), scores.getOrDefault(a, 0.0)));
    return ranked.stream()
        .limit(MOST)
        .flatMap(w -> java.util.stream.Stream.ofNullable(formulas.get(w)))
        .toList();
  }

  private double score(String words, int open, int close) {
    if (common(open + 1, close) || words.indexOf('。') >= 0 || words.length() > LONGEST) {
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
    if (page.inTitle(open)) {
      score += 0.4;
    }
    return score;
  }

  /// 1 if words of that sort stand in the stretch and no sentence ends before them.
  private double context(String sort, int from, int to) {
    for (Found found : page.found(CueSort.FORMULA_CONTEXT)) {
      if (found.cue().value().equals(sort) && found.start() >= from && found.end() <= to) {
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

  private boolean common(int start, int end) {
    return page.found(CueSort.COMMON_FORMULA).stream()
        .anyMatch(f -> f.start() >= start && f.end() <= end && f.length() * 2 > end - start);
  }
}
