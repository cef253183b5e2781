package yangban.corpus.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import yangban.corpus.Tag;
import yangban.corpus.Theme;
import yangban.corpus.lexicon.DataFault;
import yangban.corpus.lexicon.DataTable;

class ThemeGramsTest {
  private static final int FOLDS = 3;

  /// Even odds by three would tell too few second themes.
  private static final double LIKELY = -1;

  private static GramModel model(List<String> rows) throws IOException {
    return GramModel.of(
        DataTable.read("theme-grams.tsv", new StringReader(String.join("\n", rows)), 3));
  }

  @Test
  void runsAreCountedWithinPunctuationAndMoreInTheHeading() {
    Map<String, Double> grams = GramLearning.grams("学习", "学习,习a学");
    assertEquals(Set.of("学", "习", "学习"), grams.keySet());
    assertEquals(3.0, grams.get("学习"));
    assertEquals(3 + 0.5 * Math.log(2), grams.getOrDefault("学", 0.0), 1e-9);
  }

  @Test
  void aRowWithoutAWeightForEachLabelIsToldWithItsLine() {
    List<String> rows = List.of("-\t0\teducation=-1 service=-1", "学习\t2\t1.5");
    DataFault fault = assertThrows(DataFault.class, () -> model(rows));
    assertTrue(fault.getMessage().contains("2"), fault::getMessage);
  }

  /// Learned without a third of the pages, the table tells themes on that third. Measured on
  /// 2026-11-21, a little below.
  @Test
  void themesOfPagesLeftOutOfLearningAreTold() throws IOException {
    List<GramLearning.Labelled> practices = GramLearning.practices();
    int right = 0;
    int extra = 0;
    int missing = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      List<GramLearning.Labelled> learned = new ArrayList<>(GramLearning.lines());
      practices.stream().filter(p -> fold(p) != left).forEach(learned::add);
      GramModel model = model(GramLearning.table(learned));
      for (GramLearning.Labelled practice :
          practices.stream().filter(p -> fold(p) == left).toList()) {
        GramModel.Verdict verdict = model.judge(practice.heading(), practice.text());
        Set<String> told =
            GramLearning.THEMES.stream()
                .filter(t -> verdict.logit(t) > LIKELY)
                .collect(Collectors.toSet());
        right += (int) told.stream().filter(practice.themes()::contains).count();
        extra += (int) told.stream().filter(t -> !practice.themes().contains(t)).count();
        missing += (int) practice.themes().stream().filter(t -> !told.contains(t)).count();
      }
    }
    double figure = 2.0 * right / (2 * right + extra + missing);
    assertTrue(figure >= 0.74, "micro-F1 %.3f of %d".formatted(figure, right + missing));
  }

  private static int fold(GramLearning.Labelled practice) {
    return Math.floorMod(practice.page().hashCode(), FOLDS);
  }

  @Test
  void aThemeThatNoListedWordTellsIsToldByItsRunsWithEvidence() {
    String text = "每周三傍晚有人在门口等着，谁的孩子没人接、谁家的老人要看护，先把班换好再说；隔壁的人病着，大家轮着去陪。";
    List<Tag<Theme>> themes =
        Articles.read("支部工作经验", "一、彼此照应", text, "二、另一件事", "每月开会一次。")
            .practices()
            .getFirst()
            .themes();
    assertEquals(Theme.COHESION, themes.getFirst().value());
    assertTrue(
        themes.getFirst().evidence().stream().allMatch(e -> text.contains(e.quote())),
        themes::toString);
  }
}
