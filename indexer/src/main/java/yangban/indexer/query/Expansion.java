package yangban.indexer.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yangban.corpus.Coded;

/// Something that is looked for though nobody typed it. Shown to whoever asked, who can switch it
/// off.
///
/// @param kind why it is looked for
/// @param code names it in addresses (`off=`), the same whenever the same query is read; words that
///   stand for one idea share it, and weigh as much as they are
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

  /// `expansions` as people are shown them: words for one idea (大一, 新生) together.
  public static List<Expansion> ideas(List<Expansion> expansions) {
    Map<String, Expansion> ideas = new LinkedHashMap<>();
    expansions.forEach(each -> ideas.merge(each.code(), each, Expansion::beside));
    return List.copyOf(ideas.values());
  }

  private Expansion beside(Expansion other) {
    return typed.equals(other.typed)
        ? this
        : new Expansion(kind, code, typed + "、" + other.typed, shown, units, on);
  }

  /// The code of what expands `name`.
  static String code(Kind kind, String name) {
    return kind.code() + ":" + name;
  }
}
