package yangban.corpus.extract;

import java.util.regex.Pattern;

/// Lines of Chinese pages in which a platform speaks, not the article: what it is not liable for,
/// whose application to open, a player that does not play.
///
/// Gathered 2026-11 from the forms that portals, agencies, accounts, blogs and forums print; a line
/// is noise where it begins or is wholly made of such words, never where prose mentions them.
final class HanNoise {

  private HanNoise() {}

  private static final int LONGEST = 220;

  private static final Pattern STATEMENT =
      Pattern.compile(
          "^[\\s（(【\\[*※“\"]*(?:(?:平台|特别|郑重|重要)?声明[:：].*(?:仅代表|不代表|自媒体|存储|侵权|负责|转载|版权).*"
              + "|免责声明.*|版权(?:声明|说明|归属)[:：].*|风险提示(?:及免责)?[:：].*(?:投资|谨慎|风险).*"
              + "|(?:本文|该文|文章|以上|此文)(?:内容|观点|文章)?.{0,24}(?:仅代表|不代表|仅为)(?:作者|该作者|其|个人|嘉宾).{0,120}"
              + "|本文为.{0,20}(?:号|号作者|机构).{0,20}上传并发布.*"
              + "|本文(?:系|由|为|经|已).{0,40}(?:授权|原创|首发).{0,60}(?:转载|发布|发表|立场|刊载|禁止).{0,60}"
              + "|本文(?:为我原创|禁止转载或摘编|禁止转载)"
              + "|(?:未经|如需|如若|转载请|任何).{0,30}(?:授权|转载|许可|注明|联系).{0,80}"
              + "|(?:著作权|版权)归(?:作者|原作者).{0,60}|本文链接[:：].*|本文地址[:：].*|原文链接[:：].*|原文地址[:：].*"
              + "|Notice: The content above.*|.{0,30}(?:侵权|版权问题).{0,20}(?:联系|告知).{0,40}(?:删除|处理).{0,20}"
              + "|(?:图片|图文|素材|部分内容)(?:来源|来自)[:：]?(?:于)?(?:网络|互联网).{0,40})$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DEVICE =
      Pattern.compile(
          "^[\\s【\\[（(>]*(?:(?:请)?(?:点击|扫描|扫码|长按|识别|下载|打开|更多.{0,16}请|海量资讯).{0,30}(?:APP|客户端|二维码|小程序|公众号|视频号).{0,24}"
              + "|(?:返回|回到).{0,10}(?:首页)?[，,]?查看更多|点击(?:查看|阅读|进入|下载|加载|展开|收起|此处).{0,12}|扫一扫.{0,20}|扫码.{0,16}|用微信扫.{0,30}|微信扫.{0,30}"
              + "|.{0,6}(?:视频|音频|图片|内容)(?:正在)?加载(?:中|失败).{0,12}|\\d{1,2}:\\d{2}(?::\\d{2})?\\s*/\\s*\\d{1,2}:\\d{2}(?::\\d{2})?"
              + "|.{0,8}(?:您的|你的|当前)?浏览器(?:版本)?(?:不支持|版本过低|暂不支持).{0,40}|.{0,10}(?:HTML5|Flash).{0,6}(?:播放器|视频播放).{0,20}|播放(?:暂停|视频|器)?(?:进入全屏|退出全屏|静音)?.{0,10}"
              + "|举报\\s*/?\\s*反馈|我要反馈|举报反馈|投诉或建议|参与互动|分享让更多人看到|赞同\\s*\\d*|\\d[\\d,]*\\s*人赞(?:同|了).{0,12}|好文章，?需要你的鼓励|赞赏支持|喜欢\\s*\\d+"
              + "|(?:文章|本文)?关键[词字][】\\]]?\\s*(?:[:：]|>>).{0,80}|(?:文章)?标签[:：].{0,60}|IP属地[:：].{1,10}|更多精彩内容.{0,24}|查看(?:全文|原图|大图|更多).{0,10}|阅读模式|展开(?:全文|剩余).{0,10}|收起全文|点击收起全文|已关注|取消关注|粉丝[:：].{1,30}"
              + "|[（(]\\s*完\\s*[)）]|.{0,20}(?:扫描|扫码|识别|长按).{0,8}(?:左方|右方|上方|下方|左侧|右侧|文末|图中).{0,4}二维码.{0,40}|【?纠错】?|(?:分享|共享|转发)(?:此|本)?(?:文章|文|页)?(?:到|至)?[:：]?|(?:下载文档)?\\s*(?:文档)?编号[:：]\\s?\\d+|文章导航|相关(?:稿件|主题|专题|资料|内容|文件|政策|解读|视频|图片|附件)[:：]?|[《\\s]*\\p{IsHan}{2,12}[》\\s]*[（(]\\s*(?:19|20)\\d{2}[年./-]\\s?\\d{1,2}[月./-]\\s?\\d{1,2}日?\\s*(?:第\\s?)?\\d{1,2}\\s*版.{0,10}[)）])[\\s】\\]）)<]*$",
          Pattern.CASE_INSENSITIVE);

  /// All of these lines that hold no ideograph: one in English, and a film's time.
  private static final Pattern LATIN =
      Pattern.compile("^[\\s（(【\\[*※“\"]*Notice: The content above", Pattern.CASE_INSENSITIVE);

  private static final Pattern TIME =
      Pattern.compile(
          "^[\\s【\\[（(>]*\\d{1,2}:\\d{2}(?::\\d{2})?\\s*/\\s*\\d{1,2}:\\d{2}(?::\\d{2})?[\\s】\\]）)<]*$");

  static boolean isAnywhere(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    if (!Glyphs.hasCjk(line)) {
      return LATIN.matcher(line).find() || TIME.matcher(line).matches();
    }
    return STATEMENT.matcher(line).matches() || DEVICE.matcher(line).matches();
  }
}
