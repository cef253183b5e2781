package yangban.corpus.understand;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import yangban.corpus.Provenance;
import yangban.corpus.Tag;

/// Tells mirrors: copies whose owner put a brand in place of a school. Signs add up, and none of
/// the weak ones decides alone: a gambling brand in text ([Brands]) or imprint, 集团 and 公司 where 学校
/// and 学院 were, a company as owner of the site, traditional characters in parts, garbled ones,
/// doubled commas, emoji in sentences, a campus address on a foreign host or behind a junk segment.
final class MirrorReader {
  /// Addresses as campus systems make them.
  static final Pattern CAMPUS_PATH =
      Pattern.compile(
          "/info/\\d{3,5}/\\d+\\.htm|content\\.jsp\\?urltype=news|/\\d{4}/\\d{4}/c\\d+a\\d+/page|/c\\d+a\\d+/page");

  /// VSB's tree stands at the root of a site; a mirror hides its copies behind a segment of its
  /// own.
  private static final Pattern BEHIND_JUNK =
      Pattern.compile("^/[A-Za-z0-9_-]{2,16}/info/\\d{3,5}/\\d+\\.htm");

  private static final Pattern OPEN_HOST =
      Pattern.compile("\\.(?:com|net|top|vip|xyz|cc|club|site|online|shop|info|bet)$");

  /// Hosts that gambling sites like.
  private static final Pattern GAMING_HOST =
      Pattern.compile(
          "(?:^|[.-])(?:[a-z]*bet\\d*|[a-z]*casino|yule|caipiao|bocai|qipai|pujing|yabo\\w*|kaiyun\\w*|leyu\\w*|huati\\w*|hth\\w*|\\w*(?:888|365|777|9999)\\w*|\\w*vip\\d+)(?=[.-])");

  /// What is left of UTF-8 or GBK text read in another charset.
  private static final Pattern GARBLED =
      Pattern.compile("锟斤拷|烫烫烫|屯屯屯|\ufffd|[\u00e4-\u00ef][\u0080-\u00bf\u0152-\u2122]{2}|â€");

  private static final double ENOUGH = 1;

  /// Swapped words also occur by chance: two different ones are wanted.
  private static final double SWAP = 0.55;

  private static final int TRADITIONAL = 8;
  private static final int EMOJI = 3;

  private final Page page;
  private final Universities universities;
  private final Signs signs;

  MirrorReader(Page page, Universities universities, Signs signs) {
    this.page = page;
    this.universities = universities;
    this.signs = signs;
  }

  Optional<Tag<Provenance>> read() {
    List<Signs.Sign> all = new ArrayList<>(new Brands(page).signs());
    all.addAll(signs.inImprint("brand"));
    all.addAll(signs.inImprint("gaming"));
    signs.of("swap").forEach(s -> all.add(new Signs.Sign(s.weight() * SWAP, s.evidence())));
    signs.inImprint("owner").forEach(s -> all.add(new Signs.Sign(s.weight() * 0.6, s.evidence())));
    addTextSigns(all);
    addAddressSigns(all);
    return Signs.sum(all) >= ENOUGH
        ? Optional.of(new Tag<>(Provenance.MIRROR, Signs.evidence(all)))
        : Optional.empty();
  }

  private void addTextSigns(List<Signs.Sign> all) {
    String body = page.body();
    int traditional = 0;
    int doubled = 0;
    int emoji = 0;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      traditional += page.traditional(c) ? 1 : 0;
      doubled += i > 0 && "，,、。".indexOf(c) >= 0 && c == body.charAt(i - 1) ? 1 : 0;
      emoji += emoji(body, i) ? 1 : 0;
    }
    if (traditional >= TRADITIONAL && traditional < body.length() / 5) {
      all.add(new Signs.Sign(0.5, signs.title("traditional-in-parts", 0.6)));
    }
    if (doubled >= 2) {
      all.add(new Signs.Sign(0.5, signs.title("doubled-commas", 0.6)));
    }
    if (GARBLED.matcher(body).find()) {
      all.add(new Signs.Sign(0.5, signs.title("garbled-characters", 0.7)));
    }
    if (emoji >= EMOJI) {
      all.add(new Signs.Sign(0.3, signs.title("emoji-in-sentences", 0.5)));
    }
  }

  /// An emoji with Chinese words on both sides.
  private static boolean emoji(String body, int at) {
    char c = body.charAt(at);
    boolean symbol = Character.isHighSurrogate(c) || (c >= '\u2600' && c <= '\u27bf');
    int next = at + (Character.isHighSurrogate(c) ? 2 : 1);
    return symbol
        && at > 0
        && Character.isIdeographic(body.charAt(at - 1))
        && next < body.length()
        && (Character.isIdeographic(body.charAt(next)) || body.charAt(next) == '\ufe0f');
  }

  private void addAddressSigns(List<Signs.Sign> all) {
    Optional<URI> address = page.address();
    String host = address.map(URI::getHost).orElse("");
    String path = address.map(a -> a.toString().substring(pathStart(a, host))).orElse("");
    if (BEHIND_JUNK.matcher(path).find()) {
      all.add(new Signs.Sign(0.45, signs.address("campus-path-behind-junk", 0.6)));
    }
    if (GAMING_HOST.matcher(host).find()) {
      all.add(new Signs.Sign(0.6, signs.address("gaming-host", 0.7)));
    }
    boolean foreign = OPEN_HOST.matcher(host).find() && universities.ofHost(host).isEmpty();
    if (foreign && CAMPUS_PATH.matcher(path).find()) {
      all.add(new Signs.Sign(0.6, signs.address("campus-path-on-foreign-host", 0.7)));
    }
  }

  private static int pathStart(URI address, String host) {
    return address.toString().indexOf(host) + host.length();
  }
}
