package yangban.indexer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import yangban.indexer.query.QueryReader;
import yangban.indexer.text.ChineseAnalyzer;

class TextMarksTest {

  private final ChineseAnalyzer analyzer = new ChineseAnalyzer(List.of("三会一课", "主题党日"));

  @Test
  void marksEveryPlaceOfEveryWord() {
    assertEquals(List.of("支部", "主题党日", "支部"), marked("支部 主题党日", "支部每月一次主题党日，由支部书记主持。"));
  }

  @Test
  void marksTraditionalAndFullWidthInTheirOwnSpelling() {
    assertEquals(List.of("黨員", "２０２０"), marked("党员 2020", "黨員共２０２０名"));
  }

  @Test
  void aNumberStandsOnlyWhereItIsWhole() {
    assertEquals(List.of("20"), marked("20", "2020 年有 20 人"));
  }

  @Test
  void whatIsExcludedIsNotMarked() {
    assertEquals(List.of("支部"), marked("支部 -通知", "支部通知"));
  }

  @Test
  void nothingAskedMarksNothing() {
    assertEquals(List.of(), marked("", "支部"));
    assertEquals(List.of(), marked("，。", "支部，。"));
  }

  private List<String> marked(String query, String text) {
    return new TextMarks(analyzer, new QueryReader(analyzer, Shelf.CLOCK).read(query))
        .in(text).stream().map(span -> span.of(text)).toList();
  }
}
