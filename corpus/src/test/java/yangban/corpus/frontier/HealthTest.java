package yangban.corpus.frontier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yangban.corpus.ArticleText;
import yangban.corpus.Block;
import yangban.corpus.BlockKind;
import yangban.corpus.Evidence;
import yangban.corpus.Tag;

class HealthTest {

  /// Lengths as pages of the genre have them: from a notice to a long report.
  private static List<Measures> usual(int many, long seed) {
    Random random = new Random(seed);
    List<Measures> readings = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      int chars = (int) (1200 * Math.exp(random.nextGaussian() * 0.5));
      readings.add(
          new Measures(
              true, chars, 4 + chars / 150, random.nextInt(20) > 0, random.nextInt(), 0.9));
    }
    return readings;
  }

  private static Set<HealthSign> signs(List<SourceHealth.Finding> findings) {
    return Set.copyOf(findings.stream().map(SourceHealth.Finding::sign).toList());
  }

  @Test
  void saysNothingOfASourceThatGoesOnAsBefore() {
    long alarms =
        IntStream.range(0, 200)
            .filter(
                seed -> !SourceHealth.findings(usual(200, seed), usual(12, 1_000 + seed)).isEmpty())
            .count();
    assertEquals(0, alarms);
  }

  @Test
  void tellsThatOnlyTeasersAreRead() {
    List<Measures> recent =
        usual(12, 7).stream()
            .map(each -> new Measures(true, 60, 1, each.dated(), each.titleHash(), 0.9))
            .toList();
    assertEquals(
        Set.of(HealthSign.SHORTER, HealthSign.FEWER_PARAGRAPHS),
        signs(SourceHealth.findings(usual(200, 1), recent)));
  }

  @Test
  void tellsThatDatesAreGone() {
    List<Measures> recent =
        usual(12, 7).stream()
            .map(each ->
                new Measures(true, each.chars(), each.paragraphs(), false, each.titleHash(), 0.9))
            .toList();
    assertEquals(Set.of(HealthSign.UNDATED), signs(SourceHealth.findings(usual(200, 1), recent)));
  }

  @Test
  void tellsThatPagesAreRefused() {
    List<Measures> recent =
        IntStream.range(0, 12)
            .mapToObj(i -> i < 8 ? Measures.REFUSED : usual(12, 3).get(i))
            .toList();
    assertEquals(Set.of(HealthSign.REJECTED), signs(SourceHealth.findings(usual(200, 1), recent)));
  }

  @Test
  void tellsThatEveryPageHasTheSiteAsItsTitle() {
    List<Measures> recent =
        usual(12, 7).stream()
            .map(each -> new Measures(true, each.chars(), each.paragraphs(), each.dated(), 42, 0.9))
            .toList();
    assertEquals(
        Set.of(HealthSign.SAME_TITLE), signs(SourceHealth.findings(usual(200, 1), recent)));
  }

  @Test
  void saysNothingWithoutAPast() {
    assertEquals(List.of(), SourceHealth.findings(usual(10, 1), List.of(Measures.REFUSED)));
  }

  /// Pages as they were, the first `bad` of them refused now.
  private static List<PageHealth.Pair> pairs(int pages, int bad) {
    List<Measures> before = usual(pages, 5);
    return IntStream.range(0, pages)
        .mapToObj(
            i -> new PageHealth.Pair(before.get(i), i < bad ? Measures.REFUSED : before.get(i)))
        .toList();
  }

  @Test
  void mostPagesOfASmallSourceMakeAnAlarmAndSingleOnesDoNot() {
    assertEquals(List.of(), PageHealth.findings(List.of()));
    assertEquals(List.of(), PageHealth.findings(pairs(1, 1)));
    assertEquals(List.of(), PageHealth.findings(pairs(2, 2)));
    assertEquals(List.of(), PageHealth.findings(pairs(9, 1)));
    assertEquals(List.of(), PageHealth.findings(pairs(9, 3)));
    assertEquals(Set.of(HealthSign.REJECTED), signs(PageHealth.findings(pairs(3, 3))));
    assertEquals(Set.of(HealthSign.REJECTED), signs(PageHealth.findings(pairs(9, 7))));
  }

  @Test
  void pagesAreComparedWithThemselves() {
    List<PageHealth.Pair> teasers =
        usual(5, 5).stream()
            .map(each ->
                new PageHealth.Pair(
                    new Measures(true, each.chars(), 9, true, each.titleHash(), 0.9),
                    new Measures(true, each.chars() / 5, 2, false, 42, 0.9)))
            .toList();
    assertEquals(
        Set.of(
            HealthSign.SHORTER,
            HealthSign.FEWER_PARAGRAPHS,
            HealthSign.UNDATED,
            HealthSign.SAME_TITLE),
        signs(PageHealth.findings(teasers)));
  }

  private static ArticleText text(boolean dated, String... paragraphs) {
    return new ArticleText(
        "支部工作法",
        dated
            ? Optional.of(Tag.of(LocalDate.of(2024, 5, 1), Evidence.given("2024-05-01")))
            : Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(paragraphs).stream()
            .map(paragraph -> new Block(BlockKind.PARAGRAPH, paragraph))
            .toList(),
        "zh-Hans",
        "UTF-8",
        "vsb",
        0.9,
        List.of());
  }

  private static final String ONE = "支部每月第一个周五把会开在实验台边，党员轮流讲一件自己解决不了的难题，其他人当场认领。";
  private static final String TWO = "请退休教师给新生党员讲第一堂课，讲完一起把当年的旧图纸描一遍，再说说哪里画错过。";
  private static final String THREE = "设一块意见板，群众写的每一条都在七天内有人回话，回话也贴出来，谁都看得见。";
  private static final String FOUR = "教师党员带三名学生组成小组，一学期完成一个企业提出的小课题，报告由企业来评。";

  @Test
  void aSentenceMoreIsNoDoubt() {
    assertEquals(
        Set.of(),
        ReadingCheck.signs(
            text(true, ONE, TWO, THREE, FOUR), text(true, ONE, TWO + "第二学期又办了两次。", THREE, FOUR)));
  }

  @Test
  void aTeaserIsHeld() {
    assertEquals(
        Set.of(HealthSign.SHORTER, HealthSign.FEWER_PARAGRAPHS, HealthSign.UNDATED),
        ReadingCheck.signs(text(true, ONE, TWO, THREE, FOUR), text(false, ONE)));
  }

  @Test
  void anotherTextAtTheSameAddressIsHeld() {
    assertEquals(
        Set.of(HealthSign.OTHER_TEXT),
        ReadingCheck.signs(text(true, ONE, TWO), text(true, THREE, FOUR)));
  }
}
