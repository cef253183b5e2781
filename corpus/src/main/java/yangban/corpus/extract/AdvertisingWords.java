package yangban.corpus.extract;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import yangban.corpus.pattern.SearchPattern;

/// The words of those who advertise in others' pages, of those who warn of them, and of those who
/// study them.
final class AdvertisingWords {

  /// Words that only gambling sites say of themselves, in lower case.
  private static final String TRADES =
      "百家乐|老虎机|真人(?:视讯|荷官|娱乐|平台|游戏|在线|棋牌|直营)|电子游艺|时时彩|六合彩|北京赛车|pk10|pk拾|葡京|威尼斯人|bet365|365bet|(?<![a-z0-9])[a-z]{0,8}bet\\d{1,4}|(?<![a-z0-9])\\d{2,4}bet"
          + "|亚博(?!会|览)|开云(?:体育|官网|app|全站)|乐鱼|华体会|九游(?:会|娱乐|官网)|必威|米兰体育|爱游戏|江南体育|博鱼|半岛体育|星空体育|ag真人|[pm]g电子|[bo]ob?体育|万博(?:体育|官网|娱乐)|吉祥坊|博狗"
          + "|(?:必赢|伟德|雷火|天博|欧宝|凯发|尊龙|云顶|新濠|九州)(?:体育|娱乐|国际|电竞|官网|app|平台|k8|凯时|亚洲|备用|注册|登录)"
          + "|金沙(?:娱乐|国际|集团|赌|棋牌|官网|汇)|永利(?:国际|娱乐|皇宫|博|赌|官网|平台)|太阳城|皇冠(?:体育|现金|官网|国际|足球|新2|娱乐|赌)|银河(?:国际|娱乐|赌|官网)|开元棋牌|澳门(?:赌|娱乐|真人|网投|博彩|官方|正规|新葡|银河|皇冠)"
          + "|(?:体育|足球|篮球|电竞|在线|网上|手机|世界杯)(?:投注|下注|博彩|竞彩)|投注(?:网|平台)|赌场|博彩(?:网|平台|公司|app|娱乐|官网)|赌博(?:网|平台|app|游戏)|棋牌(?:游戏|娱乐|平台|下载|官网|app|现金|大厅)|彩票(?:平台|投注|app|下载|开户|网)"
          + "|娱乐[城场]|娱乐(?:平台|官网|网址)|捕鱼(?:游戏|达人|平台|下载|王)|炸金花|龙虎斗|牛牛(?:平台|游戏)|德州扑克|真钱|[一六]肖|特码|麻将胡了";

  private static final String ADULTS =
      "约炮|裸聊|成人(?:影片|视频|电影|网站|在线|小说|影院|直播)|无码|伦理片|av(?:在线|视频|女优|天堂)|色情(?:视频|网站|片|直播)|情色|同城(?:交友|约会)|一夜情|黄色(?:视频|网站|电影)|激情(?:视频|电影)|美女(?:裸|直播平台)";

  /// Quick money and programs without leave; a line of its own with two of them advertises.
  private static final String QUICK =
      "无抵押贷款?|免抵押|秒到账|秒下款|秒批|黑户|不看征信|征信花|当天(?:放款|下款)|极速放款|身份证贷款?|急用钱|小额贷款?|信用卡套现|花呗套现|白条套现|刷单|日结佣金|荐股|老师带单|涨停金股|代开发票|办证刻章|代写(?:毕业)?论文|破解版下载|安卓版下载|苹果版下载|私服|外挂";

  /// What nobody else offers.
  private static final String GIFTS =
      "(?:注册|首存|首充|充值|开户|下载|存款|下注|投注|绑卡)[^，。；“”]{0,6}送\\s?(?:\\d+(?!个|本|份|支|场|批|期|人|名|余|多|册|套|张)|彩金|体验金|礼金|现金|豪礼)|送彩金|领(?:取)?彩金|彩金(?:领取|周周|大放)|首存\\d|流水即提|返水\\d";

  private static final SearchPattern TRADE = SearchPattern.compile(TRADES);
  private static final SearchPattern ADULT = SearchPattern.compile(ADULTS);
  private static final SearchPattern MONEY = SearchPattern.compile(QUICK);
  private static final SearchPattern GIFT = SearchPattern.compile(GIFTS);
  private static final SearchPattern ANY =
      SearchPattern.compile(String.join("|", TRADES, ADULTS, QUICK, GIFTS));

  /// Two characters of every word above, so that most lines cost a look at each of their
  /// characters: one of a pair's bit is set for each.
  private static final BitSet PAIRS =
      pairs(
          "百家 老虎 真人 游艺 时时 六合 赛车 pk 葡京 威尼 be 亚博 开云 乐鱼 华体 九游 必威 米兰 爱游 江南 博鱼 半岛 星空 ag pg mg bo ob 万博 吉祥 博狗"
              + " 必赢 伟德 雷火 天博 欧宝 凯发 尊龙 云顶 新濠 九州 金沙 永利 阳城 皇冠 银河 开元 澳门 投注 下注 博彩 竞彩 赌场 赌博 棋牌 彩票 娱乐 捕鱼 炸金 龙虎 牛牛"
              + " 扑克 真钱 一肖 六肖 特码 麻将 约炮 裸聊 成人 无码 伦理 av 色情 情色 同城 一夜 黄色 激情 美女 无抵 免抵 秒到 秒下 秒批 黑户 不看 征信 放款 下款 证贷 急用"
              + " 额贷 套现 刷单 日结 荐股 带单 涨停 代开 办证 代写 版下 解版 私服 外挂 送0 送1 送2 送3 送4 送5 送6 送7 送8 送9 送 送彩 送体 送礼 送现 送豪 领彩"
              + " 彩金 首存 即提 返水");

  /// What a reader of an advertisement shall do, or gets.
  private static final Pattern OFFER =
      Pattern.compile(
          "注册|登[录陆入]|下载|开户|送\\s?\\d|彩金|首[存充]|返水|网址|入口|客服|提[现款]|充值|优惠|邀请码|试玩|信誉|线路|备用|代理|体验金|赔率|开奖|点击|欢迎");

  /// What may be part of a brand's name.
  private static final Pattern NAME =
      Pattern.compile("官网|官方|平台|app|在线|安全|正规|直营|大全|玩法|技巧|手机版|网站|公司|集团|首页|[^\\p{IsHan}]");

  private static final int LITTLE = 4;

  private static final Pattern WATCH =
      Pattern.compile(
          "在线|免费|观看|视频|下载|网址|微信|加q|约|直播|高清|资源|www|http|app|入口|[a-z0-9]\\.(?:com|cc|vip|net|top|xyz|tv)");

  private static final SearchPattern ADDRESS =
      SearchPattern.compile(
          "(?:https?://|www\\.)[a-z0-9.-]{3,40}|[a-z0-9-]{2,20}\\.(?:vip|bet|cc|top|xyz|club|app)(?![a-z])");

  /// Whoever warns, within the sentence.
  private static final Pattern WARNS =
      Pattern.compile(
          "防范|警惕|反赌|禁赌|戒赌|防赌|涉赌|参赌|打击|远离|禁止|严禁|拒绝|抵制|违法|犯罪|诈骗|反诈|举报|沉迷|危害|警示|赌球|骗|套路|陷阱|诱饵|诱导|诱惑|谎称|识别|曝光|查处|涉案|嫌疑人|不法|分子|嗜赌|赌徒|案例|民警|法律|扫黄|治理|整治|被害|受害|黑灰产|警方|曾因|背上|欠下|整改|漏洞|篡改|挂马|暗链|黑链|举例|虚假|假冒|冒充|拆解|揭穿|反面");

  /// Whoever studies it, within the clause.
  private static final Pattern STUDIES =
      Pattern.compile(
          "法学|法律|规制|监管|立法|研究|课题|论文|学者|概率|公益|合法|体彩|福彩|彩票业|博彩业|学院|专业|比赛|大赛|锦标赛|协会|社团|俱乐部|党支部|党员|党建");

  /// A page that is about such things.
  private static final SearchPattern ABOUT =
      SearchPattern.compile(
          "反赌|禁赌|戒赌|防赌|涉赌|参赌|反诈|防诈|诈骗|骗局|公益金|博彩法|博彩业|彩票法|赌博罪|(?:网络|跨境|远离|抵制|拒绝|防范|打击)赌博|赌博(?:的)?危害|扫黄打非|校园贷|网贷陷阱|套路贷|暗链|黑链|挂马");

  private static final int ABOUT_ENOUGH = 2;

  private AdvertisingWords() {}

  /// Whether an article is about gambling, fraud or the like, and so may name all of it.
  static boolean isAbout(String title, List<PageLine> lines) {
    int found = ABOUT.matcher(title).find() ? ABOUT_ENOUGH : 0;
    for (PageLine line : lines) {
      SearchPattern.Search about = ABOUT.matcher(line.text());
      while (found < ABOUT_ENOUGH && about.find()) {
        found++;
      }
    }
    return found >= ABOUT_ENOUGH;
  }

  /// Whether words name what only advertisements name, and do not warn of it.
  static boolean isNamed(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return ANY.matcher(lower).find() && !WARNS.matcher(lower).find();
  }

  /// Whether a line, in lower case, holds any of the words.
  static boolean holds(String lower) {
    return ANY.matcher(lower).find();
  }

  /// Whether somebody warns from `start` to `end`.
  static boolean warns(String line, int start, int end) {
    return WARNS.matcher(line).region(start, end).find();
  }

  private static BitSet pairs(String words) {
    BitSet pairs = new BitSet();
    for (String pair : words.split(" ", -1)) {
      pairs.set(pair(pair.charAt(0), pair.length() > 1 ? pair.charAt(1) : ' '));
    }
    return pairs;
  }

  private static int pair(char one, char other) {
    return (one * 31 + other) & 0xffff;
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }

  /// Whether a line holds a pair of characters that some of the words have.
  static boolean mayHold(String line) {
    for (int i = 1; i < line.length(); i++) {
      if (PAIRS.get(pair(lower(line.charAt(i - 1)), lower(line.charAt(i))))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a line, in lower case, offers quick money or programs without leave.
  static boolean isQuickMoney(String lower) {
    return !WARNS.matcher(lower).find()
        && !STUDIES.matcher(lower).find()
        && distinct(MONEY, lower) >= 2;
  }

  /// Whether a clause, in lower case, advertises.
  static boolean advertises(String clause) {
    if (STUDIES.matcher(clause).find()) {
      return false;
    }
    boolean address = ADDRESS.matcher(clause).find();
    int trade = distinct(TRADE, clause);
    return GIFT.matcher(clause).find()
        || (trade > 0 && (address || OFFER.matcher(clause).find()))
        || (trade > 1 && isOnlyNames(clause))
        || (ADULT.matcher(clause).find() && WATCH.matcher(clause).find());
  }

  /// Whether a clause has nothing to say but names; where a brand stands in place of a school, it
  /// has.
  private static boolean isOnlyNames(String clause) {
    String rest = clause;
    for (SearchPattern words : List.of(TRADE, ADULT)) {
      var without = new StringBuilder();
      int from = 0;
      SearchPattern.Search search = words.matcher(rest);
      while (search.find()) {
        without.append(rest, from, search.start());
        from = search.end();
      }
      rest = without.append(rest, from, rest.length()).toString();
    }
    return NAME.matcher(rest).replaceAll("").length() <= LITTLE;
  }

  /// Whether a clause is more of the advertisement before it: its address, or one more of its
  /// words.
  static boolean goesOn(String clause) {
    return clause.length() <= 30
        && !STUDIES.matcher(clause).find()
        && (ADDRESS.matcher(clause).find()
            || TRADE.matcher(clause).find()
            || ADULT.matcher(clause).find());
  }

  private static int distinct(SearchPattern words, String text) {
    Set<String> found = new HashSet<>();
    SearchPattern.Search search = words.matcher(text);
    while (search.find()) {
      found.add(search.group());
    }
    return found.size();
  }
}
