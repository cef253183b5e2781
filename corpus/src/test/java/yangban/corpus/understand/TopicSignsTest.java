package yangban.corpus.understand;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import yangban.corpus.lexicon.DataTable;

class TopicSignsTest {
  private static final int FOLDS = 3;
  private static final double LIKELY = Math.log(0.3 / 0.7);

  /// Learned without a third of the pages, the table tells which of the topics that the texts of
  /// that third mention are theirs. Measured on 2026-11-21, a little below; topics that no word
  /// mentions are not among them.
  @Test
  void topicsOfPagesLeftOutOfLearningAreToldFromMentions() throws IOException {
    List<TopicLearning.Mentioned> all = TopicLearning.mentioned();
    int right = 0;
    int wrong = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      List<String> rows = TopicLearning.table(all.stream().filter(m -> fold(m) != left).toList());
      GramModel model =
          GramModel.of(
              DataTable.read("topic-signs.tsv", new StringReader(String.join("\n", rows)), 3));
      for (TopicLearning.Mentioned mentioned : all) {
        if (fold(mentioned) == left) {
          boolean read = model.judge(mentioned.signs()).logit(ArticleTopics.LABEL) >= LIKELY;
          right += read && mentioned.told() ? 1 : 0;
          wrong += read == mentioned.told() ? 0 : 1;
        }
      }
    }
    double figure = 2.0 * right / (2.0 * right + wrong);
    assertTrue(figure >= 0.63, "F1 %.3f of %d".formatted(figure, all.size()));
  }

  private static int fold(TopicLearning.Mentioned mentioned) {
    return Math.floorMod(mentioned.page().hashCode(), FOLDS);
  }
}
