package yangban.indexer.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yangban.corpus.lexicon.DataTable;

/// How words sound, without tones. Immutable.
///
/// The readings of characters come from ICU's transliteration, kept as a file because asking ICU
/// takes a third of a second at each start; what it reads wrongly in a word stands in a file of our
/// own.
final class Pinyin {

  private static final String READINGS = "pinyin.tsv";
  private static final String POLYPHONES = "polyphones.tsv";

  /// The longest word among the polyphones.
  private static final int LONGEST = 4;

  private final Map<Integer, String> readings = new HashMap<>();
  private final Map<Integer, List<String>> others = new HashMap<>();
  private final Map<String, List<String>> words = new HashMap<>();

  private Pinyin() {}

  static Pinyin load() {
    Pinyin pinyin = new Pinyin();
    for (DataTable.Row row : DataTable.load(Pinyin.class, READINGS, 2).rows()) {
      row.text(1).codePoints().forEach(c -> pinyin.readings.put(c, row.text(0)));
    }
    for (DataTable.Row row : DataTable.load(Pinyin.class, POLYPHONES, 2).rows()) {
      String word = row.text(0);
      List<String> syllables = List.of(row.text(1).split(" ", -1));
      int length = word.codePointCount(0, word.length());
      if (syllables.size() != length || length > LONGEST) {
        throw row.fault("%s has %d characters".formatted(word, length));
      }
      if (length == 1) {
        pinyin
            .others
            .computeIfAbsent(word.codePointAt(0), _ -> new ArrayList<>())
            .addAll(syllables);
      } else {
        pinyin.words.put(word, syllables);
      }
    }
    return pinyin;
  }

  /// The syllables of `word`, one for each character; what is no Chinese character stands for
  /// itself.
  List<String> syllables(String word) {
    int[] points = word.codePoints().toArray();
    List<String> syllables = new ArrayList<>();
    for (int i = 0; i < points.length; ) {
      List<String> known = polyphone(points, i);
      if (known.isEmpty()) {
        syllables.add(readings.getOrDefault(points[i], Character.toString(points[i])));
        i++;
      } else {
        syllables.addAll(known);
        i += known.size();
      }
    }
    return syllables;
  }

  private List<String> polyphone(int[] points, int at) {
    for (int length = Math.min(LONGEST, points.length - at); length > 1; length--) {
      List<String> known = words.get(new String(points, at, length));
      if (known != null) {
        return known;
      }
    }
    return List.of();
  }

  /// Every reading of a character, the usual one first; none for what is no Chinese character.
  List<String> readings(int codePoint) {
    Map<String, Boolean> all = new LinkedHashMap<>();
    String usual = readings.get(codePoint);
    if (usual != null) {
      all.put(usual, true);
    }
    others.getOrDefault(codePoint, List.of()).forEach(reading -> all.put(reading, true));
    return List.copyOf(all.keySet());
  }

  /// Whether two characters sound alike, one way or another of reading them.
  boolean soundAlike(int one, int other) {
    return readings(one).stream()
        .anyMatch(a -> readings(other).stream().anyMatch(b -> near(a).equals(near(b))));
  }

  /// A syllable without the differences that many speakers do not make: zh and z, ch and c, sh and
  /// s, l and n, f and h, ang and an, eng and en, ing and in.
  static String near(String syllable) {
    String near = syllable;
    if (near.startsWith("zh") || near.startsWith("ch") || near.startsWith("sh")) {
      near = near.charAt(0) + near.substring(2);
    } else if (near.startsWith("l")) {
      near = "n" + near.substring(1);
    } else if (near.startsWith("hu") && near.length() > 2) {
      near = "f" + near.substring(2);
    }
    return near.endsWith("ng") ? near.substring(0, near.length() - 1) : near;
  }
}
