package yangban.indexer.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yangban.indexer.text.ChineseAnalyzer;

class QueryReaderTest {

  private static final QueryReader READER =
      new QueryReader(
          new ChineseAnalyzer(List.of("三会一课", "主题党日", "二十大", "党建+科研")), Clock.systemUTC());

  private static List<String> words(String query) {
    return READER.read(query).words().stream().map(Unit::typed).toList();
  }

  private static List<String> phrases(String query) {
    return READER.read(query).phrases().stream().map(Unit::typed).toList();
  }

  private static List<String> excluded(String query) {
    return READER.read(query).excluded().stream().map(Demand::typed).toList();
  }

  private static List<QueryNote.Code> notes(String query) {
    return READER.read(query).reading().notes().stream().map(QueryNote::code).toList();
  }

  @Test
  void aFieldThatExcludesItsValueIsAnExclusionOfIt() {
    assertEquals(List.of("党员"), excluded("标题:-党员 支教"));
    assertEquals(READER.read("-标题:党员 支教").excluded(), READER.read("标题:-党员 支教").excluded());
    assertEquals(List.of("支教"), words("标题:-党员 支教"));
    assertEquals(
        Set.of("武汉大学"),
        READER
            .read("学校：-武汉大学 支教")
            .reading()
            .choices()
            .getOrDefault(Facet.UNIVERSITY, FacetChoice.NOTHING)
            .none());
    assertEquals("支教", READER.read("学校：-武汉大学 支教").reading().rest());
  }

  @Test
  void aFieldWithNothingToLookForIsToldAndIsNoWord() {
    assertEquals(List.of("支教"), words("支教 标题："));
    assertEquals(List.of(QueryNote.Code.EMPTY_FIELD), notes("支教 标题："));
    assertEquals(List.of(QueryNote.Code.EMPTY_FIELD), notes("标题:"));
    assertEquals(List.of(), words("标题:"));
  }

  @Test
  void wordsOfAskingAloneAreLookedForAndTold() {
    assertEquals(List.of(QueryNote.Code.ONLY_ASKING), notes("的 了 和 怎么"));
    assertEquals(List.of(), notes("怎么提高积极性"));
    assertEquals(List.of(), notes("提高"));
  }

  @Test
  void charactersWithBlanksBetweenThemAreOneWordFromThreeOn() {
    assertEquals(words("党员积极性"), words("党 员 积 极 性"));
    assertEquals(List.of(QueryNote.Code.JOINED), notes("党 员 积 极 性"));
    assertEquals(words("党的建设 支教"), words("党 的 建 设 支教"));
    assertEquals(List.of(), notes("党 团"));
  }

  @Test
  void keepsDomainTermsWhole() {
    assertEquals(List.of("三会一课", "主题党日"), words("三会一课主题党日"));
    assertEquals(List.of("党建+科研"), words("党建+科研"));
  }

  @Test
  void knowsThePartsOfDomainTerms() {
    assertEquals(
        List.of("主题", "党日", "党建", "科研"),
        READER.read("主题党日 党建+科研").parts().stream().map(Unit::typed).toList());
    assertEquals(READER.read("三会一课").words(), READER.read("三会一课").parts());
  }

  @Test
  void dropsQuestionWords() {
    assertEquals(List.of("党员", "参加", "活动", "积极性"), words("怎么提高党员参加活动的积极性？"));
    assertEquals(List.of("支部", "组织生活"), words("请问支部如何过组织生活呢"));
  }

  @Test
  void requiresNoWordOfAskingUnlessThereIsNothingElse() {
    assertEquals(List.of("提高"), typed(READER.read("怎么提高党员素质").optional()));
    assertEquals(List.of("提高", "加强"), words("提高 加强"));
    assertEquals(List.of(), READER.read("提高 加强").optional());
  }

  @Test
  void wordsOfAskingThatTheSegmenterCutsAreOneWord() {
    assertEquals(List.of("志愿服务"), words("想看看别的支部怎么搞志愿服务"));
    assertEquals(List.of("志愿服务"), words("求推荐几个志愿服务的典型案例"));
    assertEquals(List.of("志愿服务"), words("我们学院老是搞志愿服务"));
  }

  @Test
  void makesOneDemandOfAStatedProblem() {
    Question question = READER.read("研究生党员参与度不高怎么办");
    assertEquals(2, question.demands().size());
    Demand problem = question.demands().getFirst();
    assertEquals(Expansion.Kind.PROBLEM, question.expansions().getFirst().kind());
    assertTrue(typed(problem.weaker()).contains("积分制"));
    assertEquals("研究生", question.demands().getLast().typed());
  }

  private static List<String> problems(String query) {
    return READER.read(query).expansions().stream()
        .filter(each -> each.kind() == Expansion.Kind.PROBLEM)
        .map(Expansion::typed)
        .toList();
  }

  /// Wordings have 没钱 and 不高.
  @Test
  void whatDeniesMayBeSaidInMoreWordsOrFewer() {
    for (String query : List.of("没有钱怎么搞活动", "没什么钱", "没经费", "没有什么经费")) {
      assertEquals(List.of("活动经费不足"), problems(query), query);
    }
    assertEquals(List.of("没有场地阵地"), problems("没活动室"));
    assertEquals(problems("积极性不高"), problems("积极性不怎么高"));
    assertEquals(List.of("忙", "时间"), READER.read("太忙没时间").reading().tokens());
  }

  @Test
  void complaintsAreUnderstoodAsPeopleSayThem() {
    assertEquals("先锋模范作用不明显", problems("党员和普通同学没区别").getFirst());
    assertEquals("入党前后两个样", problems("入了党就不积极了").getFirst());
    assertEquals("成员分散，难以集中", problems("党员分散在好几个校区").getFirst());
    assertEquals("学生支部换届快、工作断层", problems("新接手的支部什么资料都没有").getFirst());
    assertEquals("入党积极分子培养不够", problems("新党员不会写入党志愿书").getFirst());
  }

  @Test
  void takesNamesOfThingsForNoProblem() {
    assertEquals(2, READER.read("志愿服务 社区").demands().size());
    assertEquals(
        List.of(),
        READER.read("党建 社区 居民").expansions().stream()
            .filter(each -> each.kind() == Expansion.Kind.PROBLEM)
            .toList());
  }

  @Test
  void asksForTheWordsAloneWhereTheProblemIsSwitchedOff() {
    String code = READER.read("党员参与度不高").expansions().getFirst().code();
    Question question = READER.read("党员参与度不高", Set.of(code), KnownValues.NONE);
    assertFalse(question.expansions().getFirst().on());
    assertEquals("党员", question.demands().getFirst().typed());
  }

  @Test
  void takesAnAbbreviationForWhatItStandsFor() {
    Demand demand = READER.read("双创").demands().getFirst();
    assertTrue(demand.asked().map(Unit::typed).toList().contains("党建双创"));
    assertEquals("创新创业", demand.unless().getFirst().typed());
  }

  @Test
  void looksForSynonymsBelowTheWord() {
    Demand demand = READER.read("积极性").demands().getFirst();
    assertEquals(List.of("积极性"), demand.asked().map(Unit::typed).toList());
    assertTrue(typed(demand.weaker()).contains("主动性"));
  }

  /// The lexicon has 三会一课 with quotes around it, and 双带头人 as well.
  @Test
  void aChipNamesNothingThatReadsAsWhatWasTyped() {
    for (String q : List.of("三会一课", "双带头人", "三下乡", "双碳")) {
      for (Expansion each : READER.read(q).expansions()) {
        List<String> spoken =
            Stream.concat(Stream.of(each.typed()), each.shown().stream())
                .map(word -> word.replaceAll("\\p{P}", ""))
                .toList();
        assertEquals(Set.copyOf(spoken).size(), spoken.size(), each::toString);
        assertFalse(each.shown().isEmpty(), each::toString);
      }
    }
  }

  @Test
  void asksForQuestionWordsWhenThereIsNothingElse() {
    assertEquals(List.of("怎么办"), words("怎么办"));
    assertEquals(List.of("的"), words("的"));
  }

  /// Names and new words come out of the segmenter as single characters.
  @Test
  void joinsSingleCharactersThatStandSideBySide() {
    assertEquals(List.of("砼心"), words("砼心"));
    assertEquals(List.of("砼"), words("砼"));
  }

  @Test
  void tellsThePairsOfNamesThatTheSegmenterDoesNotKnow() {
    assertEquals(Set.of("秦梓"), READER.read("秦梓的兄弟是谁").unknown());
    assertEquals(Set.of("孙永", "谥号"), READER.read("孫永的謚號是什麼").unknown());
    assertEquals(Set.of(), READER.read("三会一课怎么开").unknown());
  }

  @Test
  void tellsWhatNamesSomebodyOrSomethingThatHasNoOtherName() {
    assertEquals(Set.of("秦梓"), READER.read("秦梓的兄弟是谁").names());
    assertEquals(Set.of("孙永"), READER.read("孫永的謚號是什麼").names());
    assertEquals(Set.of("ipad"), READER.read("iPad最适合用来做什么").names());
    assertEquals(Set.of(), READER.read("2023年党课讲了几次").names());
  }

  @Test
  void asksForASingleCharacterTogetherWithTheWordItTouches() {
    Question question = READER.read("微沙龙");
    assertEquals(List.of("沙龙"), typed(question.words()));
    assertEquals(List.of("微沙龙"), typed(question.joined()));
    assertEquals(List.of("微沙"), question.hints());
    assertEquals(List.of("微沙龙", "沙龙"), question.reading().tokens());
  }

  @Test
  void leavesOpenToWhichNeighbourASingleCharacterBelongs() {
    Unit month = READER.read("科研月活动").joined().getFirst();
    assertEquals("月", month.typed());
    assertEquals(List.of("科研月", "月活动"), month.forms());
  }

  @Test
  void joinsNothingToAQuestionWord() {
    assertEquals(List.of("带党员"), typed(READER.read("怎么带党员").joined()));
    assertEquals(List.of("观摩会"), typed(READER.read("观摩会").joined()));
    assertEquals(List.of(), READER.read("党员的积极性").joined());
  }

  private static List<String> typed(List<Unit> units) {
    return units.stream().map(Unit::typed).toList();
  }

  @Test
  void keepsNumbersAndLatinWordsWhole() {
    assertEquals(List.of("27.4%", "2020", "MOOC", "3-6-1"), words("27.4% 2020 MOOC 3-6-1"));
  }

  @Test
  void asksForEachWordOnce() {
    assertEquals(List.of("黨員"), words("黨員 党员"));
  }

  @Test
  void readsQuotesOfEveryKind() {
    for (String query : List.of("“党员活动”", "\"党员活动\"", "＂党员活动＂", "「党员活动」", "『党员活动』", "”党员活动“")) {
      assertEquals(List.of("党员活动"), phrases(query), query);
      assertEquals(List.of(), notes(query), query);
    }
    assertEquals(List.of("党员活动"), phrases("支教“党员活动”义诊"));
    assertEquals(List.of("支教", "义诊"), words("支教“党员活动”义诊"));
  }

  @Test
  void closesAnOpenQuoteAtTheNextBlank() {
    assertEquals(List.of("党员活动"), phrases("“党员活动 支教"));
    assertEquals(List.of("支教"), words("“党员活动 支教"));
    assertEquals(List.of(QueryNote.Code.UNBALANCED), notes("“党员活动 支教"));
  }

  @Test
  void saysWhenBracketsDoNotPair() {
    assertEquals(List.of(QueryNote.Code.UNBALANCED), notes("党员（活动"));
    assertEquals(List.of(QueryNote.Code.UNBALANCED), notes("党员）"));
    assertEquals(List.of(), notes("党员（活动）《支教》"));
  }

  @Test
  void saysWhichOperatorsHaveNothingToJoin() {
    for (String query : List.of("党员 NEAR/5", "NEAR/5 党员", "党员 与", "或 党员", "党员 非", "（党员 同一句）")) {
      Question question = READER.read(query);
      String operator = query.replaceAll("[党员（） ]", "");
      assertEquals(List.of("党员"), words(query), query);
      assertEquals(
          List.of(new QueryNote(QueryNote.Code.DANGLING, List.of(operator))),
          question.reading().notes(),
          query);
    }
    assertEquals(List.of(), notes("党员 NEAR/5 支教"));
    assertEquals(List.of(), notes("党员 与 不要讲座"));
  }

  @Test
  void takesADistanceAloneForNoWord() {
    assertEquals(List.of(), words("NEAR/5"));
    assertEquals(List.of(QueryNote.Code.DANGLING, QueryNote.Code.NO_WORDS), notes("NEAR/5"));
    assertEquals(List.of("NEAR"), words("NEAR"));
  }

  @Test
  void excludesAfterAnyHyphen() {
    for (String query : List.of("支教 -义诊", "支教 －义诊", "支教　−义诊", "支教 -“义诊”")) {
      assertEquals(List.of("义诊"), excluded(query), query);
      assertEquals(List.of("支教"), words(query), query);
    }
  }

  @Test
  void knowsHyphensThatExcludeNothing() {
    assertEquals(List.of(), excluded("党建-科研 3-6-1 - 支教 —— --"));
  }

  @Test
  void dropsWhatCannotBeSearched() {
    Question question = READER.read("支\u0000教\uD800 义\u200B诊");
    assertEquals("支 教  义诊", question.reading().text());
    assertEquals(List.of(QueryNote.Code.CLEANED), notes("支教\u0007"));
    assertEquals(List.of(), notes("支教\t义诊\n"));
  }

  /// The selector of an emoji or of a variant, an enclosing keycap, what a dropped letter left.
  @Test
  void marksThatStandOnNoLetterAreNoWords() {
    for (String query : List.of("支教\uFE0F", "\u2764\uFE0F 支教", "支教\uDB40\uDD00", "\u0301支教")) {
      assertEquals(List.of("支教"), words(query), query);
      assertEquals(List.of(QueryNote.Code.CLEANED), notes(query), query);
    }
    assertEquals(List.of("e\u0301cole"), words("e\u0301cole"));
    assertEquals(List.of(), notes("e\u0301cole"));
  }

  @Test
  void charactersThatUnicodeHasTwiceAreRead() {
    assertEquals(words("支部 大学生"), words("\u2F40部 \u2F24学\u2F63"));
    assertEquals(words("\u8C48"), words("\uF900"));
    assertEquals(List.of(), notes("\u2F40部"));
  }

  @Test
  void operatorsInSmallLettersJoinChineseWordsOnly() {
    for (String query : List.of("支教 and (义诊 or 科普) not 夜校", "支教 And (义诊 Or 科普) Not 夜校")) {
      Question question = READER.read(query);
      Question capitals = READER.read("支教 AND (义诊 OR 科普) NOT 夜校");
      assertEquals(capitals.demands(), question.demands(), query);
      assertEquals(capitals.excluded(), question.excluded(), query);
    }
    assertEquals(List.of("义诊"), excluded("not 义诊"));
    assertEquals(List.of("open", "and", "free"), words("open and free"));
    assertEquals(List.of("and", "义诊"), words("and 义诊"));
  }

  @Test
  void aSignThatExcludesNothingIsNothingToJoin() {
    for (String query : List.of("支教|非", "支教 或 非", "支教 与 -", "支教 NEAR/5 非", "支教|非 非")) {
      assertEquals(List.of("支教"), words(query), query);
    }
  }

  @Test
  void signsAreReadInWhateverOrderTheyStand() {
    List<String> signs = List.of("支教", "|", "与", "非", "(", ")", "“", "NEAR/5", "同一句", "-");
    for (String first : signs) {
      for (String second : signs) {
        for (String third : signs) {
          String query = String.join(" ", first, second, third);
          boolean held = query.contains("支教");
          assertEquals(held, READER.read(query).told().contains("支教"), query);
        }
      }
    }
  }

  @Test
  void whatJoinedFieldsThatBecameChoicesIsNoPartOfTheRest() {
    Map<String, String> rests =
        Map.of(
            "(年份:2021 OR 年份:2023) 党员", "党员",
            "-(年份:2021 或 年份:2022) 党员", "党员",
            "年份:2021 与 党员", "党员",
            "学校：（甲校 或 乙校） 党员 与 学生", "党员 与 学生",
            "(党员 或 学生) 年份:2021", "(党员 或 学生)",
            "主题:服务|教育", "");
    rests.forEach((query, rest) -> assertEquals(rest, READER.read(query).reading().rest(), query));
  }

  @Test
  void aChipLeavesNoSignBehindThatJoinsNothing() {
    String only = READER.read("2021年 学校:甲校 或 学校:乙校").reading().rest();
    assertEquals("2021年", only);
  }

  @Test
  void saysWhenThereIsNothingToSearchFor() {
    assertEquals(List.of(QueryNote.Code.NO_WORDS), notes("，。！？——"));
    assertEquals(List.of(), notes(" 　"));
  }

  @Test
  void operatorsAreNothingThatWasTold() {
    assertEquals("实验室 安全", READER.read("实验室 同一做法 安全").told());
    assertEquals("支教 义诊 科普", READER.read("(支教 或 义诊) AND 科普").told());
    assertEquals("与", READER.read("与").told());
  }

  @Test
  void stopsAtTheLimitAndSaysWhatWasLeftOut() {
    String many = String.join(" ", IntStream.range(100, 170).mapToObj(Integer::toString).toList());
    Question question = READER.read(many);
    assertEquals(QueryReader.MAX_UNITS, question.words().size());
    assertEquals(
        List.of(
            new QueryNote(
                QueryNote.Code.TRUNCATED, List.of("164", "165", "166", "167", "168", "169"))),
        question.reading().notes());
  }
}
