package yangban.corpus.extract;

import java.util.regex.Pattern;

/// Lines that belong to the page and not to the article, told by their words.
///
/// All patterns are tried on short lines only, so that a long line costs nothing and no sentence of
/// prose is taken for noise because it begins with such a word.
final class Noise {

  private Noise() {}

  /// Noise is terse; what is longer is prose, or is judged by other marks.
  private static final int LONGEST = 200;

  private static final Pattern BREADCRUMB =
      Pattern.compile(
          "^[\\s【\\[]*(?:您?(?:现在|当前|目前)?(?:的|所在|所处|所在的)?(?:当前|现在)?位置(?:是|为)?|当前栏目|当前页面?|当前位置)\\s*(?:[:：>»＞是]|$).*"
              + "|^(?:网站|本站)?(?:首页|主页|Home)\\s*(?:$|[>»＞/|›→\\-—]+.*)"
              + "|^[^。，]{0,20}?[>»＞]{1,2}[^。，]{1,30}[>»＞]{1,2}[^。，]{0,30}$");
  private static final Pattern COUNTER =
      Pattern.compile(
          "^[\\s\\[【(（]*(?:点击|浏览|阅读|访问|人气|热度|点击数|点击量|点击率|点击次数|浏览量|浏览数|浏览次数|阅读量|阅读数|阅读次数|访问量|访问次数|累计访问)(?:[:：\\s]|\\d|次|$)[\\s\\d次:：\\[\\]【】()（）]*$"
              + "|^(?:已?有\\s*\\d*\\s*人(?:阅读|浏览|参与)|\\d+\\s*(?:次浏览|次阅读|views?|次点击|人浏览)).{0,10}$");
  private static final Pattern TOOL =
      Pattern.compile(
          "^[\\s\\[【(（「|]*(?:关闭|关闭窗口|关闭本页|打印|打印本页|打印文章|收藏|加入收藏|收藏本文|分享|分享到|转发|返回|返回顶部|返回列表|返回首页|回到顶部|回顶部|字号|字体|字体大小|保存|大|中|小|默认|繁体|简体|加大|减小|放大|缩小|下载全文|VIP免费|免费下载|微信|微博|QQ空间|QQ|复制链接|复制地址|纠错|举报|投诉|点赞|赞|在看|阅读原文|展开全文|展开|收起|目录|查看更多|更多|全文|下载|登录|注册)"
              + "(?:[\\s\\[【(（\\]】)）」|:：+、,/>》]+(?:加入收藏|VIP免费|免费下载|下载全文|关闭|关闭窗口|打印|打印本页|收藏|分享|分享到|字号|字体|大|中|小|微信|微博|QQ空间|QQ|朋友圈|新浪微博|返回|返回顶部|顶部|更多)*)*[\\s\\]】)）」|:：+]*$",
          Pattern.CASE_INSENSITIVE);

  /// Ornaments of public accounts, and lines injected by those who copy pages.
  private static final Pattern ORNAMENT =
      Pattern.compile(
          "^[^\\p{L}\\p{N}]*(?:点击?(?:上方|下方|上面)?.{0,6}蓝字.{0,12}关注.{0,6}|[Ee][Nn][Dd]|左右滑动查看(?:更多|图片)?|上下滑动.{0,6}|向[上下左右]滑动.{0,10}|.{0,14}点个?[^\\p{L}\\p{N}]?(?:在看|赞)[^\\p{L}\\p{N}]?.{0,8}|.{0,36}(?:官方)?(?:微信)?公众号|关注我们|长按.{0,6}二维码.{0,12}|附件.{0,80}\\.(?:docx?|xlsx?|pptx?|pdf|zip|rar|wps).{0,24}|已下载\\d*次)[^\\p{L}\\p{N}]*$");

  private static final Pattern NEIGHBOUR =
      Pattern.compile(
          "^[\\s\\[【(（<«]*(?:上|下|前|后)一?(?:条|篇|页|则|个|章)(?:文章|新闻|信息|内容)?\\s*(?:[:：\\]】)）>»].*|$|\\s.*|(?:没有|无).*)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern IMAGE =
      Pattern.compile(
          "^(?:[\\w\\-\\s()（）.@!~+=,\\u4e00-\\u9fff]{0,80}\\.(?:png|jpe?g|gif|bmp|webp|tiff?|svg|heic)(?:\\s*[(（]\\d+[)）])?[\\s\\]】]*"
              + "|(?:微信图片|微信截图|QQ图片|QQ截图|企业微信截图|屏幕截图|截屏|图片)[_\\s-]?[\\d_\\-.]{1,40}(?:\\.\\w{3,4})?"
              + "|(?:IMG|DSC|DSCF|DSCN|image|img|pic|photo|mmexport|Screenshot)[_\\s-]?[\\d_\\-]{1,40}"
              + "|data:image/.*|\\[?图片\\]?|\\[img\\]|图片\\d{1,2})$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HEX =
      Pattern.compile("^(?=[0-9A-Fa-f]*\\d)(?=[0-9A-Fa-f]*[A-Fa-f])[0-9A-Fa-f]{4,64}$");
  private static final Pattern BARE_NUMBER = Pattern.compile("^(?!(?:19|20)\\d\\d$)\\d{4,8}$");
  private static final Pattern COMMENTS =
      Pattern.compile(
          "^[\\s【\\[]*(?:我要评论|全部评论|网友评论|发表评论|最新评论|热门评论|评论区|用户评论|文章评论|网友跟帖|精选留言|写留言|我来说两句)(?:[\\s:：(（\\]】].*|已有.*|$)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern RELATED =
      Pattern.compile(
          "^[\\s【\\[·▪■◆●>》]*(?:相关(?:阅读|文章|新闻|链接|内容|推荐|热词|热词搜索|信息|资讯|报道|附件下载|标签|搜索)|推荐(?:阅读|文章|新闻|内容|访问)|猜你喜欢|延伸阅读|热门(?:文章|新闻|推荐|标签)|最新(?:文章|新闻|动态|资讯)|友情链接|快速链接|常用链接|高校列表|育人号推荐|热点(?:新闻|推荐)|新闻排行|点击排行|阅读排行|图片新闻|往期(?:推荐|回顾|精选)|更多(?:新闻|精彩|内容|文章)|大家都在看|随机文章|本类推荐|本栏目推荐)(?:[\\s:：\\]】>》+/].*|$)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FOOTER =
      Pattern.compile(
          "^[\\s]*(?:(?:本站)?版权(?:所有|归|声明)|Copyright|©|\\(c\\) ?\\d{4}|All Rights Reserved|Powered [Bb]y|技术支持[:：]|网站(?:维护|管理|建设)[:：]|主办单位?[:：]|承办[:：]|(?:联系|学校|单位|通讯|办公)?地址[:：]|邮编[:：]|邮政编码|联系电话[:：]|(?:备案|许可证)[号编]?|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]ICP|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]公网安备|ICP备|您是第|访问人数|在线人数|Baidu$|sogou$|map$|扫一扫|扫码关注|长按识别|扫描二维码|微信扫一扫|预览时标签不可点|继续滑动看下一个|向上滑动看下一个|轻触阅读原文|免责声明|特别声明|声明[:：]|法律声明|\\[责任编辑|（?责任编辑：?）?$).*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FILING =
      Pattern.compile(
          "ICP\\s*备\\s*\\d|备\\s?\\d{6,}号|版权所有|建议使用.{0,20}(?:浏览器|分辨率)|公网安备\\s*\\d|All Rights Reserved|未经授权禁止",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MILL =
      Pattern.compile(
          "^(?:下面|以下)是?(?:小编|本站|我们?)?(?:为大家|给大家|为您)?(?:整理|收集|精心).{2,80}(?:供|欢迎)(?:大家|您|你)?(?:参考|阅读|借鉴).{0,12}$");

  /// The words of English pages; a line without an ideograph is tried against these alone.
  private static final Pattern LATIN_ANYWHERE =
      Pattern.compile(
          "^\\W*(?:(?:share|print|tweet|email|save|facebook|twitter|linkedin|whatsapp|reddit|pinterest|telegram|instagram|copy link|advertisement|ad|end|menu|search|close|skip to (?:main )?content|sign (?:in|up)|log ?in|subscribe|read more|learn more|see more|show more|load more|share (?:this|on) ?.{0,20}|home|back to top|table of contents|listen|follow us|\\d+ views?)[\\W]*)+$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LATIN_TAIL =
      Pattern.compile(
          "^\\W*(?:copyright\\b.*|\\(c\\) ?\\d{4}.*|©.*|.*all rights reserved.*|powered by .{1,40}|baidu|sogou|map|(?:previous|next)(?: (?:post|article|story|page))?(?:\\s*[:»→›>«‹←].*)?|related (?:posts|articles|stories|content|news|reading|links|topics)\\W*|you (?:may|might) also (?:like|enjoy)\\W*|recommended(?: for you| reading)?\\W*|more from .{1,40}|more (?:stories|articles|news)\\W*|read next\\W*|about the authors?\\W*|filed under\\b.*|tagged\\b.{0,60}|tags?:.*|share this (?:article|post|story|page)\\W*|(?:editors?.{0,2} picks?|trending(?: now)?|latest news)\\W*|sign up (?:for|to) .{0,80}newsletters?\\W*|(?:popular|recent|latest|similar) (?:posts|articles|stories|news)\\W*|most (?:read|popular)\\W*)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LATIN_COMMENTS =
      Pattern.compile(
          "^\\W*(?:leave a (?:reply|comment)|post a comment|\\d* ?comments?|join the (?:conversation|discussion)|add a comment|\\d+ (?:responses?|thoughts? on))\\b.{0,30}$",
          Pattern.CASE_INSENSITIVE);

  static boolean isBreadcrumb(String line) {
    return line.length() <= LONGEST && Glyphs.hasCjk(line) && BREADCRUMB.matcher(line).matches();
  }

  static boolean isImage(String line) {
    return line.length() <= LONGEST
        && (IMAGE.matcher(line).matches()
            || HEX.matcher(line).matches()
            || BARE_NUMBER.matcher(line).matches());
  }

  static boolean isNeighbour(String line) {
    return line.length() <= LONGEST && NEIGHBOUR.matcher(line).matches();
  }

  /// Counters, print and share tools, stubs of images: noise wherever they stand.
  static boolean isAnywhere(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    if (Glyphs.letters(line) == 0) {
      return line.length() < 12 && !line.contains("……");
    }
    return isImage(line)
        || Pagers.is(line)
        || (Glyphs.hasCjk(line) ? isHanAnywhere(line) : LATIN_ANYWHERE.matcher(line).matches());
  }

  private static boolean isHanAnywhere(String line) {
    return COUNTER.matcher(line).matches()
        || TOOL.matcher(line).matches()
        || MILL.matcher(line).matches()
        || ORNAMENT.matcher(line).matches()
        || Advertising.is(line)
        || isBreadcrumb(line);
  }

  /// Where comments begin: nothing of the article stands below.
  static boolean isComments(String line) {
    return line.length() <= LONGEST
        && (Glyphs.hasCjk(line) ? COMMENTS : LATIN_COMMENTS).matcher(line).matches();
  }

  /// Where links to other pages or the footer begin.
  static boolean isTail(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    return Glyphs.hasCjk(line)
        ? isNeighbour(line)
            || RELATED.matcher(line).matches()
            || FOOTER.matcher(line).matches()
            || FILING.matcher(line).find()
        : LATIN_TAIL.matcher(line).matches();
  }
}
