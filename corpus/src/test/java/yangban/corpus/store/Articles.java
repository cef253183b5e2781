package yangban.corpus.store;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yangban.corpus.Article;
import yangban.corpus.ArticleText;
import yangban.corpus.Block;
import yangban.corpus.BlockKind;
import yangban.corpus.Branch;
import yangban.corpus.BranchKind;
import yangban.corpus.Credit;
import yangban.corpus.DocumentKind;
import yangban.corpus.Evidence;
import yangban.corpus.Level;
import yangban.corpus.Origin;
import yangban.corpus.Outcome;
import yangban.corpus.Place;
import yangban.corpus.Practice;
import yangban.corpus.Provenance;
import yangban.corpus.Reading;
import yangban.corpus.Recognition;
import yangban.corpus.Span;
import yangban.corpus.Stage;
import yangban.corpus.Tag;
import yangban.corpus.Theme;
import yangban.corpus.store.CorpusStore.Arrival;

/// Whole articles for the tests of this package, with every kind of value filled.
final class Articles {

  private static final String HEADING = "一、党员先锋岗领着干";
  private static final String TEXT = "支部在三间实验室各设一个先锋岗，每周五下午由值岗党员带着同学排查隐患。";

  private Articles() {}

  static Arrival arrival(String id, String title) {
    return arrival(id, title, false);
  }

  static Arrival sample(String id, String title) {
    return arrival(id, title, true);
  }

  static Article at(String id, String title, Optional<URI> address) {
    return article(id, title, address, false, snapshot(id));
  }

  private static Arrival arrival(String id, String title, boolean sample) {
    Snapshot snapshot = snapshot(id);
    URI address = URI.create("https://dj.yunting.example/info/1043/%s.htm".formatted(id));
    return new Arrival(article(id, title, Optional.of(address), sample, snapshot), snapshot);
  }

  private static Snapshot snapshot(String id) {
    return Snapshot.of(
        id + ".html", "<p>%s</p>".formatted(TEXT.repeat(50)).getBytes(StandardCharsets.UTF_8));
  }

  private static Article article(
      String id, String title, Optional<URI> address, boolean sample, Snapshot snapshot) {
    return new Article(
        id,
        address,
        new Origin(snapshot.name(), sample, Instant.parse("2026-03-02T08:00:00Z"), snapshot.hash()),
        text(title),
        reading(id));
  }

  private static ArticleText text(String title) {
    return new ArticleText(
        title,
        Optional.of(tag(LocalDate.of(2024, 4, 15))),
        Optional.of(tag("党委组织部")),
        List.of("版权所有 © 云汀大学"),
        List.of(new Credit("作者", "林知远")),
        List.of(new Block(BlockKind.HEADING, HEADING), new Block(BlockKind.PARAGRAPH, TEXT)),
        "zh-Hans",
        "UTF-8",
        "vsb",
        0.97,
        List.of("正文里有 1 张图片没有说明文字。"));
  }

  private static Reading reading(String id) {
    Practice practice =
        new Practice(
            id + "-abcde",
            1,
            HEADING,
            new Span(0, HEADING.length() + 1 + TEXT.length()),
            TEXT,
            List.of(tag(Theme.ORGANIZATION)),
            List.of(tag("党员先锋岗")));
    Recognition recognition =
        new Recognition(
            Level.NATIONAL, "党建工作样板支部", Optional.of("第三批"), Stage.NURTURED, Optional.of(2022));
    Outcome outcome = new Outcome("考研通过率", 48.2, "%", Optional.of(27.4), Optional.of("2015-2020"));
    return new Reading(
        tag(DocumentKind.EXPERIENCE),
        tag(Provenance.OFFICIAL),
        new Branch(
            Optional.of(tag("云汀大学")),
            Optional.empty(),
            Optional.of(tag("测绘与遥感学院")),
            Optional.of(tag("研究生第三党支部")),
            Optional.of(tag(BranchKind.GRADUATE)),
            Optional.of(tag("纵向"))),
        List.of(tag(recognition)),
        List.of(tag("0816")),
        List.of(tag("党员先锋岗")),
        List.of(tag("一岗三查")),
        List.of(tag(outcome)),
        List.of(practice));
  }

  private static <T> Tag<T> tag(T value) {
    return Tag.of(value, new Evidence(Place.BODY, new Span(0, 2), "一、", "test-rule", 0.9));
  }
}
