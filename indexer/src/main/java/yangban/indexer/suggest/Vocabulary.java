package yangban.indexer.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The words that can be meant, by their beginning, their sound and their neighbours in spelling.
/// Can be shared between threads.
///
/// Neighbours are found by the words with one character left out (W. Garbe, "SymSpell", 2012): two
/// words that differ in one character, or lack or double one, or have two swapped, share such a
/// rest. Some four rests a word, so 30,000 words take a few megabytes.
public final class Vocabulary {

  /// Longer ones are sentences; nobody mistypes those in one way.
  private static final int LONGEST = 16;

  /// Words of this length and more have neighbours: of shorter ones nearly every word is one.
  private static final int SHORTEST_NEIGHBOUR = 3;

  private static final Comparator<Suggestion> BEST =
      Comparator.comparing(Suggestion::kind)
          .thenComparing(Comparator.comparingLong(Suggestion::weight).reversed())
          .thenComparingInt(each -> each.text().length())
          .thenComparing(Suggestion::text);

  private final Sounds sounds;
  private final Set<String> absent;
  private final Map<String, Suggestion> byText = new HashMap<>();
  private final List<Suggestion> spoken;
  private volatile @Nullable Relatives relatives;

  /// Words in the spelling that is compared.
  ///
  /// @param words of equal ones the best stays, of blank ones none
  /// @param spoken words that are found by their letters only: too many to be suggested, or to be
  ///   what a slip meant
  /// @param absent those of `words` that nothing holds: right as they are, and never suggested
  public Vocabulary(
      Collection<Suggestion> words,
      Collection<Suggestion> spoken,
      Set<String> absent,
      Sounds sounds) {
    this.sounds = sounds;
    this.absent = Set.copyOf(absent);
    best(words).forEach(word -> byText.put(word.text(), word));
    this.spoken = best(spoken).filter(word -> !byText.containsKey(word.text())).toList();
  }

  /// The words, each spelling once.
  public List<Suggestion> words() {
    return List.copyOf(byText.values());
  }

  /// The words that are found by their letters only.
  public List<Suggestion> spoken() {
    return spoken;
  }

  /// The words that nothing holds.
  public Set<String> absent() {
    return absent;
  }

  private static Stream<Suggestion> best(Collection<Suggestion> words) {
    Map<String, Suggestion> best = new LinkedHashMap<>();
    for (Suggestion word : words) {
      if (!word.text().isBlank()) {
        best.merge(word.text(), word, (a, b) -> BEST.compare(a, b) <= 0 ? a : b);
      }
    }
    return best.values().stream();
  }

  /// Makes what a word that is not known is led by, which otherwise the first such word waits for.
  public void prepare() {
    relatives();
  }

  private Relatives relatives() {
    Relatives known = relatives;
    if (known == null) {
      synchronized (this) {
        known = relatives;
        if (known == null) {
          known = new Relatives();
          relatives = known;
        }
      }
    }
    return known;
  }

  /// The words by what leads to them but their spelling. Not made with the vocabulary: the first
  /// question after a start has words that are known.
  private final class Relatives {

    final NavigableMap<String, List<Suggestion>> byBeginning = new TreeMap<>();
    final NavigableMap<String, List<Suggestion>> bySound = new TreeMap<>();
    final NavigableMap<String, List<Suggestion>> byInitials = new TreeMap<>();
    final Map<String, List<Suggestion>> byNearSound = new HashMap<>();
    final Map<String, List<Suggestion>> byRest = new HashMap<>();
    final Map<String, List<Suggestion>> byLetters = new HashMap<>();
    final Map<String, List<Suggestion>> otherBySound = new HashMap<>();

    Relatives() {
      byText.values().stream().sorted(BEST).forEach(this::add);
      spoken.stream()
          .sorted(BEST)
          .forEach(word -> {
            List<String> syllables = sounds.syllables(word.text());
            put(byLetters, String.join("", syllables), word);
            put(otherBySound, String.join(" ", syllables), word);
          });
    }

    private void add(Suggestion word) {
      String text = word.text();
      put(byBeginning, text, word);
      List<String> syllables = sounds.syllables(text);
      put(bySound, String.join("", syllables), word);
      put(byInitials, initials(syllables), word);
      if (text.length() <= LONGEST) {
        put(byNearSound, near(syllables), word);
        if (text.length() >= SHORTEST_NEIGHBOUR) {
          put(byRest, text, word);
          rests(text).forEach(rest -> put(byRest, rest, word));
        }
      }
    }
  }

  private static void put(Map<String, List<Suggestion>> map, String key, Suggestion word) {
    map.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(word);
  }

  private static String initials(List<String> syllables) {
    StringBuilder initials = new StringBuilder();
    syllables.forEach(syllable -> initials.append(syllable.charAt(0)));
    return initials.toString();
  }

  private static String near(List<String> syllables) {
    return String.join(" ", syllables.stream().map(Pinyin::near).toList());
  }

  /// `text` with one character left out.
  private static Set<String> rests(String text) {
    Set<String> rests = new HashSet<>();
    for (int i = 0; i < text.length(); i++) {
      rests.add(text.substring(0, i) + text.substring(i + 1));
    }
    return rests;
  }

  Sounds sounds() {
    return sounds;
  }

  /// The word that is spelt so.
  Optional<Suggestion> word(String text) {
    return Optional.ofNullable(byText.get(text));
  }

  /// Words that sound like `text`, by how many speakers say it.
  List<Suggestion> soundingLike(String text) {
    return relatives().byNearSound.getOrDefault(near(sounds.syllables(text)), List.of());
  }

  /// Words that have the sound of `text`, those among them that are too many to be what a slip
  /// meant unless what stands beside it says so.
  List<Suggestion> ofSound(String text) {
    List<String> syllables = sounds.syllables(text);
    return Stream.concat(
            soundingLike(text).stream()
                .filter(word -> sounds.syllables(word.text()).equals(syllables)),
            relatives().otherBySound.getOrDefault(String.join(" ", syllables), List.of()).stream())
        .toList();
  }

  /// Words written with the letters `pinyin`, which has no blanks.
  List<Suggestion> spelt(String pinyin) {
    return Stream.concat(
            relatives().bySound.getOrDefault(pinyin, List.of()).stream(),
            relatives().byLetters.getOrDefault(pinyin, List.of()).stream())
        .toList();
  }

  /// Words whose syllables begin with these letters.
  List<Suggestion> abbreviated(String initials) {
    return relatives().byInitials.getOrDefault(initials, List.of());
  }

  /// Words that differ from `text` in one character, or lack or double one, or have two swapped.
  List<Suggestion> neighbours(String text) {
    return Stream.concat(Stream.of(text), rests(text).stream())
        .flatMap(rest -> relatives().byRest.getOrDefault(rest, List.of()).stream())
        .filter(word -> Spelling.isOneSlip(word.text(), text))
        .distinct()
        .toList();
  }

  /// Words near one that is not known: those that it is a part of (电影: 微电影), names that are a part
  /// of it, and those that sound like it where it is longer than a pair. That two words share a
  /// character says nothing of what they mean (量子 and 商量): of a hundred ordinary words that the
  /// sample lacks, 67 were led to one that has nothing to do with them.
  public List<Suggestion> akin(String text, int limit) {
    Stream<Suggestion> whole =
        Stream.concat(byText.values().stream(), spoken.stream())
            .filter(word -> word.text().contains(text))
            .sorted(BEST);
    Stream<Suggestion> parts =
        byText.values().stream()
            .filter(word -> word.kind() != Suggestion.Kind.WORD && text.contains(word.text()))
            .sorted(BEST);
    Stream<Suggestion> sounds =
        text.length() > 2 ? soundingLike(text).stream() : Stream.<Suggestion>of();
    return Stream.of(whole, parts, sounds)
        .flatMap(each -> each)
        .filter(word -> word.weight() > 0 && !word.text().equals(text))
        .distinct()
        .limit(limit)
        .toList();
  }

  /// The best words for what is being typed: beginning with it, holding it, or sounding so. None
  /// that leads to nothing.
  ///
  /// @param typed in the spelling that is compared
  public List<Suggestion> complete(String typed, int limit) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return List.of();
    }
    List<Suggestion> all = new ArrayList<>(beginning(relatives().byBeginning, text, limit));
    String letters = text.replaceAll("[\\s'’]", "");
    if (letters.matches("[a-z]+")) {
      all.addAll(beginning(relatives().byInitials, letters, limit));
      all.addAll(beginning(relatives().bySound, letters, limit));
    } else if (text.length() > 1) {
      all.addAll(
          best(byText.values().stream().filter(word -> word.text().indexOf(text) > 0), limit));
    }
    return all.stream().distinct().limit(limit).toList();
  }

  private List<Suggestion> beginning(
      NavigableMap<String, List<Suggestion>> map, String start, int limit) {
    return best(
        map.subMap(start, true, start + Character.MAX_VALUE, true).values().stream()
            .flatMap(List::stream),
        limit);
  }

  /// The best of many, in order: a few thousand words begin with one character, and ten are shown.
  private List<Suggestion> best(Stream<Suggestion> words, int limit) {
    PriorityQueue<Suggestion> worstFirst = new PriorityQueue<>(limit + 1, BEST.reversed());
    words
        .filter(word -> !absent.contains(word.text()))
        .forEach(word -> {
          worstFirst.add(word);
          if (worstFirst.size() > limit) {
            worstFirst.remove();
          }
        });
    return worstFirst.stream().sorted(BEST).toList();
  }
}
