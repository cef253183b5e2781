package yangban.indexer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.Span;
import yangban.indexer.query.QueryReader;
import yangban.indexer.query.Question;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.text.ChineseAnalyzer;

/// What is marked is what was asked for, to the character, in the text as it is stored.
class HighlightTest {

  private static final ChineseAnalyzer ANALYZER = new ChineseAnalyzer(Shelf.WORDS);

  private static final List<String> PIECES =
      List.of(
          "三会一课",
          "三會一課",
          "主题党日",
          "主題黨日活動",
          "党建",
          "党员",
          "黨員",
          "积极性",
          "農業銀行",
          "中国农业发展银行",
          "２７．４％",
          "27.4%",
          "2020年",
          "ＡＢＣ",
          "abc",
          "3-6-1",
          "𠀀𠀁",
          "😀",
          "\n",
          "\n\n",
          "  ",
          "　",
          "，",
          "。",
          "；",
          "“",
          "”",
          "——",
          "的",
          "和",
          "著名",
          "沿著",
          "砼",
          "会",
          "\t",
          "é",
          "支教");

  private static final List<String> QUERIES =
      List.of(
          "三会一课",
          "主题党日",
          "党日活动",
          "党员 积极性",
          "農業",
          "27.4%",
          "2020",
          "ABC",
          "ａｂｃ",
          "3-6-1",
          "𠀀𠀁",
          "砼",
          "会",
          "“会一课和党员”",
          "“会一” 三会一课",
          "一课 三会一课 主题党日",
          "沿着",
          "著名",
          "支教 农业发展",
          "党",
          "活动 党日活动 “题党日活”",
          "怎么提高党员的积极性",
          "é");

  @TempDir private Path folder;

  @Test
  void marksNothingButTheWordsOfTheQuery() throws IOException {
    Random random = new Random(11);
    Sketch[] sketches = new Sketch[120];
    for (int i = 0; i < sketches.length; i++) {
      sketches[i] =
          Sketch.of(i + 1)
              .practice("题" + text(random, 6), (i % 3 == 0 ? "\n　 " : "") + text(random, 90))
              .practice("文" + text(random, 4), text(random, 12));
    }
    try (Shelf shelf = Shelf.of(folder, sketches)) {
      int marks = 0;
      for (String query : QUERIES) {
        marks += check(shelf, query);
      }
      assertTrue(marks > 2_000, "marks: " + marks);
    }
  }

  private static int check(Shelf shelf, String query) throws IOException {
    Set<String> terms = new HashSet<>();
    Question question = new QueryReader(ANALYZER, Shelf.CLOCK).read(query);
    question.wanted().forEach(unit -> terms.add(unit.forms().getFirst()));
    question.parts().forEach(unit -> terms.add(unit.forms().getFirst()));
    question.expanded().forEach(unit -> terms.add(unit.forms().getFirst()));
    int[] marks = {0};
    shelf.index.each(
        SearchRequest.of(query),
        hit -> {
          marks[0] += check(hit.heading(), hit.headingHighlights(), terms);
          marks[0] += check(hit.excerpt(), hit.highlights(), terms);
          assertTrue(hit.highlights().size() + hit.headingHighlights().size() > 0, query + hit);
        });
    return marks[0];
  }

  private static int check(String text, List<Span> marks, Set<String> terms) {
    int last = 0;
    for (Span mark : marks) {
      assertTrue(mark.start() >= last && mark.end() <= text.length());
      assertTrue(terms.contains(ANALYZER.fold(mark.of(text))), () -> mark.of(text) + terms);
      last = mark.end();
    }
    return marks.size();
  }

  private static String text(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  /// An excerpt stands verbatim in the text, at the place it names.
  @Test
  void takesExcerptsFromTheTextAsItIs() throws IOException {
    String text = "　开头一句，没有要找的词。" + "铺垫文字，".repeat(60) + "\n党员积极性在这里提高了。" + "后话，".repeat(60);
    try (Shelf shelf = Shelf.of(folder, Sketch.of(1).practice("甲", text))) {
      Hit hit = shelf.search("积极性").hits().getFirst();
      assertTrue(text.startsWith(hit.excerpt(), hit.excerptStart()));
      assertTrue(hit.excerpt().startsWith("党员积极性在这里提高了。"), hit.excerpt());
      assertTrue(hit.excerpt().length() <= Excerpts.LENGTH);
      assertEquals("积极性", hit.highlights().getFirst().of(hit.excerpt()));
    }
  }
}
