package yangban.indexer.query;

import java.util.List;

/// What a query says, as a tree: pieces of it, and how operators join them.
sealed interface Clause {

  /// A stretch of the query.
  ///
  /// @param start where it begins there
  /// @param quoted whether it has to stand as it is
  record Piece(String text, int start, boolean quoted) implements Clause {}

  /// A field with its value.
  record Named(Token.Field field) implements Clause {}

  /// All of these.
  ///
  /// @param said whether an operator says so, rather than a blank
  record All(List<Clause> parts, boolean said) implements Clause {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /// Any of these.
  record Any(List<Clause> parts) implements Clause {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /// Not this.
  ///
  /// @param start where its sign stands
  record Not(Clause part, int start) implements Clause {}

  /// These, and how they have to stand.
  ///
  /// @param same whether in the same practice is all that is asked
  record Close(List<Clause> parts, Nearness nearness, boolean same) implements Clause {
    public Close {
      parts = List.copyOf(parts);
    }
  }
}
