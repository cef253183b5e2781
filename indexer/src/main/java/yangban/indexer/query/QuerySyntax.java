package yangban.indexer.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import yangban.corpus.Span;
import yangban.indexer.query.Clause.All;
import yangban.indexer.query.Clause.Any;
import yangban.indexer.query.Clause.Close;
import yangban.indexer.query.Clause.Named;
import yangban.indexer.query.Clause.Not;
import yangban.indexer.query.Clause.Piece;
import yangban.indexer.query.Token.Operator;
import yangban.indexer.query.Token.Sign;

/// Reads what the signs of a query say.
///
/// From the tightest to the loosest: 非, 同一句 and its like, 与, 或, a blank. So `支教 义诊 或 科普` asks for
/// 支教 with one of the others, as the search engines that people know do, and `支教 与 义诊 或 科普` for 支教
/// with 义诊, or for 科普. An operator that has nothing to join is a word.
final class QuerySyntax {

  /// Brackets nest no deeper; beyond it they are passed over.
  private static final int DEEPEST = 8;

  private final QueryTokens source;
  private final List<Token> tokens;
  private int at;
  private int depth;

  private QuerySyntax(QueryTokens source) {
    this.source = source;
    this.tokens = withoutDangling(source.tokens());
  }

  /// @param query clean of control characters and lone surrogates
  /// @param fields the names of fields
  static QuerySyntax of(String query, Predicate<String> fields) {
    return new QuerySyntax(QueryTokens.of(query, fields));
  }

  boolean isUnbalanced() {
    return source.isUnbalanced();
  }

  /// Where words stand: no quotes, fields or operators.
  List<Span> words() {
    return source.tokens().stream()
        .filter(Token.Word.class::isInstance)
        .map(token -> new Span(token.start(), token.end()))
        .toList();
  }

  /// Where the operators stand that are no words.
  List<Span> operators() {
    return source.tokens().stream()
        .filter(token -> token instanceof Operator operator && !alone(source.tokens(), operator))
        .map(operator -> new Span(operator.start(), operator.end()))
        .toList();
  }

  /// Where the signs stand that join nothing any more once `gone` is gone: of `(年份:2021 或 年份:2023)
  /// 党员` the brackets and 或, where the years became choices.
  List<Span> idle(List<Span> gone) {
    List<Token> left = new ArrayList<>(source.tokens());
    left.removeIf(
        token -> gone.stream().anyMatch(g -> g.start() <= token.start() && token.end() <= g.end()));
    List<Span> idle = new ArrayList<>();
    for (int i = 0; i < left.size(); ) {
      if (left.get(i) instanceof Operator operator && joinsNothing(left, i, operator)) {
        idle.add(new Span(operator.start(), operator.end()));
        left.remove(i);
        i = 0;
      } else {
        i++;
      }
    }
    return idle;
  }

  private static boolean joinsNothing(List<Token> tokens, int i, Operator operator) {
    boolean left = i > 0 && isThing(tokens.get(i - 1));
    boolean right = begins(tokens, i + 1);
    return switch (operator.sign()) {
      case OPEN, NOT -> !right;
      // A bracket that nothing opens any more, or that holds nothing.
      case CLOSE -> !left || opened(tokens, i) < 1;
      case SENTENCE, PRACTICE -> !right;
      case AND, OR, NEAR -> !left || !right;
    };
  }

  /// How many brackets are open before the token at `end`.
  private static int opened(List<Token> tokens, int end) {
    int open = 0;
    for (Token token : tokens.subList(0, end)) {
      if (token instanceof Operator operator) {
        open += operator.sign() == Sign.OPEN ? 1 : 0;
        open -= operator.sign() == Sign.CLOSE ? 1 : 0;
      }
    }
    return open;
  }

  /// What lets words be further apart than they may, as typed.
  List<String> tooFar() {
    return tokens.stream()
        .filter(token -> token instanceof Operator operator && Operators.isTooFar(operator))
        .map(token -> ((Operator) token).text())
        .distinct()
        .toList();
  }

  /// Operators that were passed over, as typed: nothing stands on a side that they join.
  List<String> danglers() {
    return source.tokens().stream()
        .filter(token -> token instanceof Operator operator && isPassedOver(operator))
        .map(token -> ((Operator) token).text())
        .distinct()
        .toList();
  }

  private boolean isPassedOver(Operator operator) {
    boolean bracket = operator.sign() == Sign.OPEN || operator.sign() == Sign.CLOSE;
    return !bracket && !tokens.contains(operator) && !alone(source.tokens(), operator);
  }

  List<String> unknownFields() {
    return source.unknownFields();
  }

  List<String> emptyFields() {
    return source.emptyFields();
  }

  /// What the query asks for, one beside the other.
  List<Clause> clauses() {
    List<Clause> clauses = new ArrayList<>();
    while (at < tokens.size()) {
      clauses.addAll(row());
      // A closing bracket without a partner, or one too deep.
      at++;
    }
    return clauses;
  }

  /// Operators at either end, after another or before a closing bracket join nothing. 同一句 and 同一做法
  /// may stand before what they join.
  private static List<Token> withoutDangling(List<Token> all) {
    List<Token> kept = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Token token = all.get(i);
      if (token instanceof Operator operator && operator.sign().joins()) {
        boolean left = !kept.isEmpty() && isThing(kept.getLast());
        boolean right = begins(all, i + 1);
        boolean leads =
            kept.isEmpty()
                && (operator.sign() == Sign.SENTENCE || operator.sign() == Sign.PRACTICE);
        if (right && (left || leads)) {
          kept.add(token);
        } else if (alone(all, operator)) {
          kept.add(new Token.Word(operator.text(), operator.start()));
        }
      } else if (token instanceof Operator operator && operator.sign() == Sign.NOT) {
        if (begins(all, i + 1)) {
          kept.add(token);
        } else if (alone(all, operator)) {
          kept.add(new Token.Word(operator.text(), operator.start()));
        }
      } else {
        kept.add(token);
      }
    }
    return kept;
  }

  /// Whether an operator in letters is all there is: then somebody asks for the word. `NEAR/5` is
  /// none.
  private static boolean alone(List<Token> all, Operator operator) {
    return all.size() == 1 && operator.text().chars().allMatch(Character::isLetter);
  }

  private static boolean isThing(Token token) {
    return !(token instanceof Operator operator) || operator.sign() == Sign.CLOSE;
  }

  /// Whether something begins at `at`; 非 alone excludes nothing, and is none.
  private static boolean begins(List<Token> all, int at) {
    return at < all.size()
        && (!(all.get(at) instanceof Operator operator)
            || operator.sign() == Sign.OPEN
            || (operator.sign() == Sign.NOT && begins(all, at + 1)));
  }

  private Optional<Operator> operator() {
    return at < tokens.size() && tokens.get(at) instanceof Operator operator
        ? Optional.of(operator)
        : Optional.empty();
  }

  private boolean isAt(Sign sign) {
    return operator().filter(operator -> operator.sign() == sign).isPresent();
  }

  /// What stands side by side, up to a closing bracket or the end.
  private List<Clause> row() {
    if (isAt(Sign.SENTENCE) || isAt(Sign.PRACTICE)) {
      Operator leading = (Operator) tokens.get(at++);
      List<Clause> rest = row();
      return rest.size() < 2 ? rest : List.of(close(rest, leading));
    }
    List<Clause> row = new ArrayList<>();
    while (at < tokens.size() && !isAt(Sign.CLOSE)) {
      row.add(either());
    }
    return row;
  }

  private Clause either() {
    List<Clause> parts = new ArrayList<>(List.of(both()));
    while (isAt(Sign.OR)) {
      at++;
      parts.add(both());
    }
    return parts.size() == 1 ? parts.getFirst() : new Any(parts);
  }

  private Clause both() {
    List<Clause> parts = new ArrayList<>(List.of(near()));
    while (isAt(Sign.AND)) {
      at++;
      parts.add(near());
    }
    return parts.size() == 1 ? parts.getFirst() : new All(parts, true);
  }

  private Clause near() {
    List<Clause> parts = new ArrayList<>(List.of(one()));
    Optional<Operator> last = Optional.empty();
    while (isAt(Sign.NEAR) || isAt(Sign.SENTENCE) || isAt(Sign.PRACTICE)) {
      last = operator();
      at++;
      parts.add(one());
    }
    return last.isEmpty() ? parts.getFirst() : close(parts, last.get());
  }

  private static Close close(List<Clause> parts, Operator operator) {
    Nearness nearness =
        switch (operator.sign()) {
          case NEAR -> new Nearness.Within(operator.number(), false);
          case SENTENCE -> Nearness.SAME_SENTENCE;
          default -> Nearness.ANYWHERE;
        };
    return new Close(parts, nearness, operator.sign() == Sign.PRACTICE);
  }

  private Clause one() {
    Token token = tokens.get(at++);
    return switch (token) {
      case Token.Word word -> new Piece(word.text(), word.start(), false);
      case Token.Quote quote -> new Piece(quote.text(), quote.start(), true);
      case Token.Field field -> new Named(field);
      case Operator operator when operator.sign() == Sign.NOT && at < tokens.size() -> {
        // However often it is said: what is left out is left out.
        while (isAt(Sign.NOT)) {
          at++;
        }
        yield new Not(one(), operator.start());
      }
      case Operator operator when operator.sign() == Sign.OPEN && depth < DEEPEST -> group();
      case Operator operator -> new Piece(operator.text(), operator.start(), false);
    };
  }

  private Clause group() {
    depth++;
    List<Clause> row = row();
    depth--;
    at++;
    return row.size() == 1 ? row.getFirst() : new All(row, false);
  }
}
