package yangban.corpus;

import java.util.regex.Pattern;

/// Tells what stands in the place of a name and names nobody: the account of a content system
/// (`admin`, 系统管理员), whoever uploads to a document mill (网友投稿, 会员上传), and words for an unknown
/// writer (佚名). It signs no article and is cited nowhere.
public final class Nobody {
  private static final String WHO =
      "(?:本站|热心|注册|匿名|微信|手机)?(?:网友|会员|用户|游客|读者|匿名者?|佚名|无名氏?|未知|不详|楼主|站长|版主|系统|网站|本站|网络|互联网|原创|转载|未署名|作者不详|暂无)";
  private static final String DOES = "(?:投稿|来稿|上传|分享|供稿|提供|推荐|发布|转载|整理|收集|编辑|自荐|作者|用户|账号|\\d+)";

  private static final Pattern NOBODY =
      Pattern.compile(
          "管理员|^(?:"
              + WHO
              + DOES
              + "?|(?:来自|选自|转自|来源于?)?(?:互联网|网络)(?:整理|收集|转载)?|无)$"
              + "|(?i)^(?:super|sys)?admin|^(?:root|system|webmaster|editor|user\\d*|guest|test|anonymous|unknown|null|undefined|none|n/a|author)$");

  private Nobody() {}

  /// Whether a text, without white space around it, names nobody.
  public static boolean is(String name) {
    return NOBODY.matcher(name).find();
  }
}
