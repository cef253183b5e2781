package yangban.corpus.store;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import yangban.corpus.Article;
import yangban.corpus.Practice;

/// One practice or article, made ready to be compared with others.
///
/// Two texts are alike by the Dice coefficient of their pairs of neighbouring characters, counted
/// as often as they occur: twice what both have, over what each has (L. R. Dice, 1945; for pairs of
/// characters G. W. Adamson and J. Boreham, 1974). Letters and digits alone count, full width as
/// half width, so white space, punctuation and numbering do not. It suits Chinese, where a pair of
/// characters is about a word, and an edit of k characters changes at most k + 1 pairs.
///
/// Two practices are as alike as their texts, or as heading and text together where that is more;
/// so a heading may change alone, and a text to more than half where the heading stands.
final class CharacterPairs {

  /// From here on two practices are the same one: half way between what must be told apart and what
  /// must not. Measured on 2026-11-20 over the 146 practices of the 43 sample and seed articles
  /// that have any: of 199 pairs of practices of one article the most alike reach 0.31 (median
  /// 0.04); a practice whose every fifth character was dropped, replaced or doubled keeps at least
  /// 0.58 (median 0.70), one cut to half its text under a new heading at least 0.64.
  static final double SAME = 0.45;

  private static final Pattern NUMBERING =
      Pattern.compile(
          "^(?:第?[一二三四五六七八九十百]{1,3}[是、.．:：章节]|[（(【]?[一二三四五六七八九十百\\d]{1,3}[）)】、.．:：]"
              + "|[\\u2460-\\u2473]|\\d{1,2}(?:\\.\\d{1,2})*\\s)\\s*");

  private final int[] heading;
  private final int[] text;

  CharacterPairs(Practice practice) {
    this.heading = pairs(NUMBERING.matcher(practice.heading().strip()).replaceFirst(""));
    this.text = pairs(practice.text());
  }

  CharacterPairs(Article article) {
    this.heading = pairs(article.text().title());
    this.text = pairs(article.text().body());
  }

  /// 0 (nothing in common) to 1.
  double to(CharacterPairs other) {
    double texts = dice(text, other.text);
    double headings = dice(heading, other.heading);
    return Math.max(texts, (texts + headings) / 2);
  }

  /// Sorted, each as often as it occurs.
  private static int[] pairs(String words) {
    int[] letters =
        Normalizer.normalize(words, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .chars()
            .filter(Character::isLetterOrDigit)
            .toArray();
    if (letters.length < 2) {
      return letters;
    }
    int[] pairs = new int[letters.length - 1];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = letters[i] << Character.SIZE | letters[i + 1];
    }
    Arrays.sort(pairs);
    return pairs;
  }

  private static double dice(int[] one, int[] other) {
    if (one.length + other.length == 0) {
      return 0;
    }
    int both = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      if (one[i] == other[j]) {
        both++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    return 2.0 * both / (one.length + other.length);
  }
}
