package yangban.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yangban.corpus.Article;
import yangban.corpus.ArticleText;
import yangban.corpus.Block;
import yangban.corpus.BlockKind;
import yangban.corpus.Practice;
import yangban.corpus.Provenance;
import yangban.corpus.Span;

class BodyLayoutTest {

  private final Article article = Specimen.article(Provenance.OFFICIAL, "");
  private final List<Practice> practices = article.reading().practices();

  @Test
  void linesOfAListAndRowsOfATableStandTogether() {
    assertEquals(
        List.of(
            "Paragraph", "Heading", "Paragraph", "Items", "Table", "Caption", "Paragraph", "Quote"),
        layout(List.of()).all().stream().map(p -> p.getClass().getSimpleName()).toList());
  }

  @Test
  void aPracticeBeginsAtItsHeading() {
    Passage.Heading heading =
        assertInstanceOf(Passage.Heading.class, layout(List.of()).all().get(1));
    assertEquals(practices.getFirst().id(), heading.practice());
  }

  /// A number alone on its line, the heading's words on the next.
  @ParameterizedTest
  @CsvSource({"01 党课进实验室, 01", "党课进实验室, 01", "一、党课进实验室, 一、", "（2）党课进实验室, （2）"})
  void aHeadingOfTwoLinesIsPrintedOnce(String heading, String number) {
    ArticleText given = article.text();
    List<Block> blocks =
        List.of(
            new Block(BlockKind.PARAGRAPH, number),
            new Block(BlockKind.PARAGRAPH, "党课进实验室"),
            new Block(BlockKind.PARAGRAPH, "每周一讲。"));
    ArticleText text =
        new ArticleText(
            given.title(),
            given.published(),
            given.publisher(),
            given.imprint(),
            given.credits(),
            blocks,
            given.language(),
            given.charset(),
            given.profile(),
            given.confidence(),
            given.warnings());
    Practice model = practices.getFirst();
    Practice practice =
        new Practice(
            model.id(),
            model.ordinal(),
            heading,
            new Span(0, text.body().length()),
            "每周一讲。",
            model.themes(),
            model.topics());
    BodyLayout layout = new BodyLayout(text, List.of(practice), List.of());
    List<Passage> alone = layout.of(practice);
    assertEquals(1, alone.size(), alone.toString());
    assertEquals("每周一讲。", plain(((Passage.Paragraph) alone.getFirst()).text()));
    List<Passage> all = layout.all();
    assertEquals(2, all.size(), all.toString());
    Passage.Heading printed = assertInstanceOf(Passage.Heading.class, all.getFirst());
    assertEquals(number + " 党课进实验室", plain(printed.text()));
    assertEquals(practice.id(), printed.practice());
    assertEquals(printed.anchor(), layout.anchorAt(number.length() + 2));
  }

  @Test
  void aHeadingWithinAParagraphLeadsIt() {
    Passage.Paragraph paragraph =
        assertInstanceOf(Passage.Paragraph.class, layout(List.of()).all().get(6));
    assertEquals("二、用得上。", plain(paragraph.lead()));
    assertEquals("党员下乡。", plain(paragraph.text()));
  }

  @Test
  void aPracticeIsLaidOutWithoutItsHeading() {
    List<Passage> passages = layout(List.of()).of(practices.getFirst());
    assertInstanceOf(Passage.Paragraph.class, passages.getFirst());
    assertInstanceOf(Passage.Caption.class, passages.getLast());
  }

  @Test
  void aHeadingWithinItsParagraphIsNotPrintedTwice() {
    Passage.Paragraph paragraph =
        assertInstanceOf(
            Passage.Paragraph.class, layout(List.of()).of(practices.getLast()).getFirst());
    assertEquals(List.of(), paragraph.lead());
    assertEquals("党员下乡。", plain(paragraph.text()));
  }

  @Test
  void marksFallWhereTheirWordsStand() {
    String body = article.text().body();
    int at = body.indexOf("主题党日");
    int across = body.indexOf("用得上");
    List<Passage> passages =
        layout(List.of(new Span(at, at + 4), new Span(across, across + 6))).all();
    Passage.Paragraph first = (Passage.Paragraph) passages.get(2);
    assertEquals(
        List.of(new Fragment("每月一次", false), new Fragment("主题党日", true), new Fragment("。", false)),
        first.text());
    Passage.Paragraph second = (Passage.Paragraph) passages.get(6);
    assertEquals(new Fragment("用得上。", true), second.lead().getLast());
    assertEquals(new Fragment("党员", true), second.text().getFirst());
  }

  @Test
  void cellsAreCutAtTabs() {
    Passage.Table table = assertInstanceOf(Passage.Table.class, layout(List.of()).all().get(4));
    assertEquals(
        List.of("一季度", "12"),
        table.rows().getLast().cells().stream().map(BodyLayoutTest::plain).toList());
  }

  @Test
  void aVeryLongPageWithAMarkInEveryLineIsLaidOut() {
    int lines = 100_000;
    ArticleText text = longText(lines);
    List<Span> marks = IntStream.range(0, lines).mapToObj(i -> new Span(i * 5, i * 5 + 2)).toList();
    List<Passage> passages =
        assertTimeoutPreemptively(
            Duration.ofSeconds(5), () -> new BodyLayout(text, List.of(), marks).all());
    assertEquals(lines, passages.size());
    assertEquals(
        List.of(new Fragment("党员", true), new Fragment("学习", false)),
        ((Passage.Paragraph) passages.getLast()).text());
  }

  private ArticleText longText(int lines) {
    ArticleText some = article.text();
    return new ArticleText(
        some.title(),
        some.published(),
        some.publisher(),
        some.imprint(),
        some.credits(),
        Collections.nCopies(lines, new Block(BlockKind.PARAGRAPH, "党员学习")),
        some.language(),
        some.charset(),
        some.profile(),
        some.confidence(),
        some.warnings());
  }

  private BodyLayout layout(List<Span> marks) {
    return new BodyLayout(article.text(), practices, marks);
  }

  private static String plain(List<Fragment> fragments) {
    return fragments.stream().map(Fragment::text).collect(Collectors.joining());
  }
}
