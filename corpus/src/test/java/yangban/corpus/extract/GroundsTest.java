package yangban.corpus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import yangban.corpus.ArticleText;
import yangban.corpus.Credit;
import yangban.corpus.CreditCandidate;
import yangban.corpus.Evidence;
import yangban.corpus.TitleCandidate;

/// Where title and credits come from.
final class GroundsTest {

  private static String article(String head, String above, String below) {
    return Pages.page(
        "<meta charset=\"utf-8\">" + head,
        "<h1>%s</h1>%s<div class=content>%s%s</div>"
            .formatted(Pages.TITLE, above, Pages.body(), below));
  }

  private static List<String> rules(List<Evidence> evidence) {
    return evidence.stream().map(Evidence::rule).toList();
  }

  private static Evidence only(ArticleText text, Credit credit) {
    assertEquals(List.of(credit), text.credits());
    List<Evidence> evidence = text.grounds().of(credit);
    assertEquals(1, evidence.size(), evidence.toString());
    return evidence.getFirst();
  }

  @Test
  void aTitleTellsEveryPlaceThatAgreesAndIsSurerThanEach() {
    ArticleText text = Reads.html(article("<meta property=og:title content='别的标题写在这里'>", "", ""));
    List<Evidence> why = text.grounds().ofTitle(Pages.TITLE);
    assertTrue(
        rules(why).containsAll(List.of("h1", "title-element", "printed-title")), why.toString());
    double strongest = why.stream().skip(1).mapToDouble(Evidence::confidence).max().orElseThrow();
    assertTrue(why.getFirst().confidence() > strongest, why.toString());
    TitleCandidate other = text.grounds().title().getLast();
    assertEquals("别的标题写在这里", other.title());
    assertEquals("og-title", other.evidence().rule());
  }

  @Test
  void aTitleCutOutOfALongerOneShowsTheWholeAndWhereItStands() {
    String page = Pages.page(Pages.body()).replace("</title>", " - 云汀大学新闻网</title>");
    Evidence why = Reads.html(page).grounds().ofTitle(Pages.TITLE).getFirst();
    assertEquals(Pages.TITLE + " - 云汀大学新闻网", why.quote());
    assertEquals(Pages.TITLE, why.span().of(why.quote()));
  }

  @Test
  void aTextWithoutATitleSaysThatItsOpeningStandsForIt() {
    ArticleText text =
        Reads.text("支部每周五下午开放实验室，由党员带同学排查隐患，半年里查出并整改隐患二十三处。\n" + Pages.paragraphs().getFirst());
    assertEquals(List.of("opening-words"), rules(text.grounds().ofTitle(text.title())));
  }

  @Test
  void creditsOfThePostingLineShowTheLine() {
    Evidence why =
        only(
            Reads.html(article("", "<p>来源：党委组织部 作者：林知远 发布时间：2024-04-15</p>", "")),
            new Credit("作者", "林知远"));
    assertEquals("posting-line", why.rule());
    assertEquals("林知远", why.span().of(why.quote()));
    assertTrue(why.quote().startsWith("来源：党委组织部"), why.quote());
  }

  @Test
  void creditsBelowTheTextAreToldApart() {
    Evidence why = only(Reads.html(article("", "", "<p>（供稿：林知远）</p>")), new Credit("供稿", "林知远"));
    assertEquals("end-credit", why.rule());
  }

  @Test
  void aReporterOfTheLeadShowsTheBracket() {
    String lead = "<p>本报讯（记者 林知远）支部每周五下午开放实验室，由党员带同学排查隐患，半年里查出隐患二十三处。</p>";
    Evidence why =
        only(
            Reads.html(Pages.page("<h1>" + Pages.TITLE + "</h1><div>" + lead + Pages.body())),
            new Credit("记者", "林知远"));
    assertEquals("lead-byline", why.rule());
    assertTrue(why.quote().contains("（记者 林知远）"), why.quote());
  }

  @Test
  void anAuthorOfMetadataCountsOnlyWithoutACreditAndIsToldAllTheSame() {
    String meta = "<meta name=author content=周砚秋>";
    String by = "<p>周砚秋在现场</p>";
    Evidence why = only(Reads.html(article(meta, by, "")), new Credit("作者", "周砚秋"));
    assertEquals("meta-author", why.rule());

    ArticleText both = Reads.html(article(meta, by + "<p>作者：林知远 2024-04-15</p>", ""));
    assertEquals(List.of(new Credit("作者", "林知远")), both.credits());
    assertEquals(
        List.of("posting-line", "meta-author"),
        rules(both.grounds().credits().stream().map(CreditCandidate::evidence).toList()));
  }
}
