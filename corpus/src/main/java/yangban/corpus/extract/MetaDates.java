package yangban.corpus.extract;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import yangban.corpus.extract.PageParts.DateClue;

/// When a page says in its markup that it was published: its profile's elements, `<meta>`, scripts
/// and `<time>`.
final class MetaDates {

  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "article:publish_time",
          "og:publish_time",
          "pubdate",
          "published",
          "datepublished",
          "publishdate",
          "publish-date",
          "og:published_time",
          "firstpublishedtime",
          "date",
          "dc.date",
          "dc.date.issued",
          "dcterms.created",
          "dcterms.issued",
          "dcterms.date",
          "dc.date.created",
          "article:published",
          "article:create_at",
          "weibo:article:create_at",
          "weibo: article:create_at",
          "og:release_date",
          "og:pubdate",
          "og:time",
          "apub:time",
          "_pubtime_",
          "bytedance:published_time",
          "bytedance:publish_time",
          "baidu:pubdate",
          "publish_time",
          "publish-time",
          "publishtime",
          "publishedtime",
          "pub_date",
          "pubtime",
          "release_date",
          "publication_date",
          "citation_date",
          "createdate",
          "date_published",
          "articledate",
          "publishedat",
          "contentpubtime",
          "article.published",
          "displaydate",
          "parsely-pub-date",
          "sailthru.date");

  private static final Pattern LD_PUBLISHED =
      Pattern.compile("\"(?:datePublished|pubDate)\"\\s*:\\s*\"([^\"]{8,40})\"");
  private static final Pattern WECHAT_TIME =
      Pattern.compile(
          "(?:\\bct|createTime|create_time|publish_time)\\s*[=:]\\s*['\"](\\d{10}|\\d{4}-\\d{2}-\\d{2}[^'\"]{0,12})['\"]");

  /// `i="2022-04-19 09:45"` in the script that fills `#publish_time`.
  private static final Pattern WECHAT_SHOWN =
      Pattern.compile("\\b[a-z]\\s*=\\s*[\"'](\\d{4}-\\d{2}-\\d{2}(?: \\d{2}:\\d{2})?)[\"']");

  private static final Evaluator POSTED =
      QueryParser.parse("time[datetime][pubdate],article time[datetime],[itemprop=datePublished]");

  private final Markup page;
  private final Optional<Profile> profile;
  private final MetaNames metas;

  MetaDates(Markup page, Optional<Profile> profile, MetaNames metas) {
    this.page = page;
    this.profile = profile;
    this.metas = metas;
  }

  /// All of them, in the order in which they were sought.
  List<DateClue> clues() {
    List<DateClue> dates = new ArrayList<>();
    profile.ifPresent(
        p -> p.posted(page).forEach(t -> dates.add(new DateClue(t, "profile-date", 0.96))));
    for (String name : PUBLISHED) {
      metas.first(name).ifPresent(t -> dates.add(new DateClue(t, "meta-date", 0.85)));
    }
    metas.first("dateupdate").ifPresent(t -> dates.add(new DateClue(t, "meta-date", 0.6)));
    for (Element script : page.named("script")) {
      String data = script.data();
      if (data.length() < 500_000) {
        scripted(data, script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json"), dates);
      }
    }
    Optional<Element> marked =
        page.marked(e -> (e.nameIs("time") || e.hasAttr("itemprop")) && page.is(e, POSTED)).stream()
            .findFirst();
    if (marked.isPresent()) {
      Element time = marked.get();
      String stated = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content");
      dates.add(new DateClue(stated.isEmpty() ? time.text() : stated, "time-element", 0.8));
    } else {
      loneTime(dates);
    }
    if (dates.isEmpty()) {
      new StateDates(page).clue().ifPresent(dates::add);
    }
    return dates;
  }

  /// A page's only `<time>` is its own; among several it may be any link's.
  private void loneTime(List<DateClue> dates) {
    Set<String> stated = new LinkedHashSet<>();
    for (Element time : page.named("time")) {
      if (time.hasAttr("datetime")) {
        stated.add(time.attr("datetime"));
      }
    }
    if (stated.size() == 1) {
      dates.add(new DateClue(stated.iterator().next(), "lone-time-element", 0.74));
    }
  }

  private void scripted(String data, boolean linked, List<DateClue> dates) {
    if (linked) {
      Matcher m = LD_PUBLISHED.matcher(data);
      if (m.find()) {
        dates.add(new DateClue(m.group(1), "json-ld", 0.86));
      }
    } else if (profile.isPresent() && profile.get().name().equals("wechat")) {
      Matcher stated = WECHAT_TIME.matcher(data);
      boolean found = stated.find();
      Matcher m = found ? stated : WECHAT_SHOWN.matcher(data);
      if (found || (data.contains("publish_time") && m.find())) {
        String value = m.group(1);
        dates.add(
            new DateClue(
                value.length() == 10 && value.indexOf('-') < 0 ? beijing(value) : value,
                "script-date",
                0.9));
      }
    }
  }

  private static String beijing(String seconds) {
    return Instant.ofEpochSecond(Long.parseLong(seconds))
        .atZone(ZoneId.of("Asia/Shanghai"))
        .toLocalDate()
        .toString();
  }
}
