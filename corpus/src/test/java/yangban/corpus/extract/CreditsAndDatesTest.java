package yangban.corpus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yangban.corpus.ArticleText;
import yangban.corpus.Place;
import yangban.corpus.Tag;

/// What posting lines, credit lines and addresses say.
final class CreditsAndDatesTest {

  private static String credits(String line) {
    return PostingLine.of(line).stream()
        .flatMap(p -> p.credits().stream())
        .map(c -> c.role() + "=" + c.name())
        .collect(Collectors.joining(" "));
  }

  private static ArticleText posted(String line) {
    return Reads.text(Pages.TITLE + "\n" + line + "\n" + String.join("\n", Pages.paragraphs()));
  }

  private static Optional<LocalDate> published(String line) {
    return posted(line).published().map(Tag::value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "作者：闻人皓 # 作者=闻人皓",
        "（文/闻人皓、图/林知远 审核：丙小满） # 文=闻人皓 图=林知远 审核=丙小满",
        "文字：闻人皓、林知远 编辑：丙小满 # 文字=闻人皓 文字=林知远 编辑=丙小满",
        "作者： 审核：丙小满 # 审核=丙小满",
        "初审：甲一 复审：乙二 终审：丙三 # 初审=甲一 复审=乙二 终审=丙三",
        "文字 | 闻人皓 # 文字=闻人皓",
        "记者 闻人皓 通讯员 林知远 丙小满 # 记者=闻人皓 通讯员=林知远 通讯员=丙小满",
        "本网记者：闻人皓 # 记者=闻人皓",
        "供稿：测绘学院党委 # 供稿=测绘学院党委",
        "发布者:闻人皓发布时间:2024-04-15浏览次数:17 # 发布者=闻人皓",
        "编辑：闻人皓时间：2021-06-01 # 编辑=闻人皓",
        "发布者：系统管理员 来源：测绘学院 # ''",
        "作者：网友投稿 时间：2021-06-01 # ''",
        "作者：佚名 编辑：admin # ''",
        "发布者：admin01 审核：闻人皓 # 审核=闻人皓",
        "作者：会员上传 # ''",
        "作者：匿名用户 # ''"
      })
  void readsCredits(String line, String credits) {
    assertEquals(credits, credits(line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "（离退休工作科供稿） # 供稿=离退休工作科",
        "（闻人皓、林知远 供稿） # 供稿=闻人皓 供稿=林知远",
        "（闻人皓/文 林知远/图） # 文=闻人皓 图=林知远"
      })
  void readsWhoSignsAtTheEnd(String line, String credits) {
    String text = Pages.TITLE + "\n" + String.join("\n", Pages.paragraphs()) + "\n" + line;
    assertEquals(
        credits,
        Reads.text(text).credits().stream()
            .map(c -> c.role() + "=" + c.name())
            .collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "支部书记谈到：文章要自己写。",
        "会议时间：每月第一个星期五，地点在测站旁的帐篷里，请提前十分钟到场签到，带上笔记和上个月的记录。",
        "编辑部党支部有党员九名"
      })
  void takesNoSentenceForCredits(String line) {
    assertEquals("", credits(line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "发布时间：2023-05-12 # 2023-05-12",
        "2021年11月15日 18:24  点击: # 2021-11-15",
        "日期：2024.06.05 # 2024-06-05",
        "时间: 2024/4/19 来源: 测绘学院 # 2024-04-19",
        "发布日期：20230512 # 2023-05-12",
        "二〇二三年五月十二日 # 2023-05-12",
        "发布者:甲发布时间:2024-04-15浏览次数:17 # 2024-04-15",
        "发布时间：2023年410日 # 2023-04-10",
        "发布时间：20211月15日 # 2021-01-15"
      })
  void readsPostingDates(String line, LocalDate date) {
    assertEquals(Optional.of(date), published(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "发布时间：2023年111日",
        "发布时间：2023-02-30",
        "发布时间：06-21",
        "点击：20230512",
        "今天是2025年3月20日 星期四"
      })
  void leavesUncertainDatesUnknown(String line) {
    assertEquals(Optional.empty(), published(line));
  }

  @Test
  void takesNoDateOfAnEventForTheDateOfPublication() {
    assertEquals(
        Optional.empty(),
        Reads.text(Pages.TITLE + "\n2023年5月12日下午，支部在测站旁开会，" + String.join("\n", Pages.paragraphs()))
            .published());
  }

  private static Optional<Tag<LocalDate>> addressed(String line, String address) {
    return Reads.html(
            Pages.page("<h1>" + Pages.TITLE + "</h1><p>" + line + "</p>" + Pages.body()), address)
        .published();
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/2023/0512/c3127a98214/page.htm",
    "https://a.example/dqgz/t20230512_83127.shtml",
    "https://a.example/a/ytdx/230512/83127.shtml",
    "https://a.example/page/2023/0512/83127.shtml",
    "https://a.example/2023-05/12/c_1.htm",
    "https://a.example/2023/05/12/title/"
  })
  void takesTheDateOfTheAddressWhereThePagePrintsNone(String address) {
    Tag<LocalDate> date = addressed("浏览：17", address).orElseThrow();
    assertEquals(LocalDate.of(2023, 5, 12), date.value());
    assertEquals(Place.ADDRESS, date.evidence().getFirst().place());
    assertEquals(date.evidence().getFirst().quote(), date.evidence().getFirst().span().of(address));
  }

  @Test
  void prefersThePrintedDateToTheAddress() {
    Tag<LocalDate> date =
        addressed("发布时间：2023-05-09", "https://a.example/2023/0512/c3a9/page.htm").orElseThrow();
    assertEquals(LocalDate.of(2023, 5, 9), date.value());
    assertEquals("posting-line", date.evidence().getFirst().rule());
  }

  @Test
  void completesAYearOnlyWhereTheAddressMakesItCertain() {
    String address = "https://a.example/2023/0512/c3a9/page.htm";
    assertEquals(LocalDate.of(2023, 5, 10), addressed("发布时间：05-10", address).orElseThrow().value());
    assertEquals(LocalDate.of(2023, 5, 12), addressed("发布时间：11-02", address).orElseThrow().value());
  }

  @Test
  void keepsWhatIsGiven() {
    var given =
        new Given(
            Optional.of("给定的标题"),
            Optional.of(LocalDate.of(2020, 1, 2)),
            Optional.of("给定的来源"),
            Optional.empty(),
            Optional.empty());
    String text = Pages.TITLE + "\n来源：别处 发布时间：2023-05-12\n" + String.join("\n", Pages.paragraphs());
    ArticleText read =
        Reads.article(
            new RawDocument(
                "a.jsonl:1",
                text.getBytes(StandardCharsets.UTF_8),
                Optional.empty(),
                Optional.<URI>empty(),
                given));
    assertEquals("给定的标题", read.title());
    assertEquals("given", read.published().orElseThrow().evidence().getFirst().rule());
    assertEquals("给定的来源", read.publisher().orElseThrow().value());
    assertTrue(Reads.lines(read).containsAll(Pages.paragraphs()));
  }

  @Test
  void takesTheLastBracketOffTheLastParagraph() {
    List<String> paragraphs = Pages.paragraphs();
    ArticleText text =
        Reads.text(Pages.TITLE + "\n" + String.join("\n", paragraphs) + "（文/闻人皓 图/林知远）");
    assertEquals(paragraphs, Reads.lines(text));
    assertEquals(2, text.credits().size());
  }

  @Test
  void takesTheWritersOfAnEnglishPageFromItsByline() {
    String prose =
        "<p>"
            + "The branch meets in the field every Friday, and notes what failed. ".repeat(9)
            + "</p>";
    ArticleText text =
        Reads.html(
            "<html><head><title>Meetings in the field</title></head><body><h1>Meetings in the field</h1><p>By Jane Doe and John Q. Public</p><p>March 3, 2021</p>"
                + prose.repeat(3)
                + "</body></html>");
    assertEquals(List.of("Jane Doe", "John Q. Public"), Bylines.writers(text.credits()));
  }

  @Test
  void believesNoAuthorInMetadataThatThePageDoesNotPrint() {
    ArticleText text =
        Reads.html(
            Pages.page(
                "<meta name=author content=\"闻人皓\">",
                "<h1>" + Pages.TITLE + "</h1>" + Pages.body()));
    assertEquals(List.of(), Bylines.writers(text.credits()));
  }
}
