package yangban.indexer.query;

import java.util.List;
import yangban.corpus.Coded;

/// Something that is looked for though nobody typed it. Shown to whoever asked, who can switch it
/// off.
///
/// @param kind why it is looked for
/// @param code names it in addresses (`off=`), the same whenever the same query is read
/// @param typed the words of the query that it stands for
/// @param shown what is looked for as well, for a person; the most telling first
/// @param units the same, to be looked for; below what the typed words score
/// @param on whether it takes part; what is switched off is still told
public record Expansion(
    Kind kind, String code, String typed, List<String> shown, List<Unit> units, boolean on) {

  public Expansion {
    shown = List.copyOf(shown);
    units = List.copyOf(units);
  }

  /// Why something is looked for that nobody typed.
  public enum Kind implements Coded {
    /// The typed word is short for it: as good as the word itself.
    ABBREVIATION("abbreviation"),
    /// It says the same in other words.
    SYNONYM("synonym"),
    /// The query states a problem, and this is a cue of practices that answer it.
    PROBLEM("problem"),
    /// It belongs to what was typed without being another word for it.
    RELATED("related"),
    /// The typed word is taken for a slip.
    CORRECTION("correction");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /// The code of what expands `name`.
  static String code(Kind kind, String name) {
    return kind.code() + ":" + name;
  }
}
