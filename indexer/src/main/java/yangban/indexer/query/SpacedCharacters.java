package yangban.indexer.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Single characters with blanks between them, as they come out of a table or a scan: `党 员 积 极 性`
/// is read as 党员积极性. Two of them may be two words (党 团), and stay so.
///
/// @param text without those blanks
/// @param joined what the characters became
record SpacedCharacters(String text, List<String> joined) {

  private static final Pattern SPACED =
      Pattern.compile("(?<!\\S)\\p{IsHan}(?:\\s+\\p{IsHan}){2,}(?!\\S)");

  SpacedCharacters {
    joined = List.copyOf(joined);
  }

  /// @param asks whether a word is one that a question is asked with: 的 了 和 are no spaced word
  static SpacedCharacters of(String text, Predicate<String> asks) {
    List<String> joined = new ArrayList<>();
    String whole =
        SPACED
            .matcher(text)
            .replaceAll(found -> Matcher.quoteReplacement(join(found, asks, joined)));
    return new SpacedCharacters(whole, joined);
  }

  private static String join(MatchResult found, Predicate<String> asks, List<String> joined) {
    List<String> characters = List.of(found.group().split("\\s+"));
    long asking = characters.stream().filter(asks).count();
    if (asking * 2 >= characters.size()) {
      return found.group();
    }
    String word = String.join("", characters);
    joined.add(word);
    return word;
  }
}
