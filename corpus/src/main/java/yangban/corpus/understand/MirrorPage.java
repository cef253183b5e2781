package yangban.corpus.understand;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yangban.corpus.Evidence;
import yangban.corpus.Place;
import yangban.corpus.Span;
import yangban.corpus.Surroundings;
import yangban.corpus.extract.Advertising;
import yangban.corpus.lexicon.CueSort;

/// The signs of a mirror in what stands around a text ([Surroundings]): the page's title and
/// keywords, the header of a program to download, advertisements, talk of shares, hidden links.
final class MirrorPage {
  /// Labels of a download's header; an honest page may have one or two.
  private static final int LABELS = 4;

  private static final int TALK = 3;
  private static final double ADVERTISED = 3;
  private static final double ADVERTISED_LITTLE = 2;
  private static final Set<String> ADVERTISING = Set.of("brand", "gaming", "ad");

  /// Whoever builds sites signs them and may be called as he likes.
  private static final Pattern BUILDER = Pattern.compile("建站|网站建设|技术支持|定制开发|网络科技|设计制作");

  /// A trade's word behind a name of two to four characters.
  private static final Pattern TRADE =
      Pattern.compile(
          "\\p{IsHan}{1,4}(?:娱乐城?|棋牌|体育直播|体育(?:app|官网|平台|在线|投注|\\(中国\\))|彩票网?|真人(?:平台|娱乐)?|博彩|官方登录|官网入口|官网登录|登录入口|下载站|app下载|国际娱乐|电子游艺|视讯|捕鱼|赌场|官方网站登录|注册登录|最新版下载|安卓版|破解版|下载安装)(?!.{0,6}(?:宣传|防范|学院|大学|专业))|^\\p{IsHan}{2,3}体育$|^(?!.*(?:大学|学院|学校|党|局|厅|委|报|协会|学会))\\S{2,12}(?:官方网站|官网)$|\\p{IsHan}{2,6}\\((?:中国|官方|国际)[^)]{0,4}\\)|直播(?:免费观看|吧$)|(?:足球|篮球|欧冠|英超|nba|比分|球赛)\\p{IsHan}{0,3}直播|比分(?:网|直播)");

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
    boolean warns = Brands.warns(page.text());
    for (String line : around.keywords()) {
      if (!warns && brand(page.fold(line)) && !tally.has(MirrorSign.BRAND_IN_KEYWORDS)) {
        double strength = keywords(page.fold(line));
        tally.add(
            MirrorSign.BRAND_IN_KEYWORDS, strength, evidence(line, MirrorSign.BRAND_IN_KEYWORDS));
      }
    }
    addLines(tally);
    addHidden(tally);
  }

  /// How much keywords tell that name a brand: more where they say nothing but such, or the same
  /// brand over and over (`某博,某博官网,某博注册`).
  private double keywords(String keywords) {
    String[] words = BREAK.split(keywords, -1);
    boolean stuffed =
        words.length >= STUFFED
            && words[0].length() >= 2
            && words[1].startsWith(words[0].substring(0, 2))
            && words[2].startsWith(words[0].substring(0, 2));
    long brands = Stream.of(words).filter(this::brand).count();
    return brands >= STUFFED && brands * 2 > words.length ? ONLY_BRANDS : stuffed ? 1.4 : 1;
  }

  private static final int STUFFED = 3;

  /// Outweighs a school's name in the footer.
  private static final double ONLY_BRANDS = 1.7;

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
        || offers(line) >= OFFERS
        || signs(line, school ? Set.of("brand") : Set.of("brand", "gaming"));
  }

  /// How much a line offers for gain: 小额贷款, 秒到账.
  private static double offers(Page line) {
    return line.found(CueSort.PROVENANCE).longest().stream()
        .filter(f -> f.cue().value().equals("ad"))
        .mapToDouble(f -> f.cue().weight())
        .sum();
  }

  private static final double OFFERS = 1.5;

  private static boolean signs(Page line, Set<String> sorts) {
    return line.found(CueSort.PROVENANCE).stream()
        .anyMatch(f -> sorts.contains(f.cue().value()) && f.cue().weight() >= 1);
  }

  private void addLines(MirrorTally tally) {
    Page lines = page.around(around.lines());
    Set<String> labels = new TreeSet<>();
    Set<String> talk = new TreeSet<>();
    Set<String> forum = new TreeSet<>();
    Set<String> reworded = new TreeSet<>();
    for (Found found : lines.found(CueSort.PROVENANCE)) {
      switch (found.cue().value()) {
        case "label" -> labels.add(found.cue().words());
        case "stock" -> talk.add(found.cue().words());
        case "forum" -> forum.add(found.cue().words());
        case "reworded" -> reworded.add(found.cue().words());
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
    reworded.forEach(words -> tally.add(MirrorSign.REWORDED, evidence(words, MirrorSign.REWORDED)));
    addAdvertisements(lines, tally);
  }

  /// Words that only advertise, in lines around a text that is not itself about them.
  private void addAdvertisements(Page lines, MirrorTally tally) {
    if (Brands.warns(page.text())) {
      return;
    }
    Optional<String> plain = around.lines().stream().filter(Advertising::is).findFirst();
    if (plain.isPresent()) {
      tally.add(MirrorSign.ADVERTISEMENT, evidence(plain.get(), MirrorSign.ADVERTISEMENT));
      return;
    }
    Set<String> seen = new TreeSet<>();
    double sum = 0;
    String quote = "";
    Map<String, Double> ofLines = new HashMap<>();
    for (Found found : lines.found(CueSort.PROVENANCE).longest()) {
      Span span = Sentences.line(lines.text(), found.start());
      String line = span.of(lines.text());
      boolean counts =
          ADVERTISING.contains(found.cue().value())
              && !seen.contains(found.cue().words())
              && !Brands.HONEST.matcher(line).find()
              && !BUILDER.matcher(line).find();
      if (counts && seen.add(found.cue().words())) {
        sum += found.cue().weight();
        ofLines.merge(line, found.cue().weight(), Double::sum);
        quote = quote.isEmpty() ? line : quote;
      }
    }
    for (var line : ofLines.entrySet()) {
      if (line.getValue() >= ADVERTISED && !tally.has(MirrorSign.ADVERTISEMENT)) {
        tally.add(MirrorSign.ADVERTISEMENT, evidence(line.getKey(), MirrorSign.ADVERTISEMENT));
        return;
      }
    }
    if (sum >= ADVERTISED_LITTLE) {
      MirrorSign sign = MirrorSign.ADVERTISEMENT_BESIDE;
      tally.add(sign, sum >= ADVERTISED ? 1 : 0.6, evidence(quote, sign));
    }
  }

  private void addHidden(MirrorTally tally) {
    List<String> bad =
        Brands.warns(page.text())
            ? List.of()
            : around.hidden().stream().filter(this::advertises).toList();
    if (bad.isEmpty()) {
      return;
    }
    Page words = page.around(bad.stream().map(MirrorPage::words).toList());
    long different =
        words.found(CueSort.PROVENANCE).longest().stream()
            .filter(f -> ADVERTISING.contains(f.cue().value()))
            .map(f -> f.cue().words())
            .distinct()
            .count();
    tally.add(
        MirrorSign.HIDDEN_LINKS,
        different > 1 ? SEVERAL_HIDDEN : 1,
        evidence(words(bad.getFirst()), MirrorSign.HIDDEN_LINKS));
    String site = page.address().map(URI::getHost).map(MirrorHost::site).orElse("");
    if (!site.isEmpty()
        && bad.stream().anyMatch(h -> MirrorHost.site(h.split(" ", 2)[0]).equals(site))) {
      tally.add(
          MirrorSign.HIDDEN_OWN_LINKS,
          evidence(words(bad.getFirst()), MirrorSign.HIDDEN_OWN_LINKS));
    }
  }

  /// Several of them outweigh a school's name that was left in the footer.
  private static final double SEVERAL_HIDDEN = 1.5;

  /// What a school offers to its own to download or to log in to.
  private static final Pattern OF_CAMPUS =
      Pattern.compile("校园|学院|大学|学校|校友|教务|图书|统一|认证|邮箱|办公|学习|教育|党建|思政|团委|微信|融媒|易班|超星|智慧树");

  /// A link to another site gives itself away by a name; other words by what only gambling says.
  private boolean advertises(String hidden) {
    String folded = page.fold(words(hidden));
    if (Brands.HONEST.matcher(folded).find() || OF_CAMPUS.matcher(folded).find()) {
      return false;
    }
    Page line = page.around(List.of(folded));
    return hidden.startsWith(" ")
        ? Advertising.is(folded) || signs(line, Set.of("brand", "gaming"))
        : TRADE.matcher(folded).find() || signs(line, ADVERTISING);
  }

  private static String words(String hidden) {
    return hidden.substring(hidden.indexOf(' ') + 1);
  }

  private static Evidence evidence(String quote, MirrorSign sign) {
    return new Evidence(Place.PAGE, new Span(0, quote.length()), quote, sign.rule(), 0.8);
  }
}
