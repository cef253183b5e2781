package yangban.corpus.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Says which fault the YAML parser means: its own words are English and about its own insides.
///
/// The kinds were taken from the messages of snakeyaml-engine's scanner, parser and composer
/// (2026-11); what none of them fits is [FaultKind#NOT_YAML] with its place.
final class YamlFaults {

  private YamlFaults() {}

  /// What the parser was at, and what it met there: the first that fits.
  private static final List<Map.Entry<String, FaultKind>> WORDS =
      List.of(
          Map.entry("TAB", FaultKind.TAB),
          Map.entry("\\t", FaultKind.TAB),
          Map.entry("while scanning a quoted scalar", FaultKind.YAML_QUOTE),
          Map.entry("double-quoted scalar", FaultKind.YAML_ESCAPE),
          Map.entry("escape", FaultKind.YAML_ESCAPE),
          Map.entry("',' or", FaultKind.YAML_BRACKET),
          Map.entry("flow", FaultKind.YAML_BRACKET),
          Map.entry("expected ':'", FaultKind.YAML_COLON),
          Map.entry("mapping values are not allowed", FaultKind.YAML_COLON),
          Map.entry("<block end>", FaultKind.YAML_INDENT),
          Map.entry("sequence entries are not allowed", FaultKind.YAML_INDENT),
          Map.entry("alias", FaultKind.YAML_SIGN),
          Map.entry("anchor", FaultKind.YAML_SIGN),
          Map.entry("cannot start any token", FaultKind.YAML_SIGN),
          Map.entry("tag", FaultKind.YAML_SIGN),
          Map.entry("special characters", FaultKind.YAML_CONTROL),
          Map.entry("too deeply", FaultKind.YAML_DEEP));

  /// The fault behind an exception.
  ///
  /// @param offset lines that stand before what was parsed
  /// @param entry id of the entry it stands in, as far as it can be read
  static SourceFault of(YamlEngineException broken, int offset, String entry) {
    int line = 0;
    int column = 0;
    String words = Optional.ofNullable(broken.getMessage()).orElse("");
    if (broken instanceof MarkedYamlEngineException marked) {
      String context = Optional.ofNullable(marked.getContext()).orElse("");
      words = context + " " + Optional.ofNullable(marked.getProblem()).orElse("");
      boolean begun = kind(words) == FaultKind.YAML_QUOTE || kind(words) == FaultKind.YAML_BRACKET;
      Optional<Mark> mark =
          begun
              // Where it begins is what a person mends; where the parser gave up may be the end.
              ? marked.getContextMark().or(marked::getProblemMark)
              : marked.getProblemMark().or(marked::getContextMark);
      line = mark.map(Mark::getLine).orElse(0);
      column = mark.map(Mark::getColumn).orElse(0);
    }
    return new SourceFault(
        line + offset + 1, entry, "", kind(words), List.of(Integer.toString(column + 1)));
  }

  private static FaultKind kind(String words) {
    return WORDS.stream()
        .filter(each -> words.contains(each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(FaultKind.NOT_YAML);
  }
}
