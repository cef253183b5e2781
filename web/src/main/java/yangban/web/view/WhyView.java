package yangban.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    List<String> answers = new ArrayList<>();
    for (ScoreReason reason : TOLD) {
      List<Share> shares =
          telling(why.shares().stream().filter(s -> s.reason() == reason && isMuch(s)).toList());
      if (!shares.isEmpty()) {
        answers.add(words.text("why." + reason.code(), named(shares, words)));
      }
    }
    if (answers.isEmpty()) {
      answers.add(faintest(why, words));
    }
    List<String> standing =
        why.shares().stream()
            .filter(share -> share.reason().isStanding() && isMuch(share))
            .sorted((a, b) -> a.reason().compareTo(b.reason()))
            .map(share -> words.text("why." + share.reason().code()))
            .distinct()
            .toList();
    String answer = String.join(words.text("why.separator"), answers);
    return standing.isEmpty()
        ? words.text("why.sentence", answer)
        : words.text("why.sentence.standing", answer, words.list(standing));
  }

  /// What there is to tell where the question's own words are not there.
  private static String faintest(Explanation why, Messages words) {
    List<Share> related =
        telling(why.shares().stream().filter(s -> s.reason() == ScoreReason.RELATED).toList());
    if (!related.isEmpty()) {
      return words.text("why.related", named(related, words));
    }
    return words.text(
        why.shares().stream().anyMatch(s -> s.reason() == ScoreReason.PAIR)
            ? "why.pair"
            : "why.meaning");
  }

  /// Whether it is half of what can be had, where that is known.
  private static boolean isMuch(Share share) {
    return share.score() * 2 >= share.most();
  }

  /// Without what adds next to nothing: 的 is a word of the question, and no reason.
  private static List<Share> telling(List<Share> shares) {
    double most = shares.stream().mapToDouble(Share::score).max().orElse(0);
    return shares.stream().filter(share -> share.score() * LEAST >= most).toList();
  }

  private static String named(List<Share> shares, Messages words) {
    List<String> all = shares.stream().map(s -> words(s, words)).distinct().toList();
    List<String> names = all.stream().filter(name -> !isPart(name, all)).toList();
    Stream<String> quoted = names.stream().limit(NAMED).map(name -> words.text("why.quoted", name));
    String told = String.join("", quoted.toList());
    return names.size() > NAMED ? words.text("why.more", told) : told;
  }

  /// Whether a longer one says it already: 样板支部 says 样板 and 支部.
  private static boolean isPart(String name, List<String> names) {
    return names.stream().anyMatch(other -> other.length() > name.length() && other.contains(name));
  }

  private static String words(Share share, Messages words) {
    return share.reason() == ScoreReason.THEME
        ? Coded.of(Theme.class, share.words()).map(words::label).orElse(share.words())
        : share.words();
  }

  private static String number(float score) {
    return String.format(Locale.ROOT, "%.2f", score);
  }
}
