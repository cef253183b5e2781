package yangban.corpus.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import yangban.corpus.Outcome;
import yangban.corpus.Tag;
import yangban.corpus.lexicon.DataTable;

class OutcomeSignsTest {
  private static final int FOLDS = 3;
  private static final double LIKELY = Math.log(0.35 / 0.65);

  /// Learned without a third of the pages, the table tells the results of that third. Measured on
  /// 2026-11-21, a little below.
  @Test
  void resultsOfPagesLeftOutOfLearningAreTold() throws IOException {
    List<OutcomeLearning.Counted> numbers = OutcomeLearning.numbers();
    int right = 0;
    int wrong = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      List<String> rows =
          OutcomeLearning.table(numbers.stream().filter(n -> fold(n) != left).toList());
      GramModel model =
          GramModel.of(
              DataTable.read("outcome-signs.tsv", new StringReader(String.join("\n", rows)), 3));
      for (OutcomeLearning.Counted number : numbers) {
        if (fold(number) == left) {
          boolean read = model.judge(number.signs()).logit(OutcomeReader.LABEL) >= LIKELY;
          right += read && number.result() ? 1 : 0;
          wrong += read == number.result() ? 0 : 1;
        }
      }
    }
    double figure = 2.0 * right / (2.0 * right + wrong);
    assertTrue(figure >= 0.76, "F1 %.3f of %d".formatted(figure, numbers.size()));
  }

  private static int fold(OutcomeLearning.Counted number) {
    return Math.floorMod(number.page().hashCode(), FOLDS);
  }

  @Test
  void whatIsPrescribedIsNoResultAndWhatWasDoneIsOne() {
    List<String> read =
        Articles.read(
                "支部工作经验",
                "支部规定每月开会不少于2次，每次不超过40分钟，讨论的议题不超过3个。",
                "三年来支部开办夜校86场，帮助农户解决技术难题120个，学生就业率由81%提高到94%。")
            .outcomes()
            .stream()
            .map(Tag::value)
            .map(OutcomeSignsTest::amount)
            .toList();
    assertEquals(List.of("86场", "120个", "94%"), read);
  }

  private static String amount(Outcome outcome) {
    return "%.0f%s".formatted(outcome.value(), outcome.unit());
  }
}
