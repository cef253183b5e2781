package yangban.indexer.suggest;

import java.io.IOException;
import java.util.Optional;
import yangban.indexer.suggest.Corrector.Frequency;

/// Slips of sound that only the word beside them tells: 管里 may be anything, 教育管里 stands nowhere
/// where 教育管理 stands often. What is wrong is no word by itself, so two words that sound alike (权利,
/// 权力) are never taken for each other.
final class Compounds {

  private static final int SHORTEST_WORD = 2;

  private static final int LONGEST_WORD = 3;

  /// The shortest and the longest that is taken for two words.
  private static final int SHORTEST = 4;

  private static final int LONGEST = 8;

  /// Entries that hold what may be meant: two words stand beside each other once by chance.
  private static final int LEAST_STANDING = 3;

  /// Entries that hold a word that is meant though it never stands beside the other one.
  private static final int LEAST_COMMON = 5;

  private final Vocabulary vocabulary;
  private final Frequency frequency;

  Compounds(Vocabulary vocabulary, Frequency frequency) {
    this.vocabulary = vocabulary;
    this.frequency = frequency;
  }

  /// What `stretch` says where one of its two words is written as it sounds.
  Optional<String> meant(Stretch stretch) throws IOException {
    int length = stretch.length();
    if (length < SHORTEST || length > LONGEST) {
      return Optional.empty();
    }
    for (int size = LONGEST_WORD; size >= SHORTEST_WORD; size--) {
      if (length - size >= SHORTEST_WORD) {
        Optional<String> meant = meant(stretch, length - size, length);
        meant = meant.isPresent() ? meant : meant(stretch, 0, size);
        if (meant.isPresent()) {
          return meant;
        }
      }
    }
    return Optional.empty();
  }

  /// @param start of what may be wrong, which begins or ends the stretch
  private Optional<String> meant(Stretch stretch, int start, int end) throws IOException {
    String text = stretch.text();
    boolean last = start > 0;
    int border = last ? start : end;
    String beside = last ? text.substring(0, start) : text.substring(end);
    boolean known =
        stretch.isBorder(border)
            && (stretch.isWord(last ? 0 : end, last ? start : text.length())
                || vocabulary.word(beside).isPresent());
    if (!known) {
      return Optional.empty();
    }
    String wrong = text.substring(start, end);
    if (stretch.isAsking(wrong)) {
      return Optional.empty();
    }
    for (Suggestion word : vocabulary.ofSound(wrong)) {
      if (isWrittenAsItSounds(word.text(), stretch, start, end)) {
        String meant = last ? beside + word.text() : word.text() + beside;
        boolean likely = stands(meant) || (!stretch.joins(start) && isLikelier(word.text(), wrong));
        if (likely && frequency.of(text) == 0) {
          return Optional.of(meant);
        }
      }
    }
    return Optional.empty();
  }

  private boolean stands(String meant) throws IOException {
    return frequency.of(meant) >= LEAST_STANDING;
  }

  /// Whether `word` is common and what was typed stands nowhere, beside whatever word. Not for what
  /// begins with a word that goes before any other (以学促做 is no 医学).
  private boolean isLikelier(String word, String wrong) throws IOException {
    return frequency.of(wrong) == 0 && frequency.of(word) >= LEAST_COMMON;
  }

  /// Whether `word`, which sounds like what stands there, is written otherwise in one character,
  /// which is in no word, and none that is left joins words (优的 is no 有的).
  private static boolean isWrittenAsItSounds(String word, Stretch stretch, int start, int end) {
    String wrong = stretch.text().substring(start, end);
    int changed = 0;
    for (int i = 0; i < wrong.length() && word.length() == wrong.length(); i++) {
      boolean same = word.charAt(i) == wrong.charAt(i);
      changed += same ? 0 : 1;
      if (same ? stretch.joins(start + i) : !stretch.isSingle(start + i)) {
        return false;
      }
    }
    return changed == 1;
  }
}
