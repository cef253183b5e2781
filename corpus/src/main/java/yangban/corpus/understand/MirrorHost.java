package yangban.corpus.understand;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/// The signs of a mirror in an address: a host that betrays a trade, and a path of a campus system
/// where no campus is.
final class MirrorHost {
  /// Addresses as campus systems make them.
  static final Pattern CAMPUS_PATH =
      Pattern.compile(
          "/info/\\d{3,5}/\\d+\\.htm|content\\.jsp\\?urltype=news|/\\d{4}/\\d{4}/c\\d+a\\d+/page|/c\\d+a\\d+/page");

  /// VSB's tree stands at the root of a site; a mirror hides its copies behind a segment of its
  /// own.
  private static final Pattern BEHIND_JUNK =
      Pattern.compile("^/[A-Za-z0-9_-]{2,16}/info/\\d{3,5}/\\d+\\.htm");

  /// A first segment that is no word: letters and digits mixed.
  private static final Pattern JUNK = Pattern.compile("^/(?=[a-z]*\\d)(?=\\d*[a-z])[a-z0-9]{3,8}/");

  private static final Pattern OPEN_HOST =
      Pattern.compile("\\.(?:com|net|top|vip|xyz|cc|club|site|online|shop|info|bet)$");

  /// Hosts that gambling sites like.
  private static final Pattern GAMING_HOST =
      Pattern.compile(
          "(?:^|[.-])(?:[a-z]*bet\\d*|[a-z]*casino|[a-z]*yule(?:cheng)?|caipiao|bocai|qipai|\\w*zhenren|pujing|yabo\\w*|kaiyun\\w*|leyu\\w*|huati\\w*|hth\\w*|\\w*(?:888|365|777|9999)\\w*|\\w*vip\\d+|tyzb|\\w*tiyu|\\w*dianjing|esports|qpyl|k8|boyl)(?=[.-])");

  /// A trade as the last part of the site's own label: `some-xiazai.example`.
  private static final Pattern TRADE_HOST =
      Pattern.compile(
          "[a-z0-9]+-?(?:xiazai|jituan|gongsi|touzi|gupiao|guba|niugu|peizi|daikuan|guanfang|guanwang|denglu|pingtai|youxi|shouyou|zhibo|soft|sports?|games?|app|live|download)\\d*$|[a-z0-9]+-(?:yl|ty|qp|cp|dl|tz|jt|xz|gw|zr|bc|kj|vip|pt|cloudpt|\\d+[a-z]+|[a-z]+\\d+)$|^(?:\\d+[a-z]{1,3}|[a-z]{1,2}\\d+)-[a-z]+$");

  /// A folder may be called by a word; by letters and digits at random it is not.
  private static final double NO_WORD = 1.7;

  private final Page page;
  private final Universities universities;
  private final Signs signs;

  MirrorHost(Page page, Universities universities, Signs signs) {
    this.page = page;
    this.universities = universities;
    this.signs = signs;
  }

  void addTo(MirrorTally tally) {
    Optional<URI> address = page.address();
    String host = address.map(URI::getHost).orElse("");
    if (host.isEmpty()) {
      return;
    }
    if (campus(host)) {
      tally.against(MirrorSign.CAMPUS_HOST);
      return;
    }
    String path = address.map(a -> a.toString().substring(pathStart(a, host))).orElse("");
    boolean junk = JUNK.matcher(path).find() && CAMPUS_PATH.matcher(path).find();
    if (junk || BEHIND_JUNK.matcher(path).find()) {
      MirrorSign sign = MirrorSign.JUNK_SEGMENT;
      tally.add(sign, junk ? NO_WORD : 1, signs.address(sign.rule(), 0.7));
    }
    if (GAMING_HOST.matcher(host).find()) {
      add(tally, MirrorSign.GAMING_HOST);
    } else if (TRADE_HOST.matcher(site(host)).find()) {
      add(tally, MirrorSign.TRADE_HOST);
    }
    if (OPEN_HOST.matcher(host).find() && CAMPUS_PATH.matcher(path).find()) {
      add(tally, MirrorSign.FOREIGN_HOST);
    }
  }

  private boolean campus(String host) {
    return host.endsWith(".edu.cn")
        || host.endsWith(".ac.cn")
        || host.endsWith(".gov.cn")
        || universities.ofHost(host).isPresent();
  }

  private void add(MirrorTally tally, MirrorSign sign) {
    tally.add(sign, signs.address(sign.rule(), 0.7));
  }

  /// The label that a site's owner chose: `niugu-88` of `bbs.niugu-88.com.cn`.
  static String site(String host) {
    String[] labels = host.split("\\.", -1);
    int at = labels.length - 2;
    boolean second = at > 0 && labels[labels.length - 1].length() == 2 && labels[at].length() <= 3;
    return at < 0 ? host : labels[second ? at - 1 : at];
  }

  private static int pathStart(URI address, String host) {
    return address.toString().indexOf(host) + host.length();
  }
}
