package yangban.corpus.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yangban.corpus.ArticleText;
import yangban.corpus.Provenance;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.extract.Extraction.Extracted;
import yangban.corpus.extract.Given;
import yangban.corpus.extract.RawDocument;

/// Whole pages into which others put advertisements, and honest ones that speak of the same things.
class InsertedTextTest {
  private static final ArticleExtractor EXTRACTOR = new ArticleExtractor(ExtractLimits.DEFAULT);
  private static final Understander UNDERSTANDER = Understander.load();

  private static final String TITLE = "把支部建在实验台上——材料学院复合材料教工党支部工作纪实";
  private static final List<String> TEXT =
      List.of(
          "云岭理工大学材料学院复合材料教工党支部现有党员21名，其中教授5名。支部2022年入选全国党建工作样板支部培育创建单位。",
          "支部每周五举行“实验台夜话”，党员轮流领学，两年来集中学习46次，编写学习笔记12册。",
          "面对风电叶片回收难题，支部组建攻关小组，三年完成中试线一条，申请专利17件，带动学生参与项目38人。",
          "支部书记表示，下一步要把经验做成制度，让样板支部名副其实。");

  record Case(String becomes, Provenance provenance, String place, String markup) {

    String page() {
      String second = TEXT.get(1);
      int clause = second.indexOf('，') + 1;
      String changed =
          switch (place) {
            case "within" -> second.substring(0, clause) + markup + second.substring(clause);
            case "end" -> second + markup;
            default -> second;
          };
      List<String> text = List.of(TEXT.get(0), changed, TEXT.get(2), TEXT.get(3));
      String paragraphs = text.stream().map(p -> "<p>" + p + "</p>").collect(Collectors.joining());
      return """
      <html><head><meta charset="utf-8"><title>%s-云岭理工大学材料学院</title>
      <meta name="keywords" content="%s"></head><body><div>云岭理工大学材料学院</div>
      <form name="_newscontent_fromname"><h2>%s</h2><div>发布时间：2023-05-16 来源：材料学院</div>
      <div id="vsb_content"><div class="v_news_content">%s%s%s</div></div></form>
      %s<div>版权所有 云岭理工大学材料学院 地址：学府路8号</div></body></html>
      """
          .formatted(
              TITLE, at("keywords"), TITLE, at("before"), paragraphs, at("after"), at("foot"));
    }

    private String at(String here) {
      return place.equals(here) ? markup : "";
    }

    @Override
    public String toString() {
      return place + " " + markup.substring(0, Math.min(40, markup.length()));
    }
  }

  static Stream<Case> cases() {
    try (InputStream in = InsertedTextTest.class.getResourceAsStream("inserted.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("\t", 4))
              .map(c ->
                  new Case(
                      c[0],
                      Provenance.valueOf(c[1].toUpperCase(java.util.Locale.ROOT)),
                      c[2],
                      c[3]))
              .toList()
              .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ArticleText text(String page, Optional<URI> address) {
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    var document = new RawDocument("page.html", bytes, Optional.empty(), address, Given.NOTHING);
    return ((Extracted) EXTRACTOR.extract(document)).text();
  }

  private static Provenance provenance(ArticleText text, Optional<URI> address) {
    return UNDERSTANDER.understand("a", text, address, Given.NOTHING).provenance().value();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void advertisementsAreCutAndTellAMirrorAndWarningsOfThemAreNone(Case each) {
    ArticleText text = text(each.page(), Optional.empty());
    String whole = String.join("\n", TEXT);
    switch (each.becomes()) {
      case "kept" -> assertTrue(text.body().startsWith(whole + "\n"), text.body());
      default -> assertEquals(whole, text.body());
    }
    assertEquals(each.provenance(), provenance(text, Optional.empty()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aHackedPageOfTheSchoolsOwnHostIsNoMirror(Case each) {
    Optional<URI> address = Optional.of(URI.create("https://cl.yunling.edu.cn/info/1021/4310.htm"));
    assertEquals(Provenance.OFFICIAL, provenance(text(each.page(), address), address));
  }

  @Test
  void aHackedPageIsTakenWithAWarning() {
    var hidden = new Case("cut", Provenance.OFFICIAL, "foot", "<p style='display:none'>开元棋牌官网</p>");
    var line = new Case("cut", Provenance.OFFICIAL, "after", "<p>老虎机免费试玩，首存100送100</p>");
    for (Case each : List.of(hidden, line)) {
      assertTrue(
          text(each.page(), Optional.empty()).warnings().stream()
              .anyMatch(warning -> warning.contains("广告")));
    }
  }
}
