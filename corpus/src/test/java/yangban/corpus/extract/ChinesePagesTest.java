package yangban.corpus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yangban.corpus.ArticleText;
import yangban.corpus.Credit;

/// Pages as Chinese newspapers, governments and blogs build them.
final class ChinesePagesTest {

  private static ArticleText read(String name) {
    return Reads.article(name + ".html", Pages.bytes("shapes/" + name + ".html"));
  }

  @ParameterizedTest
  @CsvSource({
    "daily, 市教育局召开基层党建工作推进会, 2024-03-12, 本报讯（记者, （完）",
    "blog, 如何写好一份会议记录, 2023-08-15, 会议记录的第一要义, 还会重来一遍。",
    "government, 城关镇开展植树活动, 2024-03-12, 3月12日上午, 五百余株。",
    "village, 夜校的灯又亮了, 2022-11-03, 村口的夜校停了七年, 停一停。"
  })
  void readsTitleDateAndTheWholeBody(
      String name, String title, String date, String begins, String ends) {
    ArticleText text = read(name);
    assertEquals(title, text.title());
    assertEquals(date, text.published().orElseThrow().value().toString());
    assertTrue(text.body().startsWith(begins), text.body());
    assertTrue(text.body().endsWith(ends), text.body());
  }

  @Test
  void anEditorInBracketsBelowTheTextIsACredit() {
    ArticleText text = read("daily");
    assertTrue(text.credits().contains(new Credit("责任编辑", "陈知行")), text.credits().toString());
    assertEquals("end-credit", text.grounds().of(new Credit("责任编辑", "陈知行")).getFirst().rule());
  }

  @Test
  void aWordThatEveryParagraphIsWrappedInSaysNothing() {
    String wrapped =
        Pages.paragraphs().stream()
            .map("<div class=\"x-widget position-left\"><p>%s</p></div>"::formatted)
            .reduce("", String::concat);
    ArticleText text =
        Reads.html(Pages.page("<h1>" + Pages.TITLE + "</h1><div>" + wrapped + "</div>"));
    assertEquals(Pages.paragraphs(), Reads.lines(text));
  }

  @Test
  void lettersInAMachinesNumberAreNoWord() {
    String wrapped =
        Pages.paragraphs().stream()
            .map(p -> "<section id=c_1ad269%d><p>%s</p></section>".formatted(p.length(), p))
            .reduce("", String::concat);
    ArticleText text =
        Reads.html(Pages.page("<h1>" + Pages.TITLE + "</h1><div>" + wrapped + "</div>"));
    assertEquals(Pages.paragraphs(), Reads.lines(text));
  }
}
