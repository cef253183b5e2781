package yangban.web.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import yangban.corpus.Coded;
import yangban.corpus.Theme;
import yangban.indexer.search.Explanation;
import yangban.indexer.search.Explanation.Share;
import yangban.indexer.search.ScoreReason;
import yangban.web.Messages;

/// Why a result stands where it stands: a sentence, and the numbers behind it.
///
/// @param lines of the score, the largest first
/// @param score their sum
public record WhyView(String sentence, List<Line> lines, String score) {

  /// A sentence names no more words than this of one kind.
  private static final int NAMED = 5;

  /// A word is named where it adds at least a tenth of what the weightiest of its kind does.
  private static final int LEAST = 10;

  /// What answers the question, in the order in which a sentence tells it.
  private static final List<ScoreReason> TOLD =
      List.of(
          ScoreReason.WHOLE,
          ScoreReason.HEADING,
          ScoreReason.WORD,
          ScoreReason.CLOSE,
          ScoreReason.SAID,
          ScoreReason.MEANING,
          ScoreReason.ABBREVIATION,
          ScoreReason.SYNONYM,
          ScoreReason.PROBLEM,
          ScoreReason.TOPIC,
          ScoreReason.THEME);

  public WhyView {
    lines = List.copyOf(lines);
  }

  /// One part of the score.
  ///
  /// @param words that it is for; empty where it is for what the text is
  public record Line(String label, String words, String score) {}

  public static WhyView of(Explanation why, Messages words) {
    List<Line> lines =
        why.shares().stream()
            .map(share ->
                new Line(words.label(share.reason()), words(share, words), number(share.score())))
            .toList();
    return new WhyView(sentence(why, words), lines, number(why.score()));
  }

  /// In words alone: what of the question is answered, and what puts the result a little forward.
  public static String sentence(Explanation why, Messages words) {
    List<String> answers = answers(why, words, WhyView::isTelling);
    String answer =
        answers.isEmpty()
            ? faintest(why, words)
            : String.join(words.text("why.separator"), answers);
    List<String> standing =
        why.shares().stream()
            .filter(share -> share.reason().isStanding() && isMost(share))
            .sorted((a, b) -> a.reason().compareTo(b.reason()))
            .map(share -> words.text("why." + share.reason().code()))
            .distinct()
            .toList();
    return standing.isEmpty()
        ? words.text("why.sentence", answer)
        : words.text("why.sentence.standing", answer, words.list(standing));
  }

  /// @param naming which of the words that were found are worth a name
  private static List<String> answers(Explanation why, Messages words, Predicate<String> naming) {
    List<String> answers = new ArrayList<>();
    Set<String> told = new LinkedHashSet<>();
    for (ScoreReason reason : TOLD) {
      List<Share> shares = telling(shares(why, reason));
      List<String> names = names(shares, words, naming);
      if (reason == ScoreReason.WORD || reason == ScoreReason.SYNONYM) {
        names = names.stream().filter(name -> !isPart(name, told)).toList();
      }
      boolean says =
          switch (reason) {
            case WHOLE -> !shares.isEmpty();
            case MEANING -> shares.stream().anyMatch(WhyView::isMost);
            // That words stand close together says something of two of them.
            case CLOSE -> !shares.isEmpty() && told.size() > 1;
            default -> !names.isEmpty();
          };
      if (says) {
        answers.add(words.text("why." + reason.code(), quoted(names, words)));
      }
      if (reason == ScoreReason.HEADING || reason == ScoreReason.WORD) {
        told.addAll(names);
      }
    }
    return answers;
  }

  /// What there is to tell where none of the question's own words are there, or single characters
  /// of them.
  private static String faintest(Explanation why, Messages words) {
    List<String> related = names(telling(shares(why, ScoreReason.RELATED)), words, _ -> true);
    if (!related.isEmpty()) {
      return words.text("why.related", quoted(related, words));
    }
    List<String> characters = names(shares(why, ScoreReason.WORD), words, _ -> true);
    if (!characters.isEmpty()) {
      return words.text("why.word", quoted(characters, words));
    }
    return words.text(shares(why, ScoreReason.PAIR).isEmpty() ? "why.meaning" : "why.pair");
  }

  private static List<Share> shares(Explanation why, ScoreReason reason) {
    return why.shares().stream().filter(share -> share.reason() == reason).toList();
  }

  /// Whether it is more than half of what can be had: a report has half of what a case has.
  private static boolean isMost(Share share) {
    return share.score() * 2 > share.most();
  }

  /// Whether it says something by itself: 会 of 三会一课 stands in every text.
  private static boolean isTelling(String name) {
    return name.codePointCount(0, name.length()) > 1;
  }

  /// Without what adds next to nothing: 的 is a word of the question, and no reason.
  private static List<Share> telling(List<Share> shares) {
    double most = shares.stream().mapToDouble(Share::score).max().orElse(0);
    return shares.stream().filter(share -> share.score() * LEAST >= most).toList();
  }

  /// What stands there, each once, and no word that a longer one says already: 样板支部 says 样板 and 支部.
  private static List<String> names(List<Share> shares, Messages words, Predicate<String> naming) {
    List<String> all =
        shares.stream()
            .flatMap(share -> share.found().stream().map(found -> named(share, found, words)))
            .filter(naming)
            .distinct()
            .toList();
    return all.stream()
        .filter(name -> !isPart(name, all.stream().filter(other -> !other.equals(name)).toList()))
        .toList();
  }

  private static String quoted(List<String> names, Messages words) {
    Stream<String> quoted = names.stream().limit(NAMED).map(name -> words.text("why.quoted", name));
    String told = String.join("", quoted.toList());
    return names.size() > NAMED ? words.text("why.more", told) : told;
  }

  private static boolean isPart(String name, Collection<String> names) {
    return names.stream().anyMatch(other -> other.contains(name));
  }

  private static String words(Share share, Messages words) {
    return share.words().isEmpty() ? "" : named(share, share.words(), words);
  }

  private static String named(Share share, String name, Messages words) {
    return share.reason() == ScoreReason.THEME
        ? Coded.of(Theme.class, name).map(words::label).orElse(name)
        : name;
  }

  private static String number(float score) {
    return String.format(Locale.ROOT, "%.2f", score);
  }
}
