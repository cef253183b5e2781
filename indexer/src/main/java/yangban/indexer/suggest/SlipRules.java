package yangban.indexer.suggest;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import yangban.indexer.suggest.Corrector.Frequency;

/// Which slips people make: whether a stretch may be a word that was written with one, and how
/// likely that is.
final class SlipRules {

  /// Words from which a character may be missing, or in which one may stand twice.
  private static final int SHORTEST_DROPPED = 4;

  private final Vocabulary vocabulary;
  private final Frequency frequency;

  SlipRules(Vocabulary vocabulary, Frequency frequency) {
    this.vocabulary = vocabulary;
    this.frequency = frequency;
  }

  /// How likely a slip is, 0 the likeliest; empty where nobody makes it.
  Optional<Integer> rank(Suggestion word, Stretch stretch) throws IOException {
    String text = stretch.text();
    if (word.text().length() == text.length()) {
      return Spelling.isSwapped(word.text(), text)
          ? moved(word.text(), stretch)
          : replaced(word, stretch);
    }
    int place = Spelling.firstDifference(word.text(), text);
    boolean possible =
        word.text().length() >= SHORTEST_DROPPED
            && Spelling.isOneSlip(word.text(), text)
            && (text.length() > word.text().length()
                ? isTooMuch(stretch, place)
                : isMissing(stretch, place));
    return possible ? Optional.of(2) : Optional.empty();
  }

  /// Characters for others that sound or look like them. In a name of the trade they may make words
  /// (主体党日), or be one of asking where the whole sounds the same (积及分子, 党员教育管里); else what is wrong
  /// stands in no word, neither of the dictionary nor of the index.
  private Optional<Integer> replaced(Suggestion word, Stretch stretch) throws IOException {
    String text = stretch.text();
    boolean name =
        word.kind() != Suggestion.Kind.WORD
            && word.kind() != Suggestion.Kind.HEADING
            && text.length() >= SHORTEST_DROPPED;
    boolean same = vocabulary.sounds().syllables(word.text()).equals(syllables(text));
    int changed = 0;
    int asking = 0;
    for (int i = 0; i < text.length(); i++) {
      char meant = word.text().charAt(i);
      if (meant == text.charAt(i)) {
        continue;
      }
      changed++;
      boolean confusable = vocabulary.sounds().confusable(meant, text.charAt(i));
      asking += stretch.asks(i) ? 1 : 0;
      if (!confusable || !(name || isUnknown(stretch, i))) {
        return Optional.empty();
      }
    }
    if (asking > 0 && !(name && same && changed == 1)) {
      return Optional.empty();
    }
    if (changed == 0 || changed > text.length() / 2 || (text.length() == 2 && !same)) {
      return Optional.empty();
    }
    return Optional.of(same ? 0 : 1);
  }

  private List<String> syllables(String text) {
    return vocabulary.sounds().syllables(text);
  }

  /// Two neighbours that changed places, neither of them in a word.
  private Optional<Integer> moved(String word, Stretch stretch) throws IOException {
    int place = Spelling.firstDifference(word, stretch.text());
    boolean possible =
        word.length() >= SHORTEST_DROPPED
            && stretch.isLoose(place)
            && stretch.isLoose(place + 1)
            && isUnknown(stretch, place);
    return possible ? Optional.of(2) : Optional.empty();
  }

  /// Whether the character at `i` stands in no word: none of the dictionary, and none of the index
  /// or, in a stretch as long as a name, not with both its neighbours (代 of 双代头人: 一代头雁).
  private boolean isUnknown(Stretch stretch, int i) throws IOException {
    if (!stretch.isLoose(i)) {
      return false;
    }
    boolean all = true;
    boolean any = false;
    for (String pair : stretch.pairs(i)) {
      boolean unknown = frequency.of(pair) == 0;
      all &= unknown;
      any |= unknown;
    }
    return all || (any && stretch.text().length() >= SHORTEST_DROPPED);
  }

  /// Whether the character at `i` is one too many: typed twice, and in no word. Any other one that
  /// makes no word with its neighbours is a word by itself (读, 难, 没).
  private static boolean isTooMuch(Stretch stretch, int i) {
    int at = Math.min(i, stretch.text().length() - 1);
    return at > 0
        && stretch.text().charAt(at) == stretch.text().charAt(at - 1)
        && stretch.isLoose(at);
  }

  /// Whether one is missing before `i`: beside a character that makes no word with what follows or
  /// goes before.
  private boolean isMissing(Stretch stretch, int i) throws IOException {
    int length = stretch.text().length();
    boolean inside = i > 0 && i < length;
    if (!inside || stretch.words().isWithin(stretch.span().start() + i)) {
      return false;
    }
    for (int beside : List.of(i - 1, i)) {
      if (stretch.isLoose(beside)) {
        for (String pair : stretch.pairs(beside)) {
          if (frequency.of(pair) == 0) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
