package yangban.indexer.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import yangban.corpus.lexicon.DataTable;
import yangban.corpus.lexicon.Lexicon;
import yangban.indexer.text.ChineseAnalyzer;

/// What secretaries complain of, in wordings of many kinds.
final class StatedProblemsTest {

  private static final QueryReader READER =
      new QueryReader(new ChineseAnalyzer(Lexicon.load().words()), Clock.systemUTC());

  static Stream<Arguments> questions() {
    return DataTable.load(StatedProblemsTest.class, "stated.tsv", 2).rows().stream()
        .flatMap(row -> row.words(1).stream().map(each -> Arguments.of(row.text(0), each.words())));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aComplaintStatesItsProblem(String problem, String question) {
    List<String> stated =
        READER.read(question).expansions().stream()
            .filter(each -> each.kind() == Expansion.Kind.PROBLEM)
            .map(Expansion::code)
            .toList();
    if (problem.equals("-")) {
      assertEquals(List.of(), stated, question);
    } else {
      assertTrue(stated.contains("problem:" + problem), () -> question + " " + stated);
    }
  }

  @Test
  void whatCuresAProblemIsLookedForInTheWordsOfThoseWhoDoIt() {
    Map<String, List<String>> cures =
        Map.of(
            "公众号没人看", List.of("拍摄", "镜头"),
            "毕业生找工作难", List.of("模拟面试", "去向"),
            "考研压力怎么办", List.of("答疑", "讲题"),
            "活动没钱", List.of("免费", "自带"),
            "留学生不来参加活动", List.of("翻译", "外语"));
    cures.forEach((query, words) -> {
      List<String> cues =
          READER.read(query).expanded().stream().flatMap(unit -> unit.forms().stream()).toList();
      assertTrue(cues.containsAll(words), () -> query + " " + cues);
    });
  }
}
