package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.Evidence;
import yangban.corpus.Place;
import yangban.corpus.Span;
import yangban.corpus.Surroundings;
import yangban.corpus.lexicon.CueSort;
import yangban.corpus.pattern.SearchPattern;

/// The signs of a mirror in who owns a site: a name that is offered for gain, a trader with his
/// wares, a footer that another school's page left behind, a desk of general news that has no
/// source.
final class MirrorOwner {
  private static final Pattern BREAK = Pattern.compile("[-_|｜–—,，、;；\\s【】\\[\\]]+");

  /// What only whoever wants custom puts behind his name.
  private static final String OFFER =
      "注册|代理|开户|挂机|邀请码|直属|招商|首页登录|登录|平台|官网|app|客户端|下载|客服|网址|入口|手机版|网页版|娱乐|官方|线路|备用";

  private static final Pattern OFFERED = Pattern.compile("(?:" + OFFER + ")+$");
  private static final Pattern OFFER_AFTER = Pattern.compile("(?:" + OFFER + ")");

  /// Nobody's brand: words that stand before 平台 or 登录 on honest pages.
  private static final Pattern COMMON =
      Pattern.compile(
          "[学校院系党团课教师生研图书馆网站微信邮箱办公服务管理系统信息资源在线移动手机客户数据综合公共统一用户会员账号免费最新立即点击更多官方我们电子政务软件文件资料视频音频直播新闻]");

  private static final int SHORTEST = 2;
  private static final int LONGEST = 6;
  private static final int OFFERS = 2;

  /// A maker's or trader's name.
  private static final Pattern TRADER =
      Pattern.compile(
          "\\p{IsHan}{2,}(?:厂|制品|五金|玩具|建材|照明|灯饰|装饰|家具|家居|服饰|贸易|商贸|商行|商城|机械设备|食品|旅行社|婚纱|物流|化工|电器|仪器|环保|陶瓷|包装|印刷|汽配|轴承|门窗|涂料|纺织|租赁|搬家|开锁)(?:有限(?:责任)?公司|公司|厂)?$");

  private static final double WARES = 1.5;
  private static final int DESKS = 4;

  /// The desks of a site for everything.
  private static final Set<String> DESK =
      Set.of(
          "财经", "汽车", "健康", "娱乐", "时尚", "房产", "股票", "基金", "游戏", "科技", "美食", "旅游", "星座", "情感", "母婴",
          "家居", "数码", "理财", "八卦", "养生", "安康", "生活", "女性", "职场", "热榜");

  private static final SearchPattern FILING =
      SearchPattern.compile("(?<province>\\p{IsHan})icp备\\d{6,}");

  private static final Pattern OWNER = Pattern.compile("版权所有|copyright|©");

  private final Page page;
  private final Surroundings around;
  private final List<String> lines;
  private final boolean campus;

  /// @param campus whether the imprint tells a school or an office of one
  MirrorOwner(Page page, boolean campus) {
    this.page = page;
    this.around = page.article().surroundings();
    this.lines = around.lines().stream().map(page::fold).toList();
    this.campus = campus;
  }

  void addTo(MirrorTally tally) {
    List<String> names = siteNames();
    offered(names).ifPresent(name -> add(tally, MirrorSign.NAME_OFFERED, 1, around.heading()));
    addTrader(tally, names);
    addFooter(tally);
    addDesks(tally);
  }

  /// What the page's title and its imprint call the site.
  private List<String> siteNames() {
    Set<String> names = new LinkedHashSet<>();
    String heading = page.fold(around.heading()).replace(page.title(), "|");
    names.addAll(List.of(BREAK.split(heading, -1)));
    page.imprint().bodyLines().stream()
        .filter(line -> !Signs.ofSource(line.text()))
        .forEach(line -> names.addAll(List.of(BREAK.split(line.text(), -1))));
    names.removeIf(name -> name.length() < SHORTEST);
    return new ArrayList<>(names);
  }

  /// A site's name that is offered in several ways: `恒福注册`, `恒福代理开户`, `恒福挂机软件`.
  private Optional<String> offered(List<String> names) {
    List<String> all = new ArrayList<>(lines);
    around.keywords().forEach(k -> all.add(page.fold(k)));
    all.add(page.fold(around.heading()));
    for (String name : names) {
      String core = OFFERED.matcher(name).replaceFirst("");
      boolean word =
          core.length() < name.length()
              && core.length() >= SHORTEST
              && core.length() <= LONGEST
              && !COMMON.matcher(core).find();
      Set<String> offers = word ? offers(core, all) : Set.of();
      boolean gain = offers.stream().anyMatch(GAIN::contains);
      if (offers.size() >= OFFERS && (gain || (!campus && offers.size() > OFFERS))) {
        return Optional.of(core);
      }
    }
    return Optional.empty();
  }

  /// Offers by which somebody earns; 登录 and 平台 are offered by schools, too.
  private static final Set<String> GAIN =
      Set.of("注册", "代理", "开户", "挂机", "邀请码", "直属", "招商", "娱乐", "线路", "备用");

  private static Set<String> offers(String core, List<String> all) {
    Set<String> offers = new TreeSet<>();
    for (String line : all) {
      for (int at = line.indexOf(core); at >= 0; at = line.indexOf(core, at + 1)) {
        Matcher offer = OFFER_AFTER.matcher(line).region(at + core.length(), line.length());
        if (offer.lookingAt()) {
          offers.add(offer.group());
        }
      }
    }
    return offers;
  }

  /// A firm may well tell of a branch that came to it.
  private static final SearchPattern RECEIVES =
      SearchPattern.compile("我公司|我司|我厂|我企|来我|莅临|本公司|公司党支部|公司党委|企业党支部|厂党支部");

  private void addTrader(MirrorTally tally, List<String> names) {
    if (campus || RECEIVES.matcher(page.text()).find()) {
      return;
    }
    names.stream()
        .filter(name -> TRADER.matcher(name).find() && !name.contains("学"))
        .findFirst()
        .ifPresent(name -> add(tally, MirrorSign.TRADER, 1, name));
    Set<String> wares = new TreeSet<>();
    double sum = 0;
    for (Found found : page.around(lines).found(CueSort.PROVENANCE).longest()) {
      if (found.cue().value().equals("trader") && wares.add(found.cue().words())) {
        sum += found.cue().weight();
      }
    }
    if (sum >= WARES) {
      add(tally, MirrorSign.WARES, 1, String.join(" ", wares));
    }
  }

  /// A footer's filings are those of one province, and its owner is the school of the header.
  private void addFooter(MirrorTally tally) {
    Set<String> provinces = new TreeSet<>();
    for (String line : lines) {
      SearchPattern.Search filing = FILING.matcher(line);
      while (filing.find()) {
        provinces.add(filing.group().substring(0, 1));
      }
    }
    if (provinces.size() > 1) {
      add(tally, MirrorSign.MIXED_FILINGS, 1, String.join(" ", provinces));
    }
    otherOwner().ifPresent(line -> add(tally, MirrorSign.OTHER_OWNER, 1, line));
  }

  /// The copyright line that names a school where the page's title and header name another.
  private Optional<String> otherOwner() {
    Page imprint = page.imprint();
    List<SchoolNames.Mention> schools = new SchoolNames(imprint, new Names(imprint)).mentions();
    Set<String> header = new TreeSet<>();
    for (SchoolNames.Mention m : schools) {
      String line = Sentences.line(imprint.text(), m.start()).of(imprint.text());
      if (!OWNER.matcher(line).find()) {
        header.add(m.name());
      }
    }
    return header.isEmpty()
        ? Optional.empty()
        : schools.stream()
            .filter(m -> header.stream().noneMatch(own -> mayBeOne(own, m.name())))
            .map(m -> Sentences.line(imprint.text(), m.start()).of(imprint.text()))
            .filter(line -> OWNER.matcher(line).find())
            .findFirst();
  }

  /// Whether two names may be one school's: they begin alike, or one is taken from the other's
  /// characters in order (海大 from 中国海洋大学).
  private static boolean mayBeOne(String one, String other) {
    String shorter = one.length() < other.length() ? one : other;
    String longer = shorter.equals(one) ? other : one;
    int at = 0;
    for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
      at += longer.charAt(i) == shorter.charAt(at) ? 1 : 0;
    }
    return at == shorter.length() || one.charAt(0) == other.charAt(0);
  }

  /// A site of cars, health and shares on which an article of a branch stands without a source.
  private void addDesks(MirrorTally tally) {
    if (campus || page.article().publisher().isPresent()) {
      return;
    }
    Set<String> desks = new TreeSet<>();
    for (String line : lines) {
      for (String desk : DESK) {
        if (line.length() < LONGEST_MENU && line.contains(desk)) {
          desks.add(desk);
        }
      }
    }
    if (desks.size() >= DESKS) {
      add(tally, MirrorSign.DESKS, 1, String.join(" ", desks));
    }
  }

  private static final int LONGEST_MENU = 60;

  private static void add(MirrorTally tally, MirrorSign sign, double strength, String quote) {
    tally.add(
        sign,
        strength,
        new Evidence(Place.PAGE, new Span(0, quote.length()), quote, sign.rule(), 0.75));
  }
}
