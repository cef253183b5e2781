package yangban.indexer.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
  private static final String DASHES = "-－−﹣‐–";
  private static final String BARS = "|｜∣";

  /// Names of fields are words of two characters and more, in one script; digits before a colon are
  /// times. A blank before the colon is let pass where the name is one of a field.
  private static final Pattern FIELD =
      Pattern.compile("(\\p{IsHan}{1,5}|[A-Za-z]{2,20})(\\s*)[:：](?!//)");

  /// Years from and to, which people write with blanks between them as well: 2021 - 2023, 2021 至
  /// 2023.
  private static final Pattern YEARS =
      Pattern.compile("(?:[0-9０-９]{2}){1,2}年?\\s*[-－﹣‐–—−~～〜至到]{1,2}\\s*(?:[0-9０-９]{2}){1,2}年?");

  private final String query;
  private final Predicate<String> fields;
  private final List<Token> tokens = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private final List<String> empty = new ArrayList<>();
  private final Brackets brackets;
  private boolean openQuote;

  /// The field whose values stand in brackets, 学校:(甲 或 乙), and where these close.
  private Optional<String> named = Optional.empty();

  private int namedEnd = -1;
  private int at;

  private QueryTokens(String query, Predicate<String> fields) {
    this.query = query;
    this.fields = fields;
    this.brackets = Brackets.of(query);
  }

  /// @param query clean of control characters and lone surrogates
  /// @param fields the names of fields
  static QueryTokens of(String query, Predicate<String> fields) {
    QueryTokens all = new QueryTokens(query, fields);
    while (all.at < query.length()) {
      all.next();
    }
    Operators.readSmall(all.tokens);
    return all;
  }

  List<Token> tokens() {
    return tokens;
  }

  /// Whether a quote or bracket had no partner.
  boolean isUnbalanced() {
    return openQuote || brackets.isUnbalanced();
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
    } else if (brackets.closes(at)) {
      named = at == namedEnd ? Optional.empty() : named;
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

  /// Whether a bracket opens here that holds more than one thing, or a field.
  private boolean isGroup() {
    OptionalInt close = brackets.closing(at);
    boolean joining = joins(at);
    if (close.isEmpty() || !(joining || begins())) {
      return false;
    }
    int after = close.getAsInt() + 1;
    boolean ends =
        after == query.length()
            || Character.isWhitespace(query.charAt(after))
            || isBar(query.charAt(after))
            || brackets.closes(after)
            || operatorEnd(after) > after;
    String inside = query.substring(at + 1, close.getAsInt()).strip();
    boolean several = inside.chars().anyMatch(c -> Character.isWhitespace(c) || isBar(c));
    if (!joining && !(ends && (several || isField(inside)))) {
      brackets.passOver(at);
      return false;
    }
    return true;
  }

  /// Whether the bracket at `open` holds an operator, and so groups wherever it stands: 党员（支教 或
  /// 义诊）.
  private boolean joins(int open) {
    OptionalInt close = brackets.closing(open);
    if (close.isEmpty()) {
      return false;
    }
    String inside = query.substring(open + 1, close.getAsInt());
    return inside.chars().anyMatch(QueryTokens::isBar)
        || Stream.of(inside.split("[\\s()（）]+"))
            .anyMatch(word -> Operators.of(word, narrow(word), 0).isPresent());
  }

  private boolean isField(String text) {
    Matcher name = FIELD.matcher(text);
    return name.lookingAt() && fields.test(name.group(1));
  }

  /// Where the operator in letters ends that stands at `start`, before a blank or a bracket that
  /// groups: 非（支教 或 义诊）. `start` itself where none does.
  private int operatorEnd(int start) {
    int end = wordEnd(start);
    for (int i = start + 1; i <= end; i++) {
      boolean parted = i == end || brackets.opens(i);
      if (parted && operator(start, i).isPresent()) {
        return i;
      }
    }
    return start;
  }

  private Optional<Operator> operator(int start, int end) {
    String text = query.substring(start, end);
    return Operators.of(text, narrow(text), start);
  }

  private static boolean isBar(int c) {
    return BARS.indexOf(c) >= 0;
  }

  private boolean isExclusion() {
    if (!begins() || DASHES.indexOf(query.charAt(at)) < 0 || at + 1 == query.length()) {
      return false;
    }
    return isQuote(at + 1)
        || brackets.opens(at + 1)
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
    int start = at;
    Quote quote = quoted();
    tokens.add(
        named
            .<Token>map(name -> new Field(name, quote.text(), true, start, quote.start(), at))
            .orElse(quote));
  }

  /// Takes what stands in quotes here.
  private Quote quoted() {
    int open = at;
    int close = closing(open);
    int end = close < 0 ? wordEnd(open + 1) : close;
    openQuote |= close < 0;
    at = close < 0 ? end : end + 1;
    return new Quote(query.substring(open + 1, end), open + 1, end);
  }

  private int wordEnd(int start) {
    int end = start;
    while (end < query.length()
        && !Character.isWhitespace(query.charAt(end))
        && BARS.indexOf(query.charAt(end)) < 0
        && !isQuote(end)
        && !brackets.closes(end)
        && !(end > start && joins(end))) {
      end++;
    }
    return end;
  }

  private void word() {
    int start = at;
    int operator = operatorEnd(start);
    if (operator > start) {
      at = operator;
      operator(start, operator).ifPresent(tokens::add);
      return;
    }
    if (named.isEmpty()) {
      at = Math.max(start + 1, wordEnd(start));
      tokens.add(new Word(query.substring(start, at), start));
      return;
    }
    at = valueEnd(start);
    String text = query.substring(start, at);
    if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
      tokens.add(new Field(named.get(), text, false, start, start, at));
    }
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
      if (!name.group(2).isEmpty()) {
        return false;
      }
      Optional<Operator> operator = operator(at, name.end());
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
        && (isQuote(value + 1)
            || brackets.opens(value + 1)
            || Character.isIdeographic(query.codePointAt(value + 1)));
  }

  private void value(String name, int value) {
    if (isExcluded(value)) {
      tokens.add(new Operator(Sign.NOT, 0, query.substring(value, value + 1), at));
      value(name, value + 1);
      return;
    }
    int start = at;
    OptionalInt close = brackets.closing(value);
    if (close.isPresent()) {
      named = Optional.of(name);
      namedEnd = close.getAsInt();
      at = value + 1;
      tokens.add(new Operator(Sign.OPEN, 0, query.substring(start, at), start));
      return;
    }
    if (isQuote(value)) {
      at = value;
      Quote quote = quoted();
      tokens.add(new Field(name, quote.text(), true, start, quote.start(), at));
      return;
    }
    at = valueEnd(value);
    if (query.substring(value, at).chars().noneMatch(QueryTokens::isBar)) {
      tokens.add(new Field(name, query.substring(value, at), false, start, value, at));
    } else {
      either(name, start, value, at);
    }
  }

  /// Values with bars between them, 标题:支教|义诊, are as they would be in brackets.
  private void either(String name, int start, int first, int end) {
    tokens.add(new Operator(Sign.OPEN, 0, query.substring(start, first), start));
    for (at = first; at < end; ) {
      int from = at;
      if (isBar(query.charAt(from))) {
        bars();
        continue;
      }
      while (at < end && !isBar(query.charAt(at))) {
        at++;
      }
      tokens.add(new Field(name, query.substring(from, at), false, from, from, at));
    }
    tokens.add(new Operator(Sign.CLOSE, 0, "", end));
  }

  /// Where a value ends that begins at `start`: at the next blank, or a bar with another field
  /// after it (学科:工学|学校:甲), but for years with blanks between them.
  private int valueEnd(int start) {
    Matcher years = YEARS.matcher(query).region(start, query.length());
    int end = years.lookingAt() ? years.end() : start + 1;
    while (end < query.length()
        && !Character.isWhitespace(query.charAt(end))
        && !brackets.closes(end)
        && !(isBar(query.charAt(end)) && isField(query.substring(end + 1)))
        && !(named.isPresent() && (isBar(query.charAt(end)) || isQuote(end)))) {
      end++;
    }
    return end;
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
}
