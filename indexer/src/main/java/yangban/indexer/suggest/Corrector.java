package yangban.indexer.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yangban.corpus.Span;

/// Takes a query for what it may have been meant as: slips of sound (志愿服物, 双代头人), of shape,
/// dropped, doubled or swapped characters, and words written in pinyin or by its initials.
///
/// Only a stretch that hardly stands in the index is taken for a slip, and only for a word that
/// stands there far more often. Words that are known stay whole: a stretch begins and ends between
/// them, no character of theirs is dropped or moved, and one of theirs is replaced only where a
/// name of the trade sounds or looks like the whole stretch. A word of asking is touched only where
/// such a name sounds the same. Lives as long as one question.
public final class Corrector {

  private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z'’]*");

  /// What parts the words of an address.
  private static final String ADDRESS_SIGNS = "./:@_";

  /// Two letters are the initials of too many words.
  private static final int FEWEST_INITIALS = 3;

  private static final int LONGEST = 10;

  /// A word of two characters has too many that sound like it, unless it is nowhere else.
  private static final int SHORTEST = 2;

  /// How much more often the other word has to stand in the index: one slip in some twenty
  /// occurrences is still one (a text of a branch has slips as well).
  private static final int MORE_OFTEN = 20;

  private final Vocabulary vocabulary;
  private final Frequency frequency;
  private final SlipRules rules;
  private final Compounds compounds;

  /// In how many entries a stretch of folded text stands.
  @FunctionalInterface
  public interface Frequency {
    long of(String folded) throws IOException;
  }

  public Corrector(Vocabulary vocabulary, Frequency frequency) {
    this.vocabulary = vocabulary;
    this.frequency = frequency;
    this.rules = new SlipRules(vocabulary, frequency);
    this.compounds = new Compounds(vocabulary, frequency);
  }

  private record Slip(Span place, String meant, int rank) {}

  /// `text` as it may have been meant; empty where it seems right.
  ///
  /// @param folded the same in the spelling that is compared, of the same length
  /// @param plain the stretches that are no quotes, fields or operators
  /// @param words the words of `folded`
  /// @throws IOException as [Frequency] does
  public Optional<String> correct(String text, String folded, List<Span> plain, QueryWords words)
      throws IOException {
    List<Slip> slips = new ArrayList<>();
    latin(folded, plain, slips);
    for (Span place : plain) {
      han(folded, place, words, slips);
    }
    if (slips.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder corrected = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (Character.isIdeographic(text.charAt(i))) {
        corrected.setCharAt(i, folded.charAt(i));
      }
    }
    slips.sort(Comparator.comparingInt((Slip slip) -> slip.place().start()).reversed());
    slips.forEach(
        slip -> corrected.replace(slip.place().start(), slip.place().end(), slip.meant()));
    return Optional.of(corrected.toString());
  }

  private static boolean isInside(Span span, List<Span> plain) {
    return plain.stream()
        .anyMatch(place -> span.start() >= place.start() && span.end() <= place.end());
  }

  /// Letters that stand nowhere in the index: all that touch each other first, then each by itself.
  private void latin(String folded, List<Span> plain, List<Slip> slips) throws IOException {
    List<Span> words = new ArrayList<>();
    Matcher matcher = LATIN.matcher(folded);
    while (matcher.find()) {
      Span word = new Span(matcher.start(), matcher.end());
      if (isInside(word, plain)
          && !isOfAnAddress(folded, word)
          && frequency.of(word.of(folded)) == 0) {
        words.add(word);
      }
    }
    for (int i = 0; i < words.size(); ) {
      i = latin(folded, words, i, slips);
    }
  }

  /// Whether a word is a part of an address (mp.weixin.example), which nobody sounds out.
  private static boolean isOfAnAddress(String folded, Span word) {
    return joins(folded, word.start() - 1, word.start() - 2)
        || joins(folded, word.end(), word.end() + 1);
  }

  private static boolean joins(String folded, int sign, int beyond) {
    return Math.min(sign, beyond) >= 0
        && Math.max(sign, beyond) < folded.length()
        && ADDRESS_SIGNS.indexOf(folded.charAt(sign)) >= 0
        && (folded.charAt(beyond) == '/' || isAscii(folded.charAt(beyond)));
  }

  private static boolean isAscii(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }

  /// @return the word after those that were taken together
  private int latin(String folded, List<Span> words, int first, List<Slip> slips) {
    int last = first;
    while (last + 1 < words.size()
        && folded.substring(words.get(last).end(), words.get(last + 1).start()).isBlank()) {
      last++;
    }
    for (int end = last; end >= first; end--) {
      String letters =
          words.subList(first, end + 1).stream()
              .map(word -> word.of(folded))
              .collect(Collectors.joining())
              .replaceAll("['’]", "")
              .toLowerCase(Locale.ROOT);
      Optional<Suggestion> meant = spelt(letters);
      if (meant.isPresent()) {
        Span place = new Span(words.get(first).start(), words.get(end).end());
        slips.add(new Slip(place, meant.get().text(), 0));
        return end + 1;
      }
    }
    return first + 1;
  }

  private Optional<Suggestion> spelt(String letters) {
    Stream<Suggestion> initials =
        letters.length() < FEWEST_INITIALS ? Stream.of() : vocabulary.abbreviated(letters).stream();
    return Stream.concat(vocabulary.spelt(letters).stream(), initials)
        .filter(word -> word.text().codePoints().allMatch(Character::isIdeographic))
        .findFirst();
  }

  /// The longest stretches first; none inside another, and none that begins or ends within a word.
  private void han(String folded, Span place, QueryWords words, List<Slip> slips)
      throws IOException {
    List<Span> taken = new ArrayList<>();
    for (int length = Math.min(LONGEST, place.length()); length >= SHORTEST; length--) {
      for (int start = place.start(); start + length <= place.end(); start++) {
        Span span = new Span(start, start + length);
        String stretch = span.of(folded);
        boolean isFree =
            taken.stream().noneMatch(t -> t.start() < span.end() && span.start() < t.end());
        if (!isFree
            || !words.isWhole(span)
            || !stretch.codePoints().allMatch(Character::isIdeographic)) {
          continue;
        }
        if (vocabulary.word(stretch).isPresent()) {
          taken.add(span);
          continue;
        }
        Stretch asked = new Stretch(folded, place, span, words);
        Optional<Slip> slip = slip(asked);
        if (slip.isEmpty()) {
          slip = compounds.meant(asked).map(meant -> new Slip(span, meant, 0));
        }
        slip.ifPresent(found -> {
          taken.add(span);
          slips.add(found);
        });
      }
    }
  }

  private Optional<Slip> slip(Stretch stretch) throws IOException {
    String text = stretch.text();
    List<Slip> meant = new ArrayList<>();
    List<Suggestion> candidates =
        Stream.concat(vocabulary.soundingLike(text).stream(), vocabulary.neighbours(text).stream())
            .distinct()
            .toList();
    for (Suggestion word : candidates) {
      rules
          .rank(word, stretch)
          .ifPresent(rank -> meant.add(new Slip(stretch.span(), word.text(), rank)));
    }
    meant.sort(Comparator.comparingInt(Slip::rank));
    long typed = meant.isEmpty() ? 0 : frequency.of(text);
    for (Slip slip : meant) {
      long found = frequency.of(slip.meant());
      boolean clear = typed == 0 ? found > 0 || isTopic(slip.meant()) : found >= typed * MORE_OFTEN;
      if (clear && (text.length() > 2 || typed == 0)) {
        return Optional.of(slip);
      }
    }
    return Optional.empty();
  }

  /// Topics are found by other words as well, so their name need not stand anywhere.
  private boolean isTopic(String word) {
    return vocabulary.word(word).filter(known -> known.kind() == Suggestion.Kind.TOPIC).isPresent();
  }
}
