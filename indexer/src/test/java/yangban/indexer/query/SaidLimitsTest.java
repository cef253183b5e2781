package yangban.indexer.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yangban.corpus.lexicon.DataTable;
import yangban.indexer.text.ChineseAnalyzer;

/// Words of a query that say what is not wanted, or when, and those that only look so.
final class SaidLimitsTest {

  private static final Clock IN_2026 =
      Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

  private static final KnownValues KNOWN =
      facet ->
          switch (facet) {
            case LEVEL -> List.of("national", "provincial", "university", "college");
            case BRANCH_KIND -> List.of("graduate", "undergraduate", "staff", "retired", "mixed");
            case DISCIPLINE -> List.of("08", "0816", "0702", "10");
            case REGION -> List.of("湖北", "山西");
            case UNIVERSITY -> List.of("浔岚医学院", "岚渚大学");
            case TOPIC -> List.of("志愿服务", "主题党日", "党课");
            case DOC_KIND -> List.of("experience", "report");
            case YEAR -> List.of("2021", "2022", "2023", "2024", "2025", "2026");
            default -> List.of();
          };

  private static QueryReader reader(Clock clock) {
    return new QueryReader(new ChineseAnalyzer(List.of("主题党日", "志愿服务")), clock);
  }

  private static final QueryReader READER = reader(IN_2026);

  private static Question read(String query, String... off) {
    return READER.read(query, Set.of(off), KNOWN);
  }

  static Stream<List<String>> questions() {
    return DataTable.load(SaidLimitsTest.class, "limits.tsv", 3).rows().stream()
        .map(DataTable.Row::cells);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void whatAQuestionExcludesAndWhenItIsOf(List<String> row) {
    Question question = read(row.get(0));
    String limits =
        question.reading().limits().stream()
            .map(SaidLimitsTest::written)
            .collect(Collectors.joining(" "));
    assertEquals(row.get(1), limits.isEmpty() ? "-" : limits);
    if (!row.get(2).equals("*")) {
      String tokens = String.join(" ", question.reading().tokens());
      assertEquals(row.get(2), tokens.isEmpty() ? "-" : tokens);
    }
  }

  private static String written(SaidLimit limit) {
    String values = String.join(",", limit.values());
    if (limit.kind() == SaidLimit.Kind.WHEN) {
      return "when=" + values;
    }
    return limit.facet().map(facet -> "not:" + facet.code() + "=" + values).orElse(limit.code());
  }

  @Test
  void aValueIsAChoiceAndItsWordsAreGone() {
    SearchRequest asked = SearchRequest.of("近三年 不是研究生支部的主题党日");
    SearchRequest narrowed = asked.narrowed(read(asked.q()).reading());
    assertEquals("主题党日", narrowed.q());
    assertEquals(Set.of("2024", "2025", "2026"), narrowed.choice(Facet.YEAR).any());
    assertEquals(Set.of("graduate"), narrowed.choice(Facet.BRANCH_KIND).none());
  }

  @Test
  void aWordStaysInTheQueryAndKeepsOutWhatIsAboutIt() {
    Question question = read("不要讲座的党课");
    assertEquals("不要讲座的党课", question.reading().rest());
    Demand avoided = question.avoided().getFirst();
    assertEquals(Unit.Scope.HEADINGS, avoided.asked().toList().getFirst().scope());
    assertTrue(avoided.unless().stream().anyMatch(unit -> unit.typed().equals("不再讲座")));
  }

  @Test
  void ofSeveralThingsThoseThatAreNoValuesStayExcluded() {
    QueryReading reading = read("除了志愿服务和参观以外的党课").reading();
    assertEquals("除了参观以外 党课", reading.rest());
    QueryReading again = read(reading.rest()).reading();
    assertEquals(List.of("not:参观"), again.limits().stream().map(SaidLimit::code).toList());
  }

  @Test
  void whatIsSwitchedOffIsToldAndReadAsWords() {
    Question question = read("不是研究生支部的主题党日", "not:研究生支部");
    assertEquals(List.of(false), question.reading().limits().stream().map(SaidLimit::on).toList());
    assertEquals(List.of("研究生支部", "主题党日"), question.reading().tokens());
    assertEquals(Map.of(), question.reading().choices());
    QueryReading time = read("2024年以来的主题党日", "when:2024年以来的").reading();
    assertEquals(List.of("2024年以来"), time.said().stream().map(SaidValue::typed).toList());
  }

  @Test
  void ofSeveralThingsEachIsSwitchedOffByItself() {
    Question question = read("除了志愿服务和参观以外的党课", "not:参观");
    assertEquals(List.of("参观", "党课"), question.reading().tokens());
    assertEquals(Set.of(Facet.TOPIC), question.reading().choices().keySet());
  }

  @Test
  void thisYearBeginsByTheClockOfWhoeverAsks() {
    Instant newYear = Instant.parse("2025-12-31T16:30:00Z");
    Clock china = Clock.fixed(newYear, ZoneId.of("Asia/Shanghai"));
    QueryReading reading = reader(china).read("今年的主题党日", Set.of(), KNOWN).reading();
    assertEquals(List.of("2026"), reading.limits().getFirst().values());
  }

  @Test
  void aFieldStaysAFieldBesideALimit() {
    SearchRequest asked = SearchRequest.of("级别:省级 不是研究生支部的 -寝室 主题党日");
    Question question = read(asked.q());
    SearchRequest narrowed = asked.narrowed(question.reading());
    assertEquals("-寝室 主题党日", narrowed.q());
    assertEquals(Set.of("provincial"), narrowed.choice(Facet.LEVEL).any());
    assertEquals(1, question.excluded().size());
  }

  @Test
  void aYearFieldTakesTheWordsOfASentence() {
    assertEquals(Set.of("2024", "2025", "2026"), years("年份:近三年 主题党日"));
    assertEquals(Set.of("2022", "2023", "2024", "2025", "2026"), years("年份:近年来 主题党日"));
    assertEquals(Set.of("2025"), years("年份:去年 主题党日"));
    assertEquals(Set.of("2025", "2026"), years("年份:2025年以来 主题党日"));
    assertEquals(Set.of("2021", "2025"), years("年份:去年 或 21年 主题党日"));
    assertEquals(Set.of("2024", "2025", "2026"), years("年份:24年以来 主题党日"));
    assertEquals(Set.of("2021", "2022", "2023"), years("年份:21-23 主题党日"));
    assertEquals(Set.of("2021", "2022", "2023"), years("年份:2021-23年 主题党日"));
    assertEquals(Set.of("2021", "2022", "2023"), years("年份:21年 至 23年 主题党日"));
    assertEquals(Set.of("2021"), years("年份:21 主题党日"));
  }

  private static Set<String> years(String query) {
    QueryReading reading = read(query).reading();
    assertEquals(List.of(), reading.notes());
    assertEquals("主题党日", reading.rest());
    return SearchRequest.of(query).narrowed(reading).choice(Facet.YEAR).any();
  }

  @Test
  void ofAFrameNothingIsLeftBesideAChoice() {
    assertEquals("主题党日", read("年份:2021 主题党日 还有什么活动").reading().rest());
    assertEquals("", read("年份:2021 还有什么活动").reading().rest());
    assertEquals(List.of(), read("年份:2021 还有什么活动").wanted());
    assertEquals("主题党日 还有什么活动", read("主题党日 还有什么活动").reading().rest());
  }

  @Test
  void aDistanceThatIsTooFarIsTold() {
    QueryNote told = read("党员 NEAR/999 党课").reading().notes().getFirst();
    assertEquals(new QueryNote(QueryNote.Code.TOO_FAR, List.of("NEAR/999")), told);
    assertEquals(List.of(), read("党员 NEAR/99 党课").reading().notes());
  }
}
