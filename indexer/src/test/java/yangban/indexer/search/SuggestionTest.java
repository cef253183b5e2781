package yangban.indexer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.BranchKind;
import yangban.corpus.Level;
import yangban.indexer.suggest.Suggestion;

/// What is suggested for the last of several words, and for the value of a field.
final class SuggestionTest {

  @TempDir private Path folder;

  private Shelf shelf() throws IOException {
    return Shelf.of(
        folder,
        Sketch.of(1)
            .branch("哈尔滨工业大学", "航天学院", "研究生第一党支部", BranchKind.GRADUATE)
            .level(Level.PROVINCIAL)
            .discipline("0816")
            .published("2021-06-01")
            .practice("每月主题党日", "支部每月过主题党日"),
        Sketch.of(2)
            .branch("武汉大学", "测绘学院", "教工党支部", BranchKind.STAFF)
            .published("2023-06-01")
            .practice("主题党日进社区", "支部到社区过主题党日"));
  }

  private static List<String> suggested(Shelf shelf, String typed) throws IOException {
    return shelf.index.suggest(typed, 8).stream().map(Suggestion::text).toList();
  }

  @Test
  void theLastOfSeveralWordsIsCompletedAndTheOthersStay() throws IOException {
    try (Shelf shelf = shelf()) {
      assertTrue(suggested(shelf, "社区 主题").contains("社区 主题党日"));
      assertTrue(suggested(shelf, "社区 zhuti").contains("社区 主题党日"));
      assertTrue(suggested(shelf, "社区 “主题").contains("社区 “主题党日"));
      assertTrue(suggested(shelf, "學校 主题").contains("學校 主题党日"));
    }
  }

  @Test
  void whatIsThereAlreadyIsNotSuggestedOnceMore() throws IOException {
    try (Shelf shelf = shelf()) {
      assertEquals(
          List.of(),
          suggested(shelf, "主题党日 主题").stream().filter(each -> each.equals("主题党日 主题党日")).toList());
    }
  }

  @Test
  void theValueOfAFieldIsCompletedFromItsBeginningAPartOrItsShortName() throws IOException {
    try (Shelf shelf = shelf()) {
      assertEquals(List.of("学校:哈尔滨工业大学"), suggested(shelf, "学校:哈工"));
      assertEquals(List.of("学校：哈尔滨工业大学"), suggested(shelf, "学校：哈工大"));
      assertEquals(List.of("大学:武汉大学"), suggested(shelf, "大学:武"));
      assertEquals(List.of("学校:武汉大学"), suggested(shelf, "学校:汉大"));
      assertEquals(List.of("党日 学校:武汉大学"), suggested(shelf, "党日 学校:武汉"));
      assertEquals(List.of("级别:省级"), suggested(shelf, "级别:省"));
      assertEquals(List.of("学科:测绘科学与技术"), suggested(shelf, "学科:测"));
      assertEquals(List.of("年份:2021", "年份:2023"), suggested(shelf, "年份:20"));
    }
  }

  @Test
  void aValueThatIsWholeOrThatNothingHasIsNotSuggested() throws IOException {
    try (Shelf shelf = shelf()) {
      assertEquals(List.of(), suggested(shelf, "学校:武汉大学"));
      assertEquals(List.of(), suggested(shelf, "学校:清华"));
      assertEquals(List.of(), suggested(shelf, "级别:国家"));
    }
  }

  @Test
  void thatNothingIsStatedIsNoValueToBeTyped() throws IOException {
    try (Shelf shelf = Shelf.of(folder, Sketch.of(1).practice("支教", "到乡村小学支教"))) {
      assertEquals(List.of(), suggested(shelf, "学校:no"));
    }
  }
}
