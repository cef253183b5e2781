package yangban.indexer.query;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yangban.indexer.query.Token.Operator;
import yangban.indexer.query.Token.Sign;

/// The words that stand for operators, where blanks part them from what they join.
public final class Operators {

  /// How far apart `NEAR` without a number lets words be: a clause of a Chinese sentence has about
  /// as many characters.
  static final int NEAR = 10;

  /// Further apart than this, words are not near each other but in the same text.
  static final int MOST = 100;

  private static final Map<String, Sign> WORDS =
      Map.ofEntries(
          Map.entry("与", Sign.AND),
          Map.entry("且", Sign.AND),
          Map.entry("并且", Sign.AND),
          Map.entry("&", Sign.AND),
          Map.entry("&&", Sign.AND),
          Map.entry("或", Sign.OR),
          Map.entry("或者", Sign.OR),
          Map.entry("非", Sign.NOT),
          Map.entry("同一句", Sign.SENTENCE),
          Map.entry("同句", Sign.SENTENCE),
          Map.entry("同一句话", Sign.SENTENCE),
          Map.entry("同一做法", Sign.PRACTICE),
          Map.entry("同做法", Sign.PRACTICE),
          Map.entry("同一条做法", Sign.PRACTICE));

  /// In capitals; `and` may be a word of a title, see [#readSmall].
  private static final Map<String, Sign> LATIN =
      Map.of("AND", Sign.AND, "OR", Sign.OR, "NOT", Sign.NOT);

  private static final Pattern DISTANCE =
      Pattern.compile("NEAR\\s?[/:]?\\s?(\\d{1,4})?", Pattern.CASE_INSENSITIVE);

  /// Words with blanks between them and nothing else.
  private static final Pattern WORDS_ONLY =
      Pattern.compile("[\\p{L}\\p{N}]+(?:\\s+[\\p{L}\\p{N}]+)+");

  private Operators() {}

  /// The query that asks for every one of the words that `text` has with blanks between them; empty
  /// where it has only one, or signs of its own.
  public static Optional<String> joined(String text) {
    String words = text.strip();
    boolean plain =
        WORDS_ONLY.matcher(words).matches()
            && Stream.of(words.split("\\s+")).allMatch(word -> of(word, word, 0).isEmpty());
    return plain ? Optional.of(words.replaceAll("\\s+", " 与 ")) : Optional.empty();
  }

  /// Makes operators of `and`, `or` and `not` in small letters where Chinese words stand around
  /// them: whoever types 党员 or 学生 looks for no English.
  static void readSmall(List<Token> tokens) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (!(tokens.get(i) instanceof Token.Word word)) {
        continue;
      }
      Sign sign = LATIN.get(QueryTokens.narrow(word.text()).toUpperCase(Locale.ROOT));
      if (sign == null || !isChinese(tokens.get(i + 1))) {
        continue;
      }
      if (i == 0 ? sign == Sign.NOT : isChinese(tokens.get(i - 1))) {
        tokens.set(i, new Operator(sign, 0, word.text(), word.start()));
      }
    }
  }

  /// Brackets and other operators are no word of English either.
  private static boolean isChinese(Token token) {
    return switch (token) {
      case Token.Word word -> hasHan(word.text());
      case Token.Quote quote -> hasHan(quote.text());
      case Token.Field _ -> true;
      case Operator _ -> true;
    };
  }

  private static boolean hasHan(String text) {
    return text.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
  }

  /// Whether `operator` lets words be further apart than they may.
  static boolean isTooFar(Operator operator) {
    Matcher near = DISTANCE.matcher(QueryTokens.narrow(operator.text()));
    return near.matches() && near.group(1) != null && Integer.parseInt(near.group(1)) > MOST;
  }

  /// The operator that `word` is, if it is one.
  ///
  /// @param narrow the same in half width
  static Optional<Operator> of(String word, String narrow, int start) {
    String bare = narrow.endsWith(":") ? narrow.substring(0, narrow.length() - 1) : narrow;
    Sign sign = WORDS.getOrDefault(bare, LATIN.get(bare));
    if (sign != null) {
      return Optional.of(new Operator(sign, 0, word, start));
    }
    Matcher near = DISTANCE.matcher(bare);
    if (near.matches() && (near.group(1) != null || bare.toUpperCase(Locale.ROOT).equals(bare))) {
      int chars = near.group(1) == null ? NEAR : Math.min(MOST, Integer.parseInt(near.group(1)));
      return Optional.of(new Operator(Sign.NEAR, chars, word, start));
    }
    return Optional.empty();
  }
}
