package yangban.corpus.understand;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import yangban.corpus.Evidence;
import yangban.corpus.Place;
import yangban.corpus.Span;
import yangban.corpus.Surroundings;

/// The signs of a mirror in what stands around a text ([Surroundings]): the page's title and
/// keywords, the header of a program to download, advertisements, talk of shares, hidden links.
final class MirrorPage {
  /// Labels of a download's header; an honest page may have one or two.
  private static final int LABELS = 4;

  private static final int TALK = 3;
  private static final int ADVERTISED = 3;
  private static final Set<String> ADVERTISING = Set.of("brand", "gaming", "ad");

  /// Whoever builds sites signs them and may be called as he likes.
  private static final Pattern BUILDER = Pattern.compile("建站|网站建设|技术支持|定制开发|网络科技|设计制作");

  /// A trade's word behind a name of two to four characters.
  private static final Pattern TRADE =
      Pattern.compile(
          "\\p{IsHan}{1,4}(?:娱乐城?|棋牌|体育直播|体育(?:app|官网|平台|在线|投注|\\(中国\\))|彩票网?|真人(?:平台|娱乐)?|博彩|官方登录|官网入口|官网登录|登录入口|下载站|app下载|国际娱乐|电子游艺|视讯|捕鱼|赌场|官方网站登录|注册登录|最新版下载|安卓版|破解版|下载安装)(?!.{0,6}(?:宣传|防范|学院|大学|专业))|^\\p{IsHan}{2,3}体育$|直播(?:免费观看|吧$)");

  private static final Pattern BREAK = Pattern.compile("[-_|｜–—,，、;；\\s【】\\[\\]]+");

  private final Page page;
  private final Surroundings around;

  MirrorPage(Page page) {
    this.page = page;
    this.around = page.article().surroundings();
  }

  void addTo(MirrorTally tally) {
    String heading = page.fold(around.heading()).replace(page.title(), "|");
    if (brand(heading)) {
      tally.add(MirrorSign.BRAND_IN_TITLE, evidence(around.heading(), MirrorSign.BRAND_IN_TITLE));
    }
    around.keywords().stream()
        .filter(line -> brand(page.fold(line)))
        .findFirst()
        .ifPresent(line ->
            tally.add(MirrorSign.BRAND_IN_KEYWORDS, evidence(line, MirrorSign.BRAND_IN_KEYWORDS)));
    addLines(tally);
    addHidden(tally);
  }

  private boolean brand(String words) {
    if (words.isBlank()) {
      return false;
    }
    List<String> names = new ArrayList<>();
    for (String name : BREAK.split(words, -1)) {
      if (!BUILDER.matcher(name).find()) {
        names.add(name);
      }
    }
    Page line = page.around(names);
    boolean school = signs(line, Set.of("campus"));
    return names.stream().anyMatch(n -> TRADE.matcher(n).find())
        || signs(line, school ? Set.of("brand") : Set.of("brand", "gaming"));
  }

  private static boolean signs(Page line, Set<String> sorts) {
    return line.found(CueSort.PROVENANCE).stream()
        .anyMatch(f -> sorts.contains(f.cue().value()) && f.cue().weight() >= 1);
  }

  private void addLines(MirrorTally tally) {
    Page lines = page.around(around.lines());
    Set<String> labels = new TreeSet<>();
    Set<String> talk = new TreeSet<>();
    Set<String> forum = new TreeSet<>();
    for (Found found : lines.found(CueSort.PROVENANCE)) {
      switch (found.cue().value()) {
        case "label" -> labels.add(found.cue().words());
        case "stock" -> talk.add(found.cue().words());
        case "forum" -> forum.add(found.cue().words());
        default -> {}
      }
    }
    if (labels.size() >= LABELS) {
      tally.add(MirrorSign.DOWNLOAD, evidence(String.join(" ", labels), MirrorSign.DOWNLOAD));
    }
    if (talk.size() >= TALK) {
      tally.add(MirrorSign.SHARE_TALK, evidence(String.join(" ", talk), MirrorSign.SHARE_TALK));
    }
    if (forum.size() >= 2) {
      tally.add(MirrorSign.FORUM, evidence(String.join(" ", forum), MirrorSign.FORUM));
    }
    Set<String> advertised = new TreeSet<>();
    String quote = "";
    for (Line line : lines.bodyLines()) {
      int before = advertised.size();
      lines.found(CueSort.PROVENANCE).within(line.start(), line.end()).stream()
          .filter(f -> ADVERTISING.contains(f.cue().value()))
          .filter(_ -> !Brands.HONEST.matcher(line.text()).find())
          .forEach(f -> advertised.add(f.cue().words()));
      quote = quote.isEmpty() && advertised.size() > before ? line.text() : quote;
    }
    if (advertised.size() >= ADVERTISED) {
      tally.add(MirrorSign.ADVERTISEMENT_BESIDE, evidence(quote, MirrorSign.ADVERTISEMENT_BESIDE));
    }
  }

  private void addHidden(MirrorTally tally) {
    List<String> bad = around.hidden().stream().filter(h -> advertises(words(h))).toList();
    if (bad.isEmpty()) {
      return;
    }
    tally.add(MirrorSign.HIDDEN_LINKS, evidence(words(bad.getFirst()), MirrorSign.HIDDEN_LINKS));
    String site = page.address().map(URI::getHost).map(MirrorHost::site).orElse("");
    if (!site.isEmpty()
        && bad.stream().anyMatch(h -> MirrorHost.site(h.split(" ", 2)[0]).equals(site))) {
      tally.add(
          MirrorSign.HIDDEN_OWN_LINKS,
          evidence(words(bad.getFirst()), MirrorSign.HIDDEN_OWN_LINKS));
    }
  }

  private boolean advertises(String words) {
    String folded = page.fold(words);
    return TRADE.matcher(folded).find() || signs(page.around(List.of(folded)), ADVERTISING);
  }

  private static String words(String hidden) {
    return hidden.substring(hidden.indexOf(' ') + 1);
  }

  private static Evidence evidence(String quote, MirrorSign sign) {
    return new Evidence(Place.PAGE, new Span(0, quote.length()), quote, sign.rule(), 0.8);
  }
}
