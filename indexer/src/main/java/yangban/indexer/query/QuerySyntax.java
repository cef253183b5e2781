package yangban.indexer.query;

import java.util.ArrayList;
import java.util.List;

/// The signs in a query as people type them, half or full width: quotes keep words together, `-`
/// before a word leaves it out. Everything else that is no letter parts words.
///
/// Nothing is an error. A quote that nothing closes ends at the next blank, brackets mean nothing,
/// and both are said.
final class QuerySyntax {

  /// Quotes of one kind close each other in any mixture; people type ” for “.
  private static final String QUOTES = "\"“”„〝〞＂";

  private static final String CORNERS = "「」『』";
  private static final String BRACKETS = "()（）[]［］【】{}｛｝〔〕《》〈〉<>＜＞";
  private static final String DASHES = "-－−﹣‐–";

  /// A stretch of the query.
  ///
  /// @param start where it begins there
  record Piece(String text, int start, boolean quoted, boolean excluded) {}

  private final String query;
  private final List<Piece> pieces = new ArrayList<>();
  private boolean unbalanced;
  private int at;

  private QuerySyntax(String query) {
    this.query = query;
  }

  /// @param query clean of control characters and lone surrogates
  static QuerySyntax read(String query) {
    QuerySyntax syntax = new QuerySyntax(query);
    while (syntax.at < query.length()) {
      syntax.piece();
    }
    syntax.checkBrackets();
    return syntax;
  }

  List<Piece> pieces() {
    return pieces;
  }

  /// Whether a quote or bracket had no partner.
  boolean isUnbalanced() {
    return unbalanced;
  }

  private void piece() {
    if (Character.isWhitespace(query.charAt(at))) {
      at++;
      return;
    }
    boolean excluded = isExclusion();
    if (excluded) {
      at++;
    }
    int close = closing(at);
    if (close != 0) {
      quoted(close, excluded);
    } else {
      plain(excluded);
    }
  }

  private boolean isExclusion() {
    boolean starts = at == 0 || Character.isWhitespace(query.charAt(at - 1));
    if (!starts || DASHES.indexOf(query.charAt(at)) < 0 || at + 1 == query.length()) {
      return false;
    }
    return isQuote(at + 1) || Character.isLetterOrDigit(query.codePointAt(at + 1));
  }

  private boolean isQuote(int i) {
    return QUOTES.indexOf(query.charAt(i)) >= 0 || CORNERS.indexOf(query.charAt(i)) >= 0;
  }

  /// The place of the quote that closes the one at `open`; -1 where none does, 0 where no quote
  /// opens.
  private int closing(int open) {
    char c = query.charAt(open);
    int corner = CORNERS.indexOf(c);
    if (corner >= 0) {
      return corner % 2 == 0 ? query.indexOf(CORNERS.charAt(corner + 1), open + 1) : -1;
    }
    if (QUOTES.indexOf(c) < 0) {
      return 0;
    }
    for (int i = open + 1; i < query.length(); i++) {
      if (QUOTES.indexOf(query.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private void quoted(int close, boolean excluded) {
    int start = at + 1;
    int end = close;
    if (close < 0) {
      unbalanced = true;
      end = start;
      while (end < query.length() && !Character.isWhitespace(query.charAt(end)) && !isQuote(end)) {
        end++;
      }
    }
    pieces.add(new Piece(query.substring(start, end), start, true, excluded));
    at = close < 0 ? end : end + 1;
  }

  private void plain(boolean excluded) {
    int start = at;
    while (at < query.length() && !Character.isWhitespace(query.charAt(at)) && !isQuote(at)) {
      at++;
    }
    pieces.add(new Piece(query.substring(start, at), start, false, excluded));
  }

  private void checkBrackets() {
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < query.length(); i++) {
      int bracket = BRACKETS.indexOf(query.charAt(i));
      if (bracket >= 0 && bracket % 2 == 0) {
        open.add(bracket);
      } else if (bracket >= 0 && (open.isEmpty() || open.removeLast() != bracket - 1)) {
        unbalanced = true;
      }
    }
    unbalanced |= !open.isEmpty();
  }
}
