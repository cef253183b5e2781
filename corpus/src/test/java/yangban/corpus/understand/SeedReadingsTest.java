package yangban.corpus.understand;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import yangban.corpus.ArticleText;
import yangban.corpus.Branch;
import yangban.corpus.BranchKind;
import yangban.corpus.BranchScope;
import yangban.corpus.BranchSize;
import yangban.corpus.DocumentKind;
import yangban.corpus.Evidence;
import yangban.corpus.Outcome;
import yangban.corpus.PartialDate;
import yangban.corpus.Place;
import yangban.corpus.Point;
import yangban.corpus.Practice;
import yangban.corpus.Provenance;
import yangban.corpus.Reading;
import yangban.corpus.Recognition;
import yangban.corpus.Tag;
import yangban.corpus.Voice;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.extract.Extraction;
import yangban.corpus.extract.Given;
import yangban.corpus.extract.RawDocument;

/// The five real articles, as a reader sees them: every cell of the table of issue 3, the empty
/// ones too. They are not part of the repository, so these tests are skipped where they are
/// missing.
@EnabledIf("present")
class SeedReadingsTest {
  private static final Path SEEDS = Path.of("..", "..", "shared", "seeds");

  static boolean present() {
    return Files.isDirectory(SEEDS);
  }

  private record Seed(ArticleText text, Reading reading) {
    Branch branch() {
      return reading.branch();
    }

    Optional<String> published() {
      return text.published().map(t -> t.value().toString());
    }

    /// `PROVINCIAL 党建工作样板支部 第二批 NURTURED 2019-12`, each in the order of the text.
    List<String> recognitions() {
      return reading.recognitions().stream().map(Tag::value).map(SeedReadingsTest::words).toList();
    }

    Set<String> formulas() {
      return reading.formulas().stream().map(Tag::value).collect(Collectors.toSet());
    }

    Set<String> disciplines() {
      return reading.disciplines().stream().map(Tag::value).collect(Collectors.toSet());
    }

    List<String> headings() {
      return reading.practices().stream().map(Practice::heading).toList();
    }

    List<Outcome> outcomes() {
      return reading.outcomes().stream().map(Tag::value).toList();
    }
  }

  private static Seed seed(String prefix) throws IOException {
    try (var files = Files.list(SEEDS)) {
      Path file =
          files
              .filter(f -> String.valueOf(f.getFileName()).startsWith(prefix))
              .findFirst()
              .orElseThrow();
      RawDocument document =
          RawDocument.of(String.valueOf(file.getFileName()), Files.readAllBytes(file));
      return switch (new ArticleExtractor(ExtractLimits.DEFAULT).extract(document)) {
        case Extraction.Extracted e ->
            new Seed(
                e.text(),
                Understander.load()
                    .understand("aaaaaaaaaaaa", e.text(), e.address(), Given.NOTHING));
        case Extraction.Rejected r -> throw new IllegalStateException(r.reason());
      };
    }
  }

  private static String words(Recognition r) {
    return "%s %s %s %s %s"
        .formatted(
            r.level(),
            r.programme(),
            r.batch().orElse("-"),
            r.stage(),
            r.date().map(PartialDate::toString).orElse("-"));
  }

  private static <T> Optional<T> value(Optional<Tag<T>> tag) {
    return tag.map(Tag::value);
  }

  private static <T> Optional<String> rule(Optional<Tag<T>> tag) {
    return tag.map(t -> t.evidence().getFirst()).map(Evidence::rule);
  }

  private static Optional<String> quote(Optional<? extends Tag<?>> tag) {
    return tag.map(t -> t.evidence().getFirst()).map(Evidence::quote);
  }

  @Test
  void theMirrorHasThreePracticesAndNoSchool() throws IOException {
    Seed seed = seed("000_");
    Branch branch = seed.branch();
    BranchSize size =
        new BranchSize(
            Optional.of(30), Optional.empty(), Optional.of(1), Optional.of(6), Optional.of(24));
    assertAll(
        () -> assertEquals(Provenance.MIRROR, seed.reading().provenance().value()),
        () -> assertEquals(Optional.empty(), value(branch.university())),
        () -> assertEquals(Optional.empty(), value(branch.inferred())),
        () -> assertEquals(Optional.empty(), value(branch.region())),
        () -> assertEquals(Optional.of("研究生第二党支部"), value(branch.name())),
        () -> assertEquals(Optional.of(BranchKind.GRADUATE), value(branch.kind())),
        () -> assertEquals(Optional.of("纵向"), value(branch.setup())),
        () -> assertEquals(Optional.of(size), value(branch.size())),
        () -> assertEquals(Optional.empty(), value(branch.founded())),
        () -> assertEquals(Optional.empty(), value(branch.scope())),
        () -> assertEquals(List.of("UNIVERSITY 党建工作样板支部 第二批 NURTURED -"), seed.recognitions()),
        () -> assertEquals(Optional.of("2021-11-15"), seed.published()),
        () -> assertEquals(DocumentKind.EXPERIENCE, seed.reading().documentKind().value()),
        () ->
            assertEquals(
                List.of(
                    "教育党员新方案——提高党性修养,坚定理想信念", "联系群众新思路——关注群众所思所想,解决群众所需所求", "党建科研新结合——强化交流周,助力科研月"),
                seed.headings()),
        () -> assertEquals(Set.of("三新思路"), seed.formulas()),
        () -> assertEquals(List.of(), seed.reading().voices()));
  }

  @Test
  void theSalonIsAReportOnSeveralBranchesWithThreeVoices() throws IOException {
    Seed seed = seed("001_");
    Branch branch = seed.branch();
    Outcome compiled = seed.outcomes().getFirst();
    assertAll(
        () -> assertEquals(DocumentKind.REPORT, seed.reading().documentKind().value()),
        () -> assertEquals(Provenance.OFFICIAL, seed.reading().provenance().value()),
        () -> assertEquals(Optional.of("西南交通大学"), value(branch.university())),
        () -> assertEquals(Optional.of("university-with-unit"), rule(branch.university())),
        () -> assertEquals(Optional.of("四川"), value(branch.region())),
        () -> assertEquals(Optional.of("地学学院"), value(branch.college())),
        () -> assertEquals(Optional.empty(), value(branch.name())),
        () -> assertEquals(Optional.of(BranchScope.SEVERAL), value(branch.scope())),
        () -> assertEquals(Optional.of("全院研究生党支部"), quote(branch.scope())),
        () -> assertEquals(Optional.empty(), value(branch.founded())),
        () -> assertEquals(Optional.empty(), value(branch.size())),
        () -> assertEquals(List.of(), seed.recognitions()),
        () -> assertEquals(Optional.of("2023-06-06"), seed.published()),
        () -> assertEquals(List.of(), seed.headings()),
        // Surveying, geology, environment.
        () -> assertEquals(Set.of("0816", "0709", "0830"), seed.disciplines()),
        () -> assertEquals(1, seed.outcomes().size()),
        () -> assertEquals("整理汇编了 30.0 篇", told(compiled)),
        () ->
            assertEquals(
                List.of("任颖 研22测绘第二党支部", "陈春荧 研22级环境第一党支部", "舒建伟 研22级测绘第四党支部"),
                seed.reading().voices().stream()
                    .map(Tag::value)
                    .map(v -> v.name() + " " + v.unit())
                    .toList()),
        () ->
            assertEquals(
                List.of("此次党支部", "此次研究生", "在此次微沙"),
                seed.reading().voices().stream().map(v -> said(v, seed).substring(0, 5)).toList()),
        () -> assertEquals(List.of("责任编辑 地学学院"), credits(seed)));
  }

  private static String told(Outcome outcome) {
    return "%s %s %s".formatted(outcome.measure(), outcome.value(), outcome.unit());
  }

  private static String said(Tag<Voice> voice, Seed seed) {
    return voice.value().span().of(seed.text().body());
  }

  private static List<String> credits(Seed seed) {
    return seed.text().credits().stream().map(c -> c.role() + " " + c.name()).toList();
  }

  @Test
  void theMillsEssayHasThreeSectionsOfEightPointsAndNoBranch() throws IOException {
    Seed seed = seed("002_");
    Branch branch = seed.branch();
    List<Practice> practices = seed.reading().practices();
    assertAll(
        () -> assertEquals(DocumentKind.THEORY, seed.reading().documentKind().value()),
        () -> assertEquals(Provenance.MILL, seed.reading().provenance().value()),
        () -> assertEquals(Optional.empty(), value(branch.university())),
        // 电子科技大学 is named, but a mill's essay lets nothing be supposed.
        () -> assertTrue(seed.text().body().contains("电子科技大学")),
        () -> assertEquals(Optional.empty(), value(branch.inferred())),
        () -> assertEquals(Optional.empty(), value(branch.region())),
        () -> assertEquals(Optional.empty(), value(branch.name())),
        () -> assertEquals(Optional.empty(), value(branch.kind())),
        () -> assertEquals(Optional.empty(), value(branch.scope())),
        () -> assertEquals(Optional.empty(), value(branch.founded())),
        () -> assertEquals(List.of(), seed.recognitions()),
        () -> assertEquals(Optional.of("2022-10-16"), seed.published()),
        () ->
            assertEquals(
                List.of("加强思想引导,提高党员意识,强化创建之本", "鼓励创新,务求实效,夯实创建之基", "注重建设,体现先进,展示创建之为"),
                seed.headings()),
        () ->
            assertEquals(List.of(3, 2, 3), practices.stream().map(p -> p.points().size()).toList()),
        () ->
            assertEquals(
                "2. 强化党员责任意识,确保党员先进性体现",
                practices
                    .getLast()
                    .points()
                    .get(1)
                    .heading()
                    .replace(" ", "")
                    .replace("2.", "2. ")),
        () -> assertEquals(List.of(), spacesInWords(practices)),
        () -> assertTrue(practices.getLast().text().contains("“申报审核”,“定期抽查”,“汇报答辩”和“表彰展示”四个阶段")),
        () -> assertEquals(Set.of("七个一"), seed.formulas()));
  }

  /// Points whose headings keep a space between two ideographs, as the scanned page prints them.
  private static List<String> spacesInWords(List<Practice> practices) {
    return practices.stream()
        .flatMap(p -> p.points().stream())
        .map(Point::heading)
        .filter(h -> h.matches("(?s).*\\p{IsHan}\\s+\\p{IsHan}.*"))
        .toList();
  }

  @Test
  void theMaterialsBranchHasFourPracticesAndTwoRecognitions() throws IOException {
    Seed seed = seed("003_");
    Branch branch = seed.branch();
    Outcome outcome = seed.outcomes().getFirst();
    assertAll(
        () -> assertEquals(Provenance.OFFICIAL, seed.reading().provenance().value()),
        () -> assertEquals(DocumentKind.EXPERIENCE, seed.reading().documentKind().value()),
        () -> assertEquals(Optional.of("大连交通大学"), value(branch.university())),
        () -> assertEquals(Optional.of("university-with-unit"), rule(branch.university())),
        () -> assertEquals(Optional.of("辽宁"), value(branch.region())),
        () -> assertEquals(Optional.of("材料科学党支部"), value(branch.name())),
        () -> assertEquals(Optional.of(BranchKind.STAFF), value(branch.kind())),
        () -> assertEquals(Optional.of(PartialDate.of(2017, 5)), value(branch.founded())),
        () -> assertEquals(Optional.of("支部成立于2017年5月"), quote(branch.founded())),
        () ->
            assertEquals(
                List.of(
                    "PROVINCIAL 党建工作样板支部 第二批 NURTURED 2019-12",
                    "NATIONAL 党建工作样板支部 第三批 NURTURED 2022-03"),
                seed.recognitions()),
        () -> assertEquals(Optional.of("2023-02-24"), seed.published()),
        () -> assertEquals(Set.of("0805"), seed.disciplines()),
        () ->
            assertEquals(
                List.of(
                    "“党建领航,聚力科研”党建品牌建设工程", "“党员行动, 升学引航”党建品牌建设工程", "党建论文征集活动", "“红色故事代代传”系列主题党日活动"),
                seed.headings()),
        () -> assertTrue(seed.formulas().contains("一二三四")),
        () -> assertEquals(1, seed.outcomes().size()),
        () -> assertEquals("考研通过率 48.2 %", told(outcome)),
        () -> assertEquals(Optional.of(27.4), outcome.before()),
        () -> assertEquals(Optional.of("2015-2020"), outcome.period()),
        () -> assertEquals(List.of(), seed.reading().voices()));
  }

  @Test
  void theTrainingCentreHasFivePracticesAndASchoolThatIsOnlySupposed() throws IOException {
    Seed seed = seed("004_");
    Branch branch = seed.branch();
    assertAll(
        () -> assertEquals(DocumentKind.EXPERIENCE, seed.reading().documentKind().value()),
        () -> assertEquals(Optional.empty(), value(branch.university())),
        () -> assertEquals(Optional.empty(), value(branch.region())),
        () -> assertEquals(Optional.of("西北工业大学"), value(branch.inferred())),
        () -> assertEquals(Optional.of("only-mentioned"), rule(branch.inferred())),
        () -> assertTrue(branch.inferred().orElseThrow().evidence().getFirst().confidence() < 0.5),
        () -> assertEquals(Optional.of("电子教学部党支部"), value(branch.name())),
        () -> assertEquals(Optional.of(BranchKind.STAFF), value(branch.kind())),
        () -> assertEquals(Optional.empty(), value(branch.founded())),
        () ->
            assertEquals(List.of("UNIVERSITY 党建工作样板支部 第二批 NURTURED 2020-07"), seed.recognitions()),
        () -> assertEquals(Optional.empty(), seed.published()),
        () -> assertEquals(List.of("没有找到发布日期。"), seed.text().warnings()),
        () ->
            assertEquals(
                List.of(
                    "落实党建工作标准,加强样板支部建设",
                    "坚持党建业务融合,打造党建品牌",
                    "创新党建工作方法,提升党员能力素质",
                    "发挥党建引领作用,助力人才培养提质",
                    "加强典型选树宣传,增强身边模范辐射作用"),
                seed.headings()),
        () -> assertEquals(Set.of("一心两翼五融合", "六大工程", "五型一化"), seed.formulas()),
        () -> assertEquals("第三届陕西省本科高校工程训练教师教学能力竞赛一等奖 1.0 项", told(seed.outcomes().getFirst())));
  }

  @Test
  void whatIsSaidOfTheBranchesStandsWhereItsEvidencePoints() throws IOException {
    for (String prefix : List.of("000_", "001_", "002_", "003_", "004_")) {
      Seed seed = seed(prefix);
      String body = seed.text().body();
      Branch branch = seed.branch();
      List<Evidence> wrong =
          Stream.<Optional<? extends Tag<?>>>of(
                  branch.name(), branch.size(), branch.founded(), branch.scope(), branch.inferred())
              .flatMap(Optional::stream)
              .flatMap(t -> t.evidence().stream())
              .filter(e -> e.place() == Place.BODY && !e.span().of(body).equals(e.quote()))
              .toList();
      assertEquals(List.of(), wrong, prefix);
    }
  }
}
