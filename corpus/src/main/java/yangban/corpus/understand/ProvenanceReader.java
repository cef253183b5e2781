package yangban.corpus.understand;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yangban.corpus.Evidence;
import yangban.corpus.Place;
import yangban.corpus.Provenance;
import yangban.corpus.Span;
import yangban.corpus.Tag;
import yangban.corpus.lexicon.CueSort;

/// Reads where a text comes from: a mirror or an essay mill by their signs, else by whose page it
/// is (its imprint and address) and whose text (its 来源).
final class ProvenanceReader {
  private static final double MILL = 1.6;

  /// Accounts of schools speak of 小编 and ask to be read, too.
  private static final double MILL_ACCOUNT = 2.4;

  /// Addresses of platforms where anybody opens an account.
  private static final Pattern ACCOUNT_PATH = Pattern.compile("/a/\\d{6,12}_\\d{4,10}(?:\\D.*)?$");

  private static final Pattern MILL_HOST =
      Pattern.compile("wenku|fanwen|zuowen|wenmi|gongwen|xinde|wendang|doc88|docin");

  private static final Pattern REPRINT = Pattern.compile("转载自|转自|本文转载|文章转载|转载于|来源:转载|^转载");

  /// What a page prints beside a text that it took from elsewhere.
  private static final Pattern TAKEN =
      Pattern.compile(
          "(?:本文|文章|稿件|内容|来源|作品|均)(?:系|均|为)?(?:转载|转自|来自|摘自|选自|原载)(?!于?(?:互联)?网)|转载自|原文(?:链接|刊于|载于)|版权归原|(?:本网|本站|集团网站|学会网站|协会网站)转载|转载(?:仅供|目的)");

  private static final Pattern SCHOOL_SOURCE = Pattern.compile("^\\p{IsHan}{2,10}(?:大学|学院|专科学校)");

  /// The name of a site that many read: 某某学习网.
  private static final Pattern SITE =
      Pattern.compile("\\p{IsHan}{2,}(?:网|在线|门户|资讯|论坛|协会|学会|联盟|平台)(?!络|上|页|站地图|址|安)");

  private final Page page;
  private final Signs signs;
  private final OwnSite site;
  private final Universities universities;
  private final Folding folding;
  private final Optional<String> host;
  private final String publisher;
  private final List<String> around;

  ProvenanceReader(Page page, Rules rules) {
    this.page = page;
    this.signs = new Signs(page);
    this.site = new OwnSite(page, rules);
    this.universities = rules.universities();
    this.folding = rules.folding();
    this.host = page.address().map(URI::getHost);
    this.around = page.article().surroundings().lines().stream().map(page::fold).toList();
    this.publisher = page.article().publisher().map(Tag::value).orElse("");
  }

  /// @param university the article's own
  Tag<Provenance> read(Optional<Tag<String>> university) {
    return new MirrorReader(page, universities, signs)
        .read(said() && !publisher.contains("网络"))
        .or(this::mill)
        .or(this::account)
        .or(this::reprint)
        .or(this::press)
        .or(() -> repost(university))
        .or(this::campus)
        .orElseGet(() -> ofPage(Provenance.UNKNOWN, "no-sign", 0.5));
  }

  private Optional<Tag<Provenance>> mill() {
    List<Signs.Sign> mill = signs.of("mill");
    boolean source =
        publisher.contains("网友") || publisher.contains("文库") || signs.publisher("mill");
    boolean address = host.filter(h -> MILL_HOST.matcher(h).find()).isPresent();
    double enough = page.article().profile().equals("wechat") ? MILL_ACCOUNT : MILL;
    if (Signs.sum(mill) >= enough || signs.imprint("mill").isPresent()) {
      List<Evidence> evidence = Signs.evidence(mill);
      return Optional.of(
          evidence.isEmpty()
              ? Tag.of(Provenance.MILL, signs.imprint("mill").orElseThrow())
              : new Tag<>(Provenance.MILL, evidence));
    }
    boolean beside =
        site.school().isEmpty()
            && !site.hasSchoolHost()
            && (millBeside() || around.stream().anyMatch(MADE.asPredicate()));
    return source || address || beside
        ? Optional.of(fromPublisher(Provenance.MILL, source ? 0.8 : 0.7))
        : Optional.empty();
  }

  /// `内容由AI生成`
  private static final Pattern MADE =
      Pattern.compile("(?:内容|本文|文章|作品)[^。]{0,6}(?:由|使用|经)?ai(?:辅助)?(?:生成|创作|撰写)|人工智能(?:生成|创作)");

  /// Whether lines around the text sell the rest of it.
  private boolean millBeside() {
    return page.around(around).found(CueSort.PROVENANCE).stream()
            .filter(f -> f.cue().value().equals("sale"))
            .map(f -> f.cue().words())
            .distinct()
            .count()
        >= 2;
  }

  private Optional<Tag<Provenance>> account() {
    boolean account =
        page.article().profile().equals("wechat")
            || host.filter(h -> h.startsWith("mp.weixin.")).isPresent()
            || page.address()
                .map(URI::getPath)
                .filter(p -> ACCOUNT_PATH.matcher(p).find())
                .isPresent()
            || ownPlace();
    return account
        ? Optional.of(ofPage(Provenance.ACCOUNT, "account-page", 0.9))
        : Optional.empty();
  }

  /// What people call the places where they write for themselves.
  private static final Pattern OWN_PLACE =
      Pattern.compile("(?:博客|个人主页|个人空间|的空间|日志|专栏|美篇|简书|豆瓣|知乎|头条号|百家号|搜狐号|网易号|企鹅号|大鱼号)$");

  /// Whether the site is a person's own.
  private boolean ownPlace() {
    String heading = page.fold(page.article().surroundings().heading());
    boolean named =
        Stream.of(BREAK.split(heading.replace(page.title(), "|"), -1))
            .anyMatch(part -> OWN_PLACE.matcher(part.strip()).find());
    boolean hosted = host.filter(h -> h.startsWith("blog.")).isPresent();
    return (named || hosted) && site.school().isEmpty() && signs.imprint("campus").isEmpty();
  }

  private static final Pattern BREAK = Pattern.compile("[-_|｜–—·]+");

  /// A page that says it reprints, or one of a portal that re-serves what schools write.
  private Optional<Tag<Provenance>> reprint() {
    boolean portal =
        site.school().isEmpty()
            && !site.names(publisher)
            && !ownColumn()
            && signs.imprint("portal").isPresent()
            && (school(publisher).isPresent() || signs.publisher("campus"));
    return said() || portal || elsewhere()
        ? Optional.of(fromPublisher(Provenance.REPOST, 0.8))
        : Optional.empty();
  }

  /// Whether the source is a school and the site is nobody's but a portal's.
  private boolean elsewhere() {
    return SCHOOL_SOURCE.matcher(folding.fold(publisher)).find()
        && site.school().isEmpty()
        && !site.hasSchoolHost()
        && !site.isCampus()
        && !site.isStage()
        && !ownColumn()
        && !site.names(publisher)
        && signs.imprint("campus").isEmpty()
        && signs.imprint("press").isEmpty()
        && page.imprint().bodyLines().stream()
            .anyMatch(l -> !Signs.ofSource(l.text()) && SITE.matcher(l.text()).find());
  }

  /// Whether the page says that it reprints.
  private boolean said() {
    return REPRINT.matcher(publisher).find()
        || REPRINT.matcher(page.imprint().text()).find()
        || page.text().startsWith("转载", page.bodyStart())
        || page.title().startsWith("[转载]")
        || page.title().startsWith("转载")
        || NOTE_OF_REPRINT
            .matcher(page.body().substring(0, Math.min(page.body().length(), NOTE)))
            .find()
        || (site.school().isEmpty()
            && !site.hasSchoolHost()
            && around.stream().anyMatch(line -> TAKEN.matcher(line).find()));
  }

  /// A site whose imprint is a newspaper's or an editorial office's, and no school's.
  private Optional<Tag<Provenance>> press() {
    boolean school = site.school().isPresent() || site.hasSchoolHost();
    if (!school && ownColumn()) {
      return Optional.of(ofPage(Provenance.PRESS, "press-page", 0.75));
    }
    Optional<Evidence> imprint = signs.imprint("press");
    if (imprint.isPresent() && !school) {
      return imprint.map(e -> Tag.of(Provenance.PRESS, e));
    }
    if (site.isStage() && (signs.imprint("portal").isEmpty() || site.names(publisher))) {
      return Optional.of(ofPage(Provenance.PRESS, "press-page", 0.8));
    }
    boolean source = signs.publisher("press");
    return source && !school && signs.imprint("campus").isEmpty() && !site.isCampus()
        ? Optional.of(fromPublisher(Provenance.PRESS, 0.75))
        : Optional.empty();
  }

  /// Whether an editor's note tells that the text was written for a column of the site's own.
  private boolean ownColumn() {
    return COLUMN.matcher(page.body().substring(0, Math.min(page.body().length(), NOTE))).find();
  }

  /// `编者按：…我部特转载…的做法`
  private static final Pattern NOTE_OF_REPRINT =
      Pattern.compile("^[【\\[(（]?编者?[按注][^\\n]{0,200}?(?:特|现|全文|予以|将其|摘要|兹)(?:予以|将)?(?:转载|转发)");

  private static final Pattern COLUMN =
      Pattern.compile("(?:编者按|编者的话|开栏|【编者)[^\\n]*本[网报刊台社][^\\n]{0,12}(?:开设|推出|开辟|特设|特推)");
  private static final int NOTE = 300;

  /// The text is another's than the site's.
  private Optional<Tag<Provenance>> repost(Optional<Tag<String>> university) {
    Optional<String> source = school(publisher);
    Optional<String> own = site.school().or(site::schoolOfHost);
    boolean other = source.isPresent() && own.isPresent() && !source.equals(own);
    boolean portal =
        signs.imprint("portal").isPresent()
            && !site.names(publisher)
            && own.isEmpty()
            && (source.isPresent() || signs.publisher("campus"));
    boolean press = signs.publisher("press") && (own.isPresent() || site.hasSchoolHost());
    boolean foreign =
        own.isPresent()
            && university.filter(u -> u.evidence().getFirst().place() != Place.PAGE).isPresent()
            && source.isPresent()
            && !university.map(Tag::value).equals(own)
            && university.map(Tag::value).equals(source);
    return other || portal || press || foreign
        ? Optional.of(fromPublisher(Provenance.REPOST, 0.8))
        : new OthersText(page, universities).read(university, own, publisher);
  }

  private Optional<Tag<Provenance>> campus() {
    if (site.hasSchoolHost() || site.isCampus()) {
      return Optional.of(
          ofPage(Provenance.OFFICIAL, "campus-page", site.hasSchoolHost() ? 0.95 : 0.85));
    }
    Optional<Evidence> imprint = signs.imprint("campus");
    if (imprint.isPresent()) {
      return imprint.map(e -> Tag.of(Provenance.OFFICIAL, e));
    }
    return signs.publisher("campus")
        ? Optional.of(fromPublisher(Provenance.OFFICIAL, 0.7))
        : Optional.empty();
  }

  /// The school that a 来源 begins with.
  private Optional<String> school(String source) {
    String folded = folding.fold(source);
    Optional<String> known = universities.beginning(folded).map(Universities.University::name);
    int at = folded.indexOf("大学");
    return known.or(() -> at >= 2 ? Optional.of(folded.substring(0, at + 2)) : Optional.empty());
  }

  private Tag<Provenance> fromPublisher(Provenance value, double confidence) {
    return publisher.isEmpty()
        ? ofPage(value, "page-words", confidence)
        : Tag.of(
            value,
            new Evidence(
                Place.PAGE, new Span(0, publisher.length()), publisher, "publisher", confidence));
  }

  private Tag<Provenance> ofPage(Provenance value, String rule, double confidence) {
    return Tag.of(
        value, host.isPresent() ? signs.address(rule, confidence) : signs.title(rule, confidence));
  }
}
