package yangban.corpus.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yangban.corpus.ArticleText;
import yangban.corpus.Reading;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.extract.Extraction.Extracted;
import yangban.corpus.extract.Given;
import yangban.corpus.extract.RawDocument;

/// Paragraphs, headings and cells that repeat what is looked for without end. What takes the square
/// of a text's length takes minutes here, and an expression that goes a level deeper for each
/// character overflows the stack (issue 3).
class EndlessTextTest {
  private static final ArticleExtractor EXTRACTOR = new ArticleExtractor(ExtractLimits.DEFAULT);
  private static final Understander UNDERSTANDER = Understander.load();
  private static final int CHARACTERS = 100_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "30名",
        "第1页",
        "从10%提高到",
        "每月1次",
        "（",
        "一是",
        "党员30名、",
        "1.1.1.",
        "第二党支部成立于2017年5月，",
        "2017年由",
        "各学生"
      })
  void aParagraphOfOneUnitIsUnderstood(String unit) {
    Reading reading = read("<p>" + endless(unit) + "</p>");
    assertEquals(1, reading.practices().size());
    assertTrue(reading.outcomes().size() <= 20, "only the first are told");
  }

  @ParameterizedTest
  @ValueSource(strings = {"彩票", "亚博体育", "送彩金"})
  void aPageThatNamesGamblingWithoutEndIsJudgedOnce(String unit) {
    assertFalse(read("<p>" + endless(unit) + "</p>").provenance().evidence().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"样板党支部", "获评校级", "（一）", "2021年"})
  void aTableOfEndlessCellsIsUnderstood(String unit) {
    String cell = "<td>" + unit + "</td>";
    Reading reading =
        read("<table><tr>" + cell.repeat(CHARACTERS / cell.length()) + "</tr></table>");
    assertTrue(reading.recognitions().size() <= 20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"研22测绘第二党支部 任颖", "——测绘学院 舒建伟", "任颖（测绘学院）：我对支部建设有了更多思考，受益匪浅，今后要学得更实。"})
  void endlessSignaturesAreRead(String line) {
    String lines = ("<p>" + line + "</p>").repeat(2000);
    assertTrue(read(lines).voices().size() <= 2000);
  }

  private static String endless(String unit) {
    return unit.repeat(CHARACTERS / unit.length());
  }

  private static Reading read(String body) {
    String page =
        """
        <html><head><meta charset="utf-8"><title>支部工作纪实</title></head><body>
        <div id="vsb_content"><h1>支部工作纪实</h1>
        <p>材料学院教工第一党支部坚持每月开展一次集中学习，大家一起想办法，两年解决了十一个问题。</p>
        %s</div></body></html>
        """
            .formatted(body);
    ArticleText text =
        ((Extracted)
                EXTRACTOR.extract(
                    RawDocument.of("page.html", page.getBytes(StandardCharsets.UTF_8))))
            .text();
    return UNDERSTANDER.understand("a", text, Optional.empty(), Given.NOTHING);
  }
}
