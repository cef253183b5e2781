package yangban.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yangban.indexer.query.QueryNote;
import yangban.indexer.query.SearchRequest;

class LabelsTest {

  @ParameterizedTest
  @CsvSource({
    "甲乙丙, 整个库里没有一条做法写到：甲、乙、丙。",
    "甲乙丙丁戊己庚辛, 整个库里没有一条做法写到：甲、乙、丙、丁、戊、己、庚、辛。",
    "甲乙丙丁戊己庚辛壬, 整个库里没有一条做法写到：甲、乙、丙、丁、戊、己、庚、辛 等 9 个。",
  })
  void aSentenceNamesEightWordsAtMost(String words, String told) {
    List<String> each = words.codePoints().mapToObj(Character::toString).toList();
    QueryNote note = new QueryNote(QueryNote.Code.ABSENT, each);
    assertEquals(told, Specimen.labels().sentence(SearchRequest.of("x"), note));
  }
}
