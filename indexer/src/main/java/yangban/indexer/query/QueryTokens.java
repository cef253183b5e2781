package yangban.indexer.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.indexer.query.Token.Field;
import yangban.indexer.query.Token.Operator;
import yangban.indexer.query.Token.Quote;
import yangban.indexer.query.Token.Sign;
import yangban.indexer.query.Token.Word;

/// Finds the signs in a query as people type them, half or full width.
///
/// Nothing is an error. A quote that nothing closes ends at the next blank, a bracket groups only
/// where it begins something and has a partner, and what is odd is said.
final class QueryTokens {

  /// Quotes of one kind close each other in any mixture; people type ” for “.
  private static final String QUOTES = "\"“”„〝〞＂";

  private static final String CORNERS = "「」『』";
  private static final String BRACKETS = "()（）[]［］【】{}｛｝〔〕《》〈〉<>＜＞";
  private static final String GROUPS = "()（）";
  private static final String DASHES = "-－−﹣‐–";
  private static final String BARS = "|｜∣";

  /// Names of fields are words of two characters and more, in one script; digits before a colon are
  /// times.
  private static final Pattern FIELD =
      Pattern.compile("(\\p{IsHan}{1,5}|[A-Za-z]{2,20})[:：](?!//)");

  private final String query;
  private final Predicate<String> fields;
  private final List<Token> tokens = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private final List<String> empty = new ArrayList<>();
  private final Map<Integer, Integer> groups = new HashMap<>();
  private boolean unbalanced;
  private int at;

  private QueryTokens(String query, Predicate<String> fields) {
    this.query = query;
    this.fields = fields;
  }

  /// @param query clean of control characters and lone surrogates
  /// @param fields the names of fields
  static QueryTokens of(String query, Predicate<String> fields) {
    QueryTokens all = new QueryTokens(query, fields);
    all.checkBrackets();
    while (all.at < query.length()) {
      all.next();
    }
    return all;
  }

  List<Token> tokens() {
    return tokens;
  }

  /// Whether a quote or bracket had no partner.
  boolean isUnbalanced() {
    return unbalanced;
  }

  /// What looks like the name of a field and is none.
  List<String> unknownFields() {
    return unknown;
  }

  /// Fields that end the query, with nothing to look for.
  List<String> emptyFields() {
    return empty;
  }

  private void next() {
    char c = query.charAt(at);
    if (Character.isWhitespace(c)) {
      at++;
    } else if (BARS.indexOf(c) >= 0) {
      bars();
    } else if (isGroup()) {
      sign(Sign.OPEN);
    } else if (groups.containsValue(at)) {
      sign(Sign.CLOSE);
    } else if (isExclusion()) {
      sign(Sign.NOT);
    } else if (isQuote(at)) {
      quote();
    } else if (!field()) {
      word();
    }
  }

  private void sign(Sign sign) {
    tokens.add(new Operator(sign, 0, query.substring(at, at + 1), at));
    at++;
  }

  /// One bar or several.
  private void bars() {
    int start = at;
    while (at < query.length() && BARS.indexOf(query.charAt(at)) >= 0) {
      at++;
    }
    tokens.add(new Operator(Sign.OR, 0, query.substring(start, at), start));
  }

  private boolean begins() {
    return at == 0
        || Character.isWhitespace(query.charAt(at - 1))
        || (!tokens.isEmpty()
            && tokens.getLast().end() == at
            && tokens.getLast() instanceof Operator);
  }

  /// Whether a bracket opens here that holds more than one thing.
  private boolean isGroup() {
    Integer close = groups.get(at);
    if (close == null || !begins()) {
      return false;
    }
    int after = close + 1;
    boolean ends =
        after == query.length()
            || Character.isWhitespace(query.charAt(after))
            || BARS.indexOf(query.charAt(after)) >= 0
            || groups.containsValue(after);
    String inside = query.substring(at + 1, close);
    boolean several = inside.strip().chars().anyMatch(c -> Character.isWhitespace(c) || isBar(c));
    if (!ends || !several) {
      groups.remove(at);
      return false;
    }
    return true;
  }

  private static boolean isBar(int c) {
    return BARS.indexOf(c) >= 0;
  }

  private boolean isExclusion() {
    if (!begins() || DASHES.indexOf(query.charAt(at)) < 0 || at + 1 == query.length()) {
      return false;
    }
    return isQuote(at + 1)
        || groups.containsKey(at + 1)
        || Character.isLetterOrDigit(query.codePointAt(at + 1));
  }

  private boolean isQuote(int i) {
    return QUOTES.indexOf(query.charAt(i)) >= 0 || CORNERS.indexOf(query.charAt(i)) >= 0;
  }

  /// The place of the quote that closes the one at `open`; -1 where none does.
  private int closing(int open) {
    int corner = CORNERS.indexOf(query.charAt(open));
    if (corner >= 0) {
      return corner % 2 == 0 ? query.indexOf(CORNERS.charAt(corner + 1), open + 1) : -1;
    }
    for (int i = open + 1; i < query.length(); i++) {
      if (QUOTES.indexOf(query.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private void quote() {
    int open = at;
    int close = closing(open);
    int end = close < 0 ? wordEnd(open + 1) : close;
    unbalanced |= close < 0;
    at = close < 0 ? end : end + 1;
    tokens.add(new Quote(query.substring(open + 1, end), open + 1, end));
  }

  private int wordEnd(int start) {
    int end = start;
    while (end < query.length()
        && !Character.isWhitespace(query.charAt(end))
        && BARS.indexOf(query.charAt(end)) < 0
        && !isQuote(end)
        && !groups.containsValue(end)) {
      end++;
    }
    return end;
  }

  private void word() {
    int start = at;
    at = Math.max(start + 1, wordEnd(start));
    String text = query.substring(start, at);
    tokens.add(
        Operators.of(text, narrow(text), start)
            .<Token>map(operator -> operator)
            .orElse(new Word(text, start)));
  }

  /// Reads a field with its value, where one stands here.
  private boolean field() {
    Matcher name = FIELD.matcher(query).region(at, query.length());
    if (!begins() || !name.lookingAt()) {
      return false;
    }
    int value = name.end();
    while (value < query.length() && Character.isWhitespace(query.charAt(value))) {
      value++;
    }
    if (!fields.test(name.group(1))) {
      Optional<Operator> operator = Operators.of(name.group(), narrow(name.group()), at);
      if (operator.isPresent()) {
        tokens.add(operator.get());
        at = name.end();
        return true;
      }
      if (value < query.length()) {
        unknown.add(name.group(1));
      }
      return false;
    }
    if (value == query.length()) {
      empty.add(name.group());
      at = value;
      return true;
    }
    value(name.group(1), value);
    return true;
  }

  /// Whether a value says what is not to be there: 标题:-党员, which means -标题:党员.
  private boolean isExcluded(int value) {
    return DASHES.indexOf(query.charAt(value)) >= 0
        && value + 1 < query.length()
        && (isQuote(value + 1) || Character.isIdeographic(query.codePointAt(value + 1)));
  }

  private void value(String name, int value) {
    if (isExcluded(value)) {
      tokens.add(new Operator(Sign.NOT, 0, query.substring(value, value + 1), at));
      value(name, value + 1);
      return;
    }
    int start = at;
    if (isQuote(value)) {
      at = value;
      quote();
      Quote quote = (Quote) tokens.removeLast();
      tokens.add(new Field(name, quote.text(), true, start, quote.start(), at));
      return;
    }
    int end = value;
    while (end < query.length()
        && !Character.isWhitespace(query.charAt(end))
        && !groups.containsValue(end)) {
      end++;
    }
    at = end;
    tokens.add(new Field(name, query.substring(value, end), false, start, value, end));
  }

  /// `text` in half width, letters as they are.
  static String narrow(String text) {
    StringBuilder narrow = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '！' && c <= '～') {
        narrow.setCharAt(i, (char) (c - '！' + '!'));
      }
    }
    return narrow.toString();
  }

  private void checkBrackets() {
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < query.length(); i++) {
      int bracket = BRACKETS.indexOf(query.charAt(i));
      if (bracket < 0) {
        continue;
      }
      if (bracket % 2 == 0) {
        open.add(i);
      } else if (open.isEmpty()) {
        unbalanced = true;
      } else {
        int partner = open.removeLast();
        boolean pairs = BRACKETS.indexOf(query.charAt(partner)) == bracket - 1;
        unbalanced |= !pairs;
        if (pairs && GROUPS.indexOf(query.charAt(i)) >= 0) {
          groups.put(partner, i);
        }
      }
    }
    unbalanced |= !open.isEmpty();
  }
}
