package yangban.corpus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yangban.corpus.ArticleText;

final class CharsetsTest {

  private static final Charset GBK = Charset.forName("GBK");
  private static final Charset BIG5 = Charset.forName("Big5");

  private static String page(String charset) {
    return Pages.page(
        "<meta http-equiv=Content-Type content=\"text/html; charset=%s\">".formatted(charset),
        Pages.body());
  }

  private static void assertRead(ArticleText text, String charset) {
    assertEquals(charset, text.charset());
    assertEquals(Pages.paragraphs(), Reads.lines(text));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,UTF-8",
    "GBK,GB18030",
    "GB18030,GB18030",
    "UTF-16LE,UTF-16LE",
    "UTF-16BE,UTF-16BE"
  })
  void readsTextWithoutAnyDeclaration(String written, String read) {
    String text = Pages.TITLE + "\n" + String.join("\n", Pages.paragraphs());
    assertRead(Reads.article("a.txt", text.getBytes(Charset.forName(written))), read);
  }

  @ParameterizedTest
  @CsvSource({"gb2312", "GBK", "gb_2312-80", "GB18030"})
  void readsAllNamesOfTheNationalStandardAsItsWidest(String declared) {
    assertRead(Reads.article("a.htm", page(declared).getBytes(GBK)), "GB18030");
  }

  @Test
  void keepsCharactersBeyondGbkInAPageThatDeclaresGb2312() {
    String rare = "支部书记䶮先生与𠮷野同志一起备课，" + Pages.paragraphs().getFirst();
    String html = Pages.page("<meta charset=gb2312>", "<p>" + rare + "</p>" + Pages.body());
    ArticleText text = Reads.article("a.html", html.getBytes(Charset.forName("GB18030")));
    assertEquals(rare, Reads.lines(text).getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1", "Big5", "no-such-charset"})
  void seesThroughAWrongDeclarationOfAGbkPage(String declared) {
    assertRead(Reads.article("a.html", page(declared).getBytes(GBK)), "GB18030");
  }

  @Test
  void seesThroughAGb2312DeclarationOfAUtf8PageAndSaysSo() {
    ArticleText text = Reads.article("a.html", page("gb2312").getBytes(StandardCharsets.UTF_8));
    assertRead(text, "UTF-8");
    assertTrue(
        text.warnings().stream().anyMatch(w -> w.contains("声明的编码")), text.warnings().toString());
  }

  @Test
  void seesThroughAWrongTransportDeclaration() {
    assertRead(Reads.declared(page("gbk").getBytes(GBK), StandardCharsets.ISO_8859_1), "GB18030");
  }

  @Test
  void readsChineseInTwoCharsetsAsOneOfThem() {
    byte[] first = String.join("\n", Pages.paragraphs()).getBytes(StandardCharsets.UTF_8);
    byte[] rest = String.join("\n", Pages.paragraphs()).repeat(2).getBytes(GBK);
    byte[] both = Arrays.copyOf(first, first.length + rest.length);
    System.arraycopy(rest, 0, both, first.length, rest.length);
    Charsets.Decoded decoded = new Charsets().decode(both, Optional.empty(), false);
    assertTrue(List.of("UTF-8", "GB18030").contains(decoded.charset()), decoded.charset());
  }

  @Test
  void readsBig5() {
    String traditional = "雲汀大學測繪學院研究生第三黨支部成立於二零一九年，現有黨員二十六名，分屬四個課題組，大家在帳篷裡學習，在測站旁討論，留下了許多筆記。";
    String html = Pages.page("", "<p>" + traditional + "</p><p>" + traditional + "</p>");
    ArticleText text = Reads.article("a.html", html.replace(Pages.TITLE, "測站").getBytes(BIG5));
    assertEquals("Big5-HKSCS", text.charset());
    assertEquals(traditional, Reads.lines(text).getFirst());
    assertEquals("zh-Hant", text.language());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void letsAByteOrderMarkDecide(String charset) {
    String html = "\uFEFF" + page("gb2312");
    assertRead(Reads.article("a.html", html.getBytes(Charset.forName(charset))), charset);
  }

  @Test
  void readsAShortGbkText() {
    var decoded = new Charsets().decode("党支部一月一议".getBytes(GBK), Optional.empty(), false);
    assertEquals("党支部一月一议", decoded.text());
  }

  @Test
  void staysWithUtf8WhereAPageIsMostlyAscii() {
    String html =
        "<html><head><meta charset=utf-8></head><body>"
            + "<p>The station — a short note, written by hand.</p>".repeat(8)
            + "</body></html>";
    assertEquals(
        "UTF-8",
        new Charsets()
            .decode(html.getBytes(StandardCharsets.UTF_8), Optional.empty(), true)
            .charset());
  }

  @Test
  void cleansNulControlsAndLoneSurrogatesWithAWarning() {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes((Pages.TITLE + "\n").getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(new byte[] {0, 7, (byte) 0xED, (byte) 0xA0, (byte) 0x80});
    bytes.writeBytes(String.join("\n", Pages.paragraphs()).getBytes(StandardCharsets.UTF_8));
    ArticleText text = Reads.article("a.txt", bytes.toByteArray());
    assertFalse(text.body().contains("\0"));
    assertTrue(text.body().chars().noneMatch(c -> Character.isSurrogate((char) c)));
    assertTrue(
        text.warnings().stream().anyMatch(w -> w.contains("控制字符")), text.warnings().toString());
    assertEquals("UTF-8", text.charset());
  }

  @Test
  void readsAUtf8PageThatHoldsAPatchOfGbkAndSaysWhatWasLost() {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(Pages.article().replace("</body>", "").getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes("<p>版权所有</p>".getBytes(GBK));
    ArticleText text = Reads.article("a.html", bytes.toByteArray());
    assertEquals("UTF-8", text.charset());
    assertEquals(Pages.paragraphs(), Reads.lines(text).subList(0, 4));
    assertTrue(
        text.warnings().stream().anyMatch(w -> w.contains("无法还原")), text.warnings().toString());
  }

  @Test
  void undoesUtf8ThatWasEncodedTwice() {
    String twice =
        new String("doesn’t".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertEquals("doesn’t", CleanText.of(twice).text());
    assertEquals("café Ångström £5", CleanText.of("café Ångström £5").text());
  }
}
