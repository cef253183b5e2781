package yangban.corpus;

import java.util.BitSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The title under which an article is shown and cited: as printed, but for a suspected mirror
/// without the brand that its owner wrote into it. The printed one stays in the article's text,
/// with the evidence of the mirror pointing into it.
public final class ShownTitle {
  private static final Set<String> BRANDS =
      Set.of("brand-in-title", "brand-for-school", "site-for-school", "brand-words");

  /// What belongs to a brand's name behind its own word.
  private static final Pattern TAIL =
      Pattern.compile(
          "\\G(?:娱乐[城场]?|集团|国际|体育|官方网站|官网|官方|网站|平台|(?i:app)|在线|登录|入口|下载|注册|城|场|网|有限公司|股份|公司|科技|电子|游戏|棋牌|彩票|真人|正规|最新版?|手机版|[0-9A-Za-z]+|[(（][^()（）]{0,8}[)）])");

  private static final Pattern HEAD = Pattern.compile("(?:澳门|皇冠|正规|最新|官方|[0-9A-Za-z]{1,8})$");
  private static final Pattern MARKS = Pattern.compile("^[\\s\\-_|｜—–:：·,，、]+|[\\s\\-_|｜—–·,，、]+$");
  private static final int SHORTEST = 4;

  private ShownTitle() {}

  /// The title; as printed where nothing would be left without the brand.
  public static String of(Article article) {
    return of(article, article.text().title());
  }

  /// Another title that the article's page printed, such as an earlier version's: without the same
  /// brand, where the article is a suspected mirror's.
  public static String of(Article article, String printed) {
    return of(article.reading().provenance(), printed);
  }

  /// The title of an article that comes from there.
  public static String of(Tag<Provenance> provenance, String printed) {
    if (provenance.value() != Provenance.MIRROR) {
      return printed;
    }
    BitSet brand = new BitSet();
    for (Evidence evidence : provenance.evidence()) {
      boolean named = evidence.place() == Place.TITLE && BRANDS.contains(evidence.rule());
      String quote = evidence.quote();
      int at =
          printed.startsWith(quote, evidence.span().start())
              ? evidence.span().start()
              : printed.indexOf(quote);
      if (named && at >= 0 && quote.length() < printed.length()) {
        brand.set(at, at + quote.length());
      }
    }
    String shown = MARKS.matcher(without(printed, brand)).replaceAll("");
    return shown.length() < SHORTEST ? printed : shown;
  }

  private static String without(String printed, BitSet brand) {
    var shown = new StringBuilder();
    int from = 0;
    for (int at = brand.nextSetBit(0); at >= 0; at = brand.nextSetBit(from)) {
      int start = at;
      Matcher head = HEAD.matcher(printed).region(from, at);
      if (head.find()) {
        start = head.start();
      }
      int end = brand.nextClearBit(at);
      Matcher tail = TAIL.matcher(printed).region(end, printed.length());
      while (tail.find()) {
        end = tail.end();
      }
      shown.append(printed, from, start);
      from = Math.max(end, brand.nextClearBit(at));
    }
    return shown.append(printed.substring(from)).toString();
  }
}
