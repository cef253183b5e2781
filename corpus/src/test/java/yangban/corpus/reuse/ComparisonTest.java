package yangban.corpus.reuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import yangban.corpus.ArticleText;
import yangban.corpus.Span;

/// Two articles side by side.
class ComparisonTest {

  private static final CommonProperty COMMON = CommonProperty.load();
  private static final String SHARED = "每月第二个周四下午，值岗党员带着新同学把三间实验室的气路、电路和台账逐项走一遍。";

  @Test
  void marksWhatIsTheSameInBoth() {
    ArticleText one = Texts.text("甲支部的做法。" + SHARED + "随后开会。");
    ArticleText other = Texts.text("另起一头写别的事情。\n" + SHARED);
    Comparison both = Comparison.of(one, other, COMMON);
    assertEquals(List.of(SHARED.substring(0, SHARED.length() - 1)), quotes(both.sameInOne(), one));
    assertEquals(
        List.of(SHARED.substring(0, SHARED.length() - 1)), quotes(both.sameInOther(), other));
    assertEquals(1, both.passages().size());
  }

  @Test
  void punctuationWidthAndTraditionalFormsDoNotMatter() {
    ArticleText one = Texts.text(SHARED);
    ArticleText other = Texts.text(SHARED.replace("，", ", ").replace("实验", "實驗").replace("个", "個"));
    assertEquals(1, Comparison.of(one, other, COMMON).shareOfOne());
  }

  @Test
  void whatWasMovedIsFoundInItsNewPlace() {
    String first = Texts.unlike(119, 1).strip();
    String second = Texts.unlike(119, 2).strip();
    Comparison both =
        Comparison.of(Texts.text(first + "\n" + second), Texts.text(second + "\n" + first), COMMON);
    assertEquals(1, both.shareOfOne());
    assertEquals(1, both.shareOfOther());
    assertEquals(2, both.passages().size());
  }

  @Test
  void articlesWithNothingInCommonAreEmpty() {
    Comparison both =
        Comparison.of(Texts.text(Texts.unlike(500, 1)), Texts.text(Texts.unlike(500, 2)), COMMON);
    assertTrue(both.isEmpty());
    assertFalse(both.copy());
    assertEquals(List.of(), both.sameInOne());
    assertEquals(0, both.shareOfOne());
  }

  @Test
  void editorsNotesAreMarkedButNotCounted() {
    String note = "编者按：" + SHARED + "\n";
    Comparison both =
        Comparison.of(
            Texts.text(note + Texts.unlike(500, 1)),
            Texts.text(note + Texts.unlike(500, 2)),
            COMMON);
    assertFalse(both.isEmpty());
    assertEquals(0, both.shareOfOne());
  }

  @Test
  void standingPhrasesAreNotCounted() {
    String phrase = "坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻党的教育方针，落实立德树人根本任务，为党育人、为国育才，";
    Comparison both =
        Comparison.of(
            Texts.text(Texts.unlike(300, 1) + "\n" + phrase),
            Texts.text(Texts.unlike(300, 2) + "\n" + phrase),
            COMMON);
    assertEquals(0, both.shareOfOne());
  }

  @Test
  void emptyTextsHaveNothingInCommon() {
    assertTrue(Comparison.of(Texts.text(""), Texts.text(""), COMMON).isEmpty());
    assertTrue(Comparison.of(Texts.text(""), Texts.text(SHARED), COMMON).isEmpty());
  }

  @Test
  void repetitionsCostNoMoreThanOtherTexts() {
    String all = "安全".repeat(170_000);
    String broken = "安全安全安检".repeat(56_000);
    Comparison both =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () -> Comparison.of(Texts.text(all), Texts.text(broken), COMMON));
    assertTrue(both.shareOfOther() <= 1);
  }

  private static List<String> quotes(List<Span> spans, ArticleText text) {
    String body = text.body();
    return spans.stream().map(s -> s.of(body)).collect(Collectors.toList());
  }
}
