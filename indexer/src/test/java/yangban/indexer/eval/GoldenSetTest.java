package yangban.indexer.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.indexer.eval.GoldenQuery.Half;
import yangban.indexer.eval.GoldenQuery.Judged;
import yangban.indexer.eval.GoldenQuery.Kind;

final class GoldenSetTest {

  @Test
  void holdsAtLeastEightyQueriesOfEveryKindInBothHalves() {
    List<GoldenQuery> queries = GoldenSet.bundled();
    assertTrue(queries.size() >= 80, "queries: " + queries.size());
    for (Half half : Half.values()) {
      for (Kind kind : Kind.values()) {
        assertTrue(
            queries.stream().anyMatch(q -> q.half() == half && q.kind() == kind),
            () -> half + " " + kind);
      }
    }
  }

  @Test
  void oddNumbersAreForTuningAndEvenOnesUntouched() {
    for (GoldenQuery query : GoldenSet.bundled()) {
      String number = query.name().substring(query.name().lastIndexOf('-') + 1);
      Half half = Integer.parseInt(number) % 2 == 1 ? Half.TUNING : Half.UNTOUCHED;
      assertEquals(half, query.half(), query.name());
    }
  }

  @Test
  void noEntryIsJudgedTwiceAndOnlyWhatHasNoAnswerIsUnanswered() {
    for (GoldenQuery query : GoldenSet.bundled()) {
      Set<String> ids = new HashSet<>();
      query.judged().forEach(judged -> assertTrue(ids.add(judged.id()), query.name()));
      assertEquals(query.kind() == Kind.NO_ANSWER, !query.isAnswered(), query.name());
    }
  }

  @Test
  void readsBackWhatItWrites(@TempDir Path folder) throws IOException {
    GoldenQuery query =
        new GoldenQuery(
            "slip-01",
            "主体党日",
            Kind.SLIP,
            Half.TUNING,
            List.of(new Judged(3, "abc-def", "（一）两个 空格 的标题"), new Judged(0, "ghi", "读过，不相干")));
    GoldenSet.write(folder, query, List.of(" 1 3 abc-def 标题"));
    assertEquals(List.of(query), GoldenSet.in(folder));
  }

  @Test
  void whatWasReadAndAnswersNothingIsNoAnswer() {
    Judged read = new Judged(0, "abc", "标题");
    assertFalse(golden(List.of(read)).isAnswered());
    assertTrue(golden(List.of(read, new Judged(1, "def", "标题"))).isAnswered());
  }

  private static GoldenQuery golden(List<Judged> judged) {
    return new GoldenQuery("name-01", "差评卡", Kind.NAME, Half.TUNING, judged);
  }

  @Test
  void namesTheFileOfAFault(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("x-1.txt"), "query: 党日\nkind: odd\nhalf: tuning\n");
    GoldenFault fault = assertThrows(GoldenFault.class, () -> GoldenSet.in(folder));
    assertTrue(String.valueOf(fault.getMessage()).contains("x-1.txt"));
  }
}
