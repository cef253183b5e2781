package yangban.corpus.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.understand.Understander;

class GoldPagesTest {
  private static final String TITLE = "澜沙理工大学材料学院教工第一党支部";
  private static final String TEXT = "支部每月开一次主题党日，党员轮流讲一个实验室的故事，讲完大家提问，书记记在本子上，月底逐条答复。";
  private static final String PAGE =
      "<html><head><title>%s</title></head><body><h1>%s</h1><p>发布时间：2024-05-06</p><div><p>%s</p><p>%s</p></div></body></html>"
          .formatted(TITLE, TITLE, TEXT, TEXT);

  private static Scores wholeWay(Path folder) throws IOException {
    return new Evaluation(new ArticleExtractor(ExtractLimits.DEFAULT), Understander.load())
        .wholeWay(new GoldPages().in(folder));
  }

  private static double value(Scores scores, String field) {
    return scores.figure(field).orElseThrow().value();
  }

  @Test
  void readsAFolderAPageAndFlatFilesSideBySide(@TempDir Path folder) throws IOException {
    Path page = Files.createDirectory(folder.resolve("01-页面"));
    Files.writeString(page.resolve("page.html"), PAGE);
    Files.writeString(page.resolve("body.txt"), TEXT + "\n" + TEXT);
    Files.writeString(page.resolve("expected.json"), "{\"title\":\"%s\"}".formatted(TITLE));
    Files.writeString(folder.resolve("02.html"), PAGE);
    Files.writeString(folder.resolve("02.json"), "{\"published\":\"2024-05-06\"}");
    Files.writeString(folder.resolve("03-no-gold.html"), PAGE);

    List<GoldPage> pages = new GoldPages().in(folder);

    assertEquals(List.of("01-页面", "02"), pages.stream().map(GoldPage::name).toList());
    Scores scores = wholeWay(folder);
    assertEquals(1, value(scores, "title"));
    assertEquals(1, value(scores, "date"));
    assertTrue(value(scores, "body") > 0.95);
  }

  @Test
  void scoresNothingThatGoldDoesNotTell(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.html"), PAGE);
    Files.writeString(folder.resolve("a.json"), "{\"published\":\"2024-05-06\"}");
    assertEquals(
        List.of("page", "date"), wholeWay(folder).figures().stream().map(Figure::field).toList());
  }

  @Test
  void countsAWrongValueAndAGuessWhereNothingIsPrintedAsMisses(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("a.html"), PAGE);
    Files.writeString(folder.resolve("a.json"), "{\"published\":\"2024-05-07\"}");
    Files.writeString(folder.resolve("b.html"), PAGE);
    Files.writeString(folder.resolve("b.json"), "{\"published\":null}");
    Scores scores = wholeWay(folder);
    assertEquals(0, value(scores, "date"));
    assertEquals(2, scores.misses().size());
  }

  @Test
  void namesTheGoldFileThatIsNoJson(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.html"), PAGE);
    Files.writeString(folder.resolve("a.json"), "{\"published\":");
    GoldFault fault = assertThrows(GoldFault.class, () -> new GoldPages().in(folder));
    assertTrue(fault.getMessage().contains("a.json"), fault::getMessage);
  }

  @Test
  void bundledGoldHasManyPagesAndSeedsAreOptional(@TempDir Path folder) throws IOException {
    assertTrue(new GoldPages().learned().size() >= 80);
    assertEquals(List.of(), new GoldPages().seeds(folder.resolve("missing")));
  }

  @Test
  void microF1CountsValuesOverAllPages() {
    Scores scores = new Scores();
    scores.many("a", "topics", List.of("甲", "乙", "丙"), List.of("甲", "乙"));
    scores.many("b", "topics", List.of(), List.of("丁"));
    Figure figure = scores.figure("topics").orElseThrow();
    assertEquals(2 / 3.0, figure.precision(), 1e-9);
    assertEquals(2 / 3.0, figure.recall(), 1e-9);
    assertEquals(2 / 3.0, figure.value(), 1e-9);
    assertEquals(Optional.empty(), scores.figure("formulas"));
  }
}
