package yangban.corpus.understand;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.Span;

/// Reads in which batch a branch was recognised, and names batches alike: `首批` and `第1批` are 第一批.
final class Batches {
  private static final Pattern BATCH =
      Pattern.compile("首批次?|第([一二三四五六七八九十]{1,3}|\\d{1,2})批|(?<=[年度])([一二三四五六七八九十])批");
  private static final String DIGITS = "零一二三四五六七八九十";

  private static final int AFTER = 12;

  private final RecognitionText words;
  private final String text;

  Batches(RecognitionText words) {
    this.words = words;
    this.text = words.text();
  }

  /// The batch: the last one told before the programme in its part of the sentence, else the first
  /// right behind it (`样板支部(第三批)`).
  Optional<String> batch(Found programme, Span part) {
    Optional<String> last = Optional.empty();
    Matcher before = BATCH.matcher(text).region(part.start(), programme.end());
    while (before.find()) {
      last = Optional.of(normalised(before));
    }
    int to = Math.min(part.end(), programme.end() + AFTER);
    Matcher after = BATCH.matcher(text).region(programme.end(), Math.max(programme.end(), to));
    if (last.isEmpty() && after.find()) {
      return Optional.of(normalised(after));
    }
    return last.or(() -> field(programme, part)).or(() -> apart(programme));
  }

  private Optional<String> field(Found programme, Span part) {
    Matcher field = FIELD.matcher(text).region(programme.end(), part.end());
    return field.find()
        ? batchIn(new Span(field.end(), Math.min(part.end(), field.end() + AFTER)))
        : Optional.empty();
  }

  private Optional<String> apart(Found programme) {
    int end = Math.max(programme.end(), words.sentence(programme.start()).end());
    Matcher apart = APART.matcher(text).region(programme.end(), end);
    return apart.find() ? batchIn(new Span(apart.start(), apart.end())) : Optional.empty();
  }

  /// `作为第三批培育创建单位`, `首批入选`
  private static final Pattern APART =
      Pattern.compile(
          "(?:首批|第[一二三四五六七八九十\\d]{1,2}批)(?:次)?(?:(?:培育创建|创建|培育|建设)(?:单位|名单|对象)|(?:入选|列入|通过|立项|获批))");

  private static final Pattern FIELD = Pattern.compile("批次:");

  /// The batch that a stretch names first.
  Optional<String> batchIn(Span stretch) {
    Matcher first = BATCH.matcher(text).region(stretch.start(), stretch.end());
    return first.find() ? Optional.of(normalised(first)) : Optional.empty();
  }

  private static String normalised(Matcher batch) {
    String number = batch.group(1) == null ? batch.group(2) : batch.group(1);
    if (number == null) {
      return "第一批";
    }
    if (!Character.isDigit(number.charAt(0))) {
      return "第" + number + "批";
    }
    int value = Integer.parseInt(number);
    return "第%s批".formatted(value <= 10 ? DIGITS.substring(value, value + 1) : number);
  }
}
