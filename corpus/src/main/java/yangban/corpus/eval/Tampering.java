package yangban.corpus.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/// Changes a share of a text in the ways in which copies are changed; the same for the same seed.
///
/// Every way changes whole characters, of which the count over the length of the text is the share:
/// those written over, taken out, and put in.
final class Tampering {

  /// A way of changing.
  enum Way {
    /// Single characters are written over, everywhere: the hardest case for fingerprints.
    CHARACTERS,
    /// Words of two to four characters are written over, taken out and put in.
    WORDS,
    /// Sentences are written over, taken out and put in.
    SENTENCES,
    /// A name of three characters or more that the text repeats is swapped, and words are changed.
    NAMES,
    /// Half of the text is left out, and words of the other half are changed.
    EXCERPT,
    /// Words are changed, and two thirds of the length are put in before and after.
    EXTENDED
  }

  private static final Pattern SENTENCE = Pattern.compile("(?<=[。！？；\n])");

  private final List<String> others;
  private final List<String> sentences;
  private final Random random;

  /// @param others texts from which what is put in is taken
  Tampering(List<String> others, long seed) {
    this.others = List.copyOf(others);
    this.sentences = others.stream().flatMap(t -> sentences(t).stream()).toList();
    this.random = new Random(seed);
  }

  /// Changes `share` of a text, 0 to 1.
  String change(String text, Way way, double share) {
    return switch (way) {
      case CHARACTERS -> characters(text, share);
      case WORDS -> words(text, share);
      case SENTENCES -> changedSentences(text, share);
      case NAMES -> words(swapped(text), share * 0.8);
      case EXCERPT -> words(half(text), share);
      case EXTENDED ->
          filling(text.length() / 3) + words(text, share) + "\n" + filling(text.length() / 3);
    };
  }

  private String characters(String text, double share) {
    StringBuilder changed = new StringBuilder(text);
    for (int i = 0; i < changed.length(); i++) {
      if (changed.charAt(i) != '\n' && random.nextDouble() < share) {
        changed.setCharAt(i, piece(1).charAt(0));
      }
    }
    return changed.toString();
  }

  private String words(String text, double share) {
    StringBuilder changed = new StringBuilder(text);
    int left = (int) (text.length() * share);
    while (left > 0) {
      int length = 2 + random.nextInt(3);
      int at = random.nextInt(Math.max(1, changed.length() - length));
      int end = Math.min(at + length, changed.length());
      switch (random.nextInt(3)) {
        case 0 -> changed.replace(at, end, piece(length));
        case 1 -> changed.delete(at, end);
        default -> changed.insert(at, piece(length));
      }
      left -= length;
    }
    return changed.toString();
  }

  private String changedSentences(String text, double share) {
    List<String> all = new ArrayList<>(sentences(text));
    int left = (int) (text.length() * share);
    while (left > 0 && !all.isEmpty()) {
      int at = random.nextInt(all.size());
      String other = sentences.get(random.nextInt(sentences.size()));
      switch (random.nextInt(3)) {
        case 0 -> left -= all.set(at, other).length();
        case 1 -> left -= all.remove(at).length();
        default -> {
          all.add(at, other);
          left -= other.length();
        }
      }
    }
    return String.join("", all);
  }

  /// What follows 大学 or 学院 most often is a name of the place; without one, any three characters
  /// that the text repeats.
  private String swapped(String text) {
    int at = random.nextInt(Math.max(1, text.length() - 3));
    for (int tries = 0; tries < 50; tries++) {
      String name = text.substring(at, Math.min(at + 3, text.length()));
      if (text.indexOf(name) != text.lastIndexOf(name) && name.indexOf('\n') < 0) {
        return text.replace(name, piece(3));
      }
      at = random.nextInt(Math.max(1, text.length() - 3));
    }
    return text;
  }

  private String half(String text) {
    int length = text.length() / 2;
    int start = random.nextInt(Math.max(1, text.length() - length));
    return text.substring(start, start + length);
  }

  private String filling(int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(sentences.get(random.nextInt(sentences.size())));
    }
    return text.append('\n').toString();
  }

  /// A piece of another text, in one line.
  private String piece(int length) {
    String text = others.get(random.nextInt(others.size()));
    int at = random.nextInt(Math.max(1, text.length() - length));
    return text.substring(at, Math.min(at + length, text.length())).replace('\n', '，');
  }

  private static List<String> sentences(String text) {
    return SENTENCE.splitAsStream(text).filter(s -> !s.isBlank()).toList();
  }
}
