package yangban.indexer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.BranchKind;
import yangban.corpus.DocumentKind;
import yangban.corpus.Provenance;
import yangban.corpus.Span;
import yangban.corpus.Theme;
import yangban.indexer.query.Facet;
import yangban.indexer.query.QueryNote;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.query.Sort;
import yangban.indexer.search.SearchPage.Counts;

class SearchTest {

  @TempDir private Path folder;

  @Test
  void findsWhatStandsInsideLongerWords() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).practice("甲", "系统安装简单，三分钟即可完成。"),
            Sketch.of(2).practice("乙", "把待处理的事项列成清单。"),
            Sketch.of(3).practice("丙", "与中国农业发展银行支部结对。"))) {
      assertEquals(List.of("甲"), shelf.headings("简单"));
      assertEquals(List.of("乙"), shelf.headings("处理"));
      assertEquals(List.of("丙"), shelf.headings("农业"));
      assertEquals(List.of("丙"), shelf.headings("业发"));
    }
  }

  @Test
  void answersASingleCharacter() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).practice("甲", "支部以砼为名，铸魂育人。"),
            Sketch.of(2).practice("乙", "心如混凝砼"),
            Sketch.of(3).practice("丙", "没有这个字。"))) {
      SearchPage page = shelf.search("砼");
      assertEquals(2, page.counts().hits());
      for (Hit hit : page.hits()) {
        assertEquals(1, hit.highlights().size());
        assertEquals("砼", hit.highlights().getFirst().of(hit.excerpt()));
      }
    }
  }

  @Test
  void findsTraditionalBySimplifiedAndTheReverse() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).practice("甲", "嚴格落實組織生活會制度，開展批評。"),
            Sketch.of(2).practice("乙", "严格落实组织生活会制度，开展批评。"))) {
      for (String query : List.of("组织生活会", "組織生活會")) {
        SearchPage page = shelf.search(query);
        assertEquals(2, page.counts().hits());
        for (Hit hit : page.hits()) {
          String marked = hit.highlights().getFirst().of(hit.excerpt());
          assertEquals(hit.heading().equals("甲") ? "組織生活會" : "组织生活会", marked);
        }
      }
    }
  }

  @Test
  void findsFullWidthByHalfWidth() throws IOException {
    try (Shelf shelf = Shelf.of(folder, Sketch.of(1).practice("甲", "考研率由２７．４％升到４８．２％。"))) {
      SearchPage page = shelf.search("27.4%");
      assertEquals(
          "２７．４％",
          page.hits().getFirst().highlights().getFirst().of(page.hits().getFirst().excerpt()));
      assertEquals(1, shelf.search("27.4").counts().hits());
      assertEquals(0, shelf.search("7.4").counts().hits());
    }
  }

  @Test
  void findsDomainTermsByTheirPartsAndWhole() throws IOException {
    try (Shelf shelf = Shelf.of(folder, Sketch.of(1).practice("甲", "落实三会一课，培育双带头人。"))) {
      for (String query : List.of("三会一课", "一课", "双带头人", "带头人", "三会")) {
        assertEquals(1, shelf.search(query).counts().hits(), query);
      }
      assertEquals(List.of("三会一课"), shelf.search("三会一课").query().tokens());
    }
  }

  @Test
  void requiresEveryWord() throws IOException {
    List<Sketch> both = new ArrayList<>();
    for (int n = 1; n <= 20; n++) {
      both.add(Sketch.of(n).practice("做法" + n, "支教与义诊并重"));
    }
    both.add(Sketch.of(21).practice("丁", "只有支教"));
    try (Shelf shelf = Shelf.of(folder, both.toArray(Sketch[]::new))) {
      SearchPage page = shelf.search("支教 义诊");
      assertEquals(20, page.counts().hits());
      assertEquals(List.of(), page.query().notes());
    }
  }

  @Test
  void relaxesWhenFewHoldEveryWordAndSaysWhich() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).practice("甲", "支教与义诊并重，每月一次沙龙"),
            Sketch.of(2).practice("乙", "支教，沙龙"),
            Sketch.of(3).practice("丙", "沙龙与支教"),
            Sketch.of(4).practice("丁", "只有义诊"))) {
      SearchPage page = shelf.search("支教 义诊 沙龙");
      assertEquals(4, page.counts().hits());
      assertEquals("甲", page.hits().getFirst().heading());
      assertEquals("丁", page.hits().getLast().heading());
      assertEquals(
          List.of(
              new QueryNote(QueryNote.Code.RELAXED, List.of("支教", "义诊", "沙龙")),
              new QueryNote(QueryNote.Code.STRICT, List.of("支教 与 义诊 与 沙龙"))),
          page.query().notes());
      assertEquals(1, shelf.search("支教 与 义诊 与 沙龙").counts().hits());
    }
  }

  /// Whoever looks for examples is helped by what holds the rarer word, and not by the hundred that
  /// hold a word of every page.
  @Test
  void fillsAPageWithWhatHoldsMostOfTheWordsAfterWhatHoldsThemAll() throws IOException {
    List<Sketch> sketches = new ArrayList<>(List.of(Sketch.of(1).practice("全", "党员在沙龙里答疑")));
    for (int n = 2; n <= 22; n++) {
      sketches.add(Sketch.of(n).practice("沙龙" + n, "沙龙每月一次"));
    }
    for (int n = 23; n <= 60; n++) {
      sketches.add(Sketch.of(n).practice("党员" + n, "党员每周一次"));
    }
    try (Shelf shelf = Shelf.of(folder, sketches.toArray(Sketch[]::new))) {
      SearchPage page = shelf.search("党员 沙龙");
      assertEquals("全", page.hits().getFirst().heading());
      assertEquals(22, page.counts().hits());
    }
  }

  /// The name weighs so much that what belongs to it has little of that, and is as long as a
  /// question.
  @Test
  void aLongNameThatFewHoldFillsItsPageWithWhatBelongsToIt() throws IOException {
    List<Sketch> sketches =
        new ArrayList<>(
            List.of(
                Sketch.of(1).practice("全", "开展批评与自我批评，批评与自我批评"),
                Sketch.of(2).practice("当面", "有话当面说，先听反对意见")));
    for (int n = 3; n <= 30; n++) {
      sketches.add(Sketch.of(n).practice("沙龙" + n, "沙龙每月一次"));
    }
    try (Shelf shelf = Shelf.of(folder, sketches.toArray(Sketch[]::new))) {
      assertEquals(List.of("全", "当面"), shelf.headings("批评与自我批评"));
    }
  }

  @Test
  void ranksPracticesBeforeWholeArticlesThatAnswerAsWell() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).title("支教报道").body("支教支教"),
            Sketch.of(2).practice("乙", "每周支教一次，另有许多别的安排与说明文字在此。"))) {
      assertEquals(List.of("乙", "支教报道"), shelf.headings("支教"));
    }
  }

  @Test
  void takesDomainTermsApartWhereTooLittleHoldsThem() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).practice("甲", "主题鲜明的党日"),
            Sketch.of(2).practice("乙", "党日的主题由大家定"),
            Sketch.of(3).practice("丙", "主题党日"),
            Sketch.of(4).practice("丁", "主题"))) {
      SearchPage page =
          shelf.index.search(SearchRequest.of("主题党日").withOff(Set.of("synonym:主题党日")));
      assertEquals(3, page.counts().hits());
      assertEquals("丙", page.hits().getFirst().heading());
      assertEquals(
          List.of(new QueryNote(QueryNote.Code.RELAXED, List.of("主题党日"))), page.query().notes());
    }
  }

  @Test
  void answersAQuestionWithoutItsQuestionWords() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).practice("甲", "党员参加活动的积极性明显提高"),
            Sketch.of(2).practice("乙", "提高积极性，党员都来参加活动"),
            Sketch.of(3).practice("丙", "为提高党员积极性，支部请大家轮流主持并参加活动"),
            Sketch.of(4).practice("丁", "怎么办，怎么办，怎么办"))) {
      SearchPage page = shelf.search("怎么提高党员参加活动的积极性？");
      assertEquals(List.of("提高", "党员", "参加", "活动", "积极性"), page.query().tokens());
      assertEquals(3, page.counts().hits());
      assertEquals(List.of(), page.query().notes());
    }
  }

  @Test
  void neverRelaxesAQuotedPhrase() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).practice("甲", "党员积极性高"),
            Sketch.of(2).practice("乙", "积极的党员"),
            Sketch.of(3).practice("丙", "党员，积极性"))) {
      assertEquals(List.of("甲"), shelf.headings("“党员积极性”"));
      assertEquals(List.of("甲"), shelf.headings("＂党员积极性＂"));
      assertEquals(List.of("甲"), shelf.headings("「员积极」"));
      assertEquals(0, shelf.search("“积极的性”").counts().hits());
    }
  }

  @Test
  void leavesExcludedWordsOut() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).practice("甲", "支教"),
            Sketch.of(2).practice("乙", "支教与义诊"),
            Sketch.of(3).practice("丙", "义诊"))) {
      assertEquals(List.of("甲"), shelf.headings("支教 -义诊"));
      assertEquals(List.of("甲"), shelf.headings("支教　－义诊"));
      assertEquals(List.of("甲"), shelf.headings("-“义诊”"));
    }
  }

  @Test
  void findsByTitleAndBranch() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1)
                .title("砥砺前行的测绘尖兵")
                .branch("云汀大学", "测绘学院", "研究生第三党支部", BranchKind.GRADUATE)
                .practice("甲", "正文", List.of(Theme.SERVICE), List.of("三下乡")))) {
      for (String query : List.of("尖兵", "云汀大学", "测绘学院", "第三党支部", "云汀 正文")) {
        assertEquals(1, shelf.search(query).counts().hits(), query);
      }
    }
  }

  /// A topic is this program's word for what the page says in others.
  @Test
  void ranksATopicHigherButDoesNotTakeItForTheWord() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).practice("甲", "办沙龙", List.of(), List.of()),
            Sketch.of(2).practice("乙", "办沙龙", List.of(), List.of("学术沙龙")),
            Sketch.of(3).practice("丙", "读书会", List.of(), List.of("学术沙龙")))) {
      assertEquals(List.of("乙", "甲"), shelf.headings("沙龙"));
    }
  }

  @Test
  void takesTheNameOfATopicForTheTopicAndSaysSo() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).practice("甲", "每月十日的固定活动", List.of(), List.of("主题党日")),
            Sketch.of(2).practice("乙", "开展主题党日"),
            Sketch.of(3).practice("丙", "读书会"))) {
      SearchPage page = shelf.search("主题党日");
      assertEquals(2, page.counts().hits());
      assertEquals(
          List.of(new QueryNote(QueryNote.Code.TOPIC, List.of("主题党日"))), page.query().notes());
    }
  }

  @Test
  void requiresASingleCharacterWithTheWordItTouches() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).practice("甲", "每月办一次微沙龙"),
            Sketch.of(2).practice("乙", "每月办一次沙龙"),
            Sketch.of(3).practice("丙", "微沙龙里人人都讲"),
            Sketch.of(4).practice("丁", "党员微沙龙十二期"))) {
      assertEquals(Set.of("甲", "丙", "丁"), Set.copyOf(shelf.headings("微沙龙")));
      SearchPage relaxed = shelf.search("微沙龙 读书会");
      assertEquals("乙", relaxed.hits().getLast().heading());
      assertEquals(
          List.of(
              new QueryNote(QueryNote.Code.RELAXED, List.of("读书会", "微沙龙")),
              new QueryNote(QueryNote.Code.ABSENT, List.of("读书会"))),
          relaxed.query().notes());
    }
  }

  @Test
  void leavesDoubtfulArticlesOutUntilAskedOrUntilNothingElseAnswers() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).provenance(Provenance.MIRROR).practice("甲", "支教 义诊"),
            Sketch.of(2).provenance(Provenance.OFFICIAL).practice("乙", "支教"),
            Sketch.of(3).provenance(Provenance.MILL).practice("丙", "支教"))) {
      SearchPage page = shelf.search("支教");
      assertEquals(1, page.counts().hits());
      assertEquals(2, page.hidden());
      assertEquals(List.of(), page.query().notes());
      for (FacetCount value : page.facet(Facet.PROVENANCE)) {
        SearchPage chosen = shelf.search("支教", Map.of(Facet.PROVENANCE, Shelf.any(value.value())));
        assertEquals(value.count(), chosen.counts().hits(), value.value());
        assertEquals(0, chosen.hidden());
      }
      SearchRequest all = new SearchRequest("支教", Map.of(), true, Sort.RELEVANCE, 1, 20);
      assertEquals("乙", shelf.index.search(all).hits().getFirst().heading());
      assertEquals(3, shelf.index.search(all).counts().hits());
      SearchPage only = shelf.search("义诊");
      assertEquals(List.of("甲"), only.hits().stream().map(Hit::heading).toList());
      assertEquals(
          List.of(new QueryNote(QueryNote.Code.DOUBTFUL, List.of())), only.query().notes());
    }
  }

  @Test
  void listsOnlyTheCopiesThatHoldEveryWordWhereNothingCredibleDoes() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).provenance(Provenance.MIRROR).practice("甲", "支教 义诊"),
            Sketch.of(2).provenance(Provenance.MILL).practice("乙", "支教"),
            Sketch.of(3).practice("丙", "支教"),
            Sketch.of(4).practice("丁", "义诊"))) {
      SearchPage page = shelf.search("支教 义诊");
      assertEquals(List.of("甲"), page.hits().stream().map(Hit::heading).toList());
      assertEquals(
          List.of(new QueryNote(QueryNote.Code.DOUBTFUL, List.of())), page.query().notes());
    }
  }

  @Test
  void relaxesUntilEnoughOfWhatIsShownAnswers() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).provenance(Provenance.MIRROR).practice("甲", "支教 义诊 宣讲"),
            Sketch.of(2).provenance(Provenance.MILL).practice("乙", "支教 义诊 宣讲"),
            Sketch.of(3).practice("丙", "支教 义诊"),
            Sketch.of(4).practice("丁", "义诊 宣讲"),
            Sketch.of(5).practice("戊", "支教"))) {
      assertEquals(Set.of("丙", "丁", "戊"), Set.copyOf(shelf.headings("支教 义诊 宣讲 读书会")));
    }
  }

  @Test
  void findsWhatStandsAroundThePractices() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1)
                .title("砥砺前行")
                .body("支部坚持党建铸魂。\n甲\n登门送教。")
                .practice("甲", "登门送教。", new Span(10, 17)))) {
      Hit hit = shelf.search("党建铸魂").hits().getFirst();
      assertEquals(Hit.Kind.FRAME, hit.kind());
      assertEquals(Sketch.id(1), hit.id());
      assertEquals("支部坚持党建铸魂。", hit.excerpt());
      assertEquals(List.of("甲"), shelf.headings("送教"));
      assertEquals(List.of("甲"), shelf.headings("砥砺"));
      assertEquals(new Counts(1, 1, 1, 0), shelf.search("").counts());
    }
  }

  @Test
  void findsArticlesWithoutPracticesAsAWhole() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1)
                .title("关于公布样板支部名单的通知")
                .documentKind(DocumentKind.NOTICE)
                .body("各党支部：\n现将名单公布如下。"))) {
      Hit hit = shelf.search("名单").hits().getFirst();
      assertTrue(hit.whole());
      assertEquals(Sketch.id(1), hit.id());
      assertEquals("名单", hit.headingHighlights().getFirst().of(hit.heading()));
      assertEquals(new Counts(1, 0, 1, 0), shelf.search("名单").counts());
    }
  }

  @Test
  void countsPracticesArticlesAndBranches() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1)
                .branch("云汀大学", "测绘学院", "第一党支部", BranchKind.STAFF)
                .practice("甲", "支教")
                .practice("乙", "支教")
                .practice("丙", "义诊"),
            Sketch.of(2).branch("云汀大学", "土木学院", "第一党支部", BranchKind.STAFF).practice("丁", "支教"),
            Sketch.of(3).branch("云汀大学", "土木学院", "第一党支部", BranchKind.STAFF).practice("戊", "支教"),
            Sketch.of(4).body("支教活动报道"))) {
      assertEquals(new Counts(5, 4, 4, 2), shelf.search("支教").counts());
    }
  }

  /// The same thing has other names in Taiwan; characters alone do not make them equal.
  @Test
  void findsTheNamesOfOtherRegionsInBothDirections() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).practice("甲", "黨員志工開發軟體，透過網際網路服務鄉親"),
            Sketch.of(2).practice("乙", "党员志愿者开发软件，通过互联网服务乡亲"))) {
      for (String asked : List.of("软件", "軟體", "互联网", "網際網路", "志愿者", "志工")) {
        assertEquals(Set.of("甲", "乙"), Set.copyOf(shelf.headings(asked)), asked);
      }
    }
  }

  @Test
  void sortsByDateWithTheUndatedLast() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).practice("无", "支教"),
            Sketch.of(2).published("2021-05-01").practice("旧", "支教支教支教"),
            Sketch.of(3).published("2024-05-01").practice("新", "支教"))) {
      SearchRequest request = new SearchRequest("支教", Map.of(), false, Sort.DATE, 1, 20);
      assertEquals(
          List.of("新", "旧", "无"),
          shelf.index.search(request).hits().stream().map(Hit::heading).toList());
      assertEquals(List.of("新", "旧", "无"), shelf.headings(""));
    }
  }

  @Test
  void ranksHeadingsBeforePassingMentions() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).practice("甲", "会上还提到支教一事，另有许多别的安排与说明文字在此。"),
            Sketch.of(2).practice("乙：支教", "走进山区小学，每周两课时，另有许多别的安排与说明文字在此。"))) {
      assertEquals("乙：支教", shelf.headings("支教").getFirst());
    }
  }

  @Test
  void pagesWithoutOverlapAndEndsEmpty() throws IOException {
    Sketch[] sketches = new Sketch[25];
    for (int i = 0; i < sketches.length; i++) {
      sketches[i] = Sketch.of(i + 1).practice("同一标题", "同一正文支教");
    }
    try (Shelf shelf = Shelf.of(folder, sketches)) {
      for (Sort sort : Sort.values()) {
        List<String> ids = new ArrayList<>();
        for (int page = 1; page <= 4; page++) {
          SearchRequest request = new SearchRequest("支教", Map.of(), false, sort, page, 10);
          shelf.index.search(request).hits().forEach(hit -> ids.add(hit.id()));
        }
        assertEquals(25, Set.copyOf(ids).size());
        assertEquals(ids.stream().sorted().toList(), ids);
        List<String> streamed = new ArrayList<>();
        shelf.index.each(
            new SearchRequest("支教", Map.of(), false, sort, 1, 10), hit -> streamed.add(hit.id()));
        assertEquals(ids, streamed);
      }
    }
  }

  @Test
  void refusesPagesTooDeep() throws IOException {
    try (Shelf shelf = Shelf.of(folder)) {
      SearchRequest deep = new SearchRequest("", Map.of(), false, Sort.DATE, 101, 100);
      assertThrows(IllegalArgumentException.class, () -> shelf.index.search(deep));
      assertEquals(List.of(), shelf.index.search(deep.withPage(100)).hits());
      SearchRequest endless = deep.withPage(Integer.MAX_VALUE);
      assertThrows(IllegalArgumentException.class, () -> shelf.index.search(endless));
    }
  }

  /// Brackets, quotes, controls, halves of characters, long words: notes, and never an exception.
  @Test
  void readsAnythingAsAQuery() throws IOException {
    try (Shelf shelf = Shelf.of(folder, Sketch.of(1).practice("甲", "支教与义诊"))) {
      List<String> queries =
          List.of(
              "\"(".repeat(250),
              "“”".repeat(256),
              "「【《".repeat(170),
              "，。！？",
              "\u0000\u0001\u0007",
              "\uD800",
              "支\uDC00教\uD83D",
              "-",
              "- - -",
              "--支教",
              "-\"",
              "“",
              "a".repeat(512),
              "党".repeat(512),
              "“" + "党建".repeat(250) + "”",
              "支 教 ".repeat(128),
              "甲乙丙丁戊己庚辛 ".repeat(56),
              "*:*",
              "text.b:支教 AND OR NOT [a TO b]~2^9",
              "𠀀𠀁",
              "\u200B支教\uFEFF",
              "支教\t\n义诊");
      for (String query : queries) {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> shelf.search(query), query);
      }
      assertEquals(
          List.of(QueryNote.Code.NO_WORDS),
          shelf.search("，。！？").query().notes().stream().map(QueryNote::code).toList());
      assertEquals(1, shelf.search("，。！？").counts().hits());
      assertEquals(
          List.of(QueryNote.Code.CLEANED),
          shelf.search("支教\u0000").query().notes().stream().map(QueryNote::code).toList());
    }
  }

  @Test
  void showsTheBeginningWhereOnlyTheHeadingMatches() throws IOException {
    try (Shelf shelf = Shelf.of(folder, Sketch.of(1).practice("支教", " 正文从这里开始。"))) {
      Hit hit = shelf.search("支教").hits().getFirst();
      assertEquals("正文从这里开始。", hit.excerpt());
      assertEquals(1, hit.excerptStart());
      assertEquals(List.of(new Span(0, 2)), hit.headingHighlights());
      assertEquals(List.of(), hit.highlights());
    }
  }
}
