package yangban.corpus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yangban.corpus.ArticleText;
import yangban.corpus.Evidence;

/// Newspapers and journals that a page names without a label (issue 3).
class PeriodicalTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          《高校辅导员》2021年第5期                        | 《高校辅导员》
          《学校党建研究》2024年第5期　发布时间：2024-03-18 | 《学校党建研究》
          （本文刊于《高校辅导员》2021年第5期）             | 《高校辅导员》
          原文刊载于《党建》杂志 2020年第11期               | 《党建》
          光明日报 2021年11月15日 星期一 第05版             | 光明日报
          《光明日报》（ 2021年11月15日 05版）              | 光明日报
          （原载《光明日报》2021年11月15日第05版）          | 光明日报
          2020年10月　云川大学学报（社会科学版） 2020年第5期 | 云川大学学报（社会科学版）
          """)
  void aNumberOrASheetNamesThePublisher(String line, String name) {
    assertEquals(name, Periodical.in(line).orElseThrow().name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[3] 习近平：《论党的建设》，《求是》2021年第5期。",
        "支部成员在《光明日报》2021年11月15日第05版发表文章。",
        "《高校辅导员》编辑部来访",
        "支部编印《微光》简报12期"
      })
  void whatIsOnlyCitedPublishesNothing(String line) {
    assertTrue(Periodical.in(line).isEmpty());
  }

  @Test
  void aNumberWithoutALabelIsThePublisherWithItsWords() {
    ArticleText text = read("", "《高校辅导员》2021年第5期　作者：叶知秋");
    Evidence evidence = text.publisher().orElseThrow().evidence().getFirst();
    assertEquals("《高校辅导员》", text.publisher().orElseThrow().value());
    assertEquals("《高校辅导员》2021年第5期", evidence.quote());
    assertEquals("periodical", evidence.rule());
  }

  @Test
  void theHeadingOfAnElectronicEditionNamesTheNewspaper() {
    assertEquals(
        "滦禾日报", read("-滦禾日报数字报", "2022年12月06日 星期二　第A06版：教育周刊").publisher().orElseThrow().value());
  }

  @Test
  void whatSourceALabelNamesGoesBeforeAll() {
    ArticleText text = read("", "来源：转载自《戈壁青年报》</div><div>《高校辅导员》2021年第5期");
    assertEquals("戈壁青年报", text.publisher().orElseThrow().value());
  }

  private static ArticleText read(String site, String line) {
    String page =
        """
        <html><head><meta charset="utf-8"><title>党旗插在大坝上%s</title></head><body>
        <div><h1>党旗插在大坝上</h1><div>%s</div>
        <p>支部把组织生活开在工地上，每周五由一名党员讲一个工程难点，大家一起想办法，两年解决了十一个问题。</p>
        <p>年轻教师跟着老党员走遍了七个坝址，把课本里的公式和眼前的岩石对上了号，学生也跟着来了。</p>
        </div></body></html>
        """
            .formatted(site, line);
    return switch (new ArticleExtractor(ExtractLimits.DEFAULT)
        .extract(RawDocument.of("page.html", page.getBytes(StandardCharsets.UTF_8)))) {
      case Extraction.Extracted extracted -> extracted.text();
      case Extraction.Rejected rejected -> throw new AssertionError(rejected.reason());
    };
  }
}
