package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import yangban.corpus.pattern.SearchPattern;

/// The numbers of a text that stand before a unit, and the signs by which it is told which of them
/// are results: their own words before and behind them, what the sentence says of time and task,
/// how large they are, whether a change leads from or to them.
final class OutcomeNumbers {
  private static final SearchPattern NUMBER =
      SearchPattern.compile("(?<![\\d.])(\\d{1,9}(?:,\\d{3}){0,3}(?:\\.\\d{1,4})?)(万|亿)?(?:余|多)?");
  private static final Pattern CHANGE = Pattern.compile("[到至为](?:了|20\\d\\d年的)?");
  private static final String SENTENCE_ENDS = "。;!?\n";
  private static final String CLAUSE_ENDS = ",、:";

  /// Words of a sentence before a number that tell a sum over a time, or a rule.
  private static final List<String> TELLING =
      List.of(
          "累计", "共", "先后", "年来", "以来", "至今", "截至", "两年", "三年", "四年", "五年", "一年", "学期", "每", "规定",
          "要求", "现有", "由", "其中", "第", "不超过", "不少于", "至少", "以内", "之内", "去年", "今年");

  private static final List<String> NEAR = List.of("每", "各", "一次", "规定", "不超过", "至少");

  /// Where one size of numbers ends and the next begins.
  private static final double[] SIZES = {2, 3, 6, 10, 20, 50, 200};

  private static final int LONGEST_END = 4;
  private static final int BEHIND = 10;
  private static final int AHEAD = 14;
  private static final int BASE = 16;

  /// How far before a number its sentence and its clause are looked for. What goes on longer
  /// without an end is no sentence, and a page may hold thousands of numbers in one.
  private static final int LONGEST_SENTENCE = Sentences.LONGEST;

  private static final int LONGEST_CLAUSE = 120;
  private static final int LONG_BODY = 400;
  private static final int LEAD = 120;
  private static final int QUARTERS = 4;

  private final String text;
  private final int bodyStart;
  private final List<Amount> all = new ArrayList<>();

  OutcomeNumbers(Page page, OutcomeWords words) {
    this.text = page.text();
    this.bodyStart = page.bodyStart();
    SearchPattern.Search matcher = NUMBER.matcher(text).region(bodyStart, text.length());
    while (matcher.find()) {
      amount(matcher, words).ifPresent(all::add);
    }
  }

  private Optional<Amount> amount(MatchResult matcher, OutcomeWords words) {
    double value = Double.parseDouble(matcher.group(1).replace(",", ""));
    double scale = "万".equals(matcher.group(2)) ? 1e4 : "亿".equals(matcher.group(2)) ? 1e8 : 1;
    return words
        .unit(text, matcher.end())
        .map(u -> new Amount(matcher.start(), matcher.end() + u.length(), value * scale, u));
  }

  /// A number with its unit, in the page's folded text.
  record Amount(int start, int end, double value, String unit) {}

  /// In the order of the text.
  List<Amount> all() {
    return List.copyOf(all);
  }

  /// What speaks for or against a number's being a result.
  Map<String, Double> signs(int index) {
    Amount number = all.get(index);
    Map<String, Double> signs = new HashMap<>();
    int from = Math.max(bodyStart, number.start() - LONGEST_SENTENCE);
    int sentence = start(number.start(), SENTENCE_ENDS, from);
    int clauseFrom = Math.max(sentence, number.start() - LONGEST_CLAUSE);
    int clause = start(number.start(), CLAUSE_ENDS, clauseFrom);
    String own = text.substring(clause, number.start());
    sign(signs, "u:" + number.unit());
    for (int length = 1; length <= Math.min(LONGEST_END, own.length()); length++) {
      sign(signs, "b:" + own.substring(own.length() - length));
    }
    pairs(signs, "c:", own);
    triples(signs, own);
    pairs(signs, "p:", text.substring(Math.max(sentence, clause - AHEAD), clause));
    behind(signs, number);
    String before = text.substring(sentence, number.start());
    TELLING.stream().filter(before::contains).forEach(w -> sign(signs, "k:" + w));
    NEAR.stream().filter(own::contains).forEach(w -> sign(signs, "K:" + w));
    changes(signs, index);
    int size = 0;
    while (size < SIZES.length && number.value() >= SIZES[size]) {
      size++;
    }
    sign(signs, "v:" + size);
    sign(signs, "uv:" + number.unit() + (number.value() < 10 ? "<" : ">"));
    place(signs, number);
    return signs;
  }

  /// Where in a long body a number stands: leads tell what a branch has, ends what it reached.
  private void place(Map<String, Double> signs, Amount number) {
    int length = text.length() - bodyStart;
    if (length >= LONG_BODY) {
      sign(signs, "pos:" + (number.start() - bodyStart) * QUARTERS / length);
      if (number.start() - bodyStart < LEAD) {
        sign(signs, "pos:lead");
      }
    }
  }

  private void behind(Map<String, Double> signs, Amount number) {
    int end = number.end();
    while (end < text.length()
        && end - number.end() < BEHIND
        && SENTENCE_ENDS.indexOf(text.charAt(end)) < 0
        && CLAUSE_ENDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String words = text.substring(number.end(), end);
    sign(signs, words.isEmpty() ? "a:end" : "a:" + words.substring(0, 1));
    if (words.length() > 1) {
      sign(signs, "a:" + words.substring(0, 2));
    }
    pairs(signs, "A:", words);
  }

  /// Whether a change leads to a number from the one before it, or from it to the next.
  private void changes(Map<String, Double> signs, int index) {
    Amount number = all.get(index);
    if (index > 0 && changed(all.get(index - 1), number)) {
      sign(signs, "after");
    }
    if (index + 1 < all.size() && changed(number, all.get(index + 1))) {
      sign(signs, "before");
    }
  }

  private boolean changed(Amount before, Amount after) {
    return after.start() - before.end() < BASE
        && before.unit().equals(after.unit())
        && CHANGE.matcher(text.substring(before.end(), after.start())).find();
  }

  private static void pairs(Map<String, Double> signs, String sort, String words) {
    for (int i = 0; i + 2 <= words.length(); i++) {
      sign(signs, sort + words.substring(i, i + 2));
    }
  }

  private static void triples(Map<String, Double> signs, String words) {
    for (int i = 0; i + 3 <= words.length(); i++) {
      sign(signs, "c:" + words.substring(i, i + 3));
    }
  }

  /// A sign has no white space: the table parts its columns by it.
  private static void sign(Map<String, Double> signs, String sign) {
    signs.put(sign.replace(' ', '_').replace('\t', '_'), 1.0);
  }

  private int start(int at, String ends, int least) {
    int start = at;
    while (start > least && ends.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }
}
