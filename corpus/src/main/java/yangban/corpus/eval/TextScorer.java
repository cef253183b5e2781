package yangban.corpus.eval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import yangban.corpus.ArticleText;
import yangban.corpus.Block;
import yangban.corpus.BlockKind;
import yangban.corpus.Tag;

/// Compares what a page prints with its gold. Captions are left out: the gold bodies have none.
final class TextScorer {

  /// A Chinese character, or a run of letters or digits of another script.
  private static final Pattern TOKEN = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

  private final Scores scores;

  TextScorer(Scores scores) {
    this.scores = scores;
  }

  void add(GoldPage gold, ArticleText text) {
    String page = gold.name();
    gold.body().ifPresent(b -> scores.share(page, "body", f1(tokens(body(text)), tokens(b))));
    if (gold.tells("title")) {
      scores.one(page, "title", spaced(gold.value("title").orElse("")), spaced(text.title()));
    }
    if (gold.tells("published")) {
      String read = text.published().map(Tag::value).map(LocalDate::toString).orElse("");
      scores.one(page, "date", gold.value("published").orElse(""), read);
    }
    if (gold.tells("publisher")) {
      String read = text.publisher().map(Tag::value).orElse("");
      scores.one(page, "publisher", gold.value("publisher").orElse(""), read);
    }
    if (gold.tells("credits")) {
      scores.many(page, "credits", credits(gold), credits(text));
    }
  }

  /// With one plain space for each gap, however wide the page prints it.
  private static String spaced(String title) {
    return title.replaceAll("[\\s\\u3000]+", " ");
  }

  private static List<String> credits(GoldPage gold) {
    List<String> credits = new ArrayList<>();
    gold.expected()
        .path("credits")
        .forEach(c -> credits.add(c.path("role").asString("") + "=" + c.path("name").asString("")));
    return credits;
  }

  private static List<String> credits(ArticleText text) {
    return text.credits().stream().map(c -> c.role() + "=" + c.name()).toList();
  }

  private static String body(ArticleText text) {
    return text.blocks().stream()
        .filter(b -> b.kind() != BlockKind.CAPTION)
        .map(Block::text)
        .collect(Collectors.joining("\n"));
  }

  private static List<String> tokens(String text) {
    return TOKEN.matcher(text).results().map(MatchResult::group).toList();
  }

  /// Token F1: harmonic mean of the shares of the read and of the gold tokens that stand in both,
  /// each as often as it does.
  static double f1(List<String> read, List<String> gold) {
    if (read.isEmpty() || gold.isEmpty()) {
      return read.isEmpty() && gold.isEmpty() ? 1 : 0;
    }
    Map<String, Integer> left = new HashMap<>();
    gold.forEach(token -> left.merge(token, 1, Integer::sum));
    int same = 0;
    for (String token : read) {
      if (left.getOrDefault(token, 0) > 0) {
        left.merge(token, -1, Integer::sum);
        same++;
      }
    }
    return 2.0 * same / (read.size() + gold.size());
  }
}
