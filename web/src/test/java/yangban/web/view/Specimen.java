package yangban.web.view;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yangban.corpus.Article;
import yangban.corpus.ArticleText;
import yangban.corpus.Block;
import yangban.corpus.BlockKind;
import yangban.corpus.Branch;
import yangban.corpus.Credit;
import yangban.corpus.Discipline;
import yangban.corpus.DocumentKind;
import yangban.corpus.Evidence;
import yangban.corpus.Origin;
import yangban.corpus.Place;
import yangban.corpus.Practice;
import yangban.corpus.Provenance;
import yangban.corpus.Reading;
import yangban.corpus.Span;
import yangban.corpus.Tag;
import yangban.corpus.Theme;
import yangban.indexer.query.Facet;
import yangban.indexer.query.QueryReading;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.search.ArticleCard;
import yangban.indexer.search.FacetCount;
import yangban.indexer.search.Hit;
import yangban.indexer.search.SearchPage;
import yangban.web.Assets;
import yangban.web.Messages;

/// Small records of every sort, for tests.
public final class Specimen {

  /// What a hostile page may print.
  public static final String HOSTILE = "<script>alert('x')</script>\"onmouseover=\"y";

  private static final String ID = "abcdefghijkl";

  private Specimen() {}

  public static Labels labels() {
    Map<String, Discipline> some =
        Map.of(
            "08", new Discipline("08", "工学"),
            "0816", new Discipline("0816", "测绘科学与技术"));
    return new Labels(
        Messages.chinese(), code -> Optional.ofNullable(some.get(code)), ZoneOffset.ofHours(8));
  }

  public static Frame frame(boolean writable) {
    return new Frame(
        Messages.chinese(),
        Assets.load(),
        writable,
        "",
        List.of(HOSTILE),
        Optional.of(
            new Frame.Notice(
                HOSTILE, List.of(), Optional.of(new Frame.Undo("/x", Map.of("a", HOSTILE))))));
  }

  /// A title, a lead, two practices of which the first has a list and a table, each block hostile
  /// where `hostile` says so.
  public static Article article(Provenance provenance, String hostile) {
    List<Block> blocks =
        List.of(
            new Block(BlockKind.PARAGRAPH, "导语。" + hostile),
            new Block(BlockKind.HEADING, "一、学得进"),
            new Block(BlockKind.PARAGRAPH, "每月一次主题党日。" + hostile),
            new Block(BlockKind.LIST_ITEM, "第一项" + hostile),
            new Block(BlockKind.LIST_ITEM, "第二项"),
            new Block(BlockKind.TABLE_ROW, "季度\t人数" + hostile),
            new Block(BlockKind.TABLE_ROW, "一季度\t12"),
            new Block(BlockKind.CAPTION, "图一" + hostile),
            new Block(BlockKind.PARAGRAPH, "二、用得上。党员下乡。" + hostile),
            new Block(BlockKind.QUOTE, "引文" + hostile));
    ArticleText text =
        new ArticleText(
            "题目" + hostile,
            Optional.of(tag(LocalDate.of(2021, 11, 15))),
            Optional.of(tag("党建网" + hostile)),
            List.of("版权所有" + hostile),
            List.of(new Credit("作者", "甲" + hostile)),
            blocks,
            "zh-Hans",
            "UTF-8",
            "general",
            0.9,
            List.of("提醒" + hostile));
    return new Article(
        ID,
        Optional.of(URI.create("https://party.example.org/info/1.htm")),
        new Origin("page.html", false, Instant.EPOCH, "0".repeat(64)),
        text,
        reading(text, provenance, hostile));
  }

  private static Reading reading(ArticleText text, Provenance provenance, String hostile) {
    String body = text.body();
    int first = body.indexOf("一、");
    int second = body.indexOf("二、");
    return new Reading(
        tag(DocumentKind.EXPERIENCE),
        tag(provenance),
        new Branch(
            Optional.of(tag("砚川大学" + hostile)),
            Optional.empty(),
            Optional.of(tag("地学院")),
            Optional.of(tag("研究生第二党支部")),
            Optional.empty(),
            Optional.empty()),
        List.of(),
        List.of(tag("0816")),
        List.of(tag("主题党日")),
        List.of(),
        List.of(),
        List.of(
            practice(1, "一、学得进", new Span(first, second - 1), body),
            practice(2, "二、用得上。", new Span(second, body.length()), body)));
  }

  private static Practice practice(int ordinal, String heading, Span span, String body) {
    return new Practice(
        ID + "-aaaa" + (char) ('a' + ordinal),
        ordinal,
        heading,
        span,
        span.of(body),
        List.of(tag(Theme.EDUCATION)),
        List.of(tag("主题党日")));
  }

  private static <T> Tag<T> tag(T value) {
    return Tag.of(value, new Evidence(Place.BODY, new Span(0, 2), HOSTILE, "some-rule", 0.8));
  }

  public static Hit hit(int number, String hostile) {
    return new Hit(
        ID + "-aaaa" + (char) ('a' + number),
        Hit.Kind.PRACTICE,
        "做法" + hostile,
        List.of(new Span(0, 2)),
        "摘录" + hostile,
        List.of(new Span(0, 2)),
        5,
        List.of(Theme.EDUCATION),
        List.of("主题党日"),
        List.of("08", "0816"),
        1,
        new ArticleCard(
            ID,
            "题目" + hostile,
            Optional.of(URI.create("https://party.example.org/info/1.htm")),
            Optional.of("party.example.org"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            DocumentKind.REPORT,
            Provenance.MIRROR,
            false,
            Instant.EPOCH));
  }

  public static SearchPage page(
      SearchRequest asked, long total, Map<Facet, List<FacetCount>> facets, String hostile) {
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < Math.min(total, 3); i++) {
      hits.add(hit(i, hostile));
    }
    return new SearchPage(
        new SearchPage.Counts(total, total, total, total),
        2,
        asked.page(),
        asked.size(),
        1,
        new QueryReading(asked.q(), List.of(asked.q()), List.of()),
        hits,
        facets);
  }

  public static FacetCount count(String value, long count) {
    return new FacetCount(value, count, 0, false, count, count);
  }
}
