package yangban.corpus.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yangban.corpus.Article;
import yangban.corpus.Origin;
import yangban.corpus.ShownTitle;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.extract.Extraction.Extracted;
import yangban.corpus.extract.Given;
import yangban.corpus.extract.RawDocument;

class ShownTitleTest {
  private static final ArticleExtractor EXTRACTOR = new ArticleExtractor(ExtractLimits.DEFAULT);
  private static final Understander UNDERSTANDER = Understander.load();

  @ParameterizedTest
  @CsvSource({
    "澳门新葡京娱乐党建引领聚合力 科研攻关显担当, 党建引领聚合力 科研攻关显担当",
    "永利集团3044官网土木学院岩土研究所教工党支部工作纪实, 土木学院岩土研究所教工党支部工作纪实",
    "bet365体育在线土木学院岩土研究所教工党支部工作纪实, 土木学院岩土研究所教工党支部工作纪实",
    "土木学院岩土研究所教工党支部工作纪实-开云体育(中国)官方网站, 土木学院岩土研究所教工党支部工作纪实",
    "党建引领聚合力 科研攻关显担当, 党建引领聚合力 科研攻关显担当"
  })
  void aMirrorIsShownUnderItsTitleWithoutTheBrand(String printed, String shown) {
    assertEquals(shown, ShownTitle.of(article(printed)));
  }

  private static Article article(String title) {
    String page =
        """
        <html><head><meta charset="utf-8"><title>%s</title></head><body><h1>%s</h1><p>2023-04-18</p>
        <div class="content"><p>岩土研究所教工党支部现有党员18名，其中教授6名，入选第三批全国党建工作样板支部培育创建单位。</p>
        <p>支部坚持每月开展一次集中学习，书记每学期讲授专题党课2次，党员研学围绕党的二十大精神开展研讨12场。</p>
        <p>支部实施“一对一”导学计划，党员教师联系学生宿舍24间，帮扶学业困难学生37名。</p></div></body></html>
        """
            .formatted(title, title);
    var document =
        new RawDocument(
            "a.html",
            page.getBytes(StandardCharsets.UTF_8),
            Optional.empty(),
            Optional.empty(),
            Given.NOTHING);
    var text = ((Extracted) EXTRACTOR.extract(document)).text();
    var reading = UNDERSTANDER.understand("a", text, Optional.<URI>empty(), Given.NOTHING);
    return new Article("aaaaaaaaaaaa", Optional.empty(), ORIGIN, text, reading);
  }

  private static final Origin ORIGIN = new Origin("a.html", false, Instant.EPOCH, "0".repeat(64));
}
